package timeline

import "slices"

// Cited lists the sources an event names, for itself and for its quotes, other
// dates, claims and corrections; each once, in the order of the file.
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

// Supporting lists the sources an event is said to rest on, each once: those it
// cites with the role supports, or with no role.
func (e *Event) Supporting() []string {
	var ids []string
	for _, c := range e.Sources {
		if c.Role == "" || c.Role == "supports" {
			ids = addID(ids, c.Source)
		}
	}
	return ids
}

// addID adds an id that is there and not yet listed.
func addID(ids []string, id string) []string {
	if id == "" || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}
