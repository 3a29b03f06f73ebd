package glyph

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/shape"
	"tideline/timeline/scene"
)

// Bar draws the time of an event from one x to another: what lasts as a box, what is
// known no better than a month or a year as a soft one, what lies between two dates as
// a dashed stretch, a set as its members.
func (p *Pen) Bar(m *Mark, left, right float64, a *axis.Axis) {
	switch m.Kind {
	case All:
		p.all(m, left, right, a)
	case One:
		p.one(m, left, right, a)
	case Span:
		p.span(m, left, right)
	default:
		p.soft(m, left, right)
	}
	if m.Disputed {
		height := p.Sizes.height(m) + 6
		sh := p.box(m, left-3, right+3, height, 0, 0)
		sh.Class, sh.ID, sh.Radius, sh.Stroke, sh.Width = scene.Secondary, "", height/2, m.Full(), 1
		if m.Kind == Span {
			sh.Radius = 4
		}
		p.Dst.Add(sh)
	}
}

// height returns the px of the bar of an event.
func (z *Sizes) height(m *Mark) float64 {
	switch {
	case m.Kind == Span:
		return m.High
	case m.Doubt && m.Kind != One && m.Kind != All:
		return z.Asking
	}
	return z.Soft
}

// span draws what lasts: its ends thick where they are known to the day.
func (p *Pen) span(m *Mark, left, right float64) {
	z := p.Sizes
	sh := p.box(m, left, max(right-1, left+1), m.High, m.Left.over(z.Fade), m.Right.over(z.Fade))
	sh.Radius = min(2*z.Scale, m.High/4)
	sh.Fill, sh.Stroke, sh.Width, sh.Dashed = m.Tint(), m.Full(), 1, m.About
	sharpen(&sh)
	p.Dst.Add(sh)
	p.end(m, &m.Left, left, right-left, +1)
	p.end(m, &m.Right, max(right-1, left+1), right-left, -1)
}

// sharpen moves the upper and the lower edge of an outline of 1 px into the middle of
// pixels, within the box, so that they are not blurred.
func sharpen(sh *scene.Shape) {
	const half = 0.5 // px
	sh.Y, sh.H = math.Round(sh.Y)+half, math.Round(sh.H)-1
}

// over returns the px over which an end fades.
func (e *End) over(fade float64) float64 {
	if e.Open {
		return fade
	}
	return 0
}

// end draws what is known of an end at x of a bar of some width; inwards is +1 for the
// left end and −1 for the right.
func (p *Pen) end(m *Mark, e *End, x, width, inwards float64) {
	z := p.Sizes
	if x < -z.Fade || x > p.View.Width()+z.Fade {
		return
	}
	switch {
	case e.Open && inwards < 0:
		p.chevron(m, x-z.ChevronIn)
	case e.Unknown || e.Doubt:
		p.ask(m, x-inwards*(askApart*z.Scale+z.AskWidth/2))
	case e.Exact && !m.About:
		if width < 2*z.Least {
			return // too short to tell its ends apart
		}
		p.part(scene.Shape{
			Kind: scene.Rect, Fill: m.Full(), X: x - max(-inwards, 0)*z.Cap, Y: math.Round(m.Y - m.High/2), W: z.Cap, H: math.Round(m.High),
		})
	}
}

// askApart is the px between an end and the question mark beside it.
const askApart = 4.0

// chevron is the sign that what is open goes on, its tip at x.
func (p *Pen) chevron(m *Mark, x float64) {
	half := p.Sizes.Chevron / 2
	line := scene.Shape{Kind: scene.Line, Stroke: m.Full(), Width: p.Sizes.Line, X: x - half, Y: m.Y - half, W: half, H: half}
	p.part(line)
	line.X, line.Y, line.W = x, m.Y, -half
	p.part(line)
}

// soft draws what is known no better than a month or a year.
func (p *Pen) soft(m *Mark, left, right float64) {
	height := p.Sizes.height(m)
	sh := p.box(m, left, max(right-1, left+1), height, 0, 0)
	sh.Radius, sh.Fill, sh.Stroke, sh.Width, sh.Dashed = height/2, m.Tint(), m.Full(), 1, m.About
	sharpen(&sh)
	p.Dst.Add(sh)
	if m.Doubt {
		p.ask(m, (left+right)/2)
	}
}

// one draws a time between two dates as a dashed stretch from stop to stop, one of
// several as hollow marks joined by dashes.
func (p *Pen) one(m *Mark, left, right float64, a *axis.Axis) {
	z := p.Sizes
	right = max(right-1, left+1)
	band := p.box(m, left, right, z.Soft, m.Left.over(z.Fade), m.Right.over(z.Fade))
	band.Fill = m.Pale()
	if len(m.Members) > 0 { // between them is nothing
		band.Fill = scene.Paper
	}
	p.Dst.Add(band)
	from, to := left, right
	if m.Left.Open {
		from += min(z.Fade, right-left) / 2
	}
	if m.Right.Open {
		to -= min(z.Fade, right-left) / 2
	}
	low, high := shape.Within(from, p.View.Width()), shape.Within(to, p.View.Width())
	p.part(scene.Shape{Kind: scene.Line, X: low, Y: m.Y, W: high - low, Stroke: m.Full(), Width: z.Line, Dashed: true})
	if p.members(m, a); len(m.Members) > 0 {
		return
	}
	for _, stop := range [2]struct {
		x    float64
		open bool
	}{{left, m.Left.Open}, {right, m.Right.Open}} {
		if !stop.open && p.sees(stop.x-1, stop.x+1) {
			p.part(scene.Shape{Kind: scene.Line, X: stop.x, Y: m.Y - z.Stop, H: 2 * z.Stop, Stroke: m.Full(), Width: z.Line})
		}
	}
	if m.Doubt {
		p.ask(m, right+askApart*z.Scale+z.AskWidth/2)
	}
}

// all draws every time of a set on the line that joins them.
func (p *Pen) all(m *Mark, left, right float64, a *axis.Axis) {
	z := p.Sizes
	joint := p.box(m, left, right, z.Joint, m.Left.over(z.Fade), m.Right.over(z.Fade))
	joint.Fill = m.Full()
	p.Dst.Add(joint)
	p.members(m, a)
}

// members draws the times of a set, hollow where one of them is meant.
func (p *Pen) members(m *Mark, a *axis.Axis) {
	z := p.Sizes
	for _, of := range m.Members {
		left, right := p.View.X(a.Place(of.From)), p.View.X(a.Place(of.To+1))
		if right-left < z.Least {
			left, right = (left+right-m.Size)/2, (left+right+m.Size)/2
		}
		if !p.sees(left, right) {
			continue
		}
		sh := Plain(m.Hue, (left+right)/2, m.Y, m.Size)
		if right-left > m.Size {
			sh = p.box(m, left, right, z.Soft, 0, 0)
			sh.Radius, sh.Fill = z.Soft/2, m.Full()
		}
		sh.Class, sh.ID = scene.Secondary, m.ID
		if m.hollow() {
			sh.Fill, sh.Stroke, sh.Width = scene.Paper, m.Full(), z.Line
		}
		p.Dst.Add(sh)
	}
}

// Outline returns the box of the bar of an event, to be drawn around.
func (p *Pen) Outline(m *Mark, left, right float64) scene.Shape {
	height := p.Sizes.height(m)
	sh := p.box(m, left, max(right-1, left+1), height, m.Left.over(p.Sizes.Fade), m.Right.over(p.Sizes.Fade))
	sh.Radius = math.Round(height / 4)
	return sh
}
