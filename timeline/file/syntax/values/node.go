// Package values holds the values of a file with their places: scalars, lists and
// mappings, whatever they were written in.
package values

import (
	"strconv"
	"strings"

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

// Name returns the kind as messages name it.
func (k Kind) Name() pattern.English {
	return [...]pattern.English{"empty", "text", "a list (in brackets, or lines after `- `)", "words with colons (`…: …`)"}[k]
}

// MaxDepth is how many values may lie within each other; the format needs nine.
const MaxDepth = 100

// TooDeep reports values nested beyond MaxDepth, the first of which is at a place.
func TooDeep(r *diag.Report, at diag.Pos) { r.Add(diag.CodeTooDeep, at, strconv.Itoa(MaxDepth)) }

// Node is one value of a file with its place. Scalars are kept as they were written,
// so that a date is never turned into a number. Nodes may be shared where the file uses
// aliases, and never form a loop.
type Node struct {
	Kind   Kind
	Plain  bool     // a scalar without quotes
	Flow   bool     // a list or mapping between brackets
	Made   bool     // made by the reader, not written
	Alone  bool     // a key between braces without a colon
	Pos    diag.Pos // of the first character
	Text   string   // of a scalar
	Items  []*Node
	Pairs  []Pair // of a mapping, in file order, doubles included
	Weight int    // about how many values it holds, aliases written out
}

// Long is how many bytes of a text count for one more value in the weight of its node.
const Long = 32

// Pair is a key of a mapping with its value.
type Pair struct{ Key, Value *Node }

// Cut is a comment in a place where the text of a value was meant to go on.
type Cut struct {
	Text string
	At   diag.Pos
}

// Get returns the first value of a key, nil when there is none. A key without a value
// has none.
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

// Elements returns the items of a list. A single value in place of a list is its only
// element; null has none.
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

// ScalarText returns the text of a scalar without spaces around it, "" for anything else,
// nil included.
func (n *Node) ScalarText() string {
	if n == nil || n.Kind != Scalar {
		return ""
	}
	return strings.TrimSpace(n.Text)
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
