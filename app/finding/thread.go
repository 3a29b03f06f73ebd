package finding

import (
	"cmp"
	"slices"

	"tideline/timeline/search"
)

// along puts what a thread has in common into the field.
func (s *Search) along(condition string) {
	s.asks = true
	s.pane.field.SetText(condition)
	s.asks = false
}

// follow makes a thread of what a person or place has in common, from the pane itself.
func (s *Search) follow(f search.Field, value string) {
	s.thread = true
	s.along(condition(f, value))
}

// mostOrdered is how long a thread is at most that is listed by time: each row of it has to
// be written beforehand.
const mostOrdered = 1000

// byTime lists what was found by time, behind what has none, as people and places; nil
// for too much.
func (s *Search) byTime(found *search.Found) (rows []search.Hit) {
	if found.Len() > mostOrdered {
		return nil
	}
	place := make(map[string]int, len(s.State.Order))
	for i, id := range s.State.Order {
		place[id] = i + 1
	}
	for i := range found.Len() {
		rows = append(rows, found.At(i))
	}
	when := func(h search.Hit) int {
		switch h.Kind {
		case search.FoundPerson, search.FoundPlace, search.FoundSource:
			return 0
		}
		if at := place[h.ID]; at > 0 {
			return at
		}
		return len(s.State.Order) + 1 // without a date
	}
	slices.SortStableFunc(rows, func(a, b search.Hit) int { return cmp.Compare(when(a), when(b)) })
	return rows
}
