package svg

import (
	"image"
	"image/color"
	"math"
)

// source gives the colour of a pixel, not yet multiplied by its alpha.
type source interface {
	at(x, y int) color.NRGBA
}

// plain is one colour everywhere.
type plain color.NRGBA

func (c plain) at(int, int) color.NRGBA { return color.NRGBA(c) }

// fill paints what a path in pixels covers.
func (p *painter) fill(shape *path, evenOdd bool, from source, opacity float64, clip *mask) {
	b, ok := shape.bounds()
	if area := p.area(b, clip); ok && !area.Empty() && from != nil && opacity > 0 {
		p.paint(p.raster.cover(shape, area, evenOdd), area, from, opacity, clip)
	}
}

// paint paints the pixels of an area, as much as each is covered.
func (p *painter) paint(cover []uint8, area image.Rectangle, from source, opacity float64, clip *mask) {
	one, isPlain := from.(plain)
	work := fillWork
	if !isPlain {
		work += sourceWork
	}
	if clip != nil {
		work += clipWork
	}
	p.spendPixels(work * area.Dx() * area.Dy())
	ink := color.NRGBA(one)
	strength := uint32(byteOf(opacity))
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := p.pixels.Pix[p.pixels.PixOffset(area.Min.X, y):]
		for x := area.Min.X; x < area.Max.X; x++ {
			c := uint32(cover[(y-area.Min.Y)*area.Dx()+x-area.Min.X])
			if c == 0 {
				continue
			}
			if clip != nil {
				c = c * uint32(clip.at(x, y)) / 255
			}
			if !isPlain {
				ink = from.at(x, y)
			}
			over(row[4*(x-area.Min.X):], ink, c*strength/255)
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
func (p *painter) area(b box, clip *mask) image.Rectangle {
	whole := p.pixels.Bounds()
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
