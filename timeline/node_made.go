package timeline

import "strings"

// This file changes nodes to what was meant, and writes them out.

// keyNode returns a key that nobody has written.
func keyNode(text string, at Pos) *node {
	return &node{kind: scalar, plain: true, text: text, pos: at, weight: 1}
}

// become turns a node into a list.
func (n *node) become(items []*node) {
	n.kind, n.items, n.pairs = list, items, nil
}

// set gives a key of a mapping another value.
func (n *node) set(key string, value *node) {
	for i, p := range n.pairs {
		if p.key.kind == scalar && p.key.text == key && p.value.kind != nothing {
			n.pairs[i].value = value
			return
		}
	}
}

// written returns a value in flow style on one line, without the quotes of its
// texts. Plain says that it is a list of texts, or a mapping of keys alone,
// none of them in quotes: what a set of dates looks like to YAML.
func (n *node) written() (text string, plain bool) {
	parts := make([]string, 0, len(n.items)+len(n.pairs))
	switch n.kind {
	case scalar:
		return n.text, n.plain
	case list:
		plain = len(n.items) > 0
		for _, item := range n.items {
			part, isPlain := item.written()
			plain = plain && isPlain && item.kind == scalar
			parts = append(parts, part)
		}
		text = "[" + strings.Join(parts, ",") + "]"
	case mapping:
		plain = len(n.pairs) > 0
		for _, p := range n.pairs {
			part, isPlain := p.key.written()
			plain = plain && isPlain && p.key.kind == scalar && p.value.kind == nothing
			if p.value.kind != nothing {
				value, _ := p.value.written()
				part += ": " + value
			}
			parts = append(parts, part)
		}
		text = "{" + strings.Join(parts, ",") + "}"
	}
	return text, plain
}

// questioned returns the text of a value that begins with a question mark and a
// space, or is nothing else: to YAML that is a mapping whose key follows. It is
// "" for any other value.
func (n *node) questioned() string {
	if n.kind != mapping || n.flow || len(n.pairs) != 1 || n.pairs[0].value.kind != nothing {
		return ""
	}
	switch key := n.pairs[0].key; {
	case key.kind == nothing:
		return "?"
	case key.kind == scalar && key.plain:
		return "? " + key.text
	}
	return ""
}
