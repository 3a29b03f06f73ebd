package glyph

import (
	"math"

	"tideline/timeline/scene"
)

// Dot draws an event as a dot, or in the form of its lane.
func (p *Pen) Dot(m *Mark) {
	p.stubs(m)
	dot := p.Sizes.Dot(m)
	p.Dst.Add(dot)
	if m.Doubt {
		p.ask(m, m.X)
	}
	if m.Disputed {
		p.Dst.Add(p.ring(m))
	}
}

// Dot returns the dot of an event: an outline where its time is about then or in doubt,
// larger with room for a question mark.
func (z *Sizes) Dot(m *Mark) scene.Shape {
	dot := Plain(m.Hue, m.X, m.Y, z.DotSize(m.Sign, m.Size))
	dot.Class, dot.ID = scene.Mark, m.ID
	if m.hollow() {
		dot.Fill, dot.Stroke, dot.Width, dot.Dashed = scene.Paper, m.Full(), z.Line, m.About || m.Kind == One && len(m.Members) == 0
	}
	return dot
}

// DotSize returns the diameter of the dot of an event whose importance alone would
// give it some diameter.
func (z *Sizes) DotSize(s *Sign, plain float64) float64 {
	switch {
	case s.Doubt:
		return max(plain, z.Asking)
	case s.About:
		return max(plain, z.About)
	}
	return plain
}

// Plain returns a mark of some diameter, px, in the form and colour of a lane.
func Plain(h Hue, x, y, size float64) scene.Shape {
	sh := scene.Shape{
		Kind: scene.Circle, Class: scene.Secondary, Fill: h.Full(), Stroke: scene.Paper, Width: 1,
		X: x - size/2, Y: y - size/2, W: size, H: size,
	}
	if h.Form == Disc {
		return sh
	}
	sh.Kind = scene.Rect
	switch h.Form { // each of the same area
	case Square:
		sh.W, sh.H = size*squareSide, size*squareSide
	case Diamond:
		sh.Kind, sh.W, sh.H = scene.Diamond, size*squareSide*math.Sqrt2, size*squareSide*math.Sqrt2
	case Upright:
		sh.W, sh.H, sh.Radius = math.Round(size*0.6), math.Round(size*1.3), math.Round(size/6)
	}
	sh.X, sh.Y = x-sh.W/2, y-sh.H/2
	return sh
}

// Around returns the px that what surrounds the mark of an event takes beyond its
// diameter or its bar: a ring, a question mark, or more width in the form of a lane.
func (z *Sizes) Around(s *Sign, h Hue, plain float64) float64 {
	size, around := z.DotSize(s, plain), 0.0
	if s.Disputed {
		around = max((Plain(h, 0, 0, z.ringSize(s, plain)).W-size)/2, 3)
	}
	if s.Doubt || s.Left.Doubt || s.Right.Doubt || s.Left.Unknown || s.Right.Unknown {
		around = max(around, askApart*z.Scale+z.AskWidth)
	}
	return max(around, (Plain(h, 0, 0, size).W-size)/2)
}

// Below returns how far the mark of an event without a bar reaches above and below its line,
// px, with what surrounds it.
func (z *Sizes) Below(s *Sign, h Hue, plain float64) float64 {
	size := z.DotSize(s, plain)
	if s.Disputed {
		size = z.ringSize(s, plain)
	}
	return Plain(h, 0, 0, size).H / 2
}

// ringSize returns the diameter of the ring around the dot of what is disputed.
func (z *Sizes) ringSize(s *Sign, plain float64) float64 {
	return z.DotSize(s, plain) + math.Round(8*z.Scale)
}

// squareSide is the side of a square as large as a disc of the diameter 1.
const squareSide = 0.886

// ring is around the dot of what is disputed.
func (p *Pen) ring(m *Mark) scene.Shape {
	ring := Plain(m.Hue, m.X, m.Y, p.Sizes.ringSize(m.Sign, m.Size))
	ring.Fill, ring.Stroke, ring.Width = scene.None, m.Full(), 1
	return ring
}

// stubs shows behind the dot of an event for whose bar there is no row, or no room, to
// which side it is open.
func (p *Pen) stubs(m *Mark) {
	z := p.Sizes
	height := math.Round(z.Soft * 0.4)
	stub := scene.Shape{
		Kind: scene.Rect, Class: scene.Secondary, ID: m.ID, Fill: m.Full(), Y: m.Y - height/2, W: z.Fade, H: height,
	}
	if m.Left.Open {
		stub.X, stub.FadeLeft = m.X-z.Fade, z.Fade
		p.Dst.Add(stub)
	}
	if m.Right.Open {
		stub.X, stub.FadeLeft, stub.FadeRight = m.X, 0, z.Fade
		p.Dst.Add(stub)
	}
}
