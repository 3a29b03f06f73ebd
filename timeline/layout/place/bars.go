package place

import (
	"slices"
	"sort"

	"tideline/timeline/axis"
)

// barRows is how deep the bars on the line of a lane lie at most; more are drawn as dots and
// counted.
const barRows = 6

// stackBars gives bars their rows: tier by tier, the most important first, each in
// the first of so many rows at most in which no other takes the same time. A row depends on
// times alone, so that it is the same at every zoom.
func (l *Lane) stackBars(z *Sizes, most int) {
	var rows [barRows][]*Item
	l.keepBars(&rows)
	for tier := range tiers {
		least, deepest := z.BarLeast, most
		if tier == DayTier {
			least, deepest = z.DayLeast, 1
		}
		for _, it := range l.ranked {
			units, rows := it.To.U-it.From.U, rows[:deepest]
			if it.Name.Width > 0 {
				rows = rows[:1] // the others lie above the line
			}
			if it.Tier != tier || units <= 0 || it.Name.Above || it.crowded {
				continue
			}
			for r := range rows {
				at, free := gapFor(rows[r], it)
				if it.Row != NoBar {
					free = r == it.Row // it is there already
				} else if free {
					rows[r] = slices.Insert(rows[r], at, it)
				}
				if free {
					it.Row, it.BarFrom = r, max(least-it.TailLeft-it.TailRight, 0)/float64(units)
					if tier != DayTier {
						l.BarRows = max(l.BarRows, r+1)
					}
					break
				}
			}
		}
	}
	for r, bars := range rows {
		l.bars[r] = newBarIndex(bars)
	}
}

// gapFor returns where a bar would stand in a row, and whether that time is free.
func gapFor(bars []*Item, it *Item) (at int, free bool) {
	at = sort.Search(len(bars), func(i int) bool { return bars[i].From.U >= it.From.U })
	free = (at == 0 || bars[at-1].To.U <= it.From.U) && (at == len(bars) || it.To.U <= bars[at].From.U)
	return at, free
}

// onBar returns where the cluster of those at one place stands that are known to a day, a month or
// a year of which a bar lies on the line: in the middle of the bar, so that it counts what is of
// that day, and not what is of its first hour. It does not where something else stands in that
// time, or where there is no room clear of what stands next to the bar. What lasts is counted
// where it begins: only of a day is it said at an edge of the view, too, how many have no name.
func onBar(p *Placement, c *Cluster, v axis.View) (left, width float64, ok bool) {
	l, z := &p.Lanes[c.Lane], &p.sizes
	first, last := l.order[c.at.first], l.order[c.at.last]
	if p.clusterSaying == nil || first.At != last.At || c.Count != c.at.count {
		return 0, 0, false
	}
	bars := l.bars[0].bars
	i := sort.Search(len(bars), func(i int) bool { return bars[i].To.U > first.At.U })
	if i == len(bars) || !bars[i].Along || !bars[i].HasBar(v.Scale()) || !sameTime(first, bars[i]) || !sameTime(last, bars[i]) || !standsAlone(p, c.Lane, bars[i]) {
		return 0, 0, false
	}
	start, end := v.X(bars[i].From), v.X(bars[i].To)
	if width = p.clusterSaying(c.Count); end-start < width+2*(z.ClusterReach+2*z.ClusterEdge) {
		return 0, 0, false
	}
	return (start + end - width) / 2, width, true
}

// sameTime reports whether two items take the same time, and their marks the same place.
func sameTime(a, b *Item) bool { return a.From == b.From && a.To == b.To && a.At == b.At }

// standsAlone reports whether all marks in the time of a bar stand at its own place, and no
// break cuts it.
func standsAlone(p *Placement, lane int, bar *Item) bool {
	l, others := &p.Lanes[lane], p.others[lane]
	from := sort.Search(len(l.order), func(i int) bool { return l.order[i].At.U >= bar.From.U })
	to := sort.Search(len(l.order), func(i int) bool { return l.order[i].At.U > bar.To.U })
	beside := sort.Search(len(others), func(i int) bool { return others[i].At.U >= bar.From.U })
	switch {
	case bar.From.C != bar.To.C, beside < len(others) && others[beside].At.U <= bar.To.U:
		return false
	}
	return l.order[from].At == bar.At && l.order[to-1].At == bar.At
}

// eachOnBar calls yield for every cluster that stands in the middle of a bar that is in view, with
// its left edge and its width, px.
func eachOnBar(p *Placement, lane int, v axis.View, yield func(c Cluster, left, width float64)) {
	l, s := &p.Lanes[lane], v.Scale()
	bars := &l.bars[0]
	lo, hi := bars.window(v)
	for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
		bar := bars.bars[i]
		if left, right := v.X(bar.From), v.X(bar.To); !bar.Along || right-left < 2*p.sizes.ClusterReach {
			continue // it has no room for one, or those of it are counted elsewhere
		}
		c := cellAt(p, lane, bar.At, v)
		if l.fill(&c, v, &p.sizes, nil); c.Count == 0 {
			continue
		}
		if left, width, ok := onBar(p, &c, v); ok && Meets(left, left+width, v) {
			c.Said = true
			yield(c, left, width)
		}
	}
}

// cellAt returns the cluster of the cell in which a place lies, which counts nothing yet.
func cellAt(p *Placement, lane int, at axis.Pos, v axis.View) Cluster {
	size := p.sizes.cellSize(v.Scale())
	segment, number := p.cellOf(at, size)
	l := &p.Lanes[lane]
	return Cluster{
		ClusterKey: ClusterKey{lane, segment, size, number},
		lo:         p.cellStart(l, segment, number, size), hi: p.cellStart(l, segment, number+1, size),
	}
}

// barIndex holds the bars of one row in the order of time. They never overlap,
// so their ends are in order too.
type barIndex struct {
	bars []*Item
	from tree // the scale from which each is drawn
}

func newBarIndex(bars []*Item) barIndex {
	return barIndex{bars, newTree(len(bars), func(i int) float64 { return bars[i].BarFrom })}
}

// window returns the range of the bars that meet the view.
func (b *barIndex) window(v axis.View) (lo, hi int) {
	lo = sort.Search(len(b.bars), func(i int) bool { return v.X(b.bars[i].To) > 0 })
	hi = lo + sort.Search(len(b.bars)-lo, func(i int) bool { return v.X(b.bars[lo+i].From) >= v.Width() })
	return lo, hi
}
