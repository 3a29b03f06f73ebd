package markwhen

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"tideline/timeline"
	"tideline/timeline/pattern"
)

// mostAgain is how often an event is counted out at most.
const mostAgain = 400

var (
	everyForm = regexp.MustCompile(`(?i)^every\s+(?:(\d+|other)\s*)?(` + amountUnit + `)\b(.*)$`)
	timesForm = regexp.MustCompile(`(?i)^\s*(?:for\s+(\d+)\s*times?|x\s*(\d+))\s*$`)
	forForm   = regexp.MustCompile(`(?i)^\s*for\s+(.+)$`)
	untilForm = regexp.MustCompile(`(?i)^\s*(?:until|till?|to|\|)\s*(.+)$`)
)

// again returns an event as often as it comes again. One that comes again without an end
// is taken once, with its rule kept.
func (r *reader) again(e *timeline.Event, w when, text string, s span) ([]string, span) {
	if w.every == "" {
		return []string{text}, s
	}
	m := everyForm.FindStringSubmatch(w.every)
	if m == nil || !s.known {
		r.once(e, w, "its rule is not counted out, and only the first of what comes again was taken")
		return []string{text}, s
	}
	step := stepOf(m[1], m[2])
	count, until, ok := r.bounds(e, m[3], s)
	switch {
	case !ok:
		r.once(e, w, "it comes again without an end, and only the first was taken")
		return []string{text}, s
	case step.n < 1 || step.n > mostOf:
		r.once(e, w, "its rule is not counted out, and only the first of what comes again was taken")
		return []string{text}, s
	}
	all := []string{text}
	for i := 1; count == 0 || i < count; i++ {
		next := span{amount{step.n * i, step.unit}.after(s.from), amount{step.n * i, step.unit}.after(s.to), max(s.grain, step.grain()), true}
		if !next.inYears() || count == 0 && !next.from.Before(until) {
			break
		}
		if len(all) >= mostAgain {
			r.Left(e.Pos, w.every, pattern.T("only the first {{.N}} of what comes again were taken", "N", mostAgain))
			break
		}
		all = append(all, next.edtf())
	}
	if len(all) > 1 {
		r.Guessed(e.Pos, w.text, pattern.English("several events, as it comes again"), pattern.English("delete those that are not wanted"))
	}
	return all, s
}

// stepOf returns how far what comes again is apart: every other week, every 12 months.
func stepOf(count, unit string) amount {
	if strings.EqualFold(count, "other") {
		return amount{2, unitOf(unit)}
	}
	if n, err := strconv.Atoi(count); err == nil {
		return amount{n, unitOf(unit)}
	}
	return amount{1, unitOf(unit)}
}

// bounds returns how often something comes again, or until when; false for no end.
func (r *reader) bounds(e *timeline.Event, s string, first span) (count int, until time.Time, ok bool) {
	if m := timesForm.FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(m[1] + m[2])
		return max(1, min(n, mostOf)), time.Time{}, err == nil
	}
	if m := forForm.FindStringSubmatch(s); m != nil {
		length := amountsOf(m[1])
		until, _ = moved(first.from, length, 1, ofYear)
		return 0, until, len(length) > 0
	}
	if m := untilForm.FindStringSubmatch(s); m != nil {
		end := r.side(e, strings.TrimSpace(m[1]))
		return 0, end.to, end.known
	}
	return 0, time.Time{}, false
}

// once keeps a rule that is not counted out.
func (r *reader) once(e *timeline.Event, w when, why pattern.English) {
	r.Left(e.Pos, w.every, why)
	r.Keep(&e.Extra, e.Pos, "repeats", w.every)
}
