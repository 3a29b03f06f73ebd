package place

import "tideline/timeline/axis"

// Marks says what to do with each mark of a lane.
type Marks struct {
	// Bar and Dot get an item and the edges of its mark, px.
	Bar, Dot func(it *Item, left, right float64)
	// Cluster gets items that are counted together, the left edge of their cluster
	// and its width, px.
	Cluster func(c Cluster, left, width float64)
}

// EachMark calls back for every mark of a lane that meets a view: bars, then dots,
// clusters among the last of them.
func (p *Placement) EachMark(lane int, v axis.View, m Marks) {
	l := &p.Lanes[lane]
	l.eachBar(v, m.Bar)
	l.eachLabelledDot(v, m.Dot)
	walk := p.cells(lane, v)
	for c, ok := walk.next(); ok; c, ok = walk.next() {
		if c.apart {
			l.members(&c, v.Scale(), func(it *Item) { it.dotIn(v, m.Dot) })
			continue
		}
		width := p.clusterWidth(c.Count)
		if left := p.leftOf(&c, v, width); Meets(left, left+width, v) {
			m.Cluster(c, left, width)
		}
	}
}

// InView returns the number of items in a view: those whose mark meets it, and those
// counted by a cluster that meets it. It is what EachMark's marks and counts add up
// to.
func (p *Placement) InView(v axis.View) (n int) {
	p.eachInView(v, func(*Item) { n++ }, func(c Cluster) { n += c.Count })
	return n
}

// EachInView calls yield for each of the items that InView counts, lane by lane, in no
// other order.
func (p *Placement) EachInView(v axis.View, yield func(it *Item)) {
	p.eachInView(v, yield, func(c Cluster) { p.Lanes[c.Lane].members(&c, v.Scale(), yield) })
}

func (p *Placement) eachInView(v axis.View, one func(it *Item), several func(c Cluster)) {
	mark := func(it *Item, _, _ float64) { one(it) }
	for i := range p.Lanes {
		p.EachMark(i, v, Marks{Bar: mark, Dot: mark, Cluster: func(c Cluster, _, _ float64) { several(c) }})
	}
}

// EachLabel calls yield for every label of a lane whose box meets the view, with the
// left edge of the box and the place of its mark, px.
func (p *Placement) EachLabel(lane int, v axis.View, yield func(it *Item, left, x float64)) {
	l, s := &p.Lanes[lane], v.Scale()
	lo, hi := l.labels.window(v, -l.reach[1], v.Width()+l.reach[0])
	for i := l.labels.from.next(lo, hi, s); i < hi; i = l.labels.from.next(i+1, hi, s) {
		it := l.order[i]
		if x := v.X(it.At); Meets(x-it.Label.Left, x+it.Label.Right, v) {
			yield(it, x-it.Label.Left, x)
		}
	}
}

// eachBar calls yield for every bar that meets the view, with its edges in px.
func (l *Lane) eachBar(v axis.View, yield func(it *Item, left, right float64)) {
	s := v.Scale()
	for r := range l.bars {
		bars := &l.bars[r]
		lo, hi := bars.window(v)
		for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
			it := bars.bars[i]
			if left, right := it.BarEdges(v); Meets(left, right, v) {
				yield(it, left, right)
			}
		}
	}
}

// eachLabelledDot calls yield for every item with a label whose dot meets the view,
// with the edges of the dot.
func (l *Lane) eachLabelledDot(v axis.View, yield func(it *Item, left, right float64)) {
	s := v.Scale()
	lo, hi := l.labels.window(v, -l.dotReach, v.Width()+l.dotReach)
	for i := l.labels.from.next(lo, hi, s); i < hi; i = l.labels.from.next(i+1, hi, s) {
		if it := l.order[i]; !it.HasBar(s) {
			it.dotIn(v, yield)
		}
	}
}

// dotIn calls yield with the edges of the item's dot where it meets the view.
func (it *Item) dotIn(v axis.View, yield func(it *Item, left, right float64)) {
	if x := v.X(it.At); Meets(x-it.Dot/2, x+it.Dot/2, v) {
		yield(it, x-it.Dot/2, x+it.Dot/2)
	}
}
