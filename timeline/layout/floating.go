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
	sizes := era.Sizes{Text: m.small, Row: px(20), Band: px(17), Above: px(2), Pad: px(6), Apart: px(8), Fade: m.fade}
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
// within these or beside them, how many are counted out of view whose time goes on in it, and
// how long it is from mark to mark. The era that is pointed at, "" for none, has a ground of
// its own behind the lanes.
func (l *Layout) Floating(dst *scene.Scene, v axis.View, pointed string) {
	v = l.orFit(v)
	dst.Reset(v.Width(), l.BodyHeight())
	l.eras.AddGround(dst, pointed, l.BodyHeight(), v)
	l.eras.AddNames(dst, v)
	n := barNames{l, dst, v, 0}
	for i := range l.lanes {
		if l.apart != nil {
			l.apart[i].Add(dst, l.lanes[i].Line, v)
		}
		if l.lanes[i].SpanHeight < l.m.small {
			continue // the lane is too low for text
		}
		l.addDenseCounts(dst, i, v)
		place.EachBeyond(l.placed, i, v, func(c place.Cluster, left, width float64) {
			at := len(dst.Shapes)
			l.addCluster(dst, &l.lanes[i], c, left, width)
			dst.Shapes[at].Count = 0 // its marks are none of those in view
		})
		l.placed.EachNamedBar(i, v, func(it *place.Item, left, right float64) { n.add(&l.items[it.Rank], left, right) })
	}
}

// leastName is the px of a bar's inside, at 100 % text size, in which a name is cut:
// less shows two or three letters, which name nothing.
const leastName = 48.0

// cutCloser is how much nearer a cut name may come to the ends of what is seen of its bar, px.
const cutCloser = 4.0

// barNames writes the names of bars.
type barNames struct {
	l     *Layout
	dst   *scene.Scene
	v     axis.View
	group int
}

// add writes the name of a bar from one x to another: within what is seen of it, else
// beside it, else as much of it as there is room for. It reports whether all of it can
// be read.
func (n *barNames) add(it *item, left, right float64) (whole bool) {
	m := &n.l.m
	from, to := max(left, 0)+m.NamePad, min(right, n.v.Width())-m.NamePad+1
	if written, all := n.addBeside(it, left, to-from); written {
		return all
	}
	name, fits := typeset.Within(it.Names, to-from)
	if !fits || name.Text == "" || name != it.Names[0] && to-from < leastName*m.scale {
		return false
	}
	closer := math.Round(cutCloser * m.scale)
	if more, _ := typeset.Within(it.Names, to-from+2*closer); name != it.Names[0] && more != it.Names[0] && more != name {
		name, from = more, from-closer
	}
	n.write(it, name, from)
	years, end := it.Years, to
	if it.Right.Open {
		end -= m.fade
	}
	if whole = name == it.Names[0]; !whole {
		return whole
	}
	if end-from-name.Width-years.Width >= m.NamePad {
		n.addYears(it, years, end-years.Width)
	} else if from+name.Width+it.stillRoom(m) <= to {
		n.addYears(it, it.Still, from+name.Width+m.NamePad)
	}
	return true
}

// writeBeside writes the name of a bar that begins at left px beside it, from x on, and that
// it goes on: on the ground, so that no line of the grid strikes it out.
func (n *barNames) writeBeside(it *item, x, left float64) {
	name := it.Names[0]
	n.group++
	box := n.text(it, "", x, name.Width+it.stillRoom(&n.l.m))
	box.Kind, box.Fill, box.Size, box.Bold = scene.Rect, scene.Paper, 0, false
	n.dst.Add(box)
	text := n.text(it, name.Text, x, name.Width)
	text.Ends = x < left
	n.dst.Add(text)
	n.addYears(it, it.Still, x+box.W-it.Still.Width)
}

// stillRoom returns the px that it takes after the name of a bar to say that it goes on.
func (it *item) stillRoom(m *metrics) float64 {
	if it.Still.Text == "" {
		return 0
	}
	return m.NamePad + it.Still.Width
}

// addYears writes from when to when something lasts, or that it goes on; nothing where
// there is nothing to say.
func (n *barNames) addYears(it *item, years typeset.Writing, x float64) {
	if years.Text == "" {
		return
	}
	date := n.text(it, years.Text, x, years.Width)
	date.Bold, date.Size = false, n.l.m.years
	n.dst.Add(date)
}

// addBeside writes a name beside its bar, which begins at left px, where it stands there, whole
// in view or with too little room in what is seen of the bar, and reports whether it did and
// all can be read.
func (n *barNames) addBeside(it *item, left, room float64) (written, whole bool) {
	x, beside := it.NameBeside(n.v, &n.l.m.Sizes)
	if !beside {
		return false, false
	}
	end := x + it.Names[0].Width + it.stillRoom(&n.l.m)
	whole = x >= 0 && end <= n.v.Width()
	if whole || room < leastName*n.l.m.scale && place.Meets(x, end, n.v) {
		n.writeBeside(it, x, left)
		return true, whole
	}
	return false, false
}

// write writes a name, so that those who read the drawing find it as a label.
func (n *barNames) write(it *item, name typeset.Writing, x float64) {
	if !place.Meets(x, x+name.Width, n.v) {
		return
	}
	n.group++
	n.dst.Add(n.text(it, name.Text, x, name.Width))
}

// text is a text on a bar: ink, since what is quieter cannot be read there.
func (n *barNames) text(it *item, text string, x, width float64) scene.Shape {
	high := n.l.lanes[it.Lane].SpanHeight
	return scene.Shape{
		Kind: scene.Text, Class: scene.Label, ID: it.event.ID, Group: n.group, Text: text, Fill: scene.Body, Size: n.l.m.bar * n.l.m.scale, Bold: it.bold,
		X: x, Y: n.l.placed.BarTop(it.Item, high), W: width, H: high,
	}
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
