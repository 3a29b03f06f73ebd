// Package pdf writes documents in PDF (ISO 32000-1): pages of shapes, pictures and
// text that can be searched and copied, with links, bookmarks, and a structure that
// says in which order they are read aloud. It knows no scene and no events.
//
// Places and lengths are in points, 1/72 inch, from the top left corner of a page,
// until Page.Scale says otherwise. The bytes depend on what is drawn alone: there is
// no clock in them. Fonts and pictures are embedded by folio; what PDF is made of is
// put together here, because folio's own documents bring a client for the web along.
package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"

	"github.com/carlos7ags/folio/core"
)

// Info is what a document says of itself.
type Info struct {
	Title    string
	Subject  string
	Licence  string // "" where nothing is said
	Language string // BCP 47; "" where it is not known
}

// Document is a document being made. It is for one goroutine.
type Document struct {
	info      Info
	pages     []*Page
	faces     []*Face
	states    []opacity
	pictures  []*Picture
	bookmarks []bookmark
	root      element
	kept      bool // what is drawn is kept, too
}

// bookmark leads to a place of the document.
type bookmark struct {
	title string
	page  *Page
	x, y  float64 // from the lower left corner of the page
}

// New returns a document without a page.
func New(info Info) *Document { return &Document{info: info} }

// Write writes the document. The error is the writer's, or says that there is no page.
func (d *Document) Write(w io.Writer) error {
	if len(d.pages) == 0 {
		return fmt.Errorf("a document in PDF needs a page")
	}
	o := objects{}
	catalog := o.reserve()
	tree := o.reserve()
	pages := d.putPages(&o, tree)
	outline := d.putBookmarks(&o, pages)
	structure := d.putStructure(&o, pages)
	o.put(catalog, d.catalog(tree, outline, structure))
	return o.write(w, catalog, o.add(d.about()))
}

// catalog is the object that all others hang on.
func (d *Document) catalog(tree, outline, structure reference) *core.PdfDictionary {
	c := dict("Type", name("Catalog"), "Pages", tree, "StructTreeRoot", structure,
		"MarkInfo", dict("Marked", core.NewPdfBoolean(true)),
		"ViewerPreferences", dict("DisplayDocTitle", core.NewPdfBoolean(true)))
	if d.info.Language != "" {
		c.Set("Lang", core.NewPdfTextString(d.info.Language))
	}
	if outline != nil {
		c.Set("Outlines", outline)
		c.Set("PageMode", name("UseOutlines"))
	}
	return c
}

// about is the dictionary of title, subject and licence, which a reader shows.
func (d *Document) about() *core.PdfDictionary {
	about := dict("Producer", core.NewPdfTextString("Tideline"))
	for _, said := range [][2]string{{"Title", d.info.Title}, {"Subject", d.info.Subject}, {"Licence", d.info.Licence}} {
		if said[1] != "" {
			about.Set(said[0], core.NewPdfTextString(said[1]))
		}
	}
	return about
}

// putPages adds the pages, what they share, and the tree of them.
func (d *Document) putPages(o *objects, tree reference) []reference {
	shared := o.add(d.resources(o))
	refs := make([]reference, len(d.pages))
	kids := core.NewPdfArray()
	for i := range d.pages {
		refs[i] = o.reserve()
		kids.Add(refs[i])
	}
	for i, p := range d.pages {
		p.finish()
		content := o.add(core.NewPdfStreamCompressed(p.stream.Bytes()))
		page := dict("Type", name("Page"), "Parent", tree, "Resources", shared, "Contents", content,
			"MediaBox", numbers(0, 0, p.width, p.height), "StructParents", core.NewPdfInteger(i), "Tabs", name("S"))
		if len(p.links) > 0 {
			all := core.NewPdfArray()
			for _, l := range p.links {
				l.ref = o.reserve()
				all.Add(l.ref)
			}
			page.Set("Annots", all)
		}
		if p.trim != nil {
			page.Set("TrimBox", numbers(p.trim[:]...))
		}
		o.put(refs[i], page)
	}
	o.put(tree, dict("Type", name("Pages"), "Kids", kids, "Count", core.NewPdfInteger(len(refs))))
	return refs
}

