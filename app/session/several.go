package session

import "slices"

// Mark selects several events at once, of which the last is the one that is shown; one alone
// is selected as ever.
func (s *State) Mark(ids []string) {
	s.Several = nil
	var there []string
	for _, id := range ids {
		if _, ok := s.Doc.Event(id); ok && !slices.Contains(there, id) && !s.Doc.OfGuest(id) {
			there = append(there, id)
		}
	}
	if len(there) > 0 {
		s.Selected = there[len(there)-1]
	}
	if len(there) > 1 {
		s.Several = there
	}
}

// Marked are the events that are selected: several, or one, or none.
func (s *State) Marked() []string {
	switch {
	case len(s.Several) > 0:
		return s.Several
	case s.Selected != "":
		return []string{s.Selected}
	}
	return nil
}

// With are the marked events with another one, or without it where it is one of them.
func (s *State) With(id string) []string {
	marked := slices.Clone(s.Marked())
	if i := slices.Index(marked, id); i >= 0 && len(marked) > 1 {
		return slices.Delete(marked, i, i+1)
	}
	return append(marked, id)
}

// UpTo are the events from the selected one to another, of some in their order; the other
// alone where nothing is selected.
func (s *State) UpTo(id string, among []string) []string {
	from, to := slices.Index(among, s.Selected), slices.Index(among, id)
	if len(s.Several) > 0 { // the first of them stays where it is
		from = slices.Index(among, s.Several[0])
	}
	switch {
	case from < 0 || to < 0:
		return []string{id}
	case from <= to:
		return slices.Clone(among[from : to+1])
	}
	back := slices.Clone(among[to : from+1])
	slices.Reverse(back)
	return back
}
