package timeline

import (
	"slices"

	"tideline/timeline/diag"
)

// Cited lists the ids of all sources that an event refers to, itself or in its quotes,
// other dates, claims and corrections; each once, in the order of the file.
func (e *Event) Cited() []string {
	var ids []string
	for _, c := range e.Sources {
		ids = addID(ids, c.Source)
	}
	for _, q := range e.Quotes {
		ids = addID(ids, q.Source)
	}
	for _, d := range e.Dates {
		ids = addID(ids, d.Source)
	}
	for _, c := range e.Claims {
		ids = addID(ids, c.Source)
		if c.Correction != nil {
			ids = addID(ids, c.Correction.Source)
		}
	}
	return ids
}

// Supporting lists the sources that support an event, each once: those it cites with
// the role supports, or without a role.
func (e *Event) Supporting() []string {
	var ids []string
	for _, c := range e.Sources {
		if c.Role == "" || c.Role == Supports {
			ids = addID(ids, c.Source)
		}
	}
	return ids
}

// Quote finds a quote of an event by its id, or else the first by the person with that
// id, or by a speaker of that name.
func (e *Event) Quote(name string) (*Quote, bool) {
	for _, is := range []func(*Quote) bool{
		func(q *Quote) bool { return q.ID == name },
		func(q *Quote) bool { return q.By == name },
		func(q *Quote) bool { return diag.Fold(q.Speaker) == diag.Fold(name) },
	} {
		for i := range e.Quotes {
			if q := &e.Quotes[i]; name != "" && is(q) {
				return q, true
			}
		}
	}
	return nil, false
}

// addID appends an id unless it is empty or already listed.
func addID(ids []string, id string) []string {
	if id == "" || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}
