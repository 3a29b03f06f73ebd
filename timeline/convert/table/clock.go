package table

import (
	"regexp"
	"strconv"
	"strings"
)

// clockForm is a time as people and spreadsheets write it: 10:30, 10:30:00.5, 9 pm.
var clockForm = regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.h](\d\d))?(?:[:.](\d\d)(?:\.\d+)?)?\s*([ap]\.?m\.?|uhr|h)?$`)

// withClock adds a time to a day; what is no time leaves the day as it is.
func withClock(day, s string) string {
	if len(day) != len("1953-07-27") || s == "" {
		return day
	}
	m := clockForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil || m[2] == "" && m[4] == "" {
		return day
	}
	hour := hourOf(m[1], strings.ToLower(m[4]))
	minute, _ := strconv.Atoi(m[2])
	second, _ := strconv.Atoi(m[3])
	if hour < 0 || hour > 23 || minute > 59 || second > 59 {
		return day
	}
	return day + "T" + two(hour) + ":" + two(minute) + ":" + two(second)
}

// hourOf returns an hour of the day that is written as one of its halves; -1 for one that
// is none.
func hourOf(s, half string) int {
	hour, _ := strconv.Atoi(s)
	switch {
	case half == "" || half == "uhr" || half == "h":
		return hour
	case hour > 12 || hour == 0:
		return -1
	case half[0] == 'p':
		return hour%12 + 12
	}
	return hour % 12
}
