package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

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

// writeBeside writes the name of a bar that begins at left px beside it, from x on, as wide as
// it is there, and from when to when it lasts, or that it goes on: on the ground, so that no line
// of the grid strikes it out.
func (n *barNames) writeBeside(it *item, x, wide, left float64) {
	name := it.Names[0]
	n.group++
	box := n.text(it, "", x, wide)
	box.Kind, box.Fill, box.Size, box.Bold = scene.Rect, scene.Paper, 0, false
	n.dst.Add(box)
	n.l.band.addDecadesIn(n.dst, &box, n.v)
	text := n.text(it, name.Text, x, name.Width)
	text.Ends = x < left
	n.dst.Add(text)
	more := it.Still
	if wide > it.Name.Width {
		more = it.Years
	}
	at := len(n.dst.Shapes)
	n.addYears(it, more, x+wide-more.Width)
	for i := range n.dst.Shapes[at:] {
		n.dst.Shapes[at+i].Fill = scene.Second // it stands on no tint
	}
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
// all can be read. Where an edge would cut it, it stands on the other side of its bar or nowhere.
func (n *barNames) addBeside(it *item, left, room float64) (written, whole bool) {
	x, wide, beside := it.NameBeside(n.v, &n.l.m.Sizes)
	if !beside || it.Names[0].Text == "" {
		return false, false
	}
	seen := func() bool { return x >= 0 && x+wide <= n.v.Width() }
	if whole = seen(); !whole && wide > it.Name.Width { // perhaps without its years
		if x < left {
			x += it.Name.Years
		}
		wide = it.Name.Width
		whole = seen()
	}
	if whole {
		n.writeBeside(it, x, wide, left)
		return true, true
	}
	if room >= leastName*n.l.m.scale || !place.Meets(x, x+wide, n.v) {
		return false, false
	}
	from, to := it.BarEdges(n.v)
	if x < from {
		x = to + it.Around.Right + n.l.m.NameFrom
	} else {
		x = from - it.Around.Left - n.l.m.NameFrom - wide
	}
	if whole = seen() && n.free(it, x, x+wide); whole {
		n.writeBeside(it, x, wide, left)
	}
	return true, whole
}

// free reports whether no bar stands from one x to another in the row of a bar, nor the name of
// one.
func (n *barNames) free(it *item, from, to float64) (free bool) {
	free, apart := true, n.l.m.NameFrom
	take := func(left, right float64) { free = free && (right+apart <= from || left-apart >= to) }
	y := n.l.placed.BarTop(it.Item, 0)
	place.EachBar(n.l.placed, it.Lane, n.v, func(other *place.Item, left, right float64) {
		if other == it.Item || n.l.placed.BarTop(other, 0) != y {
			return
		}
		take(left-other.Around.Left, right+other.Around.Right)
		if x, wide, beside := other.NameBeside(n.v, &n.l.m.Sizes); beside {
			take(x, x+wide)
		}
	})
	for i := range n.dst.Shapes {
		if sh := &n.dst.Shapes[i]; sh.Y < y && y < sh.Y+sh.H {
			take(sh.X, sh.X+sh.W)
		}
	}
	return free
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
