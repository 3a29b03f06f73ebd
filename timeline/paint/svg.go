package paint

import (
	"io"
	"io/fs"

	"tideline/timeline/scene"
)

// Meta is what a picture says of itself to those who do not see it.
type Meta struct {
	Title       string // shown as a tooltip and read aloud
	Description string
	Licence     string // "" where nothing is said
	Lang        string // BCP 47; "" when not known
	Pictures    fs.FS  // the folder of the pictures of Image shapes; may be nil
}

// fontFamily names our font first, for those who have it, then what it was made
// from, then whatever is there.
const fontFamily = "Tideline Sans, 'Noto Sans', 'Noto Sans CJK SC', sans-serif"

// SVG writes the scene as an SVG document, in user units of 1 px. It returns
// the writer's error.
//
// Text stays text, set to the width m gives it. What m's fonts cannot draw those
// of the reader may, in a width of their own, within the room m has for it. A line
// that runs to the left says so; readers order its parts. Every class is the lower-case
// name of a scene.Class. Shapes of one group become one g element that carries
// the class, data-id, data-count and, as data-x, data-y, data-w and data-h, the
// box of what it holds; so do neighbouring shapes of one mark, cluster or label. A
// gap is the one element of class “break” that holds its length as text; the
// rest of its drawing has the class “break-band”. A nil m stands for scene.Estimate.
func SVG(w io.Writer, s *scene.Scene, p scene.Palette, m scene.Measurer, meta Meta) error {
	d := svg{palette: p, measure: orEstimate(m), pictures: meta.Pictures}
	d.head(s, meta)
	d.body(s)
	_, err := w.Write(d.text)
	return err
}

// orEstimate returns what measures text, or an estimate where there is nothing.
func orEstimate(m scene.Measurer) scene.Measurer {
	if m == nil {
		return scene.Estimate{}
	}
	return m
}

// svg is a document being written.
type svg struct {
	markup
	palette  scene.Palette
	measure  scene.Measurer
	pictures fs.FS
	page     *Page // nil for a document of its own
	hidden   bool  // within a group that is not read aloud
	fades    []fade
}

func (d *svg) head(s *scene.Scene, meta Meta) {
	d.start("svg")
	d.attr("xmlns", "http://www.w3.org/2000/svg")
	d.size(s)
	d.attr("lang", meta.Lang)
	d.attr("role", "img")
	if meta.Title != "" {
		d.attr("aria-labelledby", "title")
	}
	if meta.Description != "" {
		d.attr("aria-describedby", "description")
	}
	d.attr("font-family", fontFamily)
	d.attr("xml:space", "preserve")
	d.open()
	d.newline()
	d.named("title", "title", meta.Title)
	d.named("desc", "description", meta.Description)
	d.rights(meta.Licence)
}

// rights writes the licence of the drawing for programs.
func (d *svg) rights(licence string) {
	if licence == "" {
		return
	}
	d.start("metadata")
	d.open()
	d.start("dc:rights")
	d.attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
	d.open()
	d.escape(licence)
	d.close("dc:rights")
	d.close("metadata")
	d.newline()
}

func (d *svg) size(s *scene.Scene) {
	d.number("width", s.W)
	d.number("height", s.H)
	d.numbers("viewBox", 0, 0, s.W, s.H)
}

// body writes everything within the svg element, and its end.
func (d *svg) body(s *scene.Scene) {
	d.ground(s)
	d.gradients(s)
	for shapes := s.Shapes; len(shapes) > 0; {
		n := together(shapes)
		lead := leader(shapes[:n])
		d.linked(shapes[:n], lead, func() { d.run(shapes[:n], lead) })
		shapes = shapes[n:]
	}
	d.hide(false)
	d.close("svg")
}

// ground paints a scene that brings none of its own.
func (d *svg) ground(s *scene.Scene) {
	if len(s.Shapes) > 0 && s.Shapes[0].Class == scene.Ground {
		return
	}
	d.start("rect")
	d.number("width", s.W)
	d.number("height", s.H)
	d.ink("fill", scene.Paper)
	d.empty()
}

func (d *svg) named(name, id, text string) {
	if text == "" {
		return
	}
	d.start(name)
	d.attr("id", id)
	d.open()
	d.escape(text)
	d.close(name)
}

// together returns how many of the first shapes make one element: those of one
// group, or neighbours that draw one mark, cluster or label, where what follows the
// first may leave out its id.
func together(shapes []scene.Shape) int {
	first := &shapes[0]
	same := func(s *scene.Shape) bool { return s.Group == first.Group }
	if first.Group == 0 {
		if first.ID == "" || !standsAlone(first.Class) {
			return 1
		}
		same = func(s *scene.Shape) bool {
			return s.Group == 0 && s.Class == first.Class && (s.ID == first.ID || s.ID == "")
		}
	}
	n := 1
	for n < len(shapes) && same(&shapes[n]) {
		n++
	}
	return n
}

// standsAlone reports whether readers of a file count elements of the class, so
// that one of them must be one element.
func standsAlone(c scene.Class) bool {
	return c == scene.Mark || c == scene.Cluster || c == scene.Label
}

// run writes the shapes that belong together, as one element or one group.
func (d *svg) run(shapes []scene.Shape, lead *scene.Shape) {
	if len(shapes) == 1 && lead.Group == 0 && lead.Class != scene.Label && lead.Kind != scene.Image {
		d.shape(lead, func() { d.identity(lead, className(shapes)) })
		return
	}
	d.start("g")
	d.identity(lead, className(shapes))
	x, y, w, h := bounds(shapes)
	d.number("data-x", x)
	d.number("data-y", y)
	d.number("data-w", w)
	d.number("data-h", h)
	d.open()
	d.newline()
	for i := range shapes {
		d.shape(&shapes[i], func() {})
	}
	d.close("g")
}

// leader returns the shape that gives the group its class and id: the first
// that is not the line which leads to it.
func leader(shapes []scene.Shape) *scene.Shape {
	for i := range shapes {
		if shapes[i].Class != scene.Leader {
			return &shapes[i]
		}
	}
	return &shapes[0]
}

func className(shapes []scene.Shape) string {
	c := leader(shapes).Class
	if c != scene.Break {
		return c.String()
	}
	for i := range shapes {
		if shapes[i].Kind == scene.Text && shapes[i].Text != "" {
			return "break"
		}
	}
	return "break-band"
}

// identity adds the attributes by which a reader of the file finds a thing.
func (d *svg) identity(s *scene.Shape, class string) {
	d.attr("class", class)
	d.attr("data-id", s.ID)
	if s.Count > 0 {
		d.number("data-count", float64(s.Count))
	}
}

// bounds returns the box around the shapes, leading lines left aside.
func bounds(shapes []scene.Shape) (x, y, w, h float64) {
	var right, bottom float64
	some := false
	for i := range shapes {
		s := &shapes[i]
		if s.Kind == scene.Line && len(shapes) > 1 {
			continue
		}
		left, top := min(s.X, s.X+s.W), min(s.Y, s.Y+s.H)
		if !some {
			x, y, right, bottom, some = left, top, left, top, true
		}
		x, y = min(x, left), min(y, top)
		right, bottom = max(right, s.X+s.W, s.X), max(bottom, s.Y+s.H, s.Y)
	}
	return x, y, right - x, bottom - y
}
