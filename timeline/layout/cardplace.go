package layout

import (
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/arrow"
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
	at := [][2]float64{{x, mid + half}, {x, mid - half - c.h}, {to + cardEdge, mid - c.h/2}, {from - cardEdge - c.w, mid - c.h/2}}
	for n := 1.0; n <= farther; n++ {
		more := math.Round(n * o.m.LabelHeight / 2)
		at = append(at, [2]float64{x, mid + half + more}, [2]float64{x, mid - half - c.h - more})
	}
	return at
}

// besideMark returns where the card of a mark may stand: where its label does, else to the
// right of the mark, to the left of it, below it, or above it, and at the edges of the lane
// below and above, beginning at the mark, ending there, or between; then ever farther away.
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
	rows := []float64{line + apart, line - apart - c.h, lane.Top + lane.Height - cardEdge - c.h, lane.Top + cardEdge}
	for n := 1.0; n <= farther; n++ {
		more := math.Round(n * o.m.LabelHeight / 2)
		rows = append(rows, line+apart+more, line-apart-c.h-more)
	}
	for _, y := range rows {
		for _, from := range [5]float64{x - o.m.Spine/2, x + o.m.Spine/2 - c.w, x - c.w/2, x - c.w/4, x - c.w*3/4} {
			at = append(at, [2]float64{from, y})
		}
	}
	return at
}

// farther is how many times half a row farther away a card is tried.
const farther = 16

// What it costs that a card lies over something, by what it costs to cover an ordinary name.
const (
	overOwn      = 200 // the mark that it belongs to
	overNotable  = 12  // a name of importance 4
	overForemost = 30  // a name of importance 5
	ofOthers     = 8   // it stands out of its lane, as what belongs to another,
	beyondOwn    = 5   // and by each row that it does
	onEras       = 12  // it stands in the strip of the eras
	overBand     = 10 * cutCost
	amongBars    = 3 // it is of a bar, and stands in the rows of bars, as one more of them
	overEra      = 1 // the name of an era, whole or not: what is cut of it is not drawn
)

// under is what a card may lie over.
type under struct {
	arrow.Box

	whole, part int // what it costs to cover it, and to cover a part
}

// placeCard moves a card to that of some places where it spoils the fewest names and marks: in
// its lane, or where that costs too much out of it. The first place stands for what lies at an
// edge: it may be moved into the view.
func (o *overlay) placeCard(c *card, it *item, at [][2]float64) {
	lane, all := &o.placed.Lanes[it.Lane], whatLies(o, it)
	within := func(p [2]float64) [2]float64 {
		return [2]float64{max(min(p[0], o.v.Width()-c.w-cardEdge), cardEdge), max(min(p[1], o.l.BodyHeight()-c.h-cardEdge), cardEdge)}
	}
	best, least := within(at[0]), -1
	for i, p := range at {
		if in := within(p); i == 0 {
			p = in
		} else if p != in {
			continue
		}
		box := arrow.Box{Left: p[0], Top: p[1], Right: p[0] + c.w, Bottom: p[1] + c.h}
		cost := 0
		if out := max(lane.Top-box.Top, box.Bottom-lane.Top-lane.Height); out > 0 {
			cost = ofOthers + beyondOwn*int(1+out/o.m.LabelHeight)
		}
		if box.Top < o.l.eras.Height() {
			cost += onEras
		}
		for k := range all {
			cost += all[k].cost(&box)
		}
		if barred(it, o.v) && box.Top < o.rowsOfBars(lane) && box.Bottom > lane.Top {
			cost += amongBars
		}
		if least < 0 || cost < least {
			least, best = cost, p
		}
	}
	c.x, c.y = best[0], best[1]
}

// rowsOfBars returns the y below the rows of bars above the line of a lane.
func (o *overlay) rowsOfBars(lane *place.Lane) float64 {
	return lane.Line - o.m.Band/2 - o.m.SpanUp
}

// cost returns what it costs that a card takes a box.
func (u *under) cost(b *arrow.Box) int {
	switch {
	case !u.Meets(b):
		return 0
	case u.Left >= b.Left && u.Right <= b.Right && u.Top >= b.Top && u.Bottom <= b.Bottom:
		return u.whole
	}
	return u.part
}

