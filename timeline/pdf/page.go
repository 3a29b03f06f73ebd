package pdf

import (
	"fmt"
	"image/color"

	"github.com/carlos7ags/folio/content"
)

// Page is a page being drawn: what comes later lies over what came before.
type Page struct {
	doc           *Document
	number        int
	width, height float64 // points
	trim          *[4]float64
	stream        *content.Stream
	now           place
	kept          []place
	state         int // of the document's, from 1; 0 for none
	open          *element
	ornament      bool
	marks         []*element // by number of marked content
	links         []*link
	drawn         []Drawn // while the document keeps it
}

// place is where the origin of what is drawn lies, and how large a unit is.
type place struct {
	x, y, scale float64
	state       int
	clip        []Point // two corners, points of the page; nil for all of it
}

// opacity is how strong fills and strokes are, 0 to 1.
type opacity struct{ fill, stroke float64 }

// Add appends a page of some points.
func (d *Document) Add(width, height float64) *Page {
	p := &Page{doc: d, number: len(d.pages), width: width, height: height, stream: content.NewStream(), now: place{scale: 1}}
	d.pages = append(d.pages, p)
	// From here on y runs down, as it does on a screen.
	p.stream.ConcatMatrix(1, 0, 0, -1, 0, height)
	return p
}

// Trim says what is left of the page when its edges have been cut.
func (p *Page) Trim(x, y, w, h float64) {
	p.trim = &[4]float64{x, p.height - y - h, x + w, p.height - y}
}

// Save keeps place, scale, clip and colours until Restore.
func (p *Page) Save() {
	p.plain()
	p.now.state = p.state
	p.kept = append(p.kept, p.now)
	p.stream.SaveState()
}

// Restore goes back to what was saved last.
func (p *Page) Restore() {
	p.plain()
	p.stream.RestoreState()
	p.now = p.kept[len(p.kept)-1]
	p.kept = p.kept[:len(p.kept)-1]
	p.state = p.now.state
}

// Move moves the origin by so many units.
func (p *Page) Move(dx, dy float64) {
	p.plain()
	p.now.x += dx * p.now.scale
	p.now.y += dy * p.now.scale
	p.stream.ConcatMatrix(1, 0, 0, 1, dx, dy)
}

// Scale makes a unit so many times as long.
func (p *Page) Scale(factor float64) {
	p.plain()
	p.now.scale *= factor
	p.stream.ConcatMatrix(factor, 0, 0, factor, 0, 0)
}

// Clip draws nothing outside a box from here on.
func (p *Page) Clip(x, y, w, h float64) {
	p.plain()
	p.clipTo(x, y, w, h)
	p.stream.Rectangle(x, y, w, h)
	p.stream.ClipNonZero()
	p.stream.EndPath()
}

// Pen is how a line is drawn; a zero width draws none.
type Pen struct {
	Color   color.NRGBA
	Width   float64
	On, Off float64 // lengths of dashes and gaps; both 0 for a whole line
}

// ink sets colours, and what lines are like, for what is drawn next.
func (p *Page) ink(fill color.NRGBA, pen Pen) {
	p.mark()
	p.stream.SetFillColorRGB(parts(fill))
	p.stream.SetStrokeColorRGB(parts(pen.Color))
	if pen.Width > 0 {
		p.stream.SetLineWidth(pen.Width)
		p.stream.SetLineJoin(1)
		if pen.On > 0 {
			p.stream.SetDashPattern([]float64{pen.On, pen.Off}, 0)
		} else {
			p.stream.SetDashPattern(nil, 0)
		}
	}
	p.setOpacity(opacity{float64(fill.A) / 0xFF, float64(pen.Color.A) / 0xFF})
}

func (p *Page) setOpacity(o opacity) {
	at := 0
	for i, s := range p.doc.states {
		if s == o {
			at = i + 1
		}
	}
	if at == 0 {
		p.doc.states = append(p.doc.states, o)
		at = len(p.doc.states)
	}
	if at != p.state {
		p.state = at
		p.stream.SetExtGState(stateName(at - 1))
	}
}

func stateName(i int) string { return fmt.Sprintf("G%d", i+1) }

func parts(c color.NRGBA) (r, g, b float64) {
	return float64(c.R) / 0xFF, float64(c.G) / 0xFF, float64(c.B) / 0xFF
}

// paint ends a way: it is filled where the fill can be seen, and drawn along where the
// pen has a width.
func (p *Page) paint(fill color.NRGBA, pen Pen) {
	switch {
	case fill.A > 0 && pen.Width > 0:
		p.stream.FillAndStroke()
	case fill.A > 0:
		p.stream.Fill()
	case pen.Width > 0:
		p.stream.Stroke()
	default:
		p.stream.EndPath()
	}
}

// Rect draws a box with round corners.
func (p *Page) Rect(x, y, w, h, radius float64, fill color.NRGBA, pen Pen) {
	p.ink(fill, pen)
	if radius = min(radius, w/2, h/2); radius > 0 {
		p.stream.RoundedRect(x, y, w, h, radius)
	} else {
		p.stream.Rectangle(x, y, w, h)
	}
	p.keep(Drawn{Kind: DrawnBox, Points: p.now.corners(x, y, w, h), Radius: max(radius, 0), Fill: fill, Pen: pen})
	p.paint(fill, pen)
}

// Ellipse draws the ellipse inside a box.
func (p *Page) Ellipse(x, y, w, h float64, fill color.NRGBA, pen Pen) {
	p.ink(fill, pen)
	p.stream.Ellipse(x+w/2, y+h/2, w/2, h/2)
	p.keep(Drawn{Kind: DrawnEllipse, Points: p.now.corners(x, y, w, h), Fill: fill, Pen: pen})
	p.paint(fill, pen)
}

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Way draws along points, back to the first where it is closed.
func (p *Page) Way(points []Point, closed bool, fill color.NRGBA, pen Pen) {
	if len(points) < 2 {
		return
	}
	p.ink(fill, pen)
	p.keepWay(points, closed, fill, pen)
	p.stream.MoveTo(points[0].X, points[0].Y)
	for _, to := range points[1:] {
		p.stream.LineTo(to.X, to.Y)
	}
	if closed {
		p.stream.ClosePath()
	}
	p.paint(fill, pen)
}
