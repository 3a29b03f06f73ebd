package ical

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

// entry reads an event, a task or a note.
func (r *reader) entry(all []property) {
	e := timeline.Event{Pos: all[0].pos()}
	if r.lane != "" {
		e.Lanes = []string{r.lane}
	}
	var when moments
	seen := map[string]bool{}
	for _, p := range all[1:] {
		if seen[p.name] && isSingle(p.name) { // which no calendar should have, and nobody would find again
			r.Keep(&e.Extra, p.pos(), strings.ToLower(p.name), p.text())
			continue
		}
		seen[p.name] = true
		r.params(p)
		if !when.take(p) {
			r.property(&e, p)
		}
	}
	if _, ok := draft.Written(when.exact.value); ok && r.own { // which says it below the text as well
		e.Text = strings.TrimSpace(strings.TrimSuffix(e.Text, "("+when.exact.value+")"))
	}
	if !r.titled(&e, all[0]) {
		return
	}
	for i, date := range r.dates(&e, when) {
		if i > 0 && r.Full() {
			break
		}
		again := e
		if i > 0 {
			again.ID = ""
		}
		r.Told(&again, date)
		r.AddEvent(again)
	}
}

// titled gives an entry a title, and says what it was if no event; false for one of which
// nothing is said.
func (r *reader) titled(e *timeline.Event, begin property) bool {
	if e.Title == "" && e.Text == "" && e.Place.Name != "" {
		e.Title = e.Place.Name
		r.Guessed(e.Pos, e.Title, pattern.English("a title, from the place of what has neither a summary nor a description"), pattern.English("write a title that says what happened"))
	}
	r.Untitled(e)
	if e.Title == "" {
		r.Left(e.Pos, "BEGIN:"+begin.value, pattern.English("it has neither a summary nor a description"))
		return false
	}
	switch strings.ToUpper(begin.value) {
	case "VTODO":
		r.Guessed(e.Pos, e.Title, pattern.English("an event, though it is a task"), pattern.English("delete it if it did not happen"))
	case "VJOURNAL":
		r.Guessed(e.Pos, e.Title, pattern.English("an event, though it is a note in a journal"), pattern.English("delete it if nothing happened"))
	}
	return true
}

// isSingle reports whether an entry has a property once at most.
func isSingle(name string) bool {
	return slices.Contains([]string{"SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "DTSTART", "DTEND", "DUE", "COMPLETED", "DURATION", "RRULE", "X-EDTF", "STATUS", "CLASS", "PRIORITY", "PERCENT-COMPLETE"}, name)
}

// params tells of what a property says besides its value, as far as no event has a place
// for it.
func (r *reader) params(p property) {
	if r.own || p.params == "" {
		return
	}
	for _, name := range p.paramNames() {
		switch name {
		case "VALUE", "TZID", "FILENAME", "ENCODING", "FMTTYPE": // which say how the value is read
		case "CN", "PARTSTAT": // see person
		default:
			r.Left(p.pos(), p.name+";"+name, pattern.English("an event has no place for what is said so of one of its properties"))
		}
	}
}

// inline reads a text on one line, which may be a web page unless it was written here.
func (r *reader) inline(text string) string {
	if r.own {
		return draft.Line(text)
	}
	return r.Inline(text)
}

// prose reads a text, which may be a web page unless it was written here.
func (r *reader) prose(p property) string {
	if r.own {
		return strings.TrimSpace(p.text())
	}
	return r.Prose(p.text())
}
