package simile

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/pattern"
)

// dates gives an event its date. Without isDuration, an event of the XML with an end is
// an instant somewhere before it; one of the JSON lasts.
func (r *reader) dates(e *timeline.Event, one record) {
	start, ok := r.date(one, one.text["start"])
	end, ok2 := r.date(one, one.text["end"])
	latest, ok3 := r.date(one, one.text["latestStart"])
	earliest, ok4 := r.date(one, one.text["earliestEnd"])
	if !ok || !ok2 || !ok3 || !ok4 {
		r.Told(e, strings.Trim(one.text["start"]+" – "+one.text["end"], " –"))
		r.Keep(&e.Extra, one.at, "latest start", one.text["latestStart"])
		r.Keep(&e.Extra, one.at, "earliest end", one.text["earliestEnd"])
		return
	}
	bounded := latest != "" && latest != start || earliest != "" && earliest != end
	switch {
	case start == "" && end == "":
		r.Told(e, "unknown")
	case bounded:
		r.Told(e, about(start, latest)+"/"+about(end, earliest))
		r.Keep(&e.Extra, one.at, "latest start", latest)
		r.Keep(&e.Extra, one.at, "earliest end", earliest)
	case end == "" || end == start:
		r.Told(e, start)
	case start == "":
		r.Told(e, "/"+end)
	case one.instant():
		r.Guessed(one.at, e.Title, pattern.English("one moment between its start and its end, as it is not said to last"), pattern.English("write “/” between the two in `date` if it lasted"))
		r.Told(e, "["+start+".."+end+"]")
	default:
		r.Told(e, start+"/"+end)
	}
}

// about marks a side of a time that is known only to lie between two dates.
func about(one, other string) string {
	switch {
	case one == "":
		return other
	case other == "" || other == one || strings.Contains(one, "T"):
		return one
	}
	return one + "~"
}

// instant reports whether an event with an end does not last.
func (one record) instant() bool {
	says := strings.ToLower(one.text["isDuration"] + one.text["durationEvent"])
	if one.object {
		return says == "false"
	}
	return says != "true"
}

// isoForm is a date that begins with its year.
var isoForm = regexp.MustCompile(`^(-?\d{1,6})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$`)

// date writes a date as EDTF; false for what is none. Midnight stands for the day, and so does
// a time that all dates of the file have.
func (r *reader) date(one record, s string) (string, bool) {
	s = draft.Line(s)
	if s == "" {
		return "", true
	}
	if r.ages {
		if text, ok := r.Read(s + " Ma"); ok {
			r.Guessed(one.at, s, pattern.English("millions of years ago, as starts are greater than ends"), pattern.English("write the dates in `date` if they are years"))
			return text, true
		}
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
	text, whole := r.day(one, m)
	if fraction := strings.Trim(m[5], ".0"); fraction != "" {
		r.Left(one.at, s, pattern.English("a date has no place for parts of a second"))
	}
	if clock := m[4]; whole && clock != "" && !strings.HasPrefix(clock, "00:00") {
		text = r.timed(one, s, text, clock, m[6])
	}
	_, ok := draft.Written(text)
	return text, ok
}

// day writes the year, the month and the day of a date; false where one of them is not said.
func (r *reader) day(one record, m []string) (string, bool) {
	year, _ := strconv.Atoi(m[1])
	written := r.Year
	if r.iso {
		written = r.AstronomicalYear
	}
	text := written(one.at, year)
	for _, part := range m[2:4] {
		if part == "" || part == "0" || part == "00" {
			return text, false
		}
		text += "-" + strings.Repeat("0", 2-len(part)) + part
	}
	return text, true
}

// timed writes a day with its time of day and its zone. Programs that must write a time where
// only the year is known write one and the same on the first of January.
func (r *reader) timed(one record, written, day, clock, zone string) string {
	if clock == r.clock && r.Exact != format.AsWritten {
		read := pattern.Value(pattern.English("the day alone, as every date of the file has the same time"))
		if year, first := strings.CutSuffix(day, "-01-01"); first {
			day, read = year, pattern.English("the year alone, as every date of the file has the same time on a first of January")
		}
		r.Guessed(one.at, written, read, pattern.English("import it with dates as exactly as they are written if the time is meant"))
		return day
	}
	if len(clock) == len("10:20") {
		clock += ":00"
	}
	switch {
	case zone == "UTC" || zone == "GMT":
		zone = "Z"
	case len(zone) == len("+0200"):
		zone = zone[:3] + ":" + zone[3:]
	}
	return day + "T" + clock + zone
}

// clockOf returns the time of day that every date has which has one, "" where they differ, or
// where it may be meant: on other days than firsts of January it may, unless there are several.
func clockOf(all []record) string {
	clock, several, years := "", 0, true
	for _, m := range timesOf(all) {
		if clock != "" && clock != m[4] {
			return ""
		}
		clock, several, years = m[4], several+1, years && m[2] == "01" && m[3] == "01"
	}
	odd := len(clock) == len("10:20:01") && !strings.HasSuffix(clock, ":00")
	if several > 2 || years && (odd || several > 1) {
		return clock
	}
	return ""
}

// timesOf returns the dates with a time of day that is not midnight, in the parts of isoForm.
func timesOf(all []record) (some [][]string) {
	for _, one := range all {
		for _, key := range []string{"start", "end", "latestStart", "earliestEnd"} {
			if m := isoForm.FindStringSubmatch(draft.Line(one.text[key])); m != nil && m[4] != "" && !strings.HasPrefix(m[4], "00:00") {
				some = append(some, m)
			}
		}
	}
	return some
}

// areAges reports whether dates are numbers that go down, as geologists count.
func areAges(all []record) bool {
	down, others := 0, 0
	for _, one := range all {
		start, bad := strconv.ParseFloat(one.text["start"], 64)
		end, bad2 := strconv.ParseFloat(one.text["end"], 64)
		switch {
		case bad == nil && bad2 == nil && start > end && end >= 0:
			down++
		case one.text["end"] != "" && (bad != nil || bad2 != nil || start < end):
			others++
		}
	}
	return down >= 3 && down > 4*others
}
