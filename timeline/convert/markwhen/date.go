package markwhen

import (
	"regexp"
	"strings"
	"time"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// grain is how finely a time is known.
type grain uint8

const (
	ofYear grain = iota
	ofMonth
	ofDay
	ofMinute
)

// span is the time of an event, from a moment up to another, which is not in it. The zero
// span is not known.
type span struct {
	from, to time.Time
	grain    grain
	known    bool
}

// side is one date of a range as it was read.
type side struct {
	text string // EDTF, "" for one that cannot be written
	span
}

var (
	relativeForm = regexp.MustCompile(`(?i)^(?:` + relative + `)$`)
	slashForm    = regexp.MustCompile(`^(\d{1,2})/(\d{1,5})$`)
	numbersForm  = regexp.MustCompile(`^(\d{1,5})/(\d{1,5})/(\d{1,5})(?:[,\s]+(.*))?$`)
	clockForm    = regexp.MustCompile(`(?i)^(?:` + clockPart + `)$`)
	bareForm     = regexp.MustCompile(`^\d{1,5}$`)
)

// dates returns all times of an event, as EDTF or as they are written, and the span of
// the first.
func (r *reader) dates(e *timeline.Event, w when) ([]string, span) {
	if relativeForm.MatchString(w.from) {
		return r.relative(e, w)
	}
	from := r.side(e, w.from)
	if w.to == "" {
		if from.text == "" {
			return []string{w.text}, span{}
		}
		return r.again(e, w, from.text, from.span)
	}
	if strings.EqualFold(w.to, "now") {
		if from.text == "" {
			return []string{w.text}, span{}
		}
		if w.every != "" {
			return r.again(e, w, from.text, from.span)
		}
		return []string{from.text + "/.."}, from.span
	}
	if relativeForm.MatchString(w.to) {
		return r.lasting(e, w, from)
	}
	to := r.side(e, w.to)
	if from.text == "" || to.text == "" {
		return []string{w.text}, span{}
	}
	whole := span{from.from, to.to, max(from.grain, to.grain), from.known && to.known}
	if whole.known && !whole.to.After(whole.from) {
		return []string{w.text}, span{}
	}
	return r.again(e, w, from.text+"/"+to.text, whole)
}

// side reads one date of a range.
func (r *reader) side(e *timeline.Event, s string) side {
	text := r.written(e, s)
	if text == "" {
		return side{}
	}
	date, ok := draft.Written(text)
	if !ok {
		return side{}
	}
	return side{text, spanOf(date)}
}

// written writes a date as EDTF, "" for one that is none, or is counted from today.
func (r *reader) written(e *timeline.Event, s string) string {
	if m := slashForm.FindStringSubmatch(s); m != nil {
		return joined(m[2], m[1], "")
	}
	if m := numbersForm.FindStringSubmatch(s); m != nil {
		month, day := m[1], m[2]
		if r.Days == format.DayFirst {
			month, day = day, month
		} else if r.Days == format.DaysUnsaid && isAmbiguous(month, day) {
			r.Guessed(e.Pos, s, pattern.English("month first, as markwhen reads it in a file that does not say otherwise"), pattern.English("import it with the day first if it is meant so"))
		}
		text := joined(m[3], month, day)
		if text != "" && m[4] != "" {
			if timed, ok := r.Read(text + " " + m[4]); ok {
				return timed
			}
		}
		return text
	}
	switch {
	case bareForm.MatchString(s):
		return joined(s, "", "")
	case clockForm.MatchString(s):
		if !r.last.known {
			return ""
		}
		text, _ := r.Read(r.last.from.Format("2006-01-02") + " " + s)
		return text
	}
	text, ok := r.Read(s)
	if !ok {
		return ""
	}
	return text
}

// isAmbiguous reports whether two numbers may both be months.
func isAmbiguous(a, b string) bool {
	return len(a) <= 2 && len(b) <= 2 && pad(a, 2) <= "12" && pad(b, 2) <= "12" && pad(a, 2) != pad(b, 2)
}

// joined writes a date of digits as EDTF; "" where there is no such day.
func joined(year, month, day string) string {
	text := pad(year, 4)
	if len(text) > 4 {
		text = "Y" + text
	}
	for _, part := range []string{month, day} {
		if part != "" {
			text += "-" + pad(part, 2)
		}
	}
	if _, ok := draft.Written(text); !ok {
		return ""
	}
	return text
}

func pad(s string, n int) string { return strings.Repeat("0", max(0, n-len(s))) + s }

// spanOf returns the time that a date covers. Years before 1 and after 9999 are no
// base for others.
func spanOf(d edtf.Date) span {
	first, ok := d.Earliest()
	last, ok2 := d.Latest()
	if !ok || !ok2 {
		return span{}
	}
	from, to := timeOf(first), timeOf(last).Add(time.Second)
	if from.Year() < 1 || to.Year() > 9999 {
		return span{}
	}
	s := span{from: from, to: to, known: true, grain: ofDay}
	switch p := d.Precision(); {
	case p <= edtf.Year:
		s.grain = ofYear
	case p < edtf.DayOf:
		s.grain = ofMonth
	case p > edtf.DayOf:
		s.grain, s.to = ofMinute, s.from
	}
	return s
}

func timeOf(at edtf.Instant) time.Time {
	c := at.Civil()
	if c.Year < -9999 || c.Year > 99999 {
		return time.Time{}
	}
	return time.Date(int(c.Year), time.Month(c.Month), c.Day, c.Hour, c.Minute, c.Second, 0, time.UTC)
}

// edtf writes a span as finely as it is known.
func (s span) edtf() string {
	form, last := "2006-01-02", s.to.Add(-time.Second)
	switch s.grain {
	case ofYear:
		form = "2006"
	case ofMonth:
		form = "2006-01"
	case ofMinute:
		form, last = "2006-01-02T15:04:05", s.to
	}
	from, to := s.from.Format(form), last.Format(form)
	if from == to || !last.After(s.from) {
		return from
	}
	return from + "/" + to
}
