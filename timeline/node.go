package timeline

// kind is what a node of the file is.
type kind uint8

const (
	nothing kind = iota // null, or a key without a value
	scalar              // one value: text, a number, true
	list
	mapping
)

// String returns the kind as a message names it.
func (k kind) String() string {
	return [...]string{"empty", "text", "a list (in brackets, or lines after `- `)", "words with colons (`…: …`)"}[k]
}

// node is one value of the file with its place. Nodes keep every scalar as it
// was written, so that a date is never turned into a number. They may be
// shared where the file uses aliases, and never form a loop.
type node struct {
	kind   kind
	plain  bool   // a scalar without quotes
	flow   bool   // a list or mapping between brackets
	made   bool   // put together by the reader, not written
	alone  bool   // a key between braces without a colon
	pos    Pos    // of the first character
	text   string // of a scalar
	items  []*node
	pairs  []pair // of a mapping, in file order, doubles included
	weight int    // how much it holds with every alias written out
}

// pair is a key of a mapping with its value.
type pair struct{ key, value *node }

// get returns the first value of a key, nil when there is none: a key without
// a value is none.
func (n *node) get(key string) *node {
	for _, p := range n.pairs {
		if p.key.kind == scalar && p.key.text == key && p.value.kind != nothing {
			return p.value
		}
	}
	return nil
}

// has says whether a mapping has a key with a value.
func (n *node) has(key string) bool { return n.get(key) != nil }

// elements returns the items of a list. Where one value stands instead of a
// list it is the only element; nothing has none.
func (n *node) elements() []*node {
	switch n.kind {
	case nothing:
		return nil
	case list:
		return n.items
	default:
		return []*node{n}
	}
}

// plainValue returns a node as plain Go values: nil, string, []any or
// map[string]any. Of a double key the first counts.
func (n *node) plainValue() any {
	switch n.kind {
	case scalar:
		return n.text
	case list:
		values := make([]any, len(n.items))
		for i, item := range n.items {
			values[i] = item.plainValue()
		}
		return values
	case mapping:
		values := make(map[string]any, len(n.pairs))
		for _, p := range n.pairs {
			if _, double := values[p.key.text]; !double {
				values[p.key.text] = p.value.plainValue()
			}
		}
		return values
	}
	return nil
}
