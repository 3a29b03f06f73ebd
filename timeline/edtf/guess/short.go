package guess

import (
	"fmt"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
)

// This file looks at dates that package edtf takes and that many write to mean
// something else: 1936-39 is the last third of 1936 there, and four years to
// most people.

// written is the guess about a date that is written as it should be. A part of
// a year whose number can also be the end of a range of years needs a second
// look. The seasons, 21 to 24, are common enough to be read; of the rest a
// range that ends by LastYear is likelier than the part of the year, which
// almost nobody writes. Beyond LastYear quarters and halves are left alone:
// plans are full of them.
func written(d edtf.Date) Guess {
	g := Guess{Kind: Exact, Date: d}
	if strings.ContainsAny(d.String()[:1], "[{") {
		return writtenSet(d)
	}
	if p := d.Precision(); p < edtf.Half || p > edtf.Season {
		return g
	}
	years, code, past := asYears(d.String())
	switch {
	case years == "":
	case past && code > 24:
		m := several(years, stretch(d))
		return m.guess(Guess{})
	case past, code > 24 && code <= 32, code >= 37 && code <= 39:
		g.Kind, g.Also = Read, []edtf.Date{date(years)}
	}
	return g
}

// asYears reads a text such as 1936-39 as a range of years; "" when it cannot
// be one. It returns the two digits after the hyphen, and whether the range
// lies in the past.
func asYears(text string) (years string, code int64, past bool) {
	plain := strings.TrimRight(text, "?~%")
	if len(plain) != len("1936-39") || plain[4] != '-' || !digitsOnly(plain[:4]) || !digitsOnly(plain[5:]) || plain[5:] <= plain[2:4] {
		return "", 0, false
	}
	end := plain[:2] + plain[5:]
	return qualified(plain[:4]+"/"+end, text[len(plain):]), number(plain[5:]), number(end) <= LastYear
}

// setMember is a member of a set that may be a part of a year and is no end of
// a range.
var setMember = regexp.MustCompile(`([[{,])(\d{4}-\d\d[?~%]*)([,\]}])`)

// writtenSet is the guess about a set, whose members are looked at as a single
// date is.
func writtenSet(d edtf.Date) Guess {
	set := d.String()
	ranges := func(_ edtf.Date, years string) string { return years }
	if years := expanded(set, 25, ranges); years != set {
		return several(years, months(set)).guess(Guess{})
	}
	g := Guess{Kind: Exact, Date: d}
	if years := expanded(set, 21, ranges); years != set {
		g.Kind, g.Also = Read, []edtf.Date{date(years)}
	}
	return g
}

// expanded writes those members of a set that may be a range of years, from a
// number of the part of the year on, as they can be meant.
func expanded(set string, least int64, as func(part edtf.Date, years string) string) string {
	for range 2 { // members that share a comma
		set = setMember.ReplaceAllStringFunc(set, func(s string) string {
			m := setMember.FindStringSubmatch(s)
			years, code, past := asYears(m[2])
			if !past || code < least {
				return s
			}
			return m[1] + strings.Replace(as(date(m[2]), years), "/", "..", 1) + m[3]
		})
	}
	return set
}

// months writes those members of a set that may be a range of years as the first and
// last month of the part of the year that they can be too.
func months(set string) string {
	return expanded(set, 25, func(part edtf.Date, _ string) string { return stretch(part) })
}

// stretch writes a part of a year by its first and last month.
func stretch(d edtf.Date) string {
	first, last := d.Extent()
	from, to := first.Civil(), last.Civil()
	text := fmt.Sprintf("%s-%02d/%s-%02d", edtf.WriteYear(from.Year), from.Month, edtf.WriteYear(to.Year), to.Month)
	plain := strings.TrimRight(d.String(), "?~%")
	return qualified(text, d.String()[len(plain):])
}

// unambiguous returns a date as it can be written without a question: of a third quarter
// that could be a range of years, its months, also as a member of a set.
func unambiguous(text string) string {
	d := date(text)
	if written(d).Kind != Ask {
		return text
	}
	if set := months(d.String()); set != d.String() {
		return set
	}
	return stretch(d)
}
