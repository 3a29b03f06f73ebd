package layout

import (
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/wording"
	"tideline/timeline/scene"
)

// With returns a drawing like another, in which an event, where it is drawn as the selected one,
// is as it is by now: with its title, its date and its lane. Nothing else is another: it shows what
// an edit has made until all is laid out anew, and takes as long however many events there are.
// What is not drawn has no place in it either.
func With(l *Layout, e *timeline.Event, drawn edtf.Date) *Layout {
	was := l.byID[e.ID]
	if was == nil || !drawn.IsPlaced() {
		return l
	}
	it := newItem(e, drawn)
	it.weight = was.weight
	houseItem(l, &it)
	title := it.toWrite()
	it.Writing = wording.New(l.wording, l.o.Words, l.o.Measure).Write(&title)
	p := it.toPlace(&l.m, l.axis)
	p.Rank, p.Row, p.BarFrom = was.Rank, place.NoBar, math.Inf(1)
	if p.Lane == was.Lane {
		p.Row, p.BarFrom = was.Row, was.BarFrom
	}
	it.Item = &p
	other := *l
	other.moved = &it
	return &other
}

// itemOf returns the item of an event, as With has it; nil for none.
func itemOf(l *Layout, id string) *item {
	if l.moved != nil && l.moved.event.ID == id {
		return l.moved
	}
	return l.byID[id]
}

// addFocusedMark draws the mark of the selected event again, above the dimming, or the
// pill that counts it, and the name of its bar where no card tells that.
func (o *overlay) addFocusedMark(it *item) {
	if pill := o.counting(it); len(pill) > 0 {
		pill[0].Stroke, pill[0].Width = scene.Focus, 2
		o.dst.Shapes = append(o.dst.Shapes, pill...)
		return
	}
	for _, sh := range markAgain(o.l, it, o.v) {
		if sh.ID == it.event.ID && sh.Class == scene.Mark {
			o.focus(it, &sh)
		}
		sh.Class = scene.Overlay
		o.dst.Add(sh)
	}
	if leftToTell(o.l, it, o.v) != all {
		o.addBarName(it)
	}
}

// focus outlines the mark of the selected event, with dashes where its time is about then,
// and from outside where it is made of several parts.
func (o *overlay) focus(it *item, sh *scene.Shape) {
	const around = 3.0 // px
	if it.HasBar(o.v.Scale()) && (it.Kind == glyph.All || it.Kind == glyph.One) {
		o.dst.Add(scene.Shape{
			Kind: scene.Rect, Class: scene.Overlay, ID: sh.ID, Fill: scene.Paper, Stroke: scene.Focus, Width: 2,
			X: sh.X - around, Y: o.lineOf(it) - it.Dot/2 - around, W: sh.W + 2*around, H: it.Dot + 2*around, Radius: around,
		})
		return
	}
	sh.Stroke, sh.Width = scene.Focus, 2
	if sh.Kind == scene.Rect { // of 2 px it is sharp between pixels
		sh.Y, sh.H = math.Floor(sh.Y), math.Round(sh.H+sh.Y-math.Floor(sh.Y))
	}
}

// markAgain returns the shapes of the mark of an event as the body has them.
func markAgain(l *Layout, it *item, v axis.View) []scene.Shape {
	var dst scene.Scene
	g := l.glyphs(&dst, v)
	if it.HasBar(v.Scale()) {
		left, right := it.BarEdges(v)
		g.addBar(it, left, right)
	} else {
		g.addDot(it, v.X(it.At))
	}
	return dst.Shapes
}

// telling is what a card says of an event besides what its bar does.
type telling int

const (
	all         telling = iota // title and date
	when                       // only the date
	nothingMore                // name and years can be read there
)

// leftToTell returns what the card of an event is to say: not again what its bar does.
func leftToTell(l *Layout, it *item, v axis.View) telling {
	if !it.BarNamed(v.Scale()) {
		return all
	}
	var names scene.Scene
	left, right := it.BarEdges(v)
	n := barNames{l, &names, v, 0}
	switch whole := n.add(it, left, right); {
	case !whole:
		return all
	case l.o.Strip || slices.ContainsFunc(names.Shapes, func(sh scene.Shape) bool { return sh.Text != "" && sh.Text == it.Years.Text }):
		return nothingMore
	}
	return when
}

// addBarName writes the name of a bar again, over the bar that was drawn again. What stands
// beside it, or an edge would cut, is not written again.
func (o *overlay) addBarName(it *item) {
	if _, _, beside := it.NameBeside(o.v, &o.m.Sizes); beside || !it.BarNamed(o.v.Scale()) {
		return
	}
	at := len(o.dst.Shapes)
	left, right := it.BarEdges(o.v)
	n := barNames{o.l, o.dst, o.v, 0}
	n.add(it, left, right)
	if last := len(o.dst.Shapes) - 1; last >= at && (o.dst.Shapes[last].X < 0 || o.dst.Shapes[last].X+o.dst.Shapes[last].W > o.v.Width()) {
		o.dst.Shapes = o.dst.Shapes[:at]
	}
	for i := range o.dst.Shapes[at:] {
		sh := &o.dst.Shapes[at+i]
		sh.Class, sh.Group = scene.Overlay, 0
	}
}
