package layout

import (
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// barred reports whether the card of an event belongs to its bar, not to a mark on the line.
func barred(it *item, v axis.View) bool { return it.Name.Above && it.HasBar(v.Scale()) }

// besideBar returns where the card of a bar may stand: below what is seen of it, above it,
// to the right of it and to the left.
func (o *overlay) besideBar(c *card, it *item) [][2]float64 {
	left, right := it.BarEdges(o.v)
	from, to := max(left, cardEdge), min(right, o.v.Width()-cardEdge)
	mid, half := o.barLine(it), o.placed.Lanes[it.Lane].SpanHeight/2+cardEdge
	x := max(min(from, o.v.Width()-cardEdge-c.w), cardEdge)
	return [][2]float64{{x, mid + half}, {x, mid - half - c.h}, {to + cardEdge, mid - c.h/2}, {from - cardEdge - c.w, mid - c.h/2}}
}

// besideMark returns where the card of a mark may stand: where its label does, else to the
// right of the mark, to the left of it, below it, or above it, and at the edges of the lane
// below and above, beginning at the mark, ending there, or in the middle.
func (o *overlay) besideMark(c *card, it *item) [][2]float64 {
	line, x, apart := o.lineOf(it), o.v.X(it.At), it.Dot/2+cardEdge
	before, after := x-apart, x+apart
	if end := o.endOf(it); end.counted { // clear of the pill that stands for it
		x = end.X
		before, after, apart = end.X-end.left-cardEdge, end.X+end.right+cardEdge, end.Reach+cardEdge
	}
	at := [][2]float64{
		{c.x, c.y},
		{after, line - c.h/2},
		{before - c.w, line - c.h/2},
		{x - o.m.Spine/2, line + apart},
		{x - o.m.Spine/2, line - apart - c.h},
	}
	lane := &o.placed.Lanes[it.Lane]
	for _, y := range [4]float64{line + apart, line - apart - c.h, lane.Top + lane.Height - cardEdge - c.h, lane.Top + cardEdge} {
		for _, from := range [3]float64{x - o.m.Spine/2, x + o.m.Spine/2 - c.w, x - c.w/2} {
			at = append(at, [2]float64{from, y})
		}
	}
	return at
}

// placeCard moves a card to that of some places in its lane where it spoils the fewest
// names and marks.
func (o *overlay) placeCard(c *card, it *item, at [][2]float64) {
	lane := &o.placed.Lanes[it.Lane]
	least := -1
	best := at[0]
	for i, p := range at {
		c.x, c.y = p[0], p[1]
		if i > 0 && (c.x < cardEdge || c.x+c.w > o.v.Width()-cardEdge || c.y < lane.Top+cardEdge || c.y+c.h > lane.Top+lane.Height-cardEdge) {
			continue
		}
		cost := 0
		o.eachCovered(c, it, func(other *place.Item, _ scene.Shape, whole bool) {
			if cost += worthOf(other); !whole {
				cost += cutCost - 1
			}
		})
		cost += o.marksUnder(c, it)
		if least < 0 || cost < least {
			least, best = cost, p
		}
	}
	c.x = max(min(best[0], o.v.Width()-c.w-cardEdge), cardEdge)
	c.y = max(min(best[1], lane.Top+lane.Height-c.h-cardEdge), lane.Top+cardEdge)
}

// worthOf returns what it costs to cover the name of an event: more where everybody should
// know it.
func worthOf(it *place.Item) int { return max(it.Importance-2, 1) }

// marksUnder returns how many marks and bars of other events a card lies over, a band of many
// bars counting for several.
func (o *overlay) marksUnder(c *card, it *item) (n int) {
	lane := &o.placed.Lanes[it.Lane]
	high := lane.SpanHeight
	under := func(left, right, top, bottom float64) bool {
		return left < c.x+c.w && right > c.x && top < c.y+c.h && bottom > c.y
	}
	o.placed.EachMark(it.Lane, o.v, place.Marks{
		Bar: func(other *place.Item, left, right float64) {
			if y := o.placed.BarTop(other, high); other != it.Item && under(left, right, y, y+high) {
				n++
			}
		},
		Dot: func(other *place.Item, left, right float64) {
			if other != it.Item && under(left, right, lane.Line-other.Dot/2, lane.Line+other.Dot/2) {
				if n++; slices.ContainsFunc(o.linked, func(at *item) bool { return at.Item == other }) {
					n += cutCost // an arrow comes to it
				}
			}
		},
		Cluster: func(place.Cluster, float64, float64) {}, // its count is among what is written
	})
	if lane.Dense != nil {
		top := o.placed.DenseTop(lane, high)
		lane.Dense.EachRun(o.v, func(_ int, left, right float64) {
			if under(left, right, top, top+high) {
				n += 10 * cutCost // it is not taken away as a name is
			}
		})
	}
	return n
}

// eachCovered yields the grounds of the labels of other events that a card lies over, those
// of their bars' names and of pills among them, and whether it covers them whole.
func (o *overlay) eachCovered(c *card, it *item, yield func(other *place.Item, ground scene.Shape, whole bool)) {
	for i := range o.l.lanes {
		eachSpot(o, i, func(other *place.Item, _ *edge.Spot) {
			if ground, whole, touched := o.covered(c, other); touched && other.Rank != it.Rank {
				yield(other, ground, whole)
			}
		})
	}
	for _, w := range o.writtenBeside(it) {
		g := &w.ground
		if g.X < c.x+c.w && g.X+g.W > c.x && g.Y < c.y+c.h && g.Y+g.H > c.y {
			yield(w.of, *g, g.X >= c.x && g.X+g.W <= c.x+c.w && g.Y >= c.y && g.Y+g.H <= c.y+c.h)
		}
	}
}

// covered returns the ground of the label of an event, and whether a card covers it whole
// or touches it at all.
func (o *overlay) covered(c *card, it *place.Item) (ground scene.Shape, whole, touched bool) {
	s, shown := spotIn(o, it)
	if !shown {
		return ground, false, false
	}
	right, bottom := s.X+s.W, s.Y+s.H
	ground = scene.Shape{Kind: scene.Rect, Class: scene.Overlay, X: s.X, Y: s.Y, W: s.W, H: s.H, Fill: scene.Paper}
	whole = s.X >= c.x && right <= c.x+c.w && s.Y >= c.y && bottom <= c.y+c.h
	return ground, whole, s.X < c.x+c.w && right > c.x && s.Y < c.y+c.h && bottom > c.y
}
