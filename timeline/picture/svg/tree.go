package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Bounds of what is read.
const (
	maxNodes = 400_000
	maxDepth = 256
	maxAttrs = 256 // of one element; the rest is left out
)

// node is an element, or a piece of text with the name "".
type node struct {
	name   string // without its prefix
	attrs  []attr
	inner  []*node
	parent *node
	text   string
}

type attr struct{ key, value string }

// get returns the value of an attribute, "" where there is none.
func (n *node) get(key string) string {
	for i := range n.attrs {
		if n.attrs[i].key == key {
			return n.attrs[i].value
		}
	}
	return ""
}

// walk visits the element and all inside it.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, c := range n.inner {
		c.walk(visit)
	}
}

// words returns the text inside the element.
func (n *node) words() string {
	if n.name == "" {
		return n.text
	}
	var b strings.Builder
	for _, c := range n.inner {
		b.WriteString(c.words())
	}
	return b.String()
}

// readTree reads the elements of a file. It tolerates what browsers do not, such as a
// bare & or tags closed in the wrong order, but not a missing end.
func readTree(content []byte) (*node, error) {
	content = tidy(content)
	d := xml.NewDecoder(bytes.NewReader(content))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if oneByte(label) {
			return fromLatin(in)
		}
		return in, nil
	}
	t := tree{}
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			if t.root == nil {
				return nil, ErrNotSVG
			}
			return nil, ErrCut
		}
		if directive, ok := token.(xml.Directive); ok {
			if d.Entity, err = entities(string(directive)); err != nil {
				return nil, err
			}
			if expanded(content, d.Entity) > maxExpanded {
				return nil, ErrTooComplex
			}
		}
		if err := t.take(token); err != nil {
			return nil, err
		}
		if t.closed {
			return t.root, nil // what follows is not looked at
		}
	}
	if t.root == nil {
		return nil, ErrNotSVG
	}
	return nil, ErrCut
}

// tree is the parser of elements.
type tree struct {
	root, at *node
	depth    int
	count    int
	closed   bool // the root has ended
}

func (t *tree) take(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		return t.open(token)
	case xml.EndElement:
		t.close(token.Name.Local)
	case xml.CharData:
		if t.at == nil || !t.at.keepsText() {
			return nil
		}
		if t.count++; t.count > maxNodes {
			return ErrTooComplex
		}
		t.at.inner = append(t.at.inner, &node{parent: t.at, text: string(token)})
	}
	return nil
}

func (t *tree) open(token xml.StartElement) error {
	n := &node{name: token.Name.Local, parent: t.at}
	if t.root == nil && n.name != "svg" {
		return ErrNotSVG
	}
	t.count++
	t.depth++
	if t.count > maxNodes || t.depth > maxDepth {
		return ErrTooComplex
	}
	if len(token.Attr) > 0 {
		n.attrs = make([]attr, 0, min(len(token.Attr), maxAttrs))
	}
	for _, a := range token.Attr[:min(len(token.Attr), maxAttrs)] {
		key, prefix := a.Name.Local, a.Name.Space
		if prefix == "" || (key == "href" || key == "space") && n.get(key) == "" {
			n.attrs = slices.DeleteFunc(n.attrs, func(had attr) bool { return had.key == key })
			n.attrs = append(n.attrs, attr{key, a.Value})
		}
	}
	if t.root == nil {
		t.root = n
	} else {
		t.at.inner = append(t.at.inner, n)
	}
	t.at = n
	return nil
}

// close ends the nearest open element of the name, and what was left open in it.
func (t *tree) close(name string) {
	up := 1
	for n := t.at; n != nil; n = n.parent {
		if n.name == name {
			t.at, t.depth = n.parent, t.depth-up
			t.closed = t.at == nil
			return
		}
		up++
	}
}

// keepsText reports whether the text inside an element is read or drawn.
func (n *node) keepsText() bool {
	switch n.name {
	case "text", "tspan", "a", "style", "textPath":
		return true
	}
	return false
}

// tidy converts a file to what the XML reader accepts: UTF-8 without control
// characters.
func tidy(content []byte) []byte {
	switch {
	case bytes.HasPrefix(content, []byte("\xFF\xFE")):
		content = fromUTF16(content[2:], 0, 1)
	case bytes.HasPrefix(content, []byte("\xFE\xFF")):
		content = fromUTF16(content[2:], 1, 0)
	}
	content = bytes.TrimLeft(bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if head := content[:min(len(content), 200)]; !utf8.Valid(content) && !declaresOneByte(head) {
		content = bytes.ToValidUTF8(content, []byte("\uFFFD"))
	}
	return bytes.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != '\uFFFE' && r != '\uFFFF':
			return r
		}
		return ' '
	}, content)
}
