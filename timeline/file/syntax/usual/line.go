package usual

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// reader goes through a text line by line.
type reader struct {
	text   string
	words  outline.Vocabulary
	others Others
	heard  func(read, all int)
	told   int // byte up to which it was told

	line    line // that is being read
	ended   bool // there is no line
	failed  bool // what is read is not as usual
	refused bool // others had something to say of a part
	depth   int  // of the value that is being read
	parent  int  // column of the key or hyphen that it belongs to

	cuts  map[*values.Node]values.Cut
	nodes []values.Node // that are not used yet
	stack []values.Pair // of the mappings that are being read
	parts []string      // of the text of several lines that is being read
}

// line is a line of the text, or what is left of it. Its numbers but the first are
// bytes of the text.
type line struct {
	number int  // in the file, from 1
	start  int  // of the line
	from   int  // of what is not read yet
	end    int  // without spaces and line end
	next   int  // of the line after it
	narrow bool // every character is one byte
	odd    bool // something in it is corrected elsewhere
}

// column returns the column, from 0, of what is not read yet. Before it are characters of
// one byte alone.
func (l line) column() int { return l.from - l.start }

// rest returns what is not read yet of the line.
func (r *reader) rest() string { return r.text[r.line.from:r.line.end] }

// atEnd reports whether nothing is left of the line but a comment.
func (r *reader) atEnd() bool {
	return r.line.from == r.line.end || r.text[r.line.from] == '#' && r.line.from > r.line.start && r.text[r.line.from-1] == ' '
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

// skip goes on to the next line that has content, whatever it is.
func (r *reader) skip() {
	for r.step(); !r.ended && (r.line.from == r.line.end || r.text[r.line.from] == '#'); {
		r.step()
	}
}

// step goes on to the next line.
func (r *reader) step() {
	start := r.line.next
	if start >= len(r.text) {
		r.ended = true
		return
	}
	end, next := len(r.text), len(r.text)
	if i := strings.IndexByte(r.text[start:], '\n'); i >= 0 {
		end, next = start+i, start+i+1
	}
	if end > start && r.text[end-1] == '\r' {
		end--
	}
	for end > start && r.text[end-1] == ' ' {
		end--
	}
	from := start
	for from < end && r.text[from] == ' ' {
		from++
	}
	r.line = line{number: r.line.number + 1, start: start, from: from, end: end, next: next}
}

// settle looks at a line before it is read.
func (r *reader) settle() { r.line.odd = !r.isSound() }

// isSound reports whether a line has no tab, no odd space, nothing that cannot be seen, and
// no comment that may be a text, and notes whether each of its characters is one byte.
func (r *reader) isSound() bool {
	s := r.text[r.line.start:r.line.end]
	r.line.narrow = true
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			r.line.narrow = false
		case c == '\t', c == '#' && r.line.start+i != r.line.from && i > 0 && s[i-1] == ' ' && isMeant(s[i:]):
			return false
		}
	}
	return r.line.narrow || strings.IndexFunc(s, isOdd) < 0
}

// isOdd reports whether a character ends a line to some, looks like a space, or like
// nothing.
func isOdd(c rune) bool {
	return c >= utf8.RuneSelf && (c < 0xA0 || c == '\u2028' || c == '\u2029' || character.IsBlank(c))
}

// isItem reports whether a hyphen comes next that begins an item.
func (r *reader) isItem() bool {
	s := r.rest()
	return s == "-" || strings.HasPrefix(s, "- ")
}

// isKey reports whether a key comes next.
func (r *reader) isKey() bool {
	_, ok := r.keyLength()
	return ok
}

// pass goes over some bytes and the spaces after them.
func (r *reader) pass(bytes int) {
	for r.line.from += bytes; r.line.from < r.line.end && r.text[r.line.from] == ' '; {
		r.line.from++
	}
}

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