// resources are the fonts, pictures and opacities of all pages together.
func (d *Document) resources(o *objects) *core.PdfDictionary {
	fonts, states, pictures := dict(), dict(), dict()
	for _, f := range d.faces {
		fonts.Set(f.name, o.add(f.embedded.BuildObjects(o.addObject)))
	}
	for i, s := range d.states {
		states.Set(stateName(i), dict("Type", name("ExtGState"), "ca", core.NewPdfReal(s.fill), "CA", core.NewPdfReal(s.stroke)))
	}
	for _, p := range d.pictures {
		ref, _ := p.image.BuildXObject(o.addObject)
		pictures.Set(p.name, ref)
	}
	return dict("Font", fonts, "ExtGState", states, "XObject", pictures)
}

// Bookmark lists a place of a page, in points from its upper left corner, under a title.
func (d *Document) Bookmark(title string, p *Page, x, y float64) {
	d.bookmarks = append(d.bookmarks, bookmark{title, p, x, p.height - y})
}

// putBookmarks adds the list of bookmarks; nil where there are none.
func (d *Document) putBookmarks(o *objects, pages []reference) reference {
	if len(d.bookmarks) == 0 {
		return nil
	}
	list := o.reserve()
	refs := make([]reference, len(d.bookmarks))
	for i := range refs {
		refs[i] = o.reserve()
	}
	for i, b := range d.bookmarks {
		item := dict("Title", core.NewPdfTextString(b.title), "Parent", list,
			"Dest", core.NewPdfArray(pages[b.page.number], name("XYZ"), core.NewPdfReal(b.x), core.NewPdfReal(b.y), core.NewPdfNull()))
		if i > 0 {
			item.Set("Prev", refs[i-1])
		}
		if i+1 < len(refs) {
			item.Set("Next", refs[i+1])
		}
		o.put(refs[i], item)
	}
	o.put(list, dict("Type", name("Outlines"), "First", refs[0], "Last", refs[len(refs)-1], "Count", core.NewPdfInteger(len(refs))))
	return list
}

type reference = *core.PdfIndirectReference

// objects are what a file is made of, numbered from 1.
type objects struct{ all []core.PdfObject }

func (o *objects) reserve() reference { return o.addObject(nil) }

func (o *objects) add(object core.PdfObject) reference { return o.addObject(object) }

func (o *objects) addObject(object core.PdfObject) reference {
	o.all = append(o.all, object)
	return core.NewPdfIndirectReference(len(o.all), 0)
}

func (o *objects) put(at reference, object core.PdfObject) { o.all[at.Num()-1] = object }

// write writes the objects, the table of where each begins, and which is the first.
func (o *objects) write(w io.Writer, catalog, about reference) error {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	starts := make([]int, len(o.all))
	for i, object := range o.all {
		starts[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", i+1)
		if _, err := object.WriteTo(&b); err != nil {
			return err
		}
		b.WriteString("\nendobj\n")
	}
	id := sha256.Sum256(b.Bytes())
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(o.all)+1)
	for _, start := range starts {
		fmt.Fprintf(&b, "%010d 00000 n \n", start)
	}
	named := core.NewPdfHexString(string(id[:16]))
	trailer := dict("Size", core.NewPdfInteger(len(o.all)+1), "Root", catalog, "Info", about, "ID", core.NewPdfArray(named, named))
	b.WriteString("trailer\n")
	if _, err := trailer.WriteTo(&b); err != nil {
		return err
	}
	fmt.Fprintf(&b, "\nstartxref\n%d\n%%%%EOF\n", table)
	_, err := b.WriteTo(w)
	return err
}

// dict returns a dictionary of keys, each followed by its value.
func dict(pairs ...any) *core.PdfDictionary {
	d := core.NewPdfDictionary()
	for i := 0; i+1 < len(pairs); i += 2 {
		d.Set(pairs[i].(string), pairs[i+1].(core.PdfObject))
	}
	return d
}

func name(s string) core.PdfObject { return core.NewPdfName(s) }

func numbers(values ...float64) *core.PdfArray {
	a := core.NewPdfArray()
	for _, v := range values {
		a.Add(core.NewPdfReal(v))
	}
	return a
}
