package usual

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// reader makes values of a text line by line.
type reader struct {
	cursor
	words  outline.Vocabulary
	others Others
	heard  func(read, all int)
	told   int // byte up to which it was told

	failed  bool // what is read is not as usual
	refused bool // others had something to say of a part
	depth   int  // of the value that is being read
	parent  int  // column of the key or hyphen that it belongs to

	cuts  map[*values.Node]values.Cut
	nodes []values.Node // that are not used yet
	stack []values.Pair // of the mappings that are being read
	parts []string      // of the text of several lines that is being read
}

// advance goes on to the next line that has content.
func (r *reader) advance() {
	below := r.line.number > 0 // what comes directly below content may be a text that goes on
	for {
		r.step()
		if r.ended {
			return
		}
		if r.line.from == r.line.end {
			below = false
			continue
		}
		if r.text[r.line.from] != '#' {
			r.settle()
			return
		}
		if !r.isSound() || below && r.line.from > r.line.start && isMeant(r.text[r.line.from:r.line.end]) {
			r.failed = true
			return
		}
		below = false
	}
}

// isMeant reports whether what looks like a comment may have been meant as a text, as no
// space follows its sign.
func isMeant(comment string) bool { return len(comment) > 1 && comment[1] != ' ' }

// goOn goes on to the line directly below, where a value does. It fails where that line
// cannot belong to it, or begins with a sign that could mean something else.
func (r *reader) goOn() {
	r.step()
	switch {
	case r.ended || r.line.from == r.line.end || r.line.column() <= r.parent || !r.isSound():
		r.failed = true
	default:
		r.failed = strings.IndexByte("-?:#&*!|>%@`/<=", r.text[r.line.from]) >= 0
	}
}

// slab is how many nodes are allocated at once.
const slab = 256

// node returns an empty node at what is not read yet.
func (r *reader) node() *values.Node {
	if len(r.nodes) == 0 {
		r.nodes = make([]values.Node, slab)
	}
	n := &r.nodes[0]
	r.nodes = r.nodes[1:]
	column := r.line.column()
	if !r.line.narrow {
		column = utf8.RuneCountInString(r.text[r.line.start:r.line.from])
	}
	n.Pos, n.Weight = diag.Pos{Line: r.line.number, Column: 1 + column}, 1
	return n
}
