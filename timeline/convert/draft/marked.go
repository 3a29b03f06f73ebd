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
}

// Marked returns the date as EDTF, "" for none that can be read. What is in words counts
// where it can be read, as machines want days where people knew years; else what it is
// marked with.
func (d *Draft) Marked(at diag.Pos, m Marked) string {
	machine, _ := Written(m.machine())
	text := strings.Trim(Line(m.Text), " .,;:()[]")
	words, ok := d.Read(text)
	if text == "" || !ok || d.Exact == format.AsWritten && machine.String() != "" {
		return machine.String()
	}
	if machine.String() == "" || words == machine.String() {
		return words
	}
	read, _ := Written(words)
	if !meet(read, machine) {
		d.Guessed(at, text, pattern.T("{{.Date}}, as its text says", "Date", words),
			pattern.English("it is marked with another date for machines; write that in `date` if it is the right one, or import it with dates as exactly as they are written"))
		return words
	}
	if machine.Precision() < read.Precision() || machine.IsInterval() && !read.IsInterval() {
		return machine.String() // the words are a part of it
	}
	return words
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
