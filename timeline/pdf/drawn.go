package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
)

// Drawn is one thing on a page as it was drawn, for those who show the page before it is
// printed. Places and lengths are in points from the upper left corner of the page.
type Drawn struct {
	Kind   DrawnKind
	Points []Point // the way; of a box, an ellipse or a picture two corners; of text where it begins
	Clip   []Point // two corners of what can be seen of it; nil for all
	Radius float64 // of a box
	Closed bool    // a way leads back to where it began
	Fill   color.NRGBA
	Pen    Pen
	Glyphs []Glyph
	Size   float64 // of text
	Unit   float64 // points to what the advances of glyphs are in
	pixels func() (image.Image, error)
}

// DrawnKind says what is drawn.
type DrawnKind uint8

// The kinds.
const (
	DrawnWay DrawnKind = iota
	DrawnBox
	DrawnEllipse
	DrawnText
	DrawnPicture
)

// Picture returns the pixels of a picture. The error says that they cannot be read.
func (d *Drawn) Picture() (image.Image, error) { return d.pixels() }

// Keep has what is drawn from now on kept as it is, besides being written.
func (d *Document) Keep() { d.kept = true }

// Pages returns the pages.
func (d *Document) Pages() []*Page { return d.pages }

// Size returns width and height in points.
func (p *Page) Size() (width, height float64) { return p.width, p.height }

// Drawn returns what was drawn, if the document keeps it.
func (p *Page) Drawn() []Drawn { return p.drawn }

// at returns a place of the page as it is now, in points from its upper left corner.
func (n *place) at(x, y float64) Point { return Point{n.x + x*n.scale, n.y + y*n.scale} }

// corners returns those of a box.
func (n *place) corners(x, y, w, h float64) []Point { return []Point{n.at(x, y), n.at(x+w, y+h)} }

// keep keeps what is drawn now.
func (p *Page) keep(d Drawn) {
	if !p.doc.kept {
		return
	}
	d.Clip = p.now.clip
	d.Radius *= p.now.scale
	d.Size *= p.now.scale
	d.Unit = p.now.scale
	d.Pen.Width *= p.now.scale
	d.Pen.On *= p.now.scale
	d.Pen.Off *= p.now.scale
	p.drawn = append(p.drawn, d)
}

// keepWay keeps a way.
func (p *Page) keepWay(points []Point, closed bool, fill color.NRGBA, pen Pen) {
	if !p.doc.kept {
		return
	}
	way := slices.Clone(points)
	for i, at := range way {
		way[i] = p.now.at(at.X, at.Y)
	}
	p.keep(Drawn{Kind: DrawnWay, Points: way, Closed: closed, Fill: fill, Pen: pen})
}

// clipTo remembers to what is clipped from here on.
func (p *Page) clipTo(x, y, w, h float64) {
	box := p.now.corners(x, y, w, h)
	if was := p.now.clip; was != nil {
		box = []Point{
			{max(box[0].X, was[0].X), max(box[0].Y, was[0].Y)}, {min(box[1].X, was[1].X), min(box[1].Y, was[1].Y)},
		}
	}
	p.now.clip = box
}

// ofPhoto returns what reads the pixels of a photo.
func ofPhoto(content []byte) func() (image.Image, error) {
	return func() (image.Image, error) { return jpeg.Decode(bytes.NewReader(content)) }
}
