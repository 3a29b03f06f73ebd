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
	area := p.area(shape, clip)
	if area.Empty() || from == nil || opacity <= 0 {
		return
	}
	cover := p.raster.cover(shape, area, evenOdd)
	one, isPlain := from.(plain)
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

// area returns the pixels that a path in pixels may touch.
func (p *painter) area(shape *path, clip *mask) image.Rectangle {
	b, ok := shape.bounds()
	if !ok {
		return image.Rectangle{}
	}
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

// clip returns what the clip of an id leaves of the scope's; nil where there is
// no such clip.
func (p *painter) clip(id string, s scope) *mask {
	n := p.ids[id]
	if n == nil || n.name != "clipPath" || p.using[n] {
		return nil
	}
	p.using[n] = true
	defer delete(p.using, n)
	inner := s
	if n.get("clipPathUnits") == "objectBoundingBox" {
		return nil // of what it would be a part is not known here; all is shown
	}
	inner.style = usualStyle()
	p.styled(n, &inner)
	inner.to = inner.to.of(readTransform(inner.style.own.transform))
	shape := newPath(inner.to.scale(), p.spend)
	evenOdd := false
	for _, c := range n.inner {
		p.clipShape(c, inner, shape, &evenOdd)
	}
	area := p.area(shape, s.clip)
	out := &mask{area: area}
	if !area.Empty() {
		out.alpha = append(out.alpha, p.raster.cover(shape, area, evenOdd)...)
	}
	outer := s.clip
	if inner.style.own.clip != "" {
		if more := p.clip(inner.style.own.clip, s); more != nil {
			outer = more
		}
	}
	if outer != nil {
		for i := range out.alpha {
			x, y := area.Min.X+i%area.Dx(), area.Min.Y+i/area.Dx()
			out.alpha[i] = uint8(uint32(out.alpha[i]) * uint32(outer.at(x, y)) / 255)
		}
	}
	return out
}

// clipShape adds an element of a clip to its outline, in pixels.
func (p *painter) clipShape(n *node, s scope, to *path, evenOdd *bool) {
	if n.name == "" {
		return
	}
	p.styled(n, &s)
	s.to = s.to.of(readTransform(s.style.own.transform))
	if n.name == "use" {
		if of := p.ids[reached(n)]; of != nil && of.name != "use" {
			p.enter(&s)
			s.to = s.to.of(move(p.length(n, "x", s), p.length(n, "y", s)))
			p.clipShape(of, s, to, evenOdd)
		}
		return
	}
	if shape := p.outline(n, s); shape != nil && s.style.own.shown {
		to.lines = append(to.lines, shape.mapped(s.to).lines...)
		*evenOdd = *evenOdd || s.style.clipEvenOdd
	}
}

// masked leaves of the present layer what the mask of an id lets through.
func (p *painter) masked(id string, s scope) {
	n := p.ids[id]
	if n == nil || n.name != "mask" || p.using[n] || p.layers >= maxLayers {
		return
	}
	p.using[n] = true
	defer delete(p.using, n)
	target := p.layer()
	s.style = usualStyle()
	p.styled(n, &s)
	p.enter(&s)
	p.inside(n, s)
	light := p.pixels
	p.pixels = target
	p.layers--
	for i := 0; i < len(light.Pix); i += 4 {
		l := light.Pix[i : i+4]
		// Of a colour already multiplied by its alpha.
		bright := (2125*uint32(l[0]) + 7154*uint32(l[1]) + 721*uint32(l[2])) / 10000
		for j := i; j < i+4; j++ {
			target.Pix[j] = uint8(uint32(target.Pix[j]) * bright / 255)
		}
	}
}
