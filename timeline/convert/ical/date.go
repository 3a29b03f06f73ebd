package ical

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the same zones on every system

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// moments are the properties that say when an entry is.
type moments struct {
	start, end, due, done, duration, rule, exact property
	except                                       []property
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
	case "X-EDTF":
		m.exact = p
	default:
		return false
	}
	return true
}

// stamp is a day, or a moment of one.
type stamp struct {
	time.Time
	day bool
}

// stampForm is a day of eight digits, and a time of day. Some programs write hyphens and colons.
var stampForm = regexp.MustCompile(`^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?)?Z?$`)

// stampOf reads the time of a property as the clock showed it; false for none.
func stampOf(s string) (stamp, bool) {
	m := stampForm.FindStringSubmatch(strings.ToUpper(strings.TrimSpace(s)))
	if m == nil {
		return stamp{}, false
	}
	var n [6]int
	for i, digits := range m[1:] {
		n[i], _ = strconv.Atoi(digits)
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], min(n[5], 59), 0, time.UTC)
	if t.Month() != time.Month(n[1]) || t.Day() != n[2] || n[3] > 23 || n[4] > 59 {
		return stamp{}, false
	}
	return stamp{t, m[4] == ""}, true
}

// edtf writes a stamp. Seconds that are none are written too: EDTF wants them.
func (s stamp) edtf() string {
	if s.day {
		return s.Format("2006-01-02")
	}
	return s.Format("2006-01-02T15:04:05")
}

// wholeDays takes times from midnight to midnight as days, unless they are asked for as they
// are written.
func (r *reader) wholeDays(p property, start *stamp, length time.Duration) {
	if r.Exact != format.AsWritten && !start.day && start.isMidnight() && length > 0 && length%(24*time.Hour) == 0 {
		start.day = true
		r.Guessed(p.pos(), p.value, pattern.English("whole days, as it goes from midnight to midnight"), pattern.English("import it with dates as exactly as they are written if the times are meant"))
	}
}

// isMidnight reports whether a clock shows midnight.
func (s stamp) isMidnight() bool { return s.Hour()+s.Minute()+s.Second() == 0 }

// universal is what a clock of a place shows, in universal time.
func (s stamp) universal(where *time.Location) stamp {
	there := time.Date(s.Year(), s.Month(), s.Day(), s.Hour(), s.Minute(), s.Second(), 0, where)
	return stamp{there.UTC(), s.day}
}

// dates returns when an entry is, as EDTF or as it is written: once, or as often as it
// comes again.
func (r *reader) dates(e *timeline.Event, m moments) []string {
	if _, ok := draft.Written(m.exact.value); ok {
		return []string{m.exact.value}
	}
	if m.start.name == "" {
		m.start = m.due
	}
	if m.start.name == "" {
		m.start = m.done
	}
	if m.start.name == "" {
		return []string{"unknown"}
	}
	start, ok := stampOf(m.start.value)
	if !ok {
		return []string{m.start.value}
	}
	where := r.zone(e, m.start, start)
	length := r.length(m, &start)
	all := []string{}
	for _, at := range r.again(e, m, start) {
		all = append(all, span(at, length, where))
	}
	return all
}

// zone keeps the time zone of a time, which is kept as the clock showed it there, unless
// universal time is asked for: then it returns the place of the clock.
func (r *reader) zone(e *timeline.Event, p property, start stamp) *time.Location {
	zone := p.param("TZID")
	if zone == "" || start.day {
		return nil
	}
	if r.Zone == format.InUniversal {
		if where, err := time.LoadLocation(zone); err == nil && zone != "Local" {
			return where
		}
		r.Left(p.pos(), zone, pattern.English("nothing is known of this time zone, so that its times stay as its clock shows them"))
	}
	r.Guessed(p.pos(), p.value, pattern.T("the time on a clock of {{.Zone}}", "Zone", zone),
		pattern.English("the time zone is kept as `x-time-zone`; import it in universal time if you want that"))
	r.Keep(&e.Extra, p.pos(), "time zone", zone)
	return nil
}

// length returns how long an entry lasts: of days, the last of which is in it, how many
// come after the first. Times from midnight to midnight are whole days.
func (r *reader) length(m moments, start *stamp) time.Duration {
	end, ok := stampOf(m.end.value)
	if !ok && m.due.name != "" && m.due != m.start {
		if end, ok = stampOf(m.due.value); ok && start.day && end.day { // a task may still be done on the day it is due
			end.Time = end.AddDate(0, 0, 1)
		}
	}
	length, given := durationOf(m.duration.value)
	if ok {
		length, given = end.Sub(start.Time), true
	}
	if !given || length < 0 {
		return 0
	}
	r.wholeDays(m.start, start, length)
	if start.day {
		return max(0, length-24*time.Hour).Truncate(24 * time.Hour)
	}
	return length
}

// span writes a stamp and what comes at the end of a time after it: in universal time where
// the place of their clock is given.
func span(at stamp, length time.Duration, where *time.Location) string {
	end := stamp{at.Add(length), at.day}
	if where != nil {
		at, end = at.universal(where), end.universal(where)
	}
	if length == 0 || end.Year() > 9999 {
		return at.edtf()
	}
	return at.edtf() + "/" + end.edtf()
}

var durationForm = regexp.MustCompile(`^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$`)

// durationOf reads a length as ISO 8601 has it: P1D, PT1H30M.
func durationOf(s string) (sum time.Duration, ok bool) {
	m := durationForm.FindStringSubmatch(strings.ToUpper(s))
	if m == nil {
		return 0, false
	}
	for i, unit := range []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second} {
		n, _ := strconv.Atoi(m[i+1])
		sum += time.Duration(n) * unit
	}
	return sum, true
}

// keepRule keeps a rule that is not counted out.
func (r *reader) keepRule(e *timeline.Event, at diag.Pos, rule string, why pattern.English) {
	r.Left(at, "RRULE", why)
	r.Keep(&e.Extra, at, "repeats", rule)
}
