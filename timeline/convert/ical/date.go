package ical

import (
	"time"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// moments are the properties that say when an entry is.
type moments struct {
	start, end, due, done, duration, rule, exact, uid, replaces property
	except, besides                                             []property
}

// take keeps a property that says when; false for any other.
func (m *moments) take(p property) bool {
	switch p.name {
	case "DTSTART":
		m.start = p
	case "DTEND":
		m.end = p
	case "DUE":
		m.due = p
	case "COMPLETED":
		m.done = p
	case "DURATION":
		m.duration = p
	case "RRULE":
		m.rule = p
	case "EXDATE":
		m.except = append(m.except, p)
	case "RDATE":
		m.besides = append(m.besides, p)
	case "X-EDTF":
		m.exact = p
	case "UID": // which others look at as well
		m.uid = p
		return false
	case "RECURRENCE-ID":
		m.replaces = p
		return false
	default:
		return false
	}
	return true
}

// wholeDays takes times from midnight to midnight as days, unless they are asked for as they
// are written.
func (r *reader) wholeDays(p property, start *stamp, length time.Duration) {
	if r.Exact != format.AsWritten && !start.day && start.isMidnight() && length > 0 && length%(24*time.Hour) == 0 {
		start.day = true
		r.Guessed(p.pos(), p.value, pattern.English("whole days, as it goes from midnight to midnight"), pattern.English("import it with dates as exactly as they are written if the times are meant"))
	}
}

// dates returns when an entry is, as EDTF or as it is written: once, or as often as it
// comes again.
func (r *reader) dates(e *timeline.Event, m moments) []string {
	if _, ok := draft.Written(m.exact.value); ok {
		return []string{m.exact.value}
	}
	r.Keep(&e.Extra, m.exact.pos(), "edtf", m.exact.value)
	m.choose(r, e)
	if m.start.name == "" {
		return []string{"unknown"}
	}
	start, ok := stampOf(m.start.value)
	if !ok {
		return []string{m.start.value}
	}
	where := r.zone(e, m.start, start)
	length := r.length(e, m, &start)
	all := []string{}
	for _, at := range r.again(e, m, start) {
		all = append(all, span(at, length, where))
	}
	return all
}

// choose takes what a task is due on, or was done on, as its beginning where it has no other.
func (m *moments) choose(r *reader, e *timeline.Event) {
	for _, other := range []property{m.due, m.done} {
		if m.start.name == "" && other.name != "" {
			m.start = other
			r.Guessed(other.pos(), other.name, pattern.English("the date of a task that has no other"), pattern.English("correct `date`"))
		}
	}
	if m.done.name != "" && m.done != m.start {
		r.Keep(&e.Extra, m.done.pos(), "completed", m.done.value)
	}
}

// length returns how long an entry lasts: of days, the last of which is in it, how many
// come after the first. Times from midnight to midnight are whole days. An end that cannot
// be one is told.
func (r *reader) length(e *timeline.Event, m moments, start *stamp) time.Duration {
	by, length, given := r.given(m, *start)
	switch {
	case by.name == "":
		return 0
	case !given:
		return r.endless(e, by, "it is no end that can be read, so that the entry does not last")
	case length < 0:
		return r.endless(e, by, "it is before the beginning, so that the entry does not last")
	}
	r.wholeDays(m.start, start, length)
	if start.day {
		return max(0, length-24*time.Hour).Truncate(24 * time.Hour)
	}
	return length
}

// endless tells of an end that is none, and keeps it.
func (r *reader) endless(e *timeline.Event, by property, why pattern.English) time.Duration {
	r.Left(by.pos(), by.value, why)
	r.Keep(&e.Extra, by.pos(), "end as written", by.value)
	return 0
}

// given returns which property says how long an entry lasts, the zero property for none, and
// how long that is; false where it cannot be read.
func (r *reader) given(m moments, start stamp) (by property, length time.Duration, ok bool) {
	switch {
	case m.end.name != "":
		by = m.end
	case m.due.name != "" && m.due != m.start:
		by = m.due
	case m.duration.name != "":
		length, ok = durationOf(m.duration.value)
		return m.duration, length, ok
	default:
		return by, 0, false
	}
	end, ok := stampOf(by.value)
	if ok {
		end = onClock(end, by, m.start, start)
	}
	if by == m.due && start.day && end.day { // a task may still be done on the day it is due
		end.Time = end.AddDate(0, 0, 1)
	}
	return by, end.Sub(start.Time), ok
}

// span writes a stamp and what comes at the end of a time after it: in universal time where
// the place of their clock is given.
func span(at stamp, length time.Duration, where *time.Location) string {
	end := stamp{at.Add(length), at.day, at.universal}
	if where != nil {
		at, end = at.in(where), end.in(where)
	}
	if length == 0 || end.Year() > 9999 {
		return at.edtf()
	}
	return at.edtf() + "/" + end.edtf()
}

// keepRule keeps a rule that is not counted out.
func (r *reader) keepRule(e *timeline.Event, at diag.Pos, rule string, why pattern.Value) {
	r.Left(at, "RRULE", why)
	r.Keep(&e.Extra, at, "repeats", rule)
}
