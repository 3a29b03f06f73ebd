package pdf

import (
	"strings"

	"github.com/carlos7ags/folio/core"
)

// Role says what a part of a document is to those who have it read to them.
type Role string

// The roles that are used here, of the standard ones (ISO 32000-1, 14.8.4).
const (
	Heading   Role = "H1"
	Section   Role = "H2"
	Paragraph Role = "P"
	Figure    Role = "Figure"
	Note      Role = "Note"
)

// element is a part of the structure: content of one page, or elements.
type element struct {
	role Role
	alt  string
	page *Page
	mark int // its number among the marked content of the page
	kids []*element
	ref  reference
}

// link leads to an address from a box of a page, in points from its lower left corner.
type link struct {
	box     [4]float64
	address string
	of      *element
	ref     reference
	number  int // among what has a parent in the structure
}

// Begin opens a part of the document, which End closes. What is drawn outside of one is
// an ornament, and is not read. Alt says what a figure shows. Parts are read in the order
// in which they are opened, and do not lie in each other.
func (p *Page) Begin(role Role, alt string) {
	p.plain()
	e := &element{role: role, alt: alt, page: p, mark: len(p.marks)}
	p.marks = append(p.marks, e)
	p.doc.root.kids = append(p.doc.root.kids, e)
	p.open = e
	p.stream.BeginMarkedContentWithID(string(role), e.mark)
}

// End closes the part that is open.
func (p *Page) End() {
	p.stream.EndMarkedContent()
	p.open = nil
}

// mark sees to it that what is drawn now belongs to a part, or to the ornaments.
func (p *Page) mark() {
	if p.open == nil && !p.ornament {
		p.stream.BeginMarkedContent("Artifact") //nolint:misspell // as ISO 32000 writes it
		p.ornament = true
	}
}

// plain ends the ornaments.
func (p *Page) plain() {
	if p.ornament {
		p.stream.EndMarkedContent()
		p.ornament = false
	}
}

// finish ends what is open.
func (p *Page) finish() {
	p.plain()
	if p.open != nil {
		p.End()
	}
}

// Link makes a box of the page lead to an address of the web, as a part of what is open,
// which becomes a link for those who have it read to them. Other addresses lead nowhere.
func (p *Page) Link(x, y, w, h float64, address string) {
	if p.open == nil || !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") {
		return
	}
	left, top := p.now.x+x*p.now.scale, p.now.y+y*p.now.scale
	l := &link{
		box:     [4]float64{left, p.height - top - h*p.now.scale, left + w*p.now.scale, p.height - top},
		address: address, of: p.open,
	}
	p.links = append(p.links, l)
}

// putStructure adds the structure and what leads to it from pages and links.
func (d *Document) putStructure(o *objects, pages []reference) reference {
	root, whole := o.reserve(), o.reserve()
	kids := core.NewPdfArray()
	for _, e := range d.root.kids {
		e.ref = o.reserve()
		kids.Add(e.ref)
	}
	parents := core.NewPdfArray()
	next := len(d.pages)
	for i, p := range d.pages {
		all := core.NewPdfArray()
		for _, e := range p.marks {
			all.Add(e.ref)
		}
		parents.Add(core.NewPdfInteger(i))
		parents.Add(o.add(all))
		for _, l := range p.links {
			l.number = next
			next++
		}
	}
	for _, p := range d.pages {
		for _, l := range p.links {
			parents.Add(core.NewPdfInteger(l.number))
			parents.Add(l.of.ref)
			o.put(l.ref, l.annotation(pages[p.number]))
		}
	}
	for _, e := range d.root.kids {
		o.put(e.ref, e.object(whole, pages))
	}
	o.put(whole, dict("Type", name("StructElem"), "S", name("Document"), "P", root, "K", kids))
	o.put(root, dict("Type", name("StructTreeRoot"), "K", whole,
		"ParentTree", o.add(dict("Nums", parents)), "ParentTreeNextKey", core.NewPdfInteger(next)))
	return root
}

// object is the element as it stands in the file.
func (e *element) object(parent reference, pages []reference) *core.PdfDictionary {
	page := pages[e.page.number]
	own := dict("Type", name("StructElem"), "S", name(string(e.role)), "P", parent, "Pg", page, "K", core.NewPdfInteger(e.mark))
	if e.alt != "" {
		own.Set("Alt", core.NewPdfTextString(e.alt))
	}
	kids := core.NewPdfArray(core.NewPdfInteger(e.mark))
	for _, l := range e.page.links {
		if l.of == e {
			kids.Add(dict("Type", name("OBJR"), "Obj", l.ref, "Pg", page))
		}
	}
	if kids.Len() > 1 {
		own.Set("S", name("Link"))
		own.Set("K", kids)
	}
	return own
}

// annotation is the link as it stands in the file.
func (l *link) annotation(page reference) *core.PdfDictionary {
	return dict("Type", name("Annot"), "Subtype", name("Link"), "P", page, "Rect", numbers(l.box[:]...),
		"Border", numbers(0, 0, 0), "F", core.NewPdfInteger(4), // it is printed, which changes nothing
		"Contents", core.NewPdfTextString(l.address), "StructParent", core.NewPdfInteger(l.number),
		"A", dict("S", name("URI"), "URI", core.NewPdfLiteralString(l.address)))
}
