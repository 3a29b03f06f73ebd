package studio

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// dayForm is a month or a day as ISO 8601 writes it. A year alone is a number, which may be
// before the first.
var dayForm = regexp.MustCompile(`^\d{4}-\d\d(-\d\d)?$`)

// isNow reports whether a date is a word for the day on which somebody looks at it.
func isNow(text string) bool {
	return slices.Contains([]string{"current", "today", "now", "current-month", "current-year"}, strings.ToLower(text))
}

// dates returns the date of an element as EDTF, or as it is written, and keeps what is none.
func (r *reader) dates(e *timeline.Event, n *values.Node) string {
	if one := r.side(e, n, "date", "approximate", ""); one != "" {
		return one
	}
	from, to := r.side(e, n, "start", "approxStart", "fuzzyStart"), r.side(e, n, "end", "approxEnd", "fuzzyEnd")
	if isNow(draft.At(n, "end").ScalarText()) && from != "" {
		to = ".." // which goes on
	}
	switch {
	case from == "" && to == "":
		return "unknown"
	case to == "" || to == from:
		return from
	case from == "":
		return "../" + to
	}
	return from + "/" + to
}

// side returns one date: its label, or what its number says. It is about that where one of
// two other keys says so.
func (r *reader) side(e *timeline.Event, n *values.Node, key, about, fuzzy string) string {
	text := r.when(n, key)
	value := draft.At(n, key)
	switch written := strings.TrimSpace(value.ScalarText()); {
	case text != "":
		if (draft.At(n, about).ScalarText() == "true" || draft.At(n, fuzzy).ScalarText() == "true") && !strings.HasSuffix(text, "~") {
			text += "~"
		}
	case isNow(written) && key != "end":
		r.Undated(e, written, pattern.English("its date is the day on which somebody looks at the file"))
	case written != "" && !isNow(written):
		r.Keep(&e.Extra, value.Pos, key, written)
	}
	return text
}

func (r *reader) when(n *values.Node, key string) string {
	if label := draft.At(n, key+"Label").ScalarText(); label != "" {
		if text, ok := r.Read(label); ok {
			return text
		}
	}
	value := draft.At(n, key)
	text := strings.TrimSpace(value.ScalarText())
	if dayForm.MatchString(text) {
		day, _ := r.Read(text)
		return day
	}
	if ago, before := strings.CutPrefix(text, "-"); before && r.millions {
		ma, _ := r.Read(ago + " Ma")
		return ma
	}
	return r.DecimalYear(value.Pos, text)
}

// isMillions reports whether a label of the years before 0 is one of millions of years.
func isMillions(label string) bool {
	return slices.Contains([]string{"mya", "ma", "myr", "million years ago"}, strings.ToLower(draft.Line(label)))
}
