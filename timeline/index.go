package timeline

// index finds records by their ids.
type index struct {
	events, undated, sources, people, lanes, eras, stories map[string]int
}

func newIndex(d *Document) index {
	return index{
		events:  byID(d.Events, func(e *Event) string { return e.ID }),
		undated: byID(d.Undated, func(e *Event) string { return e.ID }),
		sources: byID(d.Sources, func(s *Source) string { return s.ID }),
		people:  byID(d.People, func(p *Person) string { return p.ID }),
		lanes:   byID(d.Lanes, func(l *Lane) string { return l.ID }),
		eras:    byID(d.Eras, func(e *Era) string { return e.ID }),
		stories: byID(d.Stories, func(s *Story) string { return s.ID }),
	}
}

// byID maps each id to its index in a list.
func byID[T any](all []T, id func(*T) string) map[string]int {
	m := make(map[string]int, len(all))
	for i := range all {
		m[id(&all[i])] = i
	}
	return m
}

// find returns the record with an id.
func find[T any](all []T, at map[string]int, id string) (*T, bool) {
	i, ok := at[id]
	if !ok {
		return nil, false
	}
	return &all[i], true
}

// Event returns the event with an id, also one of Undated.
func (d *Document) Event(id string) (*Event, bool) {
	if e, ok := find(d.Events, d.index.events, id); ok {
		return e, true
	}
	return find(d.Undated, d.index.undated, id)
}

// Source returns the source with an id.
func (d *Document) Source(id string) (*Source, bool) { return find(d.Sources, d.index.sources, id) }

// Person returns the person with an id.
func (d *Document) Person(id string) (*Person, bool) { return find(d.People, d.index.people, id) }

// Lane returns the lane with an id.
func (d *Document) Lane(id string) (*Lane, bool) { return find(d.Lanes, d.index.lanes, id) }

// FirstLane returns the lane that an event names first, in which its label stands.
func (d *Document) FirstLane(e *Event) (*Lane, bool) {
	if len(e.Lanes) == 0 {
		return nil, false
	}
	return d.Lane(e.Lanes[0])
}

// Era returns the era with an id.
func (d *Document) Era(id string) (*Era, bool) { return find(d.Eras, d.index.eras, id) }

// Story returns the story with an id.
func (d *Document) Story(id string) (*Story, bool) { return find(d.Stories, d.index.stories, id) }
