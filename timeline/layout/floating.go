package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/era"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// eraPart is the part of the height of lanes and eras that the strip takes at most.
const eraPart = 0.2

// newEras lays out the strip of the eras in a drawing whose lanes and eras have so many
// px together.
func newEras(l *Layout, room float64) *era.Strip {
	m := &l.m
	ink, strip := scene.Second, room*eraPart
	if l.o.Strip { // it is read from the back of a room, and the names of events say more
		ink, strip = scene.Body, min(strip, room-l.placed.HeightWith(fairRows))
	}
	px := func(v float64) float64 { return math.Round(v * m.scale) }
	sizes := era.Sizes{Text: m.small, Row: px(20), Band: px(17), Above: px(2), Pad: px(6), Least: px(48), Apart: px(8), Fade: m.fade, Side: m.Beside()}
	return era.New(l.doc.Eras, l.axis, era.Options{
		Sizes: sizes, Width: l.lineWidth, Rows: max(int(strip/sizes.Row), 0), Ink: ink,
		Measure: func(text string) float64 { return l.o.Measure.Width(text, m.small, false) },
	})
}

// EraView returns the view of an era, with a little before and after it, and whether
// there is such an era.
func (l *Layout) EraView(id string) (axis.View, bool) {
	from, to, ok := l.eras.Span(id)
	if !ok {
		return axis.View{}, false
	}
	return l.View(l.axis.Instant(from), l.axis.Instant(to)), true
}

// Floating draws what lies on the body and keeps in sight while the body moves under
// it, as high as it is: the names of eras within their bands, the names of bars
// within these or beside them, names that an edge of the view would cut where they can be
// read, how many are counted out of view whose time goes on in it, and
// how long it is from mark to mark. The era that is pointed at, "" for none, has a ground of
// its own behind the lanes.
func (l *Layout) Floating(dst *scene.Scene, v axis.View, pointed string) {
	v = l.orFit(v)
	dst.Reset(v.Width(), l.BodyHeight())
	l.eras.AddGround(dst, pointed, l.BodyHeight(), v)
	l.eras.AddNames(dst, v)
	names := labels{Layout: l, dst: dst, v: v}
	for i := range l.lanes {
		at := len(dst.Shapes)
		names.group = l.addFloating(dst, i, v, names.group)
		names.move(i, dst.Shapes[at:])
		names.addBeyond(i)
	}
}

// beyondApart is the px between an edge of a view and a count that is kept in it.
const beyondApart = 8.0

// addBeyond says on the bars of times that go on in the view how many of that time have no name
// in it, in a lane whose names are found.
func (l *labels) addBeyond(i int) {
	lane := &l.lanes[i]
	if lane.SpanHeight < l.m.small {
		return // it is too low for text
	}
	place.EachBeyond(l.placed, i, l.v, func(t place.Time) {
		c := place.Cluster{ClusterKey: place.ClusterKey{Lane: t.Lane, Segment: place.OfTime, Number: int64(t.Number)}, Said: true}
		place.EachOf(l.placed, t.Lane, t.Number, func(it *place.Item) {
			if !l.names.Seen(it, l.v) {
				c.Count++
			}
		})
		width := l.clusters.width(c.Count, true)
		for _, x := range [2]float64{t.From + beyondApart, t.To - beyondApart - width} {
			if c.Count > 0 && t.To-t.From >= width+2*beyondApart && l.onLineFree(lane, x, x+width) {
				at := len(l.dst.Shapes)
				l.addCluster(l.dst, lane, c, x, width)
				l.dst.Shapes[at].Count = 0 // its marks are none of those in view
				return
			}
		}
	})
}

// onLineFree reports whether neither a mark but bars nor a name stands on the line of a lane
// between two px.
func (l *labels) onLineFree(lane *lane, from, to float64) bool {
	free := !place.HasMarks(lane.Lane, l.v, from, to)
	l.names.Each(func(left, top, right, bottom float64) {
		free = free && (right <= from || left >= to || top > lane.Line || bottom < lane.Line)
	})
	return free
}

// addFloating draws what keeps in sight in a lane, and returns the number of the last group.
func (l *Layout) addFloating(dst *scene.Scene, i int, v axis.View, group int) int {
	if l.apart != nil {
		l.apart[i].Add(dst, l.lanes[i].Line, v)
	}
	if l.lanes[i].SpanHeight < l.m.small {
		return group // the lane is too low for text
	}
	l.addDenseCounts(dst, i, v)
	n := barNames{l, dst, v, group}
	l.placed.EachNamedBar(i, v, func(it *place.Item, left, right float64) { n.add(&l.items[it.Rank], left, right) })
	return n.group
}

// written is a count or the name of a bar, and the ground that takes it away.
type written struct {
	of     *place.Item // or one that only says in which lane it is
	ground scene.Shape
}

// writtenBeside returns what is written in the view besides labels: the pills that do not
// count an event, and the names of the bars of others.
func (o *overlay) writtenBeside(it *item) []written {
	if o.around == it {
		return o.written
	}
	o.around, o.written = it, nil
	own := -1.0
	if pill := o.counting(it); len(pill) > 0 {
		own = pill[0].X
	}
	none := func(*place.Item, float64, float64) {}
	ground := scene.Shape{Kind: scene.Rect, Class: scene.Overlay, Fill: scene.Paper}
	for i := range o.l.lanes {
		lane := &o.l.lanes[i]
		o.placed.EachMark(i, o.v, place.Marks{Bar: none, Dot: none, Cluster: func(_ place.Cluster, left, width float64) {
			g := ground
			g.X, g.Y, g.W, g.H = left-1, lane.ClusterTop-1, width+2, lane.ClusterHeight+2
			if i != it.Lane || left != own {
				o.written = append(o.written, written{&place.Item{Lane: i, Rank: -1}, g})
			}
		}})
		if lane.SpanHeight < o.m.small {
			continue // it is too low for text
		}
		o.placed.EachNamedBar(i, o.v, func(bar *place.Item, left, right float64) {
			var names scene.Scene
			n := barNames{o.l, &names, o.v, 0}
			if n.add(&o.l.items[bar.Rank], left, right); bar.Rank == it.Rank {
				return
			}
			for _, sh := range names.Shapes {
				g := ground
				g.X, g.Y, g.W, g.H = sh.X, sh.Y+1, sh.W, sh.H-2
				if sh.X >= left && sh.X+sh.W <= right+1 {
					g.Fill = o.l.items[bar.Rank].tint()
				}
				o.written = append(o.written, written{bar, g})
			}
		})
	}
	return o.written
}

// erasLeft says beside the strip of the eras how many have no band in it.
func erasLeft(l *Layout) scene.Shape {
	m, left := &l.m, math.Round((columnSpine+columnPad)*l.m.scale)
	measure := func(text string) float64 { return l.o.Measure.Width(text, m.small, false) }
	text := typeset.Squeeze(pattern.T("{{.N}} more eras", "N", l.eras.Left).In(l.o.Say), l.column.width-left, measure)
	return scene.Shape{
		Kind: scene.Text, Class: scene.Era, Text: text, Fill: scene.Second, Size: m.small,
		X: left, Y: l.eras.Height() - math.Round(20*m.scale), W: measure(text), H: math.Round(17 * m.scale),
	}
}
