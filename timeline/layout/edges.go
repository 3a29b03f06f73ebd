package layout

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// Still draws Body and Floating as one, as they are seen where nothing moves: names that an
// edge of the view would cut are drawn nowhere but where they can be read.
func (l *Layout) Still(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	var floating scene.Scene
	floating.Reset(v.Width(), l.BodyHeight())
	l.eras.AddNames(&floating, v)
	l.beginBody(dst, v)
	body, over := labels{Layout: l, dst: dst, v: v}, labels{Layout: l, dst: &floating, v: v}
	for i := range l.lanes {
		at := len(floating.Shapes)
		over.group = l.addFloating(&floating, i, v, over.group)
		over.names.Find(l.placed, i, v, true, floating.Shapes[at:])
		body.names = over.names
		body.addLane(i)
		over.addMoved()
		over.addBeyond(i)
	}
	dst.Append(&floating, 0, 0)
}

// move takes names of a lane that an edge of the view cuts away from the body and draws them
// where they can be read, clear of what has been drawn besides.
func (l *labels) move(lane int, drawn []scene.Shape) {
	l.names.Find(l.placed, lane, l.v, l.o.Strip, drawn)
	all := l.names.All()
	for k := range all {
		l.takeAway(&all[k])
	}
	l.addMoved()
}

// addMoved draws the names of a lane that stand elsewhere than by themselves.
func (l *labels) addMoved() {
	all := l.names.All()
	for k := range all {
		l.addLed(&all[k])
	}
	for k := range all {
		if n := &all[k]; n.Shown {
			l.add(n.Of, &n.Spot)
		} else {
			l.addInBar(n.Of)
		}
	}
}

// addInBar writes as much of a name in its bar on the line as there is room for, where its label
// has no place in the view.
func (l *labels) addInBar(of *place.Item) {
	if x := l.v.X(of.Label.Hangs(l.v.Scale()).At); of.HasRoomForPart(l.v.Scale()) && x >= 0 && x <= l.v.Width() { // else that is done already
		left, right := of.BarEdges(l.v)
		n := barNames{l.Layout, l.dst, l.v, l.group}
		n.add(&l.items[of.Rank], left, right)
		l.group = n.group
	}
}

// leaderGround is the px of the ground that takes a leader away.
const leaderGround = 3.0

// takeAway covers a name of the body with what lies behind it, and the leader to it where that
// is gone.
func (l *labels) takeAway(n *edge.Name) {
	it, x := n.Of, l.v.X(n.Of.Label.Hangs(l.v.Scale()).At)
	box := l.spotOf(it, n.Left, x)
	if !place.Meets(box.X, box.X+box.W, l.v) {
		return // it is not there
	}
	left, right := max(box.X-1, 0), min(box.X+box.W, l.v.Width())+1 // no part of a pixel is left of a letter
	ground := scene.Shape{Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper, X: left, Y: box.Y, W: right - left, H: box.H}
	l.dst.Add(ground)
	l.addBehind(it.Lane, left, right, box.Y, box.Y+box.H)
	if box.Row != 0 && x > 0 && x < l.v.Width() && n.Gone() && edge.Farther(l.placed, n, l.v) == nil {
		from, to := l.placed.Leader(it, l.v.Scale())
		from, to = l.clearOfMark(it, from, to)
		edge.EachClear(l.placed, it.Lane, l.v, &l.names, x, from, to, func(from, to float64) {
			ground.X, ground.Y, ground.W, ground.H = x-leaderGround/2, from, leaderGround, to-from
			l.dst.Add(ground)
			l.addBehind(it.Lane, ground.X, ground.X+ground.W, from, to)
		})
	}
}

// clearOfMark returns the part of a leader that lies beyond the mark of its item, whose ring, or
// the corner of a diamond, reaches over the beginning of it.
func (l *labels) clearOfMark(of *place.Item, from, to float64) (top, bottom float64) {
	if of.HasBar(l.v.Scale()) {
		return from, to
	}
	it, line := &l.items[of.Rank], l.lanes[of.Lane].Line
	reach := l.m.glyphs.Below(&it.Sign, it.Hue, l.m.dot(it.event.Importance))
	if from > line {
		return min(max(from, line+reach), to), to
	}
	return from, max(min(to, line-reach), from)
}

