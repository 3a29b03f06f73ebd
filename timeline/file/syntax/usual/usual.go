// Package usual reads YAML as nearly all of it is written: keys and items in lines of their
// own, values in one line, in lines below that are further in, or after | and >. It makes the very values that package recovery makes of such a text, many times as
// fast. Whatever is written in another way it leaves to others, item by item.
package usual

import (
	"maps"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// Part is what was read of a part of a text by another way.
type Part struct {
	Root *values.Node
	Cuts map[*values.Node]values.Cut // comments that may have been meant as text
}

// Others reads a part of a text that is not written as usual, a document by itself. It
// returns false where there is anything to be said of it.
type Others func(text string) (Part, bool)

// Read reads a text in which nothing needs a correction. It returns false for every text
// that package usual cannot be sure of; such a text is to be read by package recovery.
// Heard is told how many bytes are read of how many; nil for nobody.
func Read(text string, words outline.Vocabulary, others Others, heard func(read, all int)) (Part, bool) {
	if IsUnusual(text) {
		return Part{}, false
	}
	r := &reader{cursor: cursor{text: text}, words: words, others: others, heard: heard}
	r.advance()
	if !r.ended && r.line.from == r.line.start && r.rest() == "---" {
		r.advance()
	}
	if r.ended || r.failed || !r.isItem() && !r.isKey() || r.line.column() != 0 {
		return Part{}, false
	}
	root := r.node()
	if r.isItem() {
		r.items(root, "")
	} else {
		r.pairs(root)
	}
	if r.failed || !r.ended {
		return Part{}, false
	}
	return Part{root, r.cuts}, true
}

// IsUnusual reports whether a text has characters that have a meaning to others: those for
// private use, and those that end a line to some.
func IsUnusual(text string) bool {
	const privateUse = 0xEE // the first byte of U+E000 to U+EFFF
	if strings.IndexByte(text, privateUse) >= 0 || strings.Contains(text, `\uE0`) || strings.Contains(text, `\ue0`) || strings.Contains(text, `\U0000`) {
		return true
	}
	return strings.IndexByte(text, '\r') >= 0 && strings.Count(text, "\r") != strings.Count(text, "\r\n")
}

// EndsLines reports whether a text has a character besides the usual ones that ends a line to
// the parser.
func EndsLines(text string) bool {
	return strings.Contains(text, "\u0085") || strings.Contains(text, "\u2028") || strings.Contains(text, "\u2029")
}

// pairs reads the mapping at the top level, whose values are read by others where they are
// not written as usual.
func (r *reader) pairs(root *values.Node) {
	root.Kind = values.Mapping
	for !r.ended && !r.failed && r.line.column() == 0 && r.isKey() {
		begin, before := r.line, maps.Clone(r.cuts)
		pair, ok := r.topPair()
		if !ok && !r.refused {
			r.cuts = before
			parts := r.byOthers(begin, "", r.endOfPair)
			if len(parts.Pairs) != 1 {
				r.failed = true
				return
			}
			pair = parts.Pairs[0]
		}
		if r.failed {
			return
		}
		root.Pairs = append(root.Pairs, pair)
		root.Weight += pair.Key.Weight + pair.Value.Weight
	}
}

// topPair reads a key of the top level with its value.
func (r *reader) topPair() (pair values.Pair, ok bool) {
	defer func() {
		r.endBlock(0)
		ok = !r.failed
	}()
	header := r.line
	pair.Key = r.key()
	if r.failed || !r.atEnd() {
		if !r.failed {
			pair.Value = r.valueOf(0)
		}
		return pair, true
	}
	r.advance()
	if r.ended || !r.isItem() {
		pair.Value = r.below(0)
		return pair, true
	}
	pair.Value = r.node()
	r.items(pair.Value, r.text[header.start:header.next])
	return pair, true
}

// items reads a list at the top level, or the value of a key there, whose line is given.
// Items that are not written as usual are read by others.
func (r *reader) items(list *values.Node, header string) {
	list.Kind = values.List
	column := r.line.column()
	for !r.ended && !r.failed && r.line.column() == column && r.isItem() {
		begin := r.line
		if item := r.item(); !r.failed {
			list.Items = append(list.Items, item)
			list.Weight += item.Weight
			r.hear()
			continue
		}
		part := r.byOthers(begin, header, func() bool { return r.endOfItem(column) })
		if header != "" && len(part.Pairs) == 1 {
			part = part.Pairs[0].Value
		}
		if part.Kind != values.List {
			r.failed = true
			return
		}
		for _, item := range part.Items {
			list.Items = append(list.Items, item)
			list.Weight += item.Weight
		}
	}
	if !r.ended && r.line.column() > column {
		r.failed = true
	}
}

// byOthers has a part of the text read that begins with a line, and goes on behind it. The
// header is the line of the key whose value it is, "" for none; isEnd reports whether the
// line that the reader is at comes after the part.
func (r *reader) byOthers(begin line, header string, isEnd func() bool) *values.Node {
	r.failed, r.ended = false, false
	r.line = begin
	for r.skip(); !r.ended && !isEnd(); {
		r.skip()
	}
	end := len(r.text)
	if !r.ended {
		end = r.line.start
	}
	text := r.text[begin.start:end]
	part, ok := Part{}, false
	if !isTiedToRest(text) {
		part, ok = r.others(header + text)
	}
	if !ok || part.Root == nil {
		r.failed, r.refused = true, true
		return &values.Node{}
	}
	by := begin.number - 1
	if header != "" {
		by--
	}
	part.Root.MoveDown(by)
	for n, cut := range part.Cuts {
		part.Cuts[n] = values.Cut{Text: cut.Text, At: diag.Pos{Line: cut.At.Line + by, Column: cut.At.Column}}
	}
	if r.cuts == nil {
		r.cuts = part.Cuts
	} else {
		maps.Copy(r.cuts, part.Cuts)
	}
	if !r.ended {
		r.settle()
	}
	r.hear()
	return part.Root
}

// isTiedToRest reports whether a part of a text may mean something else by itself: aliases
// are counted in all of the text, marks between documents end it, and what becomes of a tab
// depends on what stands above.
func isTiedToRest(part string) bool {
	return strings.Contains(part, "\t") || MayName(part, '&') && MayName(part, '*') || strings.Contains(part, "\n---") || strings.Contains(part, "\n...")
}

// MayName reports whether a sign in a text may begin the name of an anchor or of an alias: it
// stands where a value may begin, and before what a name may begin with.
func MayName(text string, sign byte) bool {
	for i := 0; i+1 < len(text); i++ {
		if text[i] == sign && (i == 0 || strings.IndexByte(" \t\n[{,", text[i-1]) >= 0) && strings.IndexByte(" \t\r\n,[]{}&*", text[i+1]) < 0 {
			return true
		}
	}
	return false
}

// endOfPair reports whether a line begins another key of the top level. What neither
// begins one as usual nor goes on with the one before may be either.
func (r *reader) endOfPair() bool { return r.line.column() == 0 && r.isKey() }

// endOfItem reports whether a line begins another item of a list, or another key of the
// top level.
func (r *reader) endOfItem(column int) bool {
	return r.line.column() == column && r.isItem() || r.endOfPair()
}

// hear tells how far the text is read.
func (r *reader) hear() {
	if r.heard != nil && (r.ended || r.line.start >= r.told+toldEvery) {
		r.told = r.line.start
		r.heard(r.line.start, len(r.text))
	}
}

// toldEvery is after how many bytes it is told how far the text is read.
const toldEvery = 1 << 12
