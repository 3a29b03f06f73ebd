package layout

import (
	"slices"
	"sort"

	"tideline/timeline/axis"
)

const (
	barRows  = 6    // bars of a lane lie at most so deep; more are drawn as dots and counted
	dayAsBar = 48.0 // px from which the time of a dot is drawn, so that a day is no moment when seen in hours
	noBar    = -1
)

// stackBars gives bars their rows: spans first, then what is known no better
// than a month or a year, the most important first, each in the first row in
// which no other takes the same time. A row depends on times alone, so that it
// is the same at every zoom. Days come last, in the first row only: two on the
// same day must not make the lane higher.
func (l *lane) stackBars(m *metrics) {
	var rows [barRows][]*item
	for _, k := range []kind{span, allOf, oneOf, around, point} {
		least, deepest := m.barLeast, barRows
		if k == point {
			least, deepest = dayAsBar*m.scale, 1
		}
		for _, it := range l.ranked {
			units := it.to.U - it.from.U
			if it.kind != k || units <= 0 {
				continue
			}
			left, right := it.tails(m)
			for r := range deepest {
				if at, free := gapFor(rows[r], it); free {
					rows[r] = slices.Insert(rows[r], at, it)
					it.row, it.barFrom = r, max(least-left-right, 0)/float64(units)
					if k != point {
						l.barRows = max(l.barRows, r+1)
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

// tails returns the px over which a bar fades beyond the time that it takes: where
// it is open, beyond the end of the line, where an end is not known, beyond what is.
func (it *item) tails(m *metrics) (left, right float64) {
	if it.openLeft || it.dimLeft {
		left = m.fade
	}
	if it.openRight || it.dimRight {
		right = m.fade
	}
	return left, right
}

// barEdges returns the edges of an event's bar, px, with its tails.
func (p *Preparation) barEdges(it *item, v axis.View) (left, right float64) {
	before, after := it.tails(&p.m)
	return v.X(it.from) - before, v.X(it.to) + after
}

// gapFor returns where a bar would stand in a row, and whether that time is free.
func gapFor(bars []*item, it *item) (at int, free bool) {
	at = sort.Search(len(bars), func(i int) bool { return bars[i].from.U >= it.from.U })
	free = (at == 0 || bars[at-1].to.U <= it.from.U) && (at == len(bars) || it.to.U <= bars[at].from.U)
	return at, free
}

// barIndex holds the bars of one row in the order of time. They never overlap,
// so their ends are in order too.
type barIndex struct {
	bars []*item
	from tree // the scale from which each is drawn
}

func newBarIndex(bars []*item) barIndex {
	return barIndex{bars, newTree(len(bars), func(i int) float64 { return bars[i].barFrom })}
}

// window returns the range of the bars that meet the view.
func (b *barIndex) window(v axis.View) (lo, hi int) {
	lo = sort.Search(len(b.bars), func(i int) bool { return v.X(b.bars[i].to) > 0 })
	hi = lo + sort.Search(len(b.bars)-lo, func(i int) bool { return v.X(b.bars[lo+i].from) >= v.Width() })
	return lo, hi
}
