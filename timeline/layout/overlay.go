package layout

import (
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// Overlay draws what lies above the body, as high as it is: the selected event
// with its whole title, a line to each of its lanes, and its links to the events
// that led to it and that it led to, while a veil dims the rest; and a card for
// the event under the pointer. Either id may be empty. Nothing of the body moves
// or changes for it.
func (p *Preparation) Overlay(dst *scene.Scene, v axis.View, selected, hovered string) {
	dst.Reset(v.Width(), p.bodyHeight)
	if it := p.byID[selected]; it != nil && p.inSight(it, v) {
		if p.o.Strip {
			p.addPresent(dst, it, v)
		} else {
			p.addSelected(dst, it, v)
		}
	}
	if it := p.byID[hovered]; it != nil && hovered != selected && p.inSight(it, v) {
		p.addCard(dst, it, v, false)
	}
}

// inSight reports whether the event's mark or its label is in view.
func (p *Preparation) inSight(it *item, v axis.View) bool {
	left, right := p.markEdges(it, v)
	if meets(left, right, v) {
		return true
	}
	x := v.X(it.at)
	return it.label.shown(v.Scale()) && meets(x-it.label.a, x+it.label.b, v)
}

// markEdges returns the edges of an event's dot or bar, px.
func (p *Preparation) markEdges(it *item, v axis.View) (left, right float64) {
	if it.hasBar(v.Scale()) {
		return p.barEdges(it, v)
	}
	x, half := v.X(it.at), p.m.dot(it.event.Importance)/2
	return x - half, x + half
}

func (p *Preparation) addSelected(dst *scene.Scene, it *item, v axis.View) {
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Veil, W: v.Width(), H: p.bodyHeight, Fill: scene.VeilInk})
	for _, other := range p.leads[it.event.ID] {
		p.addLink(dst, it, other, v)
	}
	for _, other := range p.led[it.event.ID] {
		p.addLink(dst, other, it, v)
	}
	p.addConnectors(dst, it, v)
	p.addCardLeader(dst, it, v)
	linked := slices.Concat(p.leads[it.event.ID], p.led[it.event.ID])
	for _, other := range linked {
		p.addLinkedMark(dst, other, v)
	}
	for _, other := range linked {
		p.addLinkedLabel(dst, other, v)
	}
	p.addFocusedMark(dst, it, v)
	p.addCard(dst, it, v, true)
}

// addConnectors joins the mark of an event with its hollow dots in other lanes.
func (p *Preparation) addConnectors(dst *scene.Scene, it *item, v axis.View) {
	x, top, bottom := v.X(it.at), math.Inf(1), math.Inf(-1)
	if !meets(x-1, x+1, v) {
		return
	}
	at := len(dst.Shapes)
	dst.Add(scene.Shape{}) // the line, which runs behind the dots
	for _, id := range it.event.Lanes {
		i, ok := p.laneOf[id]
		if !ok {
			continue
		}
		l := &p.lanes[i]
		top, bottom = min(top, l.line), max(bottom, l.line)
		if i != it.lane {
			dot := p.dot(l, l.hue, x, p.m.dot(1))
			dot.Class, dot.ID, dot.Fill, dot.Stroke, dot.Width = scene.Overlay, it.event.ID, scene.Paper, l.full(), 2
			dst.Add(dot)
		}
	}
	if bottom > top {
		dst.Shapes[at] = scene.Shape{
			Kind: scene.Line, Class: scene.Overlay, X: x, Y: top, H: bottom - top, Stroke: scene.Focus, Width: 1.5,
		}
		return
	}
	dst.Shapes = dst.Shapes[:at]
}

// addFocusedMark draws the mark of the selected event again, above the veil.
func (p *Preparation) addFocusedMark(dst *scene.Scene, it *item, v axis.View) {
	sh := p.markOf(it, v)
	sh.Class, sh.Stroke, sh.Width, sh.Dashed = scene.Overlay, scene.Focus, 2, false
	dst.Add(sh)
}

// markOf returns the dot or bar of an event.
func (p *Preparation) markOf(it *item, v axis.View) scene.Shape {
	l := &p.lanes[it.lane]
	if it.hasBar(v.Scale()) {
		left, right := p.barEdges(it, v)
		return p.bar(l, it, left, right, v)
	}
	sh := p.dot(l, it.hue, v.X(it.at), p.m.dot(it.event.Importance))
	sh.ID = it.event.ID
	return sh
}

// addLinkedMark draws the mark of an event that a link leads to or from, above
// the veil, with the leader to its label.
func (p *Preparation) addLinkedMark(dst *scene.Scene, it *item, v axis.View) {
	if !p.inSight(it, v) {
		return
	}
	l := &p.lanes[it.lane]
	if it.label.shown(v.Scale()) {
		dst.Add(vertical(scene.Overlay, v.X(it.at), l.line, p.labelTop(l, &it.label), it.full()))
	}
	sh := p.markOf(it, v)
	sh.Class = scene.Overlay
	dst.Add(sh)
}

// addLinkedLabel draws its label, where it has one.
func (p *Preparation) addLinkedLabel(dst *scene.Scene, it *item, v axis.View) {
	if !p.inSight(it, v) || !it.label.shown(v.Scale()) {
		return
	}
	at := len(dst.Shapes)
	p.addLabel(dst, &p.lanes[it.lane], it, v.X(it.at)-it.label.a, 0)
	for i := range dst.Shapes[at:] {
		dst.Shapes[at+i].Class = scene.Overlay
	}
}
