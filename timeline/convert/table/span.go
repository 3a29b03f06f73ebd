package table

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

// joined joins the date with its end, if it has one that is later.
func (r *reader) joined(e *timeline.Event, from, to moment) string {
	if to.kind != dated || to.text == from.text {
		return from.text
	}
	if _, open, isRange := strings.Cut(from.text, "/"); isRange && open != ".." && open != "" {
		if outer(from.text, false) == outer(to.text, false) {
			return from.text
		}
	}
	text := outer(from.text, true) + "/" + outer(to.text, false)
	if d, ok := draft.Written(text); ok && d.IsPlaced() {
		if isRun(from.text) || isRun(to.text) {
			r.Guessed(e.Pos, from.as+" – "+to.as, pattern.T("{{.Date}}, as an end of what lasts can be no more than about a date, or unknown", "Date", text), pattern.English("write both ends in full where they are known"))
		}
		return text
	}
	r.Left(e.Pos, to.as, pattern.T("it ends before it begins, so that the event has no end"))
	r.Keep(&e.Extra, e.Pos, "end as written", to.as)
	return from.text
}

// onlyEnd is the date of what has an end and no beginning.
func onlyEnd(to moment) moment {
	if end := outer(to.text, false); end != "" {
		to.text, to.julian = "../"+end, ""
	}
	return to
}

// noEnd tells that an event has no end, as it cannot be read, and keeps what is written.
func noEnd(d *draft.Draft, e *timeline.Event, to moment) {
	why := pattern.English("it is no date that can be read, so that the event has no end")
	if to.failed {
		why = "it is an error of the spreadsheet, so that the event has no end"
	}
	d.Left(e.Pos, to.as, why)
	d.Keep(&e.Extra, e.Pos, "end as written", to.as)
}

// inOldStyle lets an event keep its date in the Julian calendar where all of it is written so.
// Where one end is, that is kept beside it.
func inOldStyle(d *draft.Draft, e *timeline.Event, from, to moment) {
	switch {
	case from.julian != "" && (to.kind != dated || to.text == from.text):
		draft.InOldStyle(e, from.julian)
	case from.julian != "" && to.julian != "":
		draft.InOldStyle(e, from.julian+"/"+to.julian)
	case from.julian != "":
		d.Keep(&e.Extra, e.Pos, "date as written", from.as)
	case to.julian != "" && to.kind == dated:
		d.Keep(&e.Extra, e.Pos, "end as written", to.as)
	}
}

// isRun reports whether a date is one time between two, or before or after one.
func isRun(text string) bool { return strings.HasPrefix(text, "[") && strings.Contains(text, "..") }

// outer returns the first or the last date of what may be a range, as far as an interval can
// have it: of one time between two it is about the outer of them, of one that is known at
// the other end only it is unknown, and of one of several dates it is the year alone.
func outer(text string, first bool) string {
	if isRun(text) {
		from, to, _ := strings.Cut(strings.Trim(text, "[]"), "..")
		if !first {
			from = to
		}
		if from == "" || strings.ContainsAny(from, "?~%") {
			return from
		}
		return from + "~"
	}
	if strings.HasPrefix(text, "[") {
		member, _, _ := strings.Cut(text[1:], ",")
		if i := strings.IndexByte(member[1:], '-'); i >= 0 {
			member = member[:i+1]
		}
		return strings.TrimSuffix(member, "]")
	}
	from, to, isRange := strings.Cut(text, "/")
	if isRange && !first {
		return to
	}
	return from
}
