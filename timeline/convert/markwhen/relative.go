package markwhen

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// amount is a length of time: 6 months, 10 week days.
type amount struct {
	n    int
	unit string // one of units
}

// The units, each by how it may begin, the longest first.
const (
	millisecond = "ms"
	second      = "s"
	minute      = "min"
	hour        = "h"
	workday     = "workday"
	day         = "d"
	week        = "w"
	month       = "month"
	year        = "y"
)

var (
	amountForm = regexp.MustCompile(`(?i)(-?\d+)\s*(` + amountUnit + `)\b`)
	baseForm   = regexp.MustCompile(`(?i)^(by|before|after)?\s*(?:!(\w+)(?:\.(start|end))?|\.(start|end))?`)
	workForm   = regexp.MustCompile(`^(week|work|business)\s*d`)
)

// mostOf is the most of a unit that is counted.
const mostOf = 100_000

// amountsOf returns all amounts of a text.
func amountsOf(s string) (all []amount) {
	for _, m := range amountForm.FindAllStringSubmatch(s, 16) {
		n, err := strconv.Atoi(m[1])
		if err != nil || n > mostOf || n < -mostOf {
			return nil
		}
		all = append(all, amount{n, unitOf(m[2])})
	}
	return all
}

// unitOf returns the unit that a word means.
func unitOf(word string) string {
	word = strings.ToLower(word)
	switch {
	case workForm.MatchString(word):
		return workday
	case strings.HasPrefix(word, "milli"), word == millisecond:
		return millisecond
	case strings.HasPrefix(word, minute):
		return minute
	case strings.HasPrefix(word, month):
		return month
	}
	return word[:1]
}

// grain returns how fine a unit is.
func (a amount) grain() grain {
	switch a.unit {
	case year:
		return ofYear
	case month:
		return ofMonth
	case day, week, workday:
		return ofDay
	}
	return ofMinute
}

// after returns the moment that is an amount later.
func (a amount) after(t time.Time) time.Time {
	switch a.unit {
	case year:
		return t.AddDate(a.n, 0, 0)
	case month:
		return t.AddDate(0, a.n, 0)
	case week:
		return t.AddDate(0, 0, 7*a.n)
	case day:
		return t.AddDate(0, 0, a.n)
	case workday:
		return workdays(t, a.n)
	case hour:
		return t.Add(time.Duration(a.n) * time.Hour)
	case minute:
		return t.Add(time.Duration(a.n) * time.Minute)
	case second:
		return t.Add(time.Duration(a.n) * time.Second)
	}
	return t
}

// workdays counts days that are neither Saturday nor Sunday.
func workdays(t time.Time, n int) time.Time {
	step, left := 1, n
	if n < 0 {
		step, left = -1, -n
	}
	t = t.AddDate(0, 0, step*7*(left/5))
	left %= 5
	for left > 0 {
		at := t
		if step < 0 {
			at = t.AddDate(0, 0, -1)
		}
		if at.Weekday() != time.Saturday && at.Weekday() != time.Sunday {
			left--
		}
		t = t.AddDate(0, 0, step)
	}
	return t
}

// moved returns the moment that all amounts lead to, and the finest grain of them.
func moved(t time.Time, all []amount, sign int, g grain) (time.Time, grain) {
	for _, a := range all {
		a.n *= sign
		t = a.after(t)
		g = max(g, a.grain())
	}
	return t, g
}

// inYears reports whether a time can be written and counted from.
func (s span) inYears() bool { return s.known && s.from.Year() >= 1 && s.to.Year() <= 9999 }

// base finds the event that a time is counted from, and whether it is counted backwards.
func (r *reader) base(at diag.Pos, s string) (from span, startOf, before, ok bool) {
	m := baseForm.FindStringSubmatch(s)
	word := strings.ToLower(m[1])
	before = word == "by" || word == "before"
	from = r.last
	if m[2] != "" {
		named, known := r.ids[m[2]]
		if known {
			from = named
		} else {
			r.Guessed(at, "!"+m[2], pattern.English("the event before it, as no event above has this id"), pattern.English("correct `date`"))
		}
	}
	which := strings.ToLower(m[3] + m[4])
	startOf = which == "start" || which == "" && before
	return from, startOf, before, from.known
}

// relative reads a time that is counted from another event: what comes first is how long
// after it, what comes second is how long it lasts; one alone is how long it lasts.
func (r *reader) relative(e *timeline.Event, w when) ([]string, span) {
	from, startOf, before, ok := r.base(e.Pos, w.from)
	if !ok {
		return []string{w.text}, span{}
	}
	at := from.to
	if startOf {
		at = from.from
	}
	gap, length := amountsOf(w.from), amountsOf(w.to)
	if w.to == "" {
		gap, length = nil, gap
	}
	sign := 1
	if before {
		sign = -1
	}
	start, g := moved(at, gap, sign, from.grain)
	if w.to != "" && len(length) == 0 { // up to another event, or a date
		end := r.end(e, w.to)
		if !end.known || !end.to.After(start) {
			return []string{w.text}, span{}
		}
		s := span{start, end.to, max(g, end.grain), true}
		return r.again(e, w, s.edtf(), s)
	}
	end, g := moved(start, length, sign, g)
	if before {
		start, end = end, start
	}
	s := span{start, end, g, true}
	if !s.inYears() || end.Before(start) {
		return []string{w.text}, span{}
	}
	return r.again(e, w, s.edtf(), s)
}

// end returns the time at which a range ends: up to the start or end of an event, or a
// date.
func (r *reader) end(e *timeline.Event, s string) span {
	if !relativeForm.MatchString(s) {
		return r.side(e, s).span
	}
	named, startOf, _, ok := r.base(e.Pos, s)
	if !ok {
		return span{}
	}
	if startOf {
		named.to = named.from
	}
	return named
}

// lasting reads a range that begins with a date, and says how long it lasts or with which
// event it ends.
func (r *reader) lasting(e *timeline.Event, w when, from side) ([]string, span) {
	length := amountsOf(w.to)
	if from.text == "" || !from.known {
		return []string{w.text}, span{}
	}
	s := span{from: from.from, known: true}
	if len(length) == 0 {
		end := r.end(e, w.to)
		if !end.known {
			return []string{w.text}, span{}
		}
		s.to, s.grain = end.to, max(from.grain, end.grain)
	} else {
		s.to, s.grain = moved(from.from, length, 1, from.grain)
	}
	if !s.inYears() || !s.to.After(s.from) {
		return []string{w.text}, span{}
	}
	return r.again(e, w, s.edtf(), s)
}
