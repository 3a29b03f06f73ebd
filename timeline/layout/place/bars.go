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
