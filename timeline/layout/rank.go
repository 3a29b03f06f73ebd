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
	sortItems(items, inTime)
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
	sortItems(items, func(a, b *item) int {
		if first := compareFirst(a.event.ID == asked, b.event.ID == asked); first != 0 {
			return first
		}
		if heavy := cmp.Compare(b.weight, a.weight); heavy != 0 {
			return heavy
		}
		if turn := cmp.Compare(a.spread, b.spread); turn != 0 {
			return turn
		}
		return inTime(a, b)
	})
}

// sortItems sorts items, each of which is moved once: they are large.
func sortItems(items []item, compare func(a, b *item) int) {
	order := make([]*item, len(items))
	for i := range items {
		order[i] = &items[i]
	}
	slices.SortFunc(order, compare)
	sorted := make([]item, len(items))
	for i, it := range order {
		sorted[i] = *it
	}
	copy(items, sorted)
}

// inTime orders events by their time, those of one time by id.
func inTime(a, b *item) int {
	if first := cmp.Compare(a.earliest, b.earliest); first != 0 {
		return first
	}
	if first := cmp.Compare(a.latest, b.latest); first != 0 {
		return first
	}
	return cmp.Compare(a.event.ID, b.event.ID)
}
