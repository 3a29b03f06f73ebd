package timeline

import (
	"cmp"
	"slices"
)

// InTimeOrder returns the events by earliest instant, then latest. Events of one day
// keep the order of the file: its author knows which came first.
func InTimeOrder(events []Event) []*Event {
	byTime := make([]*Event, len(events))
	for i := range events {
		byTime[i] = &events[i]
	}
	slices.SortStableFunc(byTime, func(a, b *Event) int {
		aFrom, aTo := a.Date.Extent()
		bFrom, bTo := b.Date.Extent()
		return cmp.Or(cmp.Compare(aFrom, bFrom), cmp.Compare(aTo, bTo))
	})
	return byTime
}
