package paint

import (
	"io"
	"io/fs"
	"strings"

	"tideline/timeline/scene"
)

// Page says how a drawing stands inside a web page.
type Page struct {
	// Label is what the drawing is called to those who do not see it.
	Label string
	// Prefix begins every id in the drawing, so that none is one of the page.
	Prefix string
	// Link says where the mark or the label of an event leads; nil, or an empty
	// To, for nowhere.
	Link func(event string) Link
	// Pictures is the folder of the pictures of Image shapes; it may be nil.
	Pictures fs.FS
}

// Link is a place in the page, and its whole title for a pointer that rests on it.
type Link struct{ To, Title string }

// Inline writes the scene as an svg element for the body of a web page. It
// returns the writer's error.
//
// Colours are names, so that the page decides on them where it is shown: see
// Properties. To keyboard and screen reader the drawing is a group of links, one
// for each label; marks lead to the same places for a pointer, and they and all
// else are hidden from those who hear the page.
func Inline(w io.Writer, s *scene.Scene, m scene.Measurer, page Page) error {
	d := svg{measure: orEstimate(m), page: &page, pictures: page.Pictures}
	d.start("svg")
	d.size(s)
	d.attr("role", "group")
	d.attr("aria-label", page.Label)
	d.attr("direction", "ltr") // text begins at its x also where the page runs to the left
	d.attr("font-family", fontFamily)
	d.open()
	d.newline()
	d.body(s)
	_, err := w.Write(d.text)
	return err
}

// Properties writes a palette as CSS custom properties, one an ink: what Inline
// calls its colours. They stand in a rule, such as :root, and may be of use to
// the rest of the page.
func Properties(p scene.Palette) string {
	var b strings.Builder
	for i, c := range p {
		if ink := scene.Ink(i); ink != scene.None {
			b.WriteString(property(ink) + ":" + hexColour(c.R, c.G, c.B))
			if c.A != 0xFF {
				b.WriteString(hexColour(0, 0, c.A)[len("#0000"):])
			}
			b.WriteByte(';')
		}
	}
	return b.String()
}

// property names the custom property of an ink.
func property(i scene.Ink) string { return "--" + i.String() }

// linked writes what belongs together inside the link it has in the page, if
// any.
func (d *svg) linked(shapes []scene.Shape, lead *scene.Shape, write func()) {
	if d.page == nil {
		write()
		return
	}
	to := d.linkOf(lead)
	d.hide(to.To == "" || lead.Class != scene.Label)
	if to.To == "" {
		write()
		return
	}
	d.start("a")
	d.attr("href", to.To)
	if lead.Class == scene.Label {
		d.attr("aria-label", calledAs(shapes, to.Title))
	} else {
		d.attr("tabindex", "-1")
	}
	d.open()
	d.named("title", "", to.Title)
	write()
	d.close("a")
}

// calledAs returns what a label is called to those who hear the page: its whole title, or what is
// seen where that has more words, such as a date in short, so that who speaks those is understood.
func calledAs(shapes []scene.Shape, title string) string {
	var seen []string
	for i := range shapes {
		if shapes[i].Kind == scene.Text {
			seen = append(seen, shapes[i].Text)
		}
	}
	if words := strings.Join(seen, " "); !strings.Contains(title, words) && !strings.Contains(words, "…") {
		return words
	}
	return title
}

// linkOf returns where a mark or a label leads.
func (d *svg) linkOf(lead *scene.Shape) Link {
	if d.page.Link == nil || lead.ID == "" || lead.Class != scene.Mark && lead.Class != scene.Label {
		return Link{}
	}
	return d.page.Link(lead.ID)
}

// hide begins a group that those who hear the page need not know, or ends it.
func (d *svg) hide(hidden bool) {
	if hidden == d.hidden {
		return
	}
	d.hidden = hidden
	if !hidden {
		d.close("g")
		return
	}
	d.start("g")
	d.attr("aria-hidden", "true")
	d.open()
	d.newline()
}
