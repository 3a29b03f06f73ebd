package tree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tideline/timeline/file/syntax/mask"
)

// mostDepth is how many values may lie within each other.
const mostDepth = 100

// build reads the text with the YAML parser and finds the ranges of its values.
func build(t *Tree) (root *Node, err error) {
	defer func() { // the parser is known to panic on a few broken texts
		if p := recover(); p != nil {
			root, err = nil, fmt.Errorf("%w: %v", ErrUnread, p)
		}
	}()
	if !utf8.Valid(t.src) {
		return nil, fmt.Errorf("%w: it is not UTF-8", ErrUnread)
	}
	t.json = json.Valid(t.src)
	b := builder{t, map[*yaml.Node]*Node{}, 0}
	decoder := yaml.NewDecoder(strings.NewReader(b.readable()))
	for {
		var doc yaml.Node
		switch err := decoder.Decode(&doc); {
		case errors.Is(err, io.EOF):
			return nil, nil
		case err != nil:
			return nil, fmt.Errorf("%w: %w", ErrUnread, err)
		case len(doc.Content) > 0 && !absent(doc.Content[0]): // the first document that is not empty
			return b.node(doc.Content[0], t.lines[0], 0)
		}
	}
}

// absent reports whether a value is not written, so that it has no place of its own.
func absent(y *yaml.Node) bool {
	return y.Kind == yaml.ScalarNode && y.Value == "" && y.Style == 0 && y.Anchor == ""
}

// builder finds the ranges of values.
type builder struct {
	*Tree
	known  map[*yaml.Node]*Node // with anchors
	masked mask.Kinds           // what has placeholders in the text that is parsed
}

// readable returns the text as the parser takes it, every character at its place. The
// parser refuses the version of a newer YAML, which changes nothing here, and two escapes
// of JSON; those texts are read by themselves. It takes question marks and asterisks for
// its own where they are part of a text.
func (b *builder) readable() string {
	const newer, known = "%YAML 1.2", "%YAML 1.1"
	text := bytes.Clone(b.src)
	if head := text[b.lines[0]:]; bytes.HasPrefix(head, []byte(newer)) {
		copy(head, known)
	}
	for i := 0; b.json && i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		switch text[i+1] {
		case '/':
			text[i] = '/'
		case 'u':
			copy(text[i+2:], "0020")
		}
		i++
	}
	readable, done := mask.HideMarks(string(text))
	b.masked.Set(mask.Marks, done)
	readable, done = mask.HideAliases(readable)
	b.masked.Set(mask.Aliases, done)
	return readable
}

// misplaced is the error of a value that is not where the parser has it, or does not end
// as expected.
func misplaced(y *yaml.Node) error {
	return fmt.Errorf("%w: the end of the value in line %d is not found", ErrUnread, y.Line)
}

// node finds the range of a value that begins at a byte or after it.
func (b builder) node(y *yaml.Node, from, depth int) (*Node, error) {
	y.Value, y.Anchor = b.masked.Undo(y.Value), b.masked.Undo(y.Anchor)
	n := &Node{Anchor: y.Anchor, lines: -1}
	if y.Anchor != "" {
		b.known[y] = n
	}
	n.Start = b.offset(y.Line, y.Column)
	if absent(y) {
		n.Start = from
	}
	if n.Start < from || depth > mostDepth {
		return nil, misplaced(y)
	}
	n.Value = b.properties(y, n.Start)
	n.End = n.Value
	switch y.Kind {
	case yaml.AliasNode:
		n.Kind, n.Text, n.End = Alias, y.Value, n.Value+len("*"+y.Value)
		if n.Target = b.known[y.Alias]; n.Target == nil || !bytes.HasPrefix(b.src[n.Value:], []byte("*"+y.Value)) {
			return nil, misplaced(y)
		}
		return n, nil
	case yaml.SequenceNode:
		n.Kind, n.Style = List, Block
	case yaml.MappingNode:
		n.Kind, n.Style = Mapping, Block
	default:
		return b.scalar(n, y)
	}
	if y.Style&yaml.FlowStyle != 0 {
		n.Style = Flow
	}
	return b.collection(n, y, depth)
}

