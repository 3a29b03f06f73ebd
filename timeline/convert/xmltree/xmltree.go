// Package xmltree reads XML into elements with their places, within bounds: entities are
// not expanded but the few that all XML has and those of web pages, and what is nested
// too deep or has too many elements ends there. Nothing is fetched.
package xmltree

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"tideline/timeline/diag"
)

// Bounds of what is read.
const (
	deepest  = 100
	most     = 1_000_000 // elements
	mostAttr = 1_000     // attributes of one
	mostText = 64 << 20  // bytes of text
)

// Element is an element of a file.
type Element struct {
	Name     string // without the prefix of its namespace
	Pos      diag.Pos
	Attrs    []xml.Attr
	Text     string // all text directly in it, as written
	At       int    // where it stands in the text of the element around it, in bytes
	Children []*Element

	readText  bool   // somebody has asked for the text
	readAttrs uint64 // and for the attributes, by their number, of the first 64
}

// Read returns the outermost element of a text; nil for none. What is broken ends where
// it breaks, with whole reporting false.
func Read(text string) (root *Element, whole bool) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil } // it is text already
	var open []*Element
	var texts []*strings.Builder
	count, size := 0, 0
	for {
		token, err := d.Token()
		if err != nil {
			finish(open, texts)
			return root, errors.Is(err, io.EOF) && len(open) == 0
		}
		switch t := token.(type) {
		case xml.StartElement:
			if count++; count > most || len(open) >= deepest {
				finish(open, texts)
				return root, false
			}
			line, column := d.InputPos()
			e := &Element{Name: t.Name.Local, Pos: diag.Pos{Line: line, Column: max(1, column)}, Attrs: append([]xml.Attr(nil), t.Attr[:min(len(t.Attr), mostAttr)]...)}
			switch {
			case len(open) > 0:
				parent := open[len(open)-1]
				e.At = texts[len(texts)-1].Len()
				parent.Children = append(parent.Children, e)
			case root == nil:
				root = e
			}
			open, texts = append(open, e), append(texts, &strings.Builder{})
		case xml.EndElement:
			if n := len(open); n > 0 {
				open[n-1].Text = texts[n-1].String()
				open, texts = open[:n-1], texts[:n-1]
			}
		case xml.CharData:
			if n := len(open); n > 0 {
				if size += len(t); size <= mostText {
					b := texts[n-1]
					b.Write(t)
				}
			}
		}
	}
}

// finish gives the elements that never end the text that they have so far.
func finish(open []*Element, texts []*strings.Builder) {
	for i, e := range open {
		e.Text = texts[i].String()
	}
}

// Attr returns an attribute without spaces around it, "" for none.
func (e *Element) Attr(name string) string {
	for i, a := range e.Attrs {
		if strings.EqualFold(a.Name.Local, name) {
			e.readAttrs |= 1 << min(i, 63)
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// Child returns the first element in it with a name, an empty one where there is none.
func (e *Element) Child(name string) *Element {
	if e != nil {
		for _, c := range e.Children {
			if c.Name == name {
				return c
			}
		}
	}
	return &Element{}
}

// All returns the elements in it with a name.
func (e *Element) All(name string) (some []*Element) {
	for _, c := range e.Children {
		if c.Name == name {
			some = append(some, c)
		}
	}
	return some
}

// Within returns all text in it and in its elements, in no order but theirs.
func (e *Element) Within() string {
	var b strings.Builder
	e.within(&b)
	return strings.TrimSpace(b.String())
}

// Flow returns all text in it and in its elements, in the order of the file, but for the
// elements that are passed over.
func (e *Element) Flow(over ...string) string {
	var b strings.Builder
	e.flow(&b, over)
	return strings.TrimSpace(b.String())
}

func (e *Element) flow(b *strings.Builder, over []string) {
	e.readText = true
	at := 0
	for _, c := range e.Children {
		from := min(max(c.At, at), len(e.Text))
		b.WriteString(e.Text[at:from])
		at = from
		if !slices.Contains(over, c.Name) {
			c.flow(b, over)
		}
	}
	b.WriteString(e.Text[at:])
}

// Find calls a function with every element in it that has one of these names, in the
// order of the file, but for those within others of them.
func (e *Element) Find(do func(*Element), names ...string) {
	for _, c := range e.Children {
		if slices.Contains(names, c.Name) {
			do(c)
			continue
		}
		c.Find(do, names...)
	}
}

func (e *Element) within(b *strings.Builder) {
	e.readText = true
	b.WriteString(e.Text)
	for _, c := range e.Children {
		b.WriteString(" ")
		c.within(b)
	}
}
