package usual

import (
	"strings"

	"tideline/timeline/file/syntax/values"
)

// deepest is how deep values may lie in each other here. The format needs nine.
const deepest = 24

// block reads the mapping or list that begins at the place of the reader.
func (r *reader) block() *values.Node {
	if r.depth++; r.depth > deepest {
		r.failed = true
	}
	defer func() { r.depth-- }()
	n := r.node()
	if r.isItem() {
		r.list(n)
	} else {
		r.mapping(n)
	}
	return n
}

// list reads the items that begin in one column.
func (r *reader) list(n *values.Node) {
	n.Kind = values.List
	column := r.line.column()
	for !r.failed && !r.ended && r.line.column() == column && r.isItem() {
		item := r.item()
		n.Items = append(n.Items, item)
		n.Weight += item.Weight
	}
	r.endBlock(column)
}

// endBlock fails where a line goes on further in than the block that has ended.
func (r *reader) endBlock(column int) {
	if !r.ended && r.line.column() > column {
		r.failed = true
	}
}

// item reads a hyphen and the value after it.
func (r *reader) item() *values.Node {
	column := r.line.column()
	r.pass(1)
	if r.line.odd || r.atEnd() || r.isItem() {
		r.failed = true
	}
	if r.failed {
		return &values.Node{}
	}
	if r.isKey() {
		return r.block()
	}
	if r.isBesideKey() {
		r.failed = true
		return &values.Node{}
	}
	return r.value(column)
}

// isBesideKey reports whether an item of one text may have been meant as a key with a value,
// or as a comment.
func (r *reader) isBesideKey() bool {
	s := r.rest()
	if strings.IndexByte("(/<`=|>", s[0]) >= 0 || strings.HasPrefix(s, "（") || strings.HasPrefix(s, "｛") {
		return true
	}
	if strings.IndexByte("\"'[{", s[0]) >= 0 {
		return false
	}
	for i, c := range s {
		if (c == ':' || c == '=' || c == '：') && r.words.Known(strings.TrimSpace(s[:i])) {
			return true
		}
	}
	return false
}

// mapping reads the keys that begin in one column, with their values.
func (r *reader) mapping(n *values.Node) {
	n.Kind = values.Mapping
	column, bottom := r.line.column(), len(r.stack)
	for !r.failed && !r.ended && r.line.column() == column && !r.isItem() {
		pair := values.Pair{Key: r.key()}
		if r.failed {
			break
		}
		pair.Value = r.valueOf(column)
		r.stack = append(r.stack, pair)
		n.Weight += pair.Key.Weight + pair.Value.Weight
	}
	n.Pairs = append(make([]values.Pair, 0, len(r.stack)-bottom), r.stack[bottom:]...)
	r.stack = r.stack[:bottom]
	r.endBlock(column)
}

// valueOf reads what follows the colon of a key in a column.
func (r *reader) valueOf(column int) *values.Node {
	if r.atEnd() {
		r.advance()
		return r.below(column)
	}
	if c := r.text[r.line.from]; c == '|' || c == '>' {
		return r.lines(column)
	}
	return r.value(column)
}

// below reads the value of a key in a column that stands in the lines under it.
func (r *reader) below(column int) *values.Node {
	if r.failed || r.ended || r.line.column() < column || r.line.column() == column && !r.isItem() {
		r.failed = true
		return &values.Node{}
	}
	return r.block()
}

// value reads a text or brackets, which may go on in lines further in than a column, and
// goes on to the next line.
func (r *reader) value(column int) (n *values.Node) {
	r.parent = column
	switch r.text[r.line.from] {
	case '[', '{':
		n = r.brackets()
	case '"', '\'':
		n = r.quoted()
	default:
		return r.plain()
	}
	if !r.failed && !r.atEnd() {
		r.failed = true
	}
	if !r.failed {
		r.advance()
	}
	return n
}
