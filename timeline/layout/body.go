package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// Body draws the lanes in a view: eras, grid, breaks, marks, clusters, leaders and
// labels, BodyHeight high; what keeps in sight while it moves is drawn by Floating. What the scene held before is gone; its memory is
// used again, so that panning allocates nothing.
func (l *Layout) Body(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	l.beginBody(dst, v)
	names := labels{Layout: l, dst: dst, v: v}
	for i := range l.lanes {
		names.addLane(i)
	}
}

// beginBody draws what lies under the marks and labels of all lanes.
func (l *Layout) beginBody(dst *scene.Scene, v axis.View) {
	top, bottom := l.eras.Height(), l.BodyHeight()
	dst.Reset(v.Width(), bottom)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: bottom, Fill: scene.Paper})
	l.band.addDecades(dst, top, bottom, v)
	l.band.addGrid(dst, top, bottom, v)
	l.eras.AddEdges(dst, top, bottom, v)
	for i := range l.lanes {
		l.addLaneRules(dst, i, v)
	}
	l.band.addBreaks(dst, top, bottom, v)
	l.eras.AddBands(dst, v)
}

// addLane draws the marks and labels of a lane.
func (l *labels) addLane(i int) {
	l.addDense(l.dst, i, l.v)
	l.addLeaders(i)
	l.addMarks(l.dst, i, l.v)
	l.addOwn(i)
}

// addLaneRules draws what parts a lane from the one above, and the line that its
// marks stand on.
func (l *Layout) addLaneRules(dst *scene.Scene, i int, v axis.View) {
	lane := &l.lanes[i]
	if i > 0 || l.eras.Height() > 0 {
		dst.Add(horizontal(scene.Lane, v.Width(), lane.Top+crisp, ruleAbove(l.lanes, i)))
	}
	line := horizontal(scene.Lane, v.Width(), lane.Line, lane.leader())
	line.Width = l.m.step.line
	dst.Add(line)
}

// ruleAbove is the ink of what parts a lane from the one above: quiet between lanes of one
// file.
func ruleAbove(lanes []lane, i int) scene.Ink {
	if i > 0 && lanes[i].guest != lanes[i-1].guest {
		return scene.Body
	}
	return scene.Hairline
}

// addGrid draws the major ticks through the lanes.
func (b *band) addGrid(dst *scene.Scene, top, bottom float64, v axis.View) {
	b.ticks.each(v, func(t axis.Tick) {
		if t.Major {
			dst.Add(vertical(scene.Grid, math.Floor(t.X)+crisp, top, bottom, scene.Hairline))
		}
	})
}

// addMarks draws the marks and clusters of a lane.
func (l *Layout) addMarks(dst *scene.Scene, i int, v axis.View) {
	lane, glyphs := &l.lanes[i], l.glyphs(dst, v)
	glyphs.addSecondary(lane)
	glyphs.addAlternatives(lane)
	l.placed.EachMark(i, v, place.Marks{
		Bar:     func(it *place.Item, left, right float64) { glyphs.addBar(&l.items[it.Rank], left, right) },
		Dot:     func(it *place.Item, left, right float64) { glyphs.addDot(&l.items[it.Rank], (left+right)/2) },
		Cluster: func(c place.Cluster, left, width float64) { l.addCluster(dst, lane, c, left, width) },
	})
}

// glyphs draws the marks of events into a scene.
type glyphs struct {
	glyph.Pen
	m      *metrics
	placed *place.Placement
	axis   *axis.Axis
	dst    *scene.Scene
	v      axis.View
}

func (l *Layout) glyphs(dst *scene.Scene, v axis.View) *glyphs {
	return &glyphs{glyph.Pen{Dst: dst, View: v, Sizes: &l.m.glyphs}, &l.m, l.placed, l.axis, dst, v}
}

// lineOf returns the y of the line that the mark of an event stands on.
func (g *glyphs) lineOf(it *item) float64 { return g.placed.Lanes[it.Lane].Line }

