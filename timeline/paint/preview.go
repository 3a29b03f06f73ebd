package paint

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/font/sfnt"

	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// Preview paints a page as it will be printed, so many pixels to a point, on white. The
// document must keep what is drawn; it may be asked for by several goroutines once all is
// drawn.
func (p *Paper) Preview(of *pdf.Page, scale float64) *image.RGBA {
	w, h := of.Size()
	whole := image.NewRGBA(image.Rect(0, 0, max(1, int(math.Round(w*scale))), max(1, int(math.Round(h*scale)))))
	draw.Draw(whole, whole.Bounds(), image.White, image.Point{}, draw.Src)
	fonts := map[*pdf.Face]*sfnt.Font{}
	for font, face := range p.faces {
		fonts[face] = font
	}
	c := canvas{scale: scale, fonts: p.fonts}
	drawn := of.Drawn()
	for i := range drawn {
		d := &drawn[i]
		c.pixels = whole
		if d.Clip != nil {
			seen := image.Rect(c.pixel(d.Clip[0].X), c.pixel(d.Clip[0].Y), c.pixel(d.Clip[1].X), c.pixel(d.Clip[1].Y))
			c.pixels, _ = whole.SubImage(seen).(*image.RGBA)
		}
		c.drawn(d, fonts)
	}
	return whole
}

// drawn paints what was drawn onto a page.
func (c *canvas) drawn(d *pdf.Drawn, fonts map[*pdf.Face]*sfnt.Font) {
	switch d.Kind {
	case pdf.DrawnText:
		c.glyphs(d, fonts)
	case pdf.DrawnPicture:
		c.photo(d)
	case pdf.DrawnWay:
		c.way(d)
	default:
		c.boxed(d)
	}
}

// boxed paints a box or an ellipse.
func (c *canvas) boxed(d *pdf.Drawn) {
	s := scene.Shape{
		Kind: scene.Rect, X: d.Points[0].X, Y: d.Points[0].Y, W: d.Points[1].X - d.Points[0].X, H: d.Points[1].Y - d.Points[0].Y,
		Radius: d.Radius, Width: d.Pen.Width, Dashed: d.Pen.On > 0,
	}
	if d.Kind == pdf.DrawnEllipse {
		s.Kind = scene.Circle
	}
	o := c.fresh()
	o.box(&s, 0)
	c.inked(o, d.Fill)
	if s.Width > 0 {
		o = c.fresh()
		o.stroke(&s)
		c.inked(o, d.Pen.Color)
	}
}

// way paints a way.
func (c *canvas) way(d *pdf.Drawn) {
	points := make([]scene.Point, len(d.Points), len(d.Points)+1)
	for i, at := range d.Points {
		points[i] = scene.Point(at)
	}
	if d.Fill.A > 0 {
		o := c.fresh()
		o.polygon(points...)
		c.inked(o, d.Fill)
	}
	if d.Pen.Width <= 0 {
		return
	}
	if d.Closed {
		points = append(points, points[0])
	}
	o := c.fresh()
	o.pen(&scene.Shape{Width: d.Pen.Width, Dashed: d.Pen.On > 0}, points)
	c.inked(o, d.Pen.Color)
}

// glyphs paints a line of text.
func (c *canvas) glyphs(d *pdf.Drawn, fonts map[*pdf.Face]*sfnt.Font) {
	o := c.fresh()
	x := d.Points[0].X
	for _, g := range d.Glyphs {
		if font := fonts[g.Face]; font != nil {
			of := glyph{font: font, index: sfnt.GlyphIndex(g.Index), upem: int(font.UnitsPerEm())}
			glyphPlace{x: x, y: d.Points[0].Y, em: d.Size / float64(of.upem)}.add(o, of.outline(&c.buf))
		}
		x += g.Advance * d.Unit
	}
	c.inked(o, d.Fill)
}

// photo paints a picture into its box.
func (c *canvas) photo(d *pdf.Drawn) {
	pixels, err := d.Picture()
	if err != nil {
		return
	}
	to := image.Rect(c.pixel(d.Points[0].X), c.pixel(d.Points[0].Y), c.pixel(d.Points[1].X), c.pixel(d.Points[1].Y))
	xdraw.ApproxBiLinear.Scale(c.pixels, to, pixels, pixels.Bounds(), draw.Over, nil)
}

// inked fills an outline with a colour.
func (c *canvas) inked(o *outline, ink color.NRGBA) {
	if ink.A > 0 && len(o.steps) > 0 {
		c.plain.C = ink
		c.fill(o, &c.plain)
	}
}
