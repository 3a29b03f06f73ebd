package syntax

import (
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Kind is what a node of the file is.
type Kind uint8

// The kinds of nodes.
const (
	Null   Kind = iota // null, or a key without a value
	Scalar             // one value: text, a number, true
	List
	Mapping
)

// Name returns the kind as a message names it.
func (k Kind) Name() pattern.English {
	return [...]pattern.English{"empty", "text", "a list (in brackets, or lines after `- `)", "words with colons (`…: …`)"}[k]
}

// Node is one value of the file with its place. Nodes keep every scalar as it
// was written, so that a date is never turned into a number. They may be
// shared where the file uses aliases, and never form a loop.
type Node struct {
	Kind   Kind
	Plain  bool     // a scalar without quotes
	Flow   bool     // a list or mapping between brackets
	Made   bool     // put together by the reader, not written
	Alone  bool     // a key between braces without a colon
	Pos    diag.Pos // of the first character
	Text   string   // of a scalar
	Items  []*Node
	Pairs  []Pair // of a mapping, in file order, doubles included
	Weight int    // how much it holds with every alias written out
}

// Pair is a key of a mapping with its value.
type Pair struct{ Key, Value *Node }

// Get returns the first value of a key, nil when there is none: a key without
// a value is none.
func (n *Node) Get(key string) *Node {
	for _, p := range n.Pairs {
		if p.Key.Kind == Scalar && p.Key.Text == key && p.Value.Kind != Null {
			return p.Value
		}
	}
	return nil
}

// Has reports whether a mapping has a key with a value.
func (n *Node) Has(key string) bool { return n.Get(key) != nil }

// Elements returns the items of a list. Where one value stands instead of a
// list it is the only element; nothing has none.
func (n *Node) Elements() []*Node {
	switch n.Kind {
	case Null:
		return nil
	case List:
		return n.Items
	default:
		return []*Node{n}
	}
}

// PlainValue returns a node as plain Go values: nil, string, []any or
// map[string]any. Of a double key the first counts.
func (n *Node) PlainValue() any {
	switch n.Kind {
	case Scalar:
		return n.Text
	case List:
		values := make([]any, len(n.Items))
		for i, item := range n.Items {
			values[i] = item.PlainValue()
		}
		return values
	case Mapping:
		values := make(map[string]any, len(n.Pairs))
		for _, p := range n.Pairs {
			if _, double := values[p.Key.Text]; !double {
				values[p.Key.Text] = p.Value.PlainValue()
			}
		}
		return values
	}
	return nil
}
