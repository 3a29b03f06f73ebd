package paint

import (
	"image"
	"image/color"
	"io/fs"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"

	"tideline/timeline/scene"
)

// canvas is pixels being painted.
type canvas struct {
	pixels  *image.RGBA
	scale   float64 // pixels to a px
	palette scene.Palette
	fonts   *Fonts
	folder  fs.FS // of pictures; may be nil
	raster  vector.Rasterizer
	scratch outline // its memory serves every shape
	plain   image.Uniform
	buf     sfnt.Buffer
}

// pixel returns the pixel nearest to a place in px.
func (c *canvas) pixel(px float64) int { return int(math.Round(px * c.scale)) }

// fresh returns an empty outline, until the next one is asked for.
func (c *canvas) fresh() *outline {
	c.scratch.steps = c.scratch.steps[:0]
	return &c.scratch
}

// fill paints what the outline covers, edges smoothed. Only the pixels of its
// box are touched, so many small shapes cost no more than one large one.
func (c *canvas) fill(o *outline, source image.Image) {
	minX, minY, maxX, maxY := o.bounds()
	if !(minX <= maxX && minY <= maxY) {
		return // nothing, or no numbers
	}
	whole := c.pixels.Bounds()
	area := image.Rect(
		clampInt(math.Floor(minX*c.scale), whole.Min.X, whole.Max.X), clampInt(math.Floor(minY*c.scale), whole.Min.Y, whole.Max.Y),
		clampInt(math.Ceil(maxX*c.scale), whole.Min.X, whole.Max.X), clampInt(math.Ceil(maxY*c.scale), whole.Min.Y, whole.Max.Y),
	)
	if area.Empty() {
		return
	}
	c.raster.Reset(area.Dx(), area.Dy())
	at := func(p scene.Point) (x, y float32) {
		return float32(p.X*c.scale - float64(area.Min.X)), float32(p.Y*c.scale - float64(area.Min.Y))
	}
	for i, s := range o.steps {
		ax, ay := at(s.p[0])
		bx, by := at(s.p[1])
		x, y := at(s.p[2])
		switch s.kind {
		case moveTo:
			if i > 0 {
				c.raster.ClosePath()
			}
			c.raster.MoveTo(x, y)
		case lineTo:
			c.raster.LineTo(x, y)
		case quadTo:
			c.raster.QuadTo(bx, by, x, y)
		case cubeTo:
			c.raster.CubeTo(ax, ay, bx, by, x, y)
		}
	}
	c.raster.ClosePath()
	c.raster.Draw(c.pixels, area, source, area.Min)
}

// clampInt returns v held within least and most.
func clampInt(v float64, least, most int) int { return int(min(max(v, float64(least)), float64(most))) }

// source returns the colour of an ink, fading where the shape does.
func (c *canvas) source(s *scene.Shape, ink scene.Ink) image.Image {
	left, right := s.Fades()
	if s.Kind != scene.Rect || left+right == 0 {
		c.plain.C = c.palette[ink]
		return &c.plain
	}
	return &faded{
		ink: c.palette[ink], area: c.pixels.Bounds(),
		start: s.X * c.scale, end: (s.X + s.W) * c.scale, left: left * c.scale, right: right * c.scale,
	}
}

// faded is a colour that goes to nothing towards one end or both, all in pixels.
type faded struct {
	ink         color.NRGBA
	area        image.Rectangle
	start, end  float64
	left, right float64
}

// ColorModel returns the model of the ink.
func (f *faded) ColorModel() color.Model { return color.NRGBAModel }

// Bounds returns the whole canvas.
func (f *faded) Bounds() image.Rectangle { return f.area }

// At returns the ink as strong as it is in the middle of the pixel.
func (f *faded) At(x, _ int) color.Color {
	strength, middle := 1.0, float64(x)+0.5
	if f.left > 0 {
		strength = min(strength, (middle-f.start)/f.left)
	}
	if f.right > 0 {
		strength = min(strength, (f.end-middle)/f.right)
	}
	c := f.ink
	c.A = uint8(math.Round(max(0, strength) * float64(c.A)))
	return c
}

// glyphPlace is where a glyph stands: its origin in px, and px to a unit of the font.
type glyphPlace struct{ x, y, em float64 }

// add adds the glyph's contours to o.
func (g glyphPlace) add(o *outline, segments sfnt.Segments) {
	at := func(s *sfnt.Segment, i int) scene.Point {
		return scene.Point{X: g.x + float64(s.Args[i].X)*g.em, Y: g.y + float64(s.Args[i].Y)*g.em}
	}
	for i := range segments {
		s := &segments[i]
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			to := at(s, 0)
			o.move(to.X, to.Y)
		case sfnt.SegmentOpLineTo:
			to := at(s, 0)
			o.line(to.X, to.Y)
		case sfnt.SegmentOpQuadTo:
			o.quad(at(s, 0), at(s, 1))
		case sfnt.SegmentOpCubeTo:
			o.cube(at(s, 0), at(s, 1), at(s, 2))
		}
	}
}
