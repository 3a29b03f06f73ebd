package vistimeline

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
)

var (
	isoForm    = regexp.MustCompile(`^([+-]\d{6}|-?\d{1,4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[T ](\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$`)
	millisForm = regexp.MustCompile(`^-?\d{5,16}$`)
)

// dates gives an event its date. An end that equals the start means none; midnight at the
// end of days is the day before.
func (r *reader) dates(e *timeline.Event, start, end string) {
	from, ok := r.date(e.Pos, start)
	to, ok2 := r.date(e.Pos, end)
	switch {
	case !ok || end != "" && !ok2:
		r.Told(e, strings.Trim(start+" – "+end, " –"))
	case to == "" || to == from:
		r.Told(e, from)
	default:
		r.Told(e, from+"/"+to)
	}
}

// date writes a date as EDTF; false for one that cannot be read.
func (r *reader) date(at diag.Pos, s string) (string, bool) {
	s = draft.Line(s)
	if s == "" {
		return "", false
	}
	if millisForm.MatchString(s) {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return "", false
		}
		t := time.UnixMilli(n).UTC()
		s = t.Format("2006-01-02T15:04:05Z")
	}
	m := isoForm.FindStringSubmatch(s)
	if m == nil {
		text, ok := r.Read(s)
		day, clock, timed := strings.Cut(text, "T")
		if timed && strings.HasPrefix(clock, "00:00") {
			text = day
		}
		return text, ok
	}
	year, _ := strconv.Atoi(m[1])
	parts := []string{r.AstronomicalYear(at, year)}
	for _, part := range m[2:4] {
		if part != "" {
			parts = append(parts, strings.Repeat("0", 2-len(part))+part)
		}
	}
	text := strings.Join(parts, "-")
	if clock := clockOf(m); clock != "" && m[3] != "" {
		text += "T" + clock
	}
	_, ok := draft.Written(text)
	return text, ok
}

// clockOf writes the time of day of a date with its zone, "" for midnight.
func clockOf(m []string) string {
	if m[4] == "" {
		return ""
	}
	second := m[6]
	if second == "" {
		second = "00"
	}
	clock := strings.Repeat("0", 2-len(m[4])) + m[4] + ":" + m[5] + ":" + second
	if clock == "00:00:00" {
		return ""
	}
	zone := m[7]
	if len(zone) == len("+0100") {
		zone = zone[:3] + ":" + zone[3:]
	}
	return clock + zone
}
