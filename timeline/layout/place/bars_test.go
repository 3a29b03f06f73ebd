package place

import (
	"math"
	"testing"
)

// Bars take rows tier by tier and rank by rank, each the first that is free for all of
// its time, and are drawn from the scale on at which they are wide enough.
func TestBarsTakeTheFirstFreeRow(t *testing.T) {
	z := sizes()
	eachTrial(t, func(tr trial) {
		asNew := Placement{Lanes: tr.p.Lanes, sizes: z} // before lanes have moved together
		for lane := range tr.p.Lanes {
			l := &tr.p.Lanes[lane]
			rows, deepest := [barRows][]*Item{}, 1
			for tier := range Tier(5) {
				for _, it := range tr.inLane(lane) {
					if it.Tier != tier {
						continue
					}
					row := rowByHand(rows, it, l.Folded, rowsForBars(&asNew, l, tr.room))
					if row != it.Row {
						t.Fatalf("the bar of %s is in row %d, want %d", it.Key, it.Row, row)
					}
					if row == NoBar {
						if !math.IsInf(it.BarFrom, 1) {
							t.Errorf("%s has no row and is drawn from %g", it.Key, it.BarFrom)
						}
						continue
					}
					rows[row] = append(rows[row], it)
					least := z.BarLeast
					if tier == DayTier {
						least = z.DayLeast
					} else {
						deepest = max(deepest, row+1)
					}
					width := it.BarFrom*float64(it.To.U-it.From.U) + it.TailLeft + it.TailRight
					if math.Abs(width-max(least, it.TailLeft+it.TailRight)) > tolerance {
						t.Errorf("the bar of %s is drawn from %g px on, want %g", it.Key, width, least)
					}
				}
			}
			if l.BarRows != deepest {
				t.Errorf("lane %d has %d rows of bars, want %d", lane, l.BarRows, deepest)
			}
		}
	})
}

// rowByHand returns the first row in which no bar takes the same time.
func rowByHand(rows [barRows][]*Item, it *Item, folded bool, deepest int) int {
	if it.Tier == DayTier {
		deepest = 1
	}
	if folded || it.To.U <= it.From.U {
		return NoBar
	}
	for r := range deepest {
		free := true
		for _, other := range rows[r] {
			free = free && (other.To.U <= it.From.U || it.To.U <= other.From.U)
		}
		if free {
			return r
		}
	}
	return NoBar
}