// properties skips the anchor and the tag of a value.
func (b builder) properties(y *yaml.Node, at int) int {
	left := 0
	if y.Anchor != "" {
		left++
	}
	if y.Style&yaml.TaggedStyle != 0 {
		left++
	}
	for ; left > 0 && at < len(b.src) && (b.src[at] == '&' || b.src[at] == '!'); left-- {
		for at < len(b.src) && bytes.IndexByte([]byte(" \t\r\n,]}"), b.src[at]) < 0 {
			at++
		}
		if to := b.pass(at); y.Kind != yaml.ScalarNode || y.Value != "" || y.Style&^yaml.TaggedStyle != 0 {
			at = to
		}
	}
	return at
}

// collection finds the ranges of the contents of a list or a mapping, and its end.
func (b builder) collection(n *Node, y *yaml.Node, depth int) (*Node, error) {
	at := n.Value
	if n.Style == Flow {
		if at >= len(b.src) || b.src[at] != opening(n) {
			return nil, misplaced(y)
		}
		at++
	}
	var err error
	if n.Kind == List {
		at, err = b.items(n, y, at, depth)
	} else {
		at, err = b.pairs(n, y, at, depth)
	}
	if err != nil {
		return nil, err
	}
	n.End = at
	if n.Style == Flow {
		if at = b.pass(at); at < len(b.src) && b.src[at] == ',' {
			at = b.pass(at + 1)
		}
		if at >= len(b.src) || b.src[at] != closing(n) {
			return nil, misplaced(y)
		}
		n.End = at + 1
	}
	return n, nil
}

func opening(n *Node) byte {
	if n.Kind == List {
		return '['
	}
	return '{'
}

func closing(n *Node) byte {
	if n.Kind == List {
		return ']'
	}
	return '}'
}

// items finds the ranges of the items of a list, from a byte on, and returns
// where the last ends.
func (b builder) items(n *Node, y *yaml.Node, at, depth int) (int, error) {
	for i, c := range y.Content {
		mark := b.pass(at)
		if n.Style == Flow {
			if i > 0 && mark < len(b.src) && b.src[mark] == ',' {
				mark++
			}
			at = mark
		} else {
			if mark >= len(b.src) || b.src[mark] != '-' {
				return 0, misplaced(c)
			}
			n.marks = append(n.marks, mark)
			at = mark + 1
		}
		item, err := b.node(c, at, depth+1)
		if err != nil {
			return 0, err
		}
		n.Items = append(n.Items, item)
		at = item.End
	}
	return at, nil
}

// pairs finds the ranges of the keys and values of a mapping likewise.
func (b builder) pairs(n *Node, y *yaml.Node, at, depth int) (int, error) {
	for i := 0; i+1 < len(y.Content); i += 2 {
		if mark := b.pass(at); n.Style == Flow && i > 0 && mark < len(b.src) && b.src[mark] == ',' {
			at = mark + 1
		}
		asked := -1
		if mark := b.pass(at); mark < len(b.src) && b.src[mark] == '?' && b.offset(y.Content[i].Line, y.Content[i].Column) > mark {
			asked, at = mark, mark+1
		}
		key, err := b.node(y.Content[i], at, depth+1)
		if err != nil {
			return 0, err
		}
		at = key.End
		if colon := b.pass(at); colon < len(b.src) && b.src[colon] == ':' {
			at = colon + 1
		}
		value, err := b.node(y.Content[i+1], at, depth+1)
		if err != nil {
			return 0, err
		}
		n.Keys, n.Items, n.marks = append(n.Keys, key), append(n.Items, value), append(n.marks, asked)
		at = value.End
	}
	return at, nil
}

// scalar finds the end of one value.
func (b builder) scalar(n *Node, y *yaml.Node) (*Node, error) {
	n.Text, n.Null = y.Value, y.Tag == "!!null"
	n.token = y.Style == 0 && (y.Tag == "!!int" || y.Tag == "!!float" || y.Tag == "!!bool")
	switch {
	case y.Style&yaml.DoubleQuotedStyle != 0:
		n.Style, n.End = Double, b.doubleEnd(n.Value)
	case y.Style&yaml.SingleQuotedStyle != 0:
		n.Style, n.End = Single, b.singleEnd(n.Value)
	case y.Style&yaml.LiteralStyle != 0:
		n.Style, n.End = Literal, b.blockEnd(n, '|')
	case y.Style&yaml.FoldedStyle != 0:
		n.Style, n.End = Folded, b.blockEnd(n, '>')
	default:
		n.Style, n.End = Plain, b.plainEnd(n.Value, y.Value)
	}
	if n.End < 0 {
		return nil, misplaced(y)
	}
	if b.json && n.Style == Double {
		return n, json.Unmarshal(b.src[n.Value:n.End], &n.Text)
	}
	return n, nil
}
