package place

import (
	"slices"

	"tideline/timeline/axis"
)

// pill returns where a cluster stands in a view, and its width. It says that there are so
// many more where that covers nothing else, and else how many.
func (p *Placement) pill(c *Cluster, v axis.View) (left, width float64) {
	if p.clusterSaying != nil {
		width = p.clusterSaying(c.Count)
		if left = p.leftOf(c, v, width); p.coversNothing(c, v, left, left+width) {
			c.Said = true
			return left, width
		}
	}
	width = p.clusterWidth(c.Count)
	return p.leftOf(c, v, width), width
}

// coversNothing reports whether a cluster from one x to another is well within its cell,
// and covers neither a dot nor a mark besides those of the run at which it stands.
func (p *Placement) coversNothing(c *Cluster, v axis.View, left, right float64) bool {
	z, l := &p.sizes, &p.Lanes[c.Lane]
	from, to := p.cellEdges(c, v)
	if left < from+z.ClusterEdge || right > to-z.ClusterEdge || left < v.X(l.order[c.at.first].At)-z.ClusterReach || right > v.X(l.order[c.at.last].At)+z.ClusterReach {
		return false
	}
	lo, hi := l.marks.window(v, left-l.dotReach/2-1, right+l.dotReach/2+1)
	if lo < c.at.first || hi > c.at.last+1 || l.anyDot(lo, hi, v.Scale()) {
		return false
	}
	for _, m := range p.others[c.Lane] {
		if x := v.X(m.At); x+m.Reach > left && x-m.Reach < right {
			return false
		}
	}
	return true
}

// barsPassed is how many items with a bar are passed over in search of a dot.
const barsPassed = 400

// anyDot reports whether an item from lo up to hi has a dot of its own at a scale, or may
// have one.
func (l *Lane) anyDot(lo, hi int, s float64) bool {
	for n := 0; ; n++ {
		if lo = l.marks.from.next(lo, hi, s); lo == hi {
			return false
		}
		if n == barsPassed || !l.order[lo].HasBar(s) {
			return true
		}
		lo++
	}
}

// cellEdges returns the edges of the cell of a cluster, px. A side that a break has cut
// may reach into the break, where there is nothing else.
func (p *Placement) cellEdges(c *Cluster, v axis.View) (left, right float64) {
	first := p.Lanes[c.Lane].order[c.at.first].At
	left = v.X(axis.Pos{U: c.Number << c.Size, C: first.C})
	right = v.X(axis.Pos{U: (c.Number + 1) << c.Size, C: first.C})
	if c.Segment > 0 {
		if b := p.breaks[c.Segment-1]; c.Number<<c.Size < b.At.U {
			left = v.X(axis.Pos{U: b.At.U, C: first.C}) - b.Width/2
		}
	}
	if c.Segment < len(p.breaks) {
		if b := p.breaks[c.Segment]; (c.Number+1)<<c.Size > b.At.U {
			right = v.X(b.At) + b.Width/2
		}
	}
	return left, right
}

// dealMarks gives every lane what stands on its line besides its own items.
func (p *Placement) dealMarks(marks []Mark) {
	for _, m := range marks {
		p.others[m.Lane] = append(p.others[m.Lane], m)
	}
	for _, of := range p.others {
		slices.SortStableFunc(of, func(a, b Mark) int {
			switch {
			case a.At.Before(b.At):
				return -1
			case b.At.Before(a.At):
				return 1
			}
			return 0
		})
	}
}

// beyondApart is the px between an edge of a view and a count that is kept in it.
const beyondApart = 8.0

// EachBeyond calls yield for every cluster of a lane that stands out of view though the time
// of all that it counts, one day or month, goes on in it: with where it is to stand on the
// bar of that time, px, so that what has no name here is told.
func EachBeyond(p *Placement, lane int, v axis.View, yield func(c Cluster, left, width float64)) {
	l := &p.Lanes[lane]
	bars, s := &l.bars[0], v.Scale()
	lo, hi := bars.window(v)
	for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
		it := bars.bars[i]
		if x := v.X(it.At); x >= 0 && x <= v.Width() || p.clusterSaying == nil {
			continue
		}
		size := p.sizes.cellSize(s)
		segment, number := p.cellOf(it.At, size)
		c := Cluster{ClusterKey: ClusterKey{lane, segment, size, number}, Said: true}
		same := true
		p.Members(c.ClusterKey, v, func(of *Item) {
			c.Count++
			same = same && of.From == it.From && of.To == it.To
		})
		if c.Count == 0 || !same || cutAt(p, lane, it, v) {
			continue
		}
		left, right := it.BarEdges(v)
		width := p.clusterSaying(c.Count)
		from, to := max(left, 0)+beyondApart, min(right, v.Width())-beyondApart-width
		at := from
		if v.X(it.At) > v.Width() {
			at = to
		}
		if from > to {
			continue // there is no room in what is seen of the bar
		}
		if first, last := l.marks.window(v, at-l.dotReach, at+width+l.dotReach); first == last {
			yield(c, at, width)
		}
	}
}

// cutAt reports whether the cluster that counts what stands with an item is seen at an edge.
func cutAt(p *Placement, lane int, it *Item, v axis.View) (seen bool) {
	none := func(*Item, float64, float64) {}
	p.EachMark(lane, v, Marks{Bar: none, Dot: none, Cluster: func(c Cluster, left, width float64) {
		size := p.sizes.cellSize(v.Scale())
		segment, number := p.cellOf(it.At, size)
		seen = seen || c.ClusterKey == ClusterKey{lane, segment, size, number} && Meets(left, left+width, v)
	}})
	return seen
}