// whatLies returns the names, counts, marks and bars in the view that the card of an event may
// lie over, its own mark among them.
func whatLies(o *overlay, it *item) (all []under) {
	for i := range o.l.lanes {
		lane := &o.placed.Lanes[i]
		eachSpot(o, i, func(other *place.Item, spot *edge.Spot) {
			if other.Rank != it.Rank {
				worth := coverCost(other)
				all = append(all, under{arrow.Box{Left: spot.X, Top: spot.Y, Right: spot.X + spot.W, Bottom: spot.Y + spot.H}, worth, worth + cutCost - 1})
			}
		})
		mark := func(other *place.Item, left, right, y, half float64) {
			cost := 1
			switch {
			case other == it.Item:
				cost = overOwn
			case slices.ContainsFunc(o.linked, func(at *item) bool { return at.Item == other }):
				cost += cutCost // an arrow comes to it
			}
			all = append(all, under{arrow.Box{Left: left, Top: y - half, Right: right, Bottom: y + half}, cost, cost})
		}
		o.placed.EachMark(i, o.v, place.Marks{
			Bar: func(other *place.Item, left, right float64) {
				mark(other, left, right, o.placed.BarTop(other, 0), o.mark(&o.l.items[other.Rank], 0, 0).High/2)
			},
			Dot:     func(other *place.Item, left, right float64) { mark(other, left, right, lane.Line, other.Dot/2) },
			Cluster: func(place.Cluster, float64, float64) {}, // its count is among what is written
		})
		for _, band := range bandOf(o, i) {
			all = append(all, under{band, overBand, overBand})
		}
	}
	if end := o.endOf(it); end.counted {
		all = append(all, under{end.box(), overOwn, overOwn})
	}
	if x, wide, beside := it.NameBeside(o.v, &o.m.Sizes); beside && leftToTell(o.l, it, o.v) == when {
		y, half := o.barLine(it), o.placed.Lanes[it.Lane].SpanHeight/2
		all = append(all, under{arrow.Box{Left: x, Top: y - half, Right: x + wide, Bottom: y + half}, overOwn, overOwn})
	}
	for _, name := range erasNamed(o) {
		all = append(all, under{boxOf(&name), overEra, overEra})
	}
	for _, w := range o.writtenBeside(it) {
		worth, g := coverCost(w.of), &w.ground
		all = append(all, under{arrow.Box{Left: g.X, Top: g.Y, Right: g.X + g.W, Bottom: g.Y + g.H}, worth, worth + cutCost - 1})
	}
	return all
}

// erasNamed returns the names of eras in the view.
func erasNamed(o *overlay) []scene.Shape {
	var names scene.Scene
	o.l.eras.AddNames(&names, o.v)
	return names.Shapes
}

func boxOf(sh *scene.Shape) arrow.Box {
	return arrow.Box{Left: sh.X, Top: sh.Y, Right: sh.X + sh.W, Bottom: sh.Y + sh.H}
}

// hideEras takes the names of eras away that a card would cut, while it stands.
func hideEras(o *overlay, c *card) {
	card := arrow.Box{Left: c.x, Top: c.y, Right: c.x + c.w, Bottom: c.y + c.h}
	for _, name := range erasNamed(o) {
		b := boxOf(&name)
		if u := (under{b, 0, 1}); u.cost(&card) > 0 {
			fill := scene.Paper
			if o.l.eras.Holds(name.ID, b.Left, b.Right, o.v) {
				fill = scene.Raised
			}
			o.dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overlay, X: name.X, Y: name.Y + 1, W: name.W, H: name.H - 2, Fill: fill})
		}
	}
}

// worthOf returns what it costs to cover the name of an event: more where everybody should
// know it.
func worthOf(it *place.Item) int { return max(it.Importance-2, 1) }

// coverCost is worthOf for a card, which may stand elsewhere.
func coverCost(it *place.Item) int {
	switch it.Importance {
	case 5:
		return overForemost
	case 4:
		return overNotable
	}
	return worthOf(it)
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
