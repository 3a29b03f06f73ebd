package place

import (
	"sort"

	"tideline/timeline/axis"
)

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
	walk, dot := p.cells(lane, v), func(it *Item) { it.dotIn(v, m.Dot) }
	for c, ok := walk.next(); ok; c, ok = walk.next() {
		l.fill(&c, v, &p.sizes, dot)
		if c.Count == 0 {
			continue
		}
		if _, _, ok := onBar(p, &c, v); ok {
			continue // its bar may be in view where its marks are not
		}
		if left, width := p.pill(&c, v); Meets(left, left+width, v) {
			m.Cluster(c, left, width)
		}
	}
	eachOnBar(p, lane, v, m.Cluster)
}

// EachBar calls yield for every bar of a lane that meets a view, with its edges in px.
func EachBar(p *Placement, lane int, v axis.View, yield func(it *Item, left, right float64)) {
	p.Lanes[lane].eachBar(v, yield)
}

// InView returns the number of items in a view: those whose mark meets it, those counted by
// a cluster that meets it, and those whose time is told by what meets it: the bar of another of
// the same day or month, or the band of bars without a row.
func (p *Placement) InView(v axis.View) (n int) {
	p.eachInView(v, func(*Item) { n++ }, func(c Cluster) { n += c.Count })
	return n
}

// EachInView calls yield for each of the items that InView counts, lane by lane, in no
// other order.
func (p *Placement) EachInView(v axis.View, yield func(it *Item)) {
	p.eachInView(v, yield, func(c Cluster) { p.Members(c.ClusterKey, v, yield) })
}

func (p *Placement) eachInView(v axis.View, one func(it *Item), several func(c Cluster)) {
	mark := func(it *Item, _, _ float64) { one(it) }
	for i := range p.Lanes {
		p.EachMark(i, v, Marks{Bar: mark, Dot: mark, Cluster: func(c Cluster, _, _ float64) { several(c) }})
		eachAtBar(p, i, v, one)
		eachInBand(p, i, v, one)
	}
}

// eachAtBar calls yield for every item of a lane whose mark is not seen though the bar of
// another of the same time, in the first row, is in view, unless a cluster that is seen counts
// it.
func eachAtBar(p *Placement, lane int, v axis.View, yield func(it *Item)) {
	l, s := &p.Lanes[lane], v.Scale()
	bars := &l.bars[0]
	lo, hi := bars.window(v)
	for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
		bar := bars.bars[i]
		if left, right := bar.BarEdges(v); Meets(left, right, v) {
			eachAlike(p, lane, bar, v, yield)
		}
	}
}

// eachAlike is eachAtBar for one bar.
func eachAlike(p *Placement, lane int, bar *Item, v axis.View, yield func(it *Item)) {
	l, s, x := &p.Lanes[lane], v.Scale(), v.X(bar.At)
	asked, told := false, false
	first := sort.Search(len(l.order), func(i int) bool { return !l.order[i].At.Before(bar.At) })
	for _, it := range l.order[first:] {
		if it.At != bar.At {
			return
		}
		if it.HasBar(s) || it.From != bar.From || it.To != bar.To {
			continue
		}
		if it.Individual() <= s {
			if !Meets(x-it.Dot/2, x+it.Dot/2, v) {
				yield(it)
			}
			continue
		}
		if !asked {
			asked, told = true, toldAt(p, lane, bar, v)
		}
		if !told {
			yield(it)
		}
	}
}

// EachLabel calls yield for every label of a lane whose box meets the view, with the
// left edge of the box and the place at which it hangs, px.
func (p *Placement) EachLabel(lane int, v axis.View, yield func(it *Item, left, x float64)) {
	l, s := &p.Lanes[lane], v.Scale()
	lo, hi := l.labels.window(v, -l.reach[1], v.Width()+l.reach[0])
	for i := l.labels.from.next(lo, hi, s); i < hi; i = l.labels.from.next(i+1, hi, s) {
		it := l.hung[i].of
		if it.BarNamed(s) || it.Label.nthAt(s) != l.hung[i].kth {
			continue
		}
		if left, right, _ := it.Label.Edges(v); Meets(left, right, v) {
			yield(it, left, v.X(it.Label.Hangs(s).At))
		}
	}
}

// eachBar calls yield for every bar that meets the view, with its edges in px.
func (l *Lane) eachBar(v axis.View, yield func(it *Item, left, right float64)) {
	s := v.Scale()
	for r := range len(l.bars) + len(l.above) {
		bars := l.row(r)
		lo, hi := bars.window(v)
		for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
			it := bars.bars[i]
			if left, right := it.BarEdges(v); Meets(left, right, v) {
				yield(it, left, right)
			}
		}
	}
}

// row returns a row of bars: those on the line and below it, then those above.
func (l *Lane) row(r int) *barIndex {
	if r < len(l.bars) {
		return &l.bars[r]
	}
	return &l.above[r-len(l.bars)]
}

// EachNamedBar calls yield for every bar of a lane that meets a view and whose name
// stands in it or beside it, with the edges of the bar in px.
func (p *Placement) EachNamedBar(lane int, v axis.View, yield func(it *Item, left, right float64)) {
	l, s := &p.Lanes[lane], v.Scale()
	for r := range len(l.above) + 1 {
		bars := &l.bars[0]
		if r > 0 {
			bars = &l.above[r-1]
		}
		lo, hi := bars.window(v)
		for i := bars.from.next(max(lo-1, 0), min(hi+1, len(bars.bars)), s); i < min(hi+1, len(bars.bars)); i = bars.from.next(i+1, min(hi+1, len(bars.bars)), s) {
			it := bars.bars[i]
			if it.Name.Width == 0 || !it.BarNamed(s) && !it.labelledAside(v) {
				continue
			}
			left, right := it.BarEdges(v)
			yield(it, left, right)
		}
	}
}

// labelledAside reports whether a bar on the line has room for a part of its name while its
// label hangs out of view.
func (it *Item) labelledAside(v axis.View) bool {
	x := v.X(it.Label.Hangs(v.Scale()).At)
	return it.HasRoomForPart(v.Scale()) && (x < 0 || x > v.Width())
}

// NameSizes returns the sizes that names of bars depend on.
func (p *Placement) NameSizes() *Sizes { return &p.sizes }

// eachLabelledDot calls yield for every item with a label whose dot meets the view,
// with the edges of the dot.
func (l *Lane) eachLabelledDot(v axis.View, yield func(it *Item, left, right float64)) {
	s := v.Scale()
	lo, hi := l.named.window(v, -l.dotReach, v.Width()+l.dotReach)
	for i := l.named.from.next(lo, hi, s); i < hi; i = l.named.from.next(i+1, hi, s) {
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
