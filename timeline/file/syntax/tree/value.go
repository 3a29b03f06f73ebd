package tree

// Value is what an edit writes: a text, a list or a mapping.
type Value struct {
	kind  Kind
	text  string
	keys  []string
	items []Value
}

// Pair is a key of a mapping with its value.
type Pair struct {
	Key   string
	Value Value
}

// TextOf returns the value of a text.
func TextOf(s string) Value { return Value{kind: Scalar, text: s} }

// ListOf returns the value of a list.
func ListOf(items ...Value) Value { return Value{kind: List, items: items} }

// MappingOf returns the value of a mapping, its keys in this order.
func MappingOf(pairs ...Pair) Value {
	v := Value{kind: Mapping}
	for _, p := range pairs {
		v.keys, v.items = append(v.keys, p.Key), append(v.items, p.Value)
	}
	return v
}

// meaning is what a value says, however it is written. Names are part of it, so
// that nothing need be written out that an alias stands for.
type meaning struct {
	kind   Kind
	text   string
	null   bool
	anchor string
	keys   []*meaning
	items  []*meaning
}

// means returns what a node says. Each node is entered into at, if it is not nil.
func means(n *Node, at map[*Node]*meaning) *meaning {
	m := &meaning{kind: n.Kind, text: n.Text, null: n.Null, anchor: n.Anchor}
	if m.null {
		m.text = ""
	}
	for _, k := range n.Keys {
		m.keys = append(m.keys, means(k, at))
	}
	for _, item := range n.Items {
		m.items = append(m.items, means(item, at))
	}
	if at != nil {
		at[n] = m
	}
	return m
}

// meaning returns what the value says.
func (v Value) meaning() *meaning {
	m := &meaning{kind: v.kind, text: v.text}
	for _, k := range v.keys {
		m.keys = append(m.keys, TextOf(k).meaning())
	}
	for _, item := range v.items {
		m.items = append(m.items, item.meaning())
	}
	return m
}

// same reports whether two values say the same.
func (m *meaning) same(other *meaning) bool {
	if m.kind != other.kind || m.text != other.text || m.null != other.null || m.anchor != other.anchor ||
		len(m.keys) != len(other.keys) || len(m.items) != len(other.items) {
		return false
	}
	for i, k := range m.keys {
		if !k.same(other.keys[i]) {
			return false
		}
	}
	for i, item := range m.items {
		if !item.same(other.items[i]) {
			return false
		}
	}
	return true
}
