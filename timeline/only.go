package timeline

import "slices"

// Only returns the document with those of its events that are kept, and of its lanes
// those that are: events keep of theirs what is left. Links, and steps of stories, that
// lead to events which are gone, go with them. Nil keeps all.
func (d *Document) Only(event, lane func(id string) bool) *Document {
	all := func(string) bool { return true }
	if event == nil {
		event = all
	}
	if lane == nil {
		lane = all
	}
	only := *d
	only.Lanes = kept(d.Lanes, func(l *Lane) bool { return lane(l.ID) })
	if len(only.Lanes) == 0 {
		only.Lanes = d.Lanes
	}
	stays := func(e *Event) bool { return event(e.ID) && slices.ContainsFunc(e.Lanes, lane) }
	only.Events, only.Undated = kept(d.Events, stays), kept(d.Undated, stays)
	only.index = newIndex(&only)
	there := func(id string) bool { _, ok := only.Event(id); return ok }
	for _, events := range [][]Event{only.Events, only.Undated} {
		for i := range events {
			e := &events[i]
			e.Lanes = kept(e.Lanes, func(id *string) bool { return lane(*id) })
			e.LeadsTo = kept(e.LeadsTo, func(l *Link) bool { return there(l.Event) })
		}
	}
	only.Stories = slices.Clone(d.Stories)
	for i := range only.Stories {
		only.Stories[i].Steps = kept(d.Stories[i].Steps, func(s *Step) bool { return there(s.Event) })
	}
	return &only
}

// kept returns those of a list that are kept, and leaves the list as it is.
func kept[T any](all []T, keep func(*T) bool) []T {
	var some []T
	for i := range all {
		if keep(&all[i]) {
			some = append(some, all[i])
		}
	}
	return some
}
