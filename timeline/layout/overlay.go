package layout

import (
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// overlay draws what lies above the body in one view.
type overlay struct {
	*glyphs
	l *Layout
}

// Overlay draws what lies above the body, as high as it is: the selected event
// with its whole title, a line to each of its lanes, and its links to the events
// that led to it and that it led to, while the rest is dimmed; and a card for
// the event under the pointer. Either id may be empty. Nothing of the body moves
// or changes for it.
func (l *Layout) Overlay(dst *scene.Scene, v axis.View, selected, hovered string) {
	v = l.orFit(v)
	dst.Reset(v.Width(), l.BodyHeight())
	o := &overlay{l.glyphs(dst, v), l}
	if it := l.byID[selected]; it != nil && it.InSight(v) {
		if l.o.Strip {
			o.addPresent(it)
		} else {
			o.addSelected(it)
		}
	}
	if it := l.byID[hovered]; it != nil && hovered != selected && it.InSight(v) {
		o.addCard(it, false)
	}
}

func (o *overlay) addSelected(it *item) {
	o.dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Dimming, W: o.v.Width(), H: o.l.BodyHeight(), Fill: scene.DimInk})
	leads, led := o.l.links.leads[it.event.ID], o.l.links.led[it.event.ID]
	for _, other := range leads {
		o.addLink(it, other)
	}
	for _, other := range led {
		o.addLink(other, it)
	}
	o.addConnectors(it)
	o.addCardLeader(it)
	linked := slices.Concat(leads, led)
	for _, other := range linked {
		o.addLinkedMark(other)
	}
	for _, other := range linked {
		o.addLinkedLabel(other)
	}
	o.addFocusedMark(it)
	o.addCard(it, true)
}

// addConnectors joins the mark of an event with its secondary marks in other lanes.
func (o *overlay) addConnectors(it *item) {
	x, top, bottom := o.v.X(it.At), math.Inf(1), math.Inf(-1)
	if !place.Meets(x-1, x+1, o.v) {
		return
	}
	at := len(o.dst.Shapes)
	o.dst.Add(scene.Shape{}) // the line, which runs behind the dots
	for _, id := range it.event.Lanes {
		i, ok := o.l.laneOf[id]
		if !ok {
			continue
		}
		lane := &o.l.lanes[i]
		top, bottom = min(top, lane.Line), max(bottom, lane.Line)
		if i != it.Lane {
			dot := o.dot(lane.Line, lane.hue, x, o.m.dot(1))
			dot.Class, dot.ID, dot.Fill, dot.Stroke, dot.Width = scene.Overlay, it.event.ID, scene.Paper, lane.full(), 2
			o.dst.Add(dot)
		}
	}
	if bottom > top {
		o.dst.Shapes[at] = scene.Shape{
			Kind: scene.Line, Class: scene.Overlay, X: x, Y: top, H: bottom - top, Stroke: scene.Focus, Width: 1.5,
		}
		return
	}
	o.dst.Shapes = o.dst.Shapes[:at]
}

// addFocusedMark draws the mark of the selected event again, above the dimming.
func (o *overlay) addFocusedMark(it *item) {
	sh := o.markOf(it)
	sh.Class, sh.Stroke, sh.Width, sh.Dashed = scene.Overlay, scene.Focus, 2, false
	o.dst.Add(sh)
}

// addLinkedMark draws the mark of an event that a link leads to or from, above
// the dimming, with the leader to its label.
func (o *overlay) addLinkedMark(it *item) {
	if !it.InSight(o.v) {
		return
	}
	if it.Label.Shown(o.v.Scale()) {
		o.dst.Add(vertical(scene.Overlay, o.v.X(it.At), o.lineOf(it), o.placed.LabelTop(it.Item), it.full()))
	}
	sh := o.markOf(it)
	sh.Class = scene.Overlay
	o.dst.Add(sh)
}

// addLinkedLabel draws its label, where it has one.
func (o *overlay) addLinkedLabel(it *item) {
	if it.InSight(o.v) && it.Label.Shown(o.v.Scale()) {
		o.addLabel(it)
	}
}

// addLabel draws the label of an event again, and returns its shapes.
func (o *overlay) addLabel(it *item) []scene.Shape {
	at := len(o.dst.Shapes)
	o.l.addLabel(o.dst, it, o.v.X(it.At)-it.Label.Left, 0)
	shapes := o.dst.Shapes[at:]
	for i := range shapes {
		shapes[i].Class = scene.Overlay
	}
	return shapes
}
