package session

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// Across returns the event that is nearest to the selected one in time, in the next
// lane that has any: below it (1) or above (−1). It is the selected one where there is
// no such lane, and the first event while none is selected.
func (s *State) Across(by int) string {
	e, ok := s.Doc.Event(s.Selected)
	if !ok || !s.Dated(e.ID) {
		return s.Step("", 1)
	}
	lanes := s.Lanes(s.Doc)
	if lanes == nil {
		lanes = s.Ordered(s.Doc)
	}
	at := slices.Index(lanes, home(e, lanes))
	for at += by; at >= 0 && at < len(lanes); at += by {
		if nearest := s.nearest(lanes[at], lanes, s.stands(e)); nearest != "" {
			return nearest
		}
	}
	return e.ID
}

// home is the lane of those that are shown in which an event stands.
func home(e *timeline.Event, lanes []string) string {
	for _, id := range e.Lanes {
		if slices.Contains(lanes, id) {
			return id
		}
	}
	return ""
}

// nearest returns the event of a lane, its own lane, that is nearest to an instant; ""
// where it has none.
func (s *State) nearest(lane string, lanes []string, to edtf.Instant) (id string) {
	least := edtf.Instant(0)
	for _, other := range s.OnLine() {
		e, _ := s.Doc.Event(other)
		if home(e, lanes) != lane {
			continue
		}
		away := s.stands(e) - to
		if away < 0 {
			away = -away
		}
		if id == "" || away < least {
			id, least = other, away
		}
	}
	return id
}

// stands is where an event stands on the line, or begins before there is one.
func (s *State) stands(e *timeline.Event) edtf.Instant {
	if s.Layout != nil {
		if at, drawn := s.Layout.Stands(e.ID); drawn {
			return at
		}
	}
	at, _ := e.Date.Extent()
	return at
}

// Connected returns the time from the first to the last of the selected event and all
// that led to it and that it led to. Of an event that is connected with nothing it is
// that between its neighbours. Ok is false where no event on the line is selected.
func (s *State) Connected() (from, to edtf.Instant, ok bool) {
	e, there := s.Doc.Event(s.Selected)
	if !there || !s.Dated(e.ID) || s.Layout == nil {
		return 0, 0, false
	}
	var others []string
	for _, l := range s.Causes[e.ID] {
		others = append(others, l.Event)
	}
	for _, l := range e.LeadsTo {
		others = append(others, l.Event)
	}
	others = slices.DeleteFunc(others, func(id string) bool { return !s.Dated(id) })
	if len(others) == 0 {
		others = []string{s.Step(e.ID, -1), s.Step(e.ID, 1)}
	}
	from, to = e.Date.Extent()
	for _, id := range others {
		other, _ := s.Doc.Event(id)
		first, last := other.Date.Extent()
		from, to = min(from, first), max(to, last)
	}
	return from, to, true
}
