package layout

import (
	"cmp"
	"math/bits"
	"slices"
)

// rank orders events as their labels take their places: the one that is asked for, the
// most important, and with these the first and the last of all. Those of one importance
// follow each other in an order that spreads over their lane, so that every part of it
// gets labels for its share of events, and not its beginning alone. The order of the
// file never matters.
func rank(items []item, laneOf map[string]int, asked string) {
	slices.SortFunc(items, inTime)
	type group struct{ lane, importance int }
	seen := map[group]uint32{}
	for i := range items {
		it := &items[i]
		it.weight = it.event.Importance
		if i == 0 || i == len(items)-1 {
			it.weight = boldFrom + 1
		}
		g := group{firstLane(it.event, laneOf), it.weight}
		seen[g]++
		it.spread = bits.Reverse32(seen[g])
	}
	slices.SortFunc(items, func(a, b item) int {
		return cmp.Or(
			compareFirst(a.event.ID == asked, b.event.ID == asked),
			cmp.Compare(b.weight, a.weight), cmp.Compare(a.spread, b.spread), inTime(a, b),
		)
	})
}

// inTime orders events by their time, those of one time by id.
func inTime(a, b item) int {
	return cmp.Or(cmp.Compare(a.earliest, b.earliest), cmp.Compare(a.latest, b.latest), cmp.Compare(a.event.ID, b.event.ID))
}
