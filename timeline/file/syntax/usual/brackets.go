package usual

import (
	"strings"

	"tideline/timeline/file/syntax/values"
)

// brackets reads a list or mapping between brackets, and the spaces after it.
func (r *reader) brackets() *values.Node {
	if r.depth++; r.depth > deepest {
		r.failed = true
	}
	defer func() { r.depth-- }()
	n := r.node()
	n.Flow = true
	if r.text[r.line.from] == '[' {
		n.Kind, n.Items = values.List, []*values.Node{}
		r.between(']', func() {
			item := r.within()
			n.Items = append(n.Items, item)
			n.Weight += item.Weight
		})
		return n
	}
	n.Kind = values.Mapping
	bottom := len(r.stack)
	r.between('}', func() {
		pair := values.Pair{Key: r.key()}
		if r.toNext(); r.failed || strings.IndexByte(",}", r.text[r.line.from]) >= 0 {
			r.failed = true
			return
		}
		pair.Value = r.within()
		r.stack = append(r.stack, pair)
		n.Weight += pair.Key.Weight + pair.Value.Weight
	})
	n.Pairs = append(make([]values.Pair, 0, len(r.stack)-bottom), r.stack[bottom:]...)
	r.stack = r.stack[:bottom]
	return n
}

// between reads what stands between brackets, up to and with the closing one.
func (r *reader) between(closing byte, one func()) {
	r.pass(1)
	if r.toNext(); r.comes(closing) {
		return
	}
	for !r.failed {
		if one(); r.failed {
			return
		}
		if r.toNext(); r.comes(closing) {
			return
		}
		if !r.comes(',') {
			r.failed = true
		}
		r.toNext()
	}
}

// toNext goes on to the next line where nothing is left of this one.
func (r *reader) toNext() {
	if !r.failed && r.line.from == r.line.end {
		r.goOn()
	}
}

// comes reports whether a sign comes next, and passes it.
func (r *reader) comes(sign byte) bool {
	if r.failed || r.text[r.line.from] != sign {
		return false
	}
	r.pass(1)
	return true
}

// within reads a value between brackets.
func (r *reader) within() *values.Node {
	switch r.text[r.line.from] {
	case '[', '{':
		return r.brackets()
	case '"', '\'':
		return r.quoted()
	}
	return r.plainWithin()
}

// plainWithin reads a text without quotes between brackets, up to what ends it.
func (r *reader) plainWithin() *values.Node {
	n := r.node()
	for end := -1; end < 0 && !r.failed; {
		s := r.rest()
		if end = strings.IndexAny(s, ",[]{}"); end == 0 && len(r.parts) > 0 {
			break
		}
		if end >= 0 {
			s = s[:end]
		}
		s = strings.TrimRight(s, " ")
		if !isWithin(s, len(r.parts) == 0) || end < 0 && strings.HasSuffix(s, ")") {
			r.failed = true
			break
		}
		if len(r.parts) > 0 {
			r.parts = append(r.parts, " ")
		}
		r.parts = append(r.parts, s)
		if end < 0 {
			r.goOn()
		} else {
			r.pass(end)
		}
	}
	if len(r.parts) > 0 {
		r.setPlain(n, r.joined())
	}
	return n
}

// isWithin reports whether a line may be part of a text without quotes between brackets.
func isWithin(s string, first bool) bool {
	return s != "" && (!first || beginsPlain(s)) && !strings.ContainsAny(s, ":：，）｝#\"'") && !strings.Contains(s, " ?")
}
