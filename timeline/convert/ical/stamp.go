package ical

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// stamp is a day, or a moment of one on a clock.
type stamp struct {
	time.Time
	day       bool
	universal bool // the clock is that of universal time
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
	day := m[4] == ""
	return stamp{t, day, !day && strings.HasSuffix(strings.ToUpper(strings.TrimSpace(s)), "Z")}, true
}

// edtf writes a stamp. Seconds that are none are written too: EDTF wants them.
func (s stamp) edtf() string {
	if s.day {
		return s.Format("2006-01-02")
	}
	if s.universal {
		return s.Format("2006-01-02T15:04:05Z")
	}
	return s.Format("2006-01-02T15:04:05")
}

// isMidnight reports whether a clock shows midnight.
func (s stamp) isMidnight() bool { return s.Hour()+s.Minute()+s.Second() == 0 }

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
