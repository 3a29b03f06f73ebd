package timelineproject

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/xmltree"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// timeForm is a moment: year, month, day and time of day.
var timeForm = regexp.MustCompile(`^(-?\d{1,10})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{1,2}):(\d{1,2}))?$`)

// dates gives an event the time between two moments. What is fuzzy is about.
func (r *reader) dates(e *timeline.Event, n *xmltree.Element) {
	is := func(name string) bool { return strings.TrimSpace(n.Child(name).Own()) == "True" }
	r.between(e, n.Child("start").Own(), n.Child("end").Own(), is("fuzzy") || is("fuzzy_start"), is("fuzzy") || is("fuzzy_end"), is("ends_today"))
}

func (r *reader) between(e *timeline.Event, from, to string, fuzzyStart, fuzzyEnd, open bool) {
	start, ok := r.moment(e.Pos, from)
	end, ok2 := r.moment(e.Pos, to)
	if to = strings.TrimSpace(to); !ok2 && ok && to != "" && !open {
		r.Left(e.Pos, to, pattern.English("it is no end that can be read, so that the event does not last"))
		r.Keep(&e.Extra, e.Pos, "end as written", to)
	}
	switch {
	case !ok && !ok2:
		r.Told(e, strings.TrimSpace(from))
	case open:
		r.Told(e, about(start, fuzzyStart)+"/..")
	case !ok2 || start == end:
		r.Told(e, about(start, fuzzyStart || fuzzyEnd))
	case !ok:
		r.Told(e, about(end, fuzzyEnd))
	default:
		r.Told(e, about(start, fuzzyStart)+"/"+about(end, fuzzyEnd))
	}
}

func about(date string, fuzzy bool) string {
	if fuzzy && !strings.Contains(date, "T") {
		return date + "~"
	}
	return date
}

// moment writes a moment as EDTF, a day where it is midnight; false for none.
func (r *reader) moment(at diag.Pos, s string) (string, bool) {
	m := timeForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return "", false
	}
	year, _ := strconv.Atoi(m[1])
	text := r.AstronomicalYear(at, year) + "-" + two(m[2]) + "-" + two(m[3])
	if clock := two(m[4]) + ":" + two(m[5]) + ":" + two(m[6]); m[4] != "" && clock != "00:00:00" {
		text += "T" + clock
	}
	_, ok := draft.Written(text)
	return text, ok
}

func two(s string) string { return strings.Repeat("0", max(0, 2-len(s))) + s }
