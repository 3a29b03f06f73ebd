package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// addBar draws the time of an event: a span full, what is known no better than
// a month or a year soft.
func (p *Preparation) addBar(dst *scene.Scene, l *lane, it *item, left, right float64, v axis.View) {
	dst.Add(p.bar(l, it, left, right, v))
	p.addMembers(dst, l, it, v)
	if it.disputed {
		sh := scene.Shape{
			Kind: scene.Rect, Class: scene.Echo, Y: p.barTop(l, it) - 3, H: p.m.barHeight + 6,
			Radius: p.m.barHeight/2 + 3, Stroke: it.full(), Width: 1,
		}
		p.stretch(&sh, left-3, right+3, false, false, v)
		dst.Add(sh)
	}
}

func (p *Preparation) bar(l *lane, it *item, left, right float64, v axis.View) scene.Shape {
	sh := scene.Shape{
		Kind: scene.Rect, Class: scene.Mark, ID: it.event.ID, Fill: it.full(),
		Y: p.barTop(l, it), H: p.m.barHeight, Radius: math.Round(p.m.barHeight / 4),
	}
	switch it.kind {
	case point, around:
		sh.Fill, sh.Stroke, sh.Width, sh.Radius = it.tint(), it.full(), 1, p.m.barHeight/2
		sh.Dashed = it.softly
	case oneOf:
		sh.Fill, sh.Stroke, sh.Width, sh.Dashed = scene.Paper, it.full(), 1, true
	case allOf:
		sh.H, sh.Radius = max(math.Round(p.m.barHeight/4), 1), 0
		sh.Y += math.Round((p.m.barHeight - sh.H) / 2)
	}
	// One px apart, two bars that follow each other remain two.
	right = max(right-1, left+1)
	p.stretch(&sh, left, right, it.fadeLeft, it.fadeRight, v)
	return sh
}

// addMembers draws the times of a set on the line that joins them.
func (p *Preparation) addMembers(dst *scene.Scene, l *lane, it *item, v axis.View) {
	for _, m := range it.members {
		left, right := v.X(p.axis.Place(m.From)), v.X(p.axis.Place(m.To+1))
		if right-left < p.m.barLeast {
			middle, half := (left+right)/2, p.m.dot(it.event.Importance)/2
			if meets(middle-half, middle+half, v) {
				dot := p.dot(l, it.hue, middle, 2*half)
				dot.Y, dot.ID = p.barTop(l, it)+p.m.barHeight/2-half, it.event.ID
				dst.Add(dot)
			}
			continue
		}
		if meets(left, right, v) {
			sh := scene.Shape{
				Kind: scene.Rect, Class: scene.Echo, ID: it.event.ID, Fill: it.full(),
				Y: p.barTop(l, it), H: p.m.barHeight, Radius: math.Round(p.m.barHeight / 4),
			}
			p.stretch(&sh, left, max(right-1, left+1), false, false, v)
			dst.Add(sh)
		}
	}
}

func (p *Preparation) barTop(l *lane, it *item) float64 {
	return l.line + float64(it.row)*p.m.barPitch - p.m.barHeight/2
}

// addDot draws an event as a dot, or in another form in a lane whose colour is
// that of another. Approximate dates are dashed; disputed ones have a ring.
func (p *Preparation) addDot(dst *scene.Scene, l *lane, it *item, x float64) {
	dot := p.dot(l, it.hue, x, p.m.dot(it.event.Importance))
	p.addStubs(dst, l, it, x)
	dot.Class, dot.ID = scene.Mark, it.event.ID
	if it.dashed {
		dot.Fill, dot.Stroke, dot.Width, dot.Dashed = scene.Paper, it.full(), 1.5, true
	}
	dst.Add(dot)
	if it.disputed {
		ring := p.dot(l, it.hue, x, dot.W+6)
		ring.Class, ring.Fill, ring.Stroke, ring.Width = scene.Echo, scene.None, it.full(), 1
		dst.Add(ring)
	}
}

// addStubs shows behind the dot of an event for whose bar there is no row, or no
// room, to which side it is open.
func (p *Preparation) addStubs(dst *scene.Scene, l *lane, it *item, x float64) {
	left, right := it.tails(&p.m)
	height := math.Round(p.m.barHeight / 2)
	stub := scene.Shape{
		Kind: scene.Rect, Class: scene.Echo, ID: it.event.ID, Fill: it.full(), Y: l.line - height/2, H: height,
	}
	if left > 0 {
		stub.X, stub.W, stub.FadeLeft = x-left, left, left
		dst.Add(stub)
	}
	if right > 0 {
		stub.X, stub.W, stub.FadeLeft, stub.FadeRight = x, right, 0, right
		dst.Add(stub)
	}
}

// dot returns a mark of some diameter, px, on the line of a lane.
func (p *Preparation) dot(l *lane, h hue, x, size float64) scene.Shape {
	sh := scene.Shape{
		Kind: scene.Circle, Class: scene.Echo, Fill: h.full(), Stroke: scene.Paper, Width: 1,
		X: x - size/2, Y: l.line - size/2, W: size, H: size,
	}
	if h.form == disc {
		return sh
	}
	sh.Kind, sh.Radius = scene.Rect, math.Round(size/6)
	long, short := math.Round(size*1.3), math.Round(size*0.6)
	switch h.form {
	case upright:
		sh.W, sh.H = short, long
	case flat:
		sh.W, sh.H = long, short
	}
	sh.X, sh.Y = x-sh.W/2, l.line-sh.H/2
	return sh
}

// addEchoes draws hollow dots for the events with a label in another lane.
func (p *Preparation) addEchoes(dst *scene.Scene, l *lane, v axis.View) {
	size := p.m.dot(1)
	eachAt(&l.echoes, v, size, func(i int, x float64) {
		dst.Add(p.hollow(l, l.hue, l.echo[i], x, size, 1.5))
	})
}

// addGhosts draws small rings at the other dates that sources give for the
// lane's events, where they are clear of the mark itself.
func (p *Preparation) addGhosts(dst *scene.Scene, l *lane, v axis.View) {
	size := math.Round(6 * p.m.scale)
	eachAt(&l.ghosts, v, size, func(i int, x float64) {
		it := l.ghost[i]
		if left, right := p.markEdges(it, v); x+size/2 < left || x-size/2 > right {
			dst.Add(p.hollow(l, it.hue, it, x, size, 1))
		}
	})
}

// eachAt calls yield for what counts at the view's scale and stands in the view
// or at most so many px beside it.
func eachAt(ix *index, v axis.View, beside float64, yield func(i int, x float64)) {
	s := v.Scale()
	lo, hi := ix.window(v, -beside, v.Width()+beside)
	for i := ix.from.next(lo, hi, s); i < hi; i = ix.from.next(i+1, hi, s) {
		yield(i, v.X(ix.at[i]))
	}
}

// hollow returns a ring that stands for an event somewhere else than its mark.
func (p *Preparation) hollow(l *lane, h hue, it *item, x, size, width float64) scene.Shape {
	sh := p.dot(l, h, x, size)
	sh.ID, sh.Fill, sh.Stroke, sh.Width = it.event.ID, scene.Paper, h.full(), width
	return sh
}
