package usual

import (
	"strings"

	"tideline/timeline/file/syntax/values"
)

// brackets reads a list or mapping that closes in its line.
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
		if r.failed || r.line.from == r.line.end || strings.IndexByte(",}", r.text[r.line.from]) >= 0 {
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
	if r.comes(closing) {
		return
	}
	for !r.failed {
		if r.line.from == r.line.end {
			r.failed = true
			return
		}
		if one(); r.failed || r.comes(closing) {
			return
		}
		if !r.comes(',') {
			r.failed = true
		}
	}
}

// comes reports whether a sign comes next, and passes it.
func (r *reader) comes(sign byte) bool {
	if r.line.from == r.line.end || r.text[r.line.from] != sign {
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
		n := r.quoted()
		if !r.failed && (r.line.from == r.line.end || strings.IndexByte(",]}", r.text[r.line.from]) < 0) {
			r.failed = true
		}
		return n
	}
	n := r.node()
	s := r.rest()
	end := strings.IndexAny(s, ",[]{}")
	if end <= 0 {
		r.failed = true
		return n
	}
	s = strings.TrimRight(s[:end], " ")
	if s == "" || !beginsPlain(s) || strings.ContainsAny(s, ":：，#\"'") || strings.Contains(s, " ?") {
		r.failed = true
		return n
	}
	r.setPlain(n, s)
	r.pass(end)
	return n
}
