package tree

// Value is what an edit writes: a text, a list or a mapping.
type Value struct {
	kind  Kind
	token bool // a number, true or false: written without quotes
	null  bool
	text  string
	keys  []string
	items []Value
	lines bool // on lines of its own
}

// Pair is a key of a mapping with its value.
type Pair struct {
	Key   string
	Value Value
}

// TextOf returns the value of a text.
func TextOf(s string) Value { return Value{kind: Scalar, text: s} }

// TokenOf returns the value of a number, or of true or false.
func TokenOf(s string) Value { return Value{kind: Scalar, text: s, token: true} }

// NullOf returns the value that says nothing.
func NullOf() Value { return Value{kind: Scalar, null: true} }

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

// Kind returns what the value is.
func (v Value) Kind() Kind { return v.kind }

// IsNull reports whether the value says nothing.
func (v Value) IsNull() bool { return v.null }

// IsToken reports whether a scalar is a number, true or false.
func (v Value) IsToken() bool { return v.token }

// Text returns the text of a scalar.
func (v Value) Text() string { return v.text }

// Items returns the items of a list, or the values of a mapping, which nobody may write to.
func (v Value) Items() []Value { return v.items }

// Keys returns the keys of a mapping, which nobody may write to.
func (v Value) Keys() []string { return v.keys }

// Get returns the value of a key of a mapping.
func (v Value) Get(key string) (value Value, found bool) {
	for i, k := range v.keys {
		if k == key {
			return v.items[i], true
		}
	}
	return Value{}, false
}

// Equal reports whether two values say the same, however they are written.
func (v Value) Equal(other Value) bool {
	return v.meaning().same(other.meaning(), map[[2]*meaning]bool{})
}

// mostCopied is how many values an edit copies at most: of a few bytes with aliases of
// aliases there would be more than any memory holds.
const mostCopied = 100_000

// Said returns what a node says, aliases written out; false where that is too much, or
// has no end.
func (n *Node) Said() (Value, bool) {
	left := mostCopied
	v, ok := n.copied(&left, 0)
	return v, ok
}

func (n *Node) copied(left *int, depth int) (v Value, ok bool) {
	if *left--; *left < 0 || depth > mostDepth {
		return v, false
	}
	if n.Kind == Alias {
		return n.Target.copied(left, depth+1)
	}
	v = Value{kind: n.Kind, null: n.Null, token: n.token}
	if !n.Null {
		v.text = n.Text
	}
	for i, item := range n.Items {
		if n.Keys != nil {
			v.keys = append(v.keys, n.Keys[i].Text)
		}
		value, ok := item.copied(left, depth+1)
		if !ok {
			return v, false
		}
		v.items = append(v.items, value)
	}
	return v, true
}

// meaning is what a value means, however it is written. An alias means what it names, and
// is not written out.
type meaning struct {
	kind   Kind
	text   string
	null   bool
	target *meaning // of an alias
	keys   []*meaning
	items  []*meaning
}

// means returns the meaning of a node. Each node is entered into at, if it is not nil.
func means(n *Node, at map[*Node]*meaning) *meaning {
	if at == nil {
		at = map[*Node]*meaning{}
	}
	aliases := map[*Node]*meaning{}
	m := meansIn(n, at, aliases)
	for alias, m := range aliases {
		m.target = at[alias.Target]
	}
	return m
}

func meansIn(n *Node, at, aliases map[*Node]*meaning) *meaning {
	m := &meaning{kind: n.Kind, text: n.Text, null: n.Null}
	at[n] = m
	if m.null || n.Kind == Alias {
		m.text = ""
	}
	if n.Kind == Alias {
		aliases[n] = m
	}
	for _, k := range n.Keys {
		m.keys = append(m.keys, meansIn(k, at, aliases))
	}
	for _, item := range n.Items {
		m.items = append(m.items, meansIn(item, at, aliases))
	}
	return m
}

// meaning returns the meaning of the value.
func (v Value) meaning() *meaning {
	m := &meaning{kind: v.kind, text: v.text, null: v.null}
	for _, k := range v.keys {
		m.keys = append(m.keys, TextOf(k).meaning())
	}
	for _, item := range v.items {
		m.items = append(m.items, item.meaning())
	}
	return m
}

// same reports whether two values mean the same. Pairs that are being compared are taken
// to be the same, so that each is compared once and loops end.
func (m *meaning) same(other *meaning, met map[[2]*meaning]bool) bool {
	if m.target != nil || other.target != nil {
		for ; m.target != nil; m = m.target {
		}
		for ; other.target != nil; other = other.target {
		}
		if met[[2]*meaning{m, other}] {
			return true
		}
		met[[2]*meaning{m, other}] = true
	}
	if m.kind != other.kind || m.text != other.text || m.null != other.null ||
		len(m.keys) != len(other.keys) || len(m.items) != len(other.items) {
		return false
	}
	for i, k := range m.keys {
		if !k.same(other.keys[i], met) {
			return false
		}
	}
	for i, item := range m.items {
		if !item.same(other.items[i], met) {
			return false
		}
	}
	return true
}

// OnLines returns a list or a mapping that is written on lines of its own where it can be,
// however short it is.
func (v Value) OnLines() Value {
	v.lines = true
	return v
}
