package values

import (
	"strings"

	"tideline/timeline/diag"
)

// This file changes nodes to what was meant, and writes them as text.

// Key returns a key that is not in the file, at the place of what it is made for.
func Key(text string, at diag.Pos) *Node {
	return &Node{Kind: Scalar, Plain: true, Text: text, Pos: at, Weight: 1}
}

// MoveDown moves a node and all below it some lines down. Nothing of it may be shared.
func (n *Node) MoveDown(lines int) {
	n.Pos.Line += lines
	for _, item := range n.Items {
		item.MoveDown(lines)
	}
	for _, p := range n.Pairs {
		p.Key.MoveDown(lines)
		p.Value.MoveDown(lines)
	}
}

// Become turns a node into a list.
func (n *Node) Become(items []*Node) {
	n.Kind, n.Items, n.Pairs = List, items, nil
}

// Set replaces the value of a key of a mapping.
func (n *Node) Set(key string, value *Node) {
	for i, p := range n.Pairs {
		if p.Key.Kind == Scalar && p.Key.Text == key && p.Value.Kind != Null {
			n.Pairs[i].Value = value
			return
		}
	}
}

// MaxWritten is the most values in a list or mapping that is written as the text of a
// date.
const MaxWritten = 1_000

// Written returns a value in flow style on one line, without the quotes of its texts.
// Plain reports whether it is a list of texts, or a mapping of keys alone, none of them
// in quotes: what a set of dates looks like to YAML.
func (n *Node) Written() (text string, plain bool) {
	parts := make([]string, 0, len(n.Items)+len(n.Pairs))
	switch n.Kind {
	case Scalar:
		return n.Text, n.Plain
	case List:
		plain = len(n.Items) > 0
		for _, item := range n.Items {
			part, isPlain := item.Written()
			plain = plain && isPlain && item.Kind == Scalar
			parts = append(parts, part)
		}
		text = "[" + strings.Join(parts, ",") + "]"
	case Mapping:
		plain = len(n.Pairs) > 0
		for _, p := range n.Pairs {
			part, isPlain := p.Key.Written()
			plain = plain && isPlain && p.Key.Kind == Scalar && p.Value.Kind == Null
			if p.Value.Kind != Null {
				value, _ := p.Value.Written()
				part += ": " + value
			}
			parts = append(parts, part)
		}
		text = "{" + strings.Join(parts, ",") + "}"
	}
	return text, plain
}

// Questioned returns the text of a value that is a question mark, alone or with a text
// after a space: to YAML that is a mapping whose key follows. It is "" for any other
// value.
func (n *Node) Questioned() string {
	if n.Kind != Mapping || n.Flow || len(n.Pairs) != 1 || n.Pairs[0].Value.Kind != Null {
		return ""
	}
	switch key := n.Pairs[0].Key; {
	case key.Kind == Null:
		return "?"
	case key.Kind == Scalar && key.Plain:
		return "? " + key.Text
	}
	return ""
}

// WithMerged adds the pairs that “<<” takes from other mappings. A key that is there
// already wins.
func WithMerged(pairs []Pair, merged []*Node) []Pair {
	there := make(map[string]bool, len(pairs))
	for _, p := range pairs {
		there[p.Key.Text] = true
	}
	for _, from := range merged {
		for _, p := range from.Pairs {
			if !there[p.Key.Text] {
				there[p.Key.Text] = true
				pairs = append(pairs, p)
			}
		}
	}
	return pairs
}