// addBehind draws again what lies behind the names of a lane in a box: the grid, the edges of
// eras, the line of the lane, breaks, and leaders to other names.
func (l *labels) addBehind(lane int, left, right, top, bottom float64) {
	at := len(l.dst.Shapes)
	l.band.addDecades(l.dst, top, bottom, l.v)
	l.band.addGrid(l.dst, top, bottom, l.v)
	l.eras.AddEdges(l.dst, top, bottom, l.v)
	if of := &l.lanes[lane]; of.Line > top && of.Line < bottom {
		line := horizontal(scene.Lane, l.v.Width(), of.Line, of.leader())
		line.X, line.W, line.Width = left, right-left, l.m.step.line
		l.dst.Add(line)
	}
	l.band.addBreaksBehind(l.dst, stretch{l.eras.Height(), l.BodyHeight()}, stretch{top, bottom}, l.v)
	l.dst.Shapes = clipped(l.dst.Shapes, at, left, right)
	l.placed.EachLabel(lane, l.v, func(other *place.Item, _, x float64) {
		from, to := l.placed.Leader(other, l.v.Scale())
		if from, to = max(from, top), min(to, bottom); x > left && x < right && from < to && !l.isLed(other) {
			l.addLeader(other, x, from, to)
		}
	})
}

// isLed reports whether the leader of a name is not where it would be by itself.
func (l *labels) isLed(of *place.Item) bool {
	n := l.names.Of(of)
	return n != nil && n.Gone()
}

// addLed draws the leader of a name that has another one at the edge, and of one that hangs
// farther out where the name stood between it and its mark.
func (l *labels) addLed(n *edge.Name) {
	if !n.Gone() {
		return
	}
	draw := func(it *place.Item, x, from, to float64) {
		edge.EachClear(l.placed, it.Lane, l.v, &l.names, x, from, to, func(from, to float64) { l.addLeader(it, x, from, to) })
	}
	if n.Shown && n.Row != 0 {
		from, to := edge.Leader(l.placed, n, l.v.Scale())
		draw(n.Of, n.At, from, to)
	}
	if x := l.v.X(n.Of.Label.Hangs(l.v.Scale()).At); x < 0 || x > l.v.Width() {
		return
	}
	if farther := edge.Farther(l.placed, n, l.v); farther != nil {
		from, to := l.placed.LeaderToMark(farther, l.v.Scale())
		draw(farther, l.v.X(farther.Label.Hangs(l.v.Scale()).At), from, to)
	}
}

// namesIn returns the names of a lane at the edges of the view of an overlay.
func namesIn(o *overlay, lane int) *edge.Names {
	if o.names == nil {
		o.names = make([]edge.Names, len(o.l.lanes))
		var floating scene.Scene
		for i := range o.names {
			at := len(floating.Shapes)
			o.l.addFloating(&floating, i, o.v, 0)
			o.names[i].Find(o.placed, i, o.v, o.l.o.Strip, floating.Shapes[at:])
		}
	}
	return &o.names[lane]
}

// spotIn returns where the label of an event stands in the view of an overlay, and whether it
// is drawn.
func spotIn(o *overlay, it *place.Item) (spot edge.Spot, shown bool) {
	if !it.Flagged(o.v.Scale()) {
		return spot, false
	}
	if n := namesIn(o, it.Lane).Of(it); n != nil {
		return n.Spot, n.Shown
	}
	left, _, _ := it.Label.Edges(o.v)
	return ownSpot(o.placed, o.v.Scale(), it, left, o.v.X(it.Label.Hangs(o.v.Scale()).At)), true
}

// flagged reports whether the label of an event is drawn in the view of an overlay.
func flagged(o *overlay, it *place.Item) bool {
	_, shown := spotIn(o, it)
	return shown
}

// eachSpot calls yield for every label of a lane that is drawn in the view of an overlay.
func eachSpot(o *overlay, lane int, yield func(it *place.Item, spot *edge.Spot)) {
	o.placed.EachLabel(lane, o.v, func(it *place.Item, _, _ float64) {
		if spot, shown := spotIn(o, it); shown {
			yield(it, &spot)
		}
	})
	names := namesIn(o, lane).All()
	for i := range names {
		if n := &names[i]; n.Shown && n.Follows(o.v) {
			yield(n.Of, &n.Spot)
		}
	}
}

// leaderOf returns the x of the leader to the label of an event that is drawn in the view of
// an overlay, and the y of both its ends: all the way to the mark, or to the label between them.
func leaderOf(o *overlay, it *place.Item, toMark bool) (x, from, to float64) {
	s := o.v.Scale()
	switch n := namesIn(o, it.Lane).Of(it); {
	case n != nil && n.Led && n.Row != 0:
		from, to = edge.Leader(o.placed, n, s)
		return n.At, from, to
	case n != nil && n.Led:
		return n.At, 0, 0
	}
	if toMark {
		from, to = o.placed.LeaderToMark(it, s)
	} else {
		from, to = o.placed.Leader(it, s)
	}
	return o.v.X(it.Label.Hangs(o.v.Scale()).At), from, to
}
