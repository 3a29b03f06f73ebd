package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// glyphs draws the marks of events into a scene.
type glyphs struct {
	m      *metrics
	placed *place.Placement
	axis   *axis.Axis
	dst    *scene.Scene
	v      axis.View
}

func (l *Layout) glyphs(dst *scene.Scene, v axis.View) *glyphs {
	return &glyphs{&l.m, l.placed, l.axis, dst, v}
}

// lineOf returns the y of the line that the mark of an event stands on.
func (g *glyphs) lineOf(it *item) float64 { return g.placed.Lanes[it.Lane].Line }

// addBar draws the time of an event: a span full, what is known no better than
// a month or a year soft.
func (g *glyphs) addBar(it *item, left, right float64) {
	g.dst.Add(g.bar(it, left, right))
	g.addMembers(it)
	if it.disputed {
		sh := scene.Shape{
			Kind: scene.Rect, Class: scene.Secondary, Y: g.placed.BarTop(it.Item, g.m.barHeight) - 3, H: g.m.barHeight + 6,
			Radius: g.m.barHeight/2 + 3, Stroke: it.full(), Width: 1,
		}
		g.m.stretch(&sh, left-3, right+3, false, false, g.v)
		g.dst.Add(sh)
	}
}

func (g *glyphs) bar(it *item, left, right float64) scene.Shape {
	sh := scene.Shape{
		Kind: scene.Rect, Class: scene.Mark, ID: it.event.ID, Fill: it.full(),
		Y: g.placed.BarTop(it.Item, g.m.barHeight), H: g.m.barHeight, Radius: math.Round(g.m.barHeight / 4),
	}
	switch it.kind {
	case point, around:
		sh.Fill, sh.Stroke, sh.Width, sh.Radius = it.tint(), it.full(), 1, g.m.barHeight/2
		sh.Dashed = it.softly
	case oneOf:
		sh.Fill, sh.Stroke, sh.Width, sh.Dashed = scene.Paper, it.full(), 1, true
	case allOf:
		sh.H, sh.Radius = max(math.Round(g.m.barHeight/4), 1), 0
		sh.Y += math.Round((g.m.barHeight - sh.H) / 2)
	}
	// One px apart, two bars that follow each other remain two.
	right = max(right-1, left+1)
	g.m.stretch(&sh, left, right, it.fadeLeft, it.fadeRight, g.v)
	return sh
}

// addMembers draws the times of a set on the line that joins them.
func (g *glyphs) addMembers(it *item) {
	for _, m := range it.members {
		left, right := g.v.X(g.axis.Place(m.From)), g.v.X(g.axis.Place(m.To+1))
		if right-left < g.m.BarLeast {
			middle, half := (left+right)/2, it.Dot/2
			if place.Meets(middle-half, middle+half, g.v) {
				dot := g.dot(g.lineOf(it), it.hue, middle, 2*half)
				dot.Y, dot.ID = g.placed.BarTop(it.Item, g.m.barHeight)+g.m.barHeight/2-half, it.event.ID
				g.dst.Add(dot)
			}
			continue
		}
		if place.Meets(left, right, g.v) {
			sh := scene.Shape{
				Kind: scene.Rect, Class: scene.Secondary, ID: it.event.ID, Fill: it.full(),
				Y: g.placed.BarTop(it.Item, g.m.barHeight), H: g.m.barHeight, Radius: math.Round(g.m.barHeight / 4),
			}
			g.m.stretch(&sh, left, max(right-1, left+1), false, false, g.v)
			g.dst.Add(sh)
		}
	}
}

// addDot draws an event as a dot, or in another form in a lane whose colour is
// that of another. Approximate dates are dashed; disputed ones have a ring.
func (g *glyphs) addDot(it *item, x float64) {
	dot := g.dot(g.lineOf(it), it.hue, x, it.Dot)
	g.addStubs(it, x)
	dot.Class, dot.ID = scene.Mark, it.event.ID
	if it.dashed {
		dot.Fill, dot.Stroke, dot.Width, dot.Dashed = scene.Paper, it.full(), 1.5, true
	}
	g.dst.Add(dot)
	if it.disputed {
		ring := g.dot(g.lineOf(it), it.hue, x, dot.W+6)
		ring.Class, ring.Fill, ring.Stroke, ring.Width = scene.Secondary, scene.None, it.full(), 1
		g.dst.Add(ring)
	}
}

// addStubs shows behind the dot of an event for whose bar there is no row, or no
// room, to which side it is open.
func (g *glyphs) addStubs(it *item, x float64) {
	if it.TailLeft == 0 && it.TailRight == 0 {
		return
	}
	height := math.Round(g.m.barHeight / 2)
	stub := scene.Shape{
		Kind: scene.Rect, Class: scene.Secondary, ID: it.event.ID, Fill: it.full(), Y: g.lineOf(it) - height/2, H: height,
	}
	if left := it.TailLeft; left > 0 {
		stub.X, stub.W, stub.FadeLeft = x-left, left, left
		g.dst.Add(stub)
	}
	if right := it.TailRight; right > 0 {
		stub.X, stub.W, stub.FadeLeft, stub.FadeRight = x, right, 0, right
		g.dst.Add(stub)
	}
}

// dot returns a mark of some diameter, px, on the line of a lane at y.
func (g *glyphs) dot(y float64, h hue, x, size float64) scene.Shape {
	sh := scene.Shape{
		Kind: scene.Circle, Class: scene.Secondary, Fill: h.full(), Stroke: scene.Paper, Width: 1,
		X: x - size/2, Y: y - size/2, W: size, H: size,
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
	sh.X, sh.Y = x-sh.W/2, y-sh.H/2
	return sh
}

// addSecondary draws hollow dots for the events with a label in another lane.
func (g *glyphs) addSecondary(l *lane) {
	size := g.m.dot(1)
	l.secondary.Each(g.v, size, func(i int, x float64) {
		g.dst.Add(g.hollow(l, l.hue, l.secondary.of[i], x, size, 1.5))
	})
}

// addAlternatives draws small rings at the other dates that sources give for the
// lane's events, where they are clear of the mark itself.
func (g *glyphs) addAlternatives(l *lane) {
	size := math.Round(6 * g.m.scale)
	l.alternatives.Each(g.v, size, func(i int, x float64) {
		it := l.alternatives.of[i]
		if left, right := it.MarkEdges(g.v); x+size/2 < left || x-size/2 > right {
			g.dst.Add(g.hollow(l, it.hue, it, x, size, 1))
		}
	})
}

// hollow returns a ring that stands for an event somewhere else than its mark.
func (g *glyphs) hollow(l *lane, h hue, it *item, x, size, width float64) scene.Shape {
	sh := g.dot(l.Line, h, x, size)
	sh.ID, sh.Fill, sh.Stroke, sh.Width = it.event.ID, scene.Paper, h.full(), width
	return sh
}

// markOf returns the dot or bar of an event.
func (g *glyphs) markOf(it *item) scene.Shape {
	if it.HasBar(g.v.Scale()) {
		left, right := it.BarEdges(g.v)
		return g.bar(it, left, right)
	}
	sh := g.dot(g.lineOf(it), it.hue, g.v.X(it.At), it.Dot)
	sh.ID = it.event.ID
	return sh
}
