package svg

import (
	"image"
	"image/color"
	"image/draw"
	"math"
)

// source gives the colour of a pixel, not yet multiplied by its alpha.
type source interface {
	at(x, y int) color.NRGBA
}

// plain is one colour everywhere.
type plain color.NRGBA

func (c plain) at(int, int) color.NRGBA { return color.NRGBA(c) }

// canvas is the pixels of the layer that is being drawn.
type canvas struct {
	*budget
	pixels *image.RGBA
	raster raster
	layers int // below it
}

// fill paints what a path in pixels covers.
func (c *canvas) fill(shape *path, evenOdd bool, from source, opacity float64, clip *mask) {
	b, ok := shape.bounds()
	if area := c.area(b, clip); ok && !area.Empty() && from != nil && opacity > 0 {
		c.paint(c.raster.cover(shape, area, evenOdd), area, from, opacity, clip)
	}
}

// paint paints the pixels of an area, as much as each is covered.
func (c *canvas) paint(cover []uint8, area image.Rectangle, from source, opacity float64, clip *mask) {
	one, isPlain := from.(plain)
	work := fillWork
	if !isPlain {
		work += sourceWork
	}
	if clip != nil {
		work += clipWork
	}
	c.spendPixels(work * area.Dx() * area.Dy())
	ink := color.NRGBA(one)
	strength := uint32(byteOf(opacity))
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := c.pixels.Pix[c.pixels.PixOffset(area.Min.X, y):]
		for x := area.Min.X; x < area.Max.X; x++ {
			covered := uint32(cover[(y-area.Min.Y)*area.Dx()+x-area.Min.X])
			if covered == 0 {
				continue
			}
			if clip != nil {
				covered = covered * uint32(clip.at(x, y)) / 255
			}
			if !isPlain {
				ink = from.at(x, y)
			}
			over(row[4*(x-area.Min.X):], ink, covered*strength/255)
		}
	}
}

// over paints one pixel with so much of an ink, 0 to 255.
func over(pixel []uint8, ink color.NRGBA, strength uint32) {
	a := uint32(ink.A) * strength / 255
	if a == 0 {
		return
	}
	rest := 255 - a
	pixel[0] = uint8((uint32(ink.R)*a + uint32(pixel[0])*rest + 127) / 255)
	pixel[1] = uint8((uint32(ink.G)*a + uint32(pixel[1])*rest + 127) / 255)
	pixel[2] = uint8((uint32(ink.B)*a + uint32(pixel[2])*rest + 127) / 255)
	pixel[3] = uint8((255*a + uint32(pixel[3])*rest + 127) / 255)
}

// area returns the pixels that what lies in a box may touch.
func (c *canvas) area(b box, clip *mask) image.Rectangle {
	whole := c.pixels.Bounds()
	if clip != nil {
		whole = whole.Intersect(clip.area)
	}
	// In numbers that no whole pixel is too large for.
	low := func(v float64, most int) int { return int(min(max(math.Floor(v), -1), float64(most+1))) }
	return image.Rect(low(b.x, whole.Max.X), low(b.y, whole.Max.Y), low(b.x+b.w, whole.Max.X)+1, low(b.y+b.h, whole.Max.Y)+1).Intersect(whole)
}

// at returns how much of a pixel may be painted, 0 to 255.
func (m *mask) at(x, y int) uint8 {
	if !(image.Point{X: x, Y: y}).In(m.area) {
		return 0
	}
	return m.alpha[(y-m.area.Min.Y)*m.area.Dx()+x-m.area.Min.X]
}

// clipBox returns what a box in the units of the scope leaves of its clip.
func (c *canvas) clipBox(b box, s scope) *mask {
	edge := newPath(s.to.scale(), c.spend)
	edge.Move(b.x, b.y)
	edge.Line(b.x+b.w, b.y)
	edge.Line(b.x+b.w, b.y+b.h)
	edge.Line(b.x, b.y+b.h)
	return c.clipTo(edge.mapped(s.to), false, s.clip)
}

// clipTo returns what a shape in pixels leaves of a clip.
func (c *canvas) clipTo(shape *path, evenOdd bool, outer *mask) *mask {
	area := image.Rectangle{}
	if b, ok := shape.bounds(); ok {
		area = c.area(b, outer)
	}
	c.spendPixels(clipWork * area.Dx() * area.Dy())
	out := &mask{area: area}
	if !area.Empty() {
		out.alpha = append(out.alpha, c.raster.cover(shape, area, evenOdd)...)
	}
	if outer != nil {
		for i := range out.alpha {
			x, y := area.Min.X+i%area.Dx(), area.Min.Y+i/area.Dx()
			out.alpha[i] = uint8(uint32(out.alpha[i]) * uint32(outer.at(x, y)) / 255)
		}
	}
	return out
}

// layer pushes a new layer and returns the one below.
func (c *canvas) layer() (below *image.RGBA) {
	c.layers++
	below = c.pixels
	c.spendPixels(layerWork * len(below.Pix) / 4)
	c.pixels = image.NewRGBA(below.Bounds())
	return below
}

// merge composites the current layer over the one below.
func (c *canvas) merge(below *image.RGBA, opacity float64) {
	top := c.pixels
	c.layers--
	c.pixels = below
	draw.DrawMask(below, below.Bounds(), top, image.Point{}, image.NewUniform(color.Alpha{A: byteOf(opacity)}), image.Point{}, draw.Over)
}