// mark returns what is to be drawn of an event whose mark stands at a place.
func (g *glyphs) mark(it *item, x, y float64) glyph.Mark {
	high := g.m.glyphs.Soft // on the line, beside its name
	switch {
	case it.Name.Above:
		high = g.placed.Lanes[it.Lane].SpanHeight
	case it.BarNamed(g.v.Scale()), it.Kind == glyph.Span && it.HasBar(g.v.Scale()):
		high = min(g.m.SpanHeight, max(g.placed.Lanes[it.Lane].Height-2, high))
	}
	return glyph.Mark{ID: it.event.ID, Hue: it.Hue, Sign: &it.Sign, X: x, Y: y, Size: g.m.dot(it.event.Importance), High: high}
}

// addBar draws the time of an event.
func (g *glyphs) addBar(it *item, left, right float64) {
	m := g.mark(it, g.v.X(it.At), g.barLine(it))
	g.Bar(&m, left, right, g.axis)
}

// barLine returns the y of the middle of an event's bar.
func (g *glyphs) barLine(it *item) float64 { return g.placed.BarTop(it.Item, 0) }

// addDot draws an event as a dot, or in another form in a lane whose colour is
// that of another.
func (g *glyphs) addDot(it *item, x float64) {
	m := g.mark(it, x, g.lineOf(it))
	g.Dot(&m)
}

// dot returns a mark of some diameter, px, on the line of a lane at y.
func (g *glyphs) dot(y float64, h hue, x, size float64) scene.Shape {
	return glyph.Plain(h.Hue, x, y, size)
}

// addSecondary draws hollow dots for the events with a label in another lane.
func (g *glyphs) addSecondary(l *lane) {
	size := g.m.dot(1)
	l.secondary.Each(g.v, size, func(i int, x float64) {
		g.dst.Add(g.hollow(l, l.hue, l.secondary.of[i], x, size, 1.5))
	})
}

// addAlternatives draws rings at the other dates that sources give for the lane's
// events, where they are clear of the mark itself and of the name beside it.
func (g *glyphs) addAlternatives(l *lane) {
	size := g.m.alternative()
	l.alternatives.Each(g.v, size, func(i int, x float64) {
		it := l.alternatives.of[i]
		left, right := it.MarkEdges(g.v)
		if from, to, shown := it.Label.Edges(g.v); shown && it.Flagged(g.v.Scale()) && it.Label.Hangs(g.v.Scale()).Row == 0 {
			left, right = min(left, from), max(right, to)
		}
		if x+size/2 < left || x-size/2 > right {
			ring := g.hollow(l, it.hue, it, x, size, 1)
			ring.Fill, ring.Dashed = it.tint(), true
			g.dst.Add(ring)
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
		m := g.mark(it, g.v.X(it.At), g.barLine(it))
		sh := g.Outline(&m, left, right)
		sh.Fill = it.tint()
		return sh
	}
	m := g.mark(it, g.v.X(it.At), g.lineOf(it))
	return g.Sizes.Dot(&m)
}

// tails returns the px that a bar takes beyond its time: where it is open, beyond the
// end of the line, where an end is not known, for the sign that says so.
func tails(s *glyph.Sign, z *glyph.Sizes) (left, right float64) {
	of := func(e *glyph.End) float64 {
		switch {
		case e.Open:
			return z.Fade
		case e.Unknown:
			return z.Unknown
		}
		return 0
	}
	return of(&s.Left), of(&s.Right)
}

// reachOn has what is open go on beyond the line to the edge of the view of everything.
// Where it is a dot, what shows that it goes on takes as much as a fade.
func reachOn(items []item, fit axis.View, fade float64) {
	for i := range items {
		it := &items[i]
		if it.Left.Open {
			it.TailLeft = max(fit.X(it.From), it.Dot)
			it.Around.Left = max(it.Around.Left, fade-it.TailLeft)
		}
		if it.Right.Open {
			it.TailRight = max(fit.Width()-fit.X(it.To), it.Dot)
			it.Around.Right = max(it.Around.Right, fade-it.TailRight)
		}
	}
}
