package draft

import (
	"strings"

	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// Marked is a date that people wrote in words, and that they marked with what it means
// for machines: ISO 8601, or a part of it.
type Marked struct {
	Text                string // in words
	When                string // the one day, month or year
	From, To            string // of what lasts
	NotBefore, NotAfter string // the bounds of what is not known exactly

	Calendar               string // in which the words are, "" for that of today
	BC                     bool   // the words are a year before the first
	Uncertain, Approximate bool
}

// Marked returns the date as EDTF, "" for none that can be read. What is in words counts
// where it can be read, as machines want days where people knew years; else what it is
// marked with. Where the two differ, both are told.
func (d *Draft) Marked(at diag.Pos, m Marked) string {
	machine, _ := Written(m.machine())
	marked := machine.String()
	text := strings.Trim(Line(m.Text), " .,;:()[]")
	words, ok := d.Read(m.inOurs(text))
	const flip pattern.English = "its text and what it is marked with for machines differ: write the other in `date` if it is the right one, or import it with dates as exactly as they are written"
	switch {
	case text == "" || words == marked && ok:
		return d.doubted(at, m, marked)
	case m.isOfOther() && marked != "":
		d.Guessed(at, text, pattern.T("{{.Date}}, as it is marked", "Date", marked), pattern.English("its text is in another calendar: write the date with that in `date` if you want it shown so"))
		return d.doubted(at, m, marked)
	case marked == "" && !ok:
		return ""
	case m.isOfOther():
		d.Guessed(at, text, pattern.T("{{.Date}} in the calendar of today, though it is marked as one of another", "Date", words), pattern.English("write it as one of another calendar in `date`"))
	case marked == "":
	case !ok || d.Exact == format.AsWritten:
		d.Guessed(at, text, pattern.T("{{.Date}}, as it is marked", "Date", marked), flip)
		return d.doubted(at, m, marked)
	default:
		if read, _ := Written(words); machine.IsInterval() && !read.IsInterval() && meet(read, machine) { // the words are a part of it
			words, marked = marked, words
		}
		d.Guessed(at, text, pattern.T("{{.Date}}, and not {{.Other}}", "Date", words, "Other", marked), flip)
	}
	return d.doubted(at, m, words)
}

// doubted marks a date as uncertain or approximate, where it is said to be and can be.
func (d *Draft) doubted(at diag.Pos, m Marked, date string) string {
	var sign string
	switch {
	case date == "" || !m.Uncertain && !m.Approximate:
		return date
	case m.Uncertain && m.Approximate:
		sign = "%"
	case m.Uncertain:
		sign = "?"
	default:
		sign = "~"
	}
	if text := strings.Replace(date, "/", sign+"/", 1) + sign; !strings.ContainsAny(date, "?~%[{T") {
		if _, ok := Written(text); ok {
			return text
		}
	}
	if !strings.ContainsAny(date, "?~%[") {
		d.Left(at, date, pattern.English("that the date is not certain cannot be said of one like it"))
	}
	return date
}

// inOurs returns the words of a date with what is said beside them.
func (m Marked) inOurs(text string) string {
	if m.BC && text != "" && strings.Trim(text, "0123456789") == "" {
		return text + " BC"
	}
	return text
}

// isOfOther reports whether the words are in another calendar.
func (m Marked) isOfOther() bool {
	name := strings.ToLower(strings.TrimPrefix(m.Calendar, "#"))
	return name != "" && name != "gregorian" && name != "greg"
}

// meet reports whether two dates have a moment in common.
func meet(a, b edtf.Date) bool {
	from, to := a.Extent()
	from2, to2 := b.Extent()
	return from <= to2 && from2 <= to
}

// machine writes what a date is marked with as EDTF, "" for nothing.
func (m Marked) machine() string {
	when, from, to := isoDay(m.When), isoDay(m.From), isoDay(m.To)
	first, last := isoDay(m.NotBefore), isoDay(m.NotAfter)
	switch {
	case when != "":
		return when
	case from+to == "":
		return bounds(first, last)
	case to == "" && last != "" && first == "":
		return from + "/" + last + "~"
	case from == to:
		return from
	case from == "":
		return "../" + to
	case to == "":
		return from + "/.."
	}
	return from + "/" + to
}

// bounds writes a date that is known to lie between two, or after or before one.
func bounds(first, last string) string {
	switch {
	case first == last:
		return first
	case first == "":
		return "[.." + last + "]"
	case last == "":
		return "[" + first + "..]"
	}
	return "[" + first + ".." + last + "]"
}

// isoDay returns a date of ISO 8601 as EDTF has it: without spaces, midnight and zones of
// days, and with years of four digits; "" for none.
func isoDay(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "T")
	s = strings.TrimSuffix(s, "Z")
	for strings.HasSuffix(s, "-00") {
		s = strings.TrimSuffix(s, "-00")
	}
	if len(s) == len("19530727") && strings.Trim(s, "0123456789") == "" {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if _, ok := Written(s); !ok {
		return ""
	}
	return s
}
