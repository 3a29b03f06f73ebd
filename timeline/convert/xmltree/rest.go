package xmltree

import (
	"encoding/xml"
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

// Own returns the text directly in an element, as it is written.
func (e *Element) Own() string {
	e.readText = true
	return e.Text
}

// Pass takes an element for read, with all that is in it.
func (e *Element) Pass() {
	e.readText, e.readAttrs = true, ^uint64(0)
	for _, c := range e.Children {
		c.Pass()
	}
}

// Rest tells of all texts and attributes in an element that nobody has asked for: by the names
// of their element and of the one around it, and of the attribute behind an @.
func (e *Element) Rest(d *draft.Draft, why pattern.Value) { e.rest(d, "", why) }

func (e *Element) rest(d *draft.Draft, around string, why pattern.Value) {
	for i, a := range e.Attrs {
		if e.readAttrs&(1<<min(i, 63)) == 0 && strings.TrimSpace(a.Value) != "" && !isOfXML(a) {
			d.Left(e.Pos, around+e.Name+"@"+a.Name.Local, why)
		}
	}
	if !e.readText && strings.TrimSpace(e.Text) != "" {
		d.Left(e.Pos, around+e.Name, why)
	}
	for _, c := range e.Children {
		c.rest(d, e.Name+"/", why)
	}
}

// IsRead reports whether all of an element has been asked for.
func (e *Element) IsRead() bool {
	for i, a := range e.Attrs {
		if e.readAttrs&(1<<min(i, 63)) == 0 && strings.TrimSpace(a.Value) != "" && !isOfXML(a) {
			return false
		}
	}
	if !e.readText && strings.TrimSpace(e.Text) != "" {
		return false
	}
	for _, c := range e.Children {
		if !c.IsRead() {
			return false
		}
	}
	return true
}

// isOfXML reports whether an attribute says how the XML is written, or is the name by which
// other elements refer to this one.
func isOfXML(a xml.Attr) bool {
	switch a.Name.Local {
	case "xmlns", "schemaLocation", "noNamespaceSchemaLocation", "space", "base", "id":
		return true
	}
	return a.Name.Space == "xmlns"
}
