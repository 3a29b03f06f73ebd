// Package calendar reads dates of other calendars as dates of the Gregorian one, in which
// EDTF writes: Julian, Hebrew, French and Islamic ones.
package calendar

import (
	"slices"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// Name is what the events file calls a calendar.
type Name string

// The calendars. Dates of the Julian one are written as EDTF writes them, 1917-10-25; of the
// others the day, the month by its name and the year, 18 Brumaire 8.
const (
	Julian  Name = "julian"  // Europe’s until 1582, and in parts until 1923
	Hebrew  Name = "hebrew"  // months from Tishri
	French  Name = "french"  // of the Republic, from 22 September 1792
	Islamic Name = "islamic" // as it is counted: what was seen may be a day off
)

// Names lists the calendars.
func Names() []Name { return []Name{Julian, Hebrew, French, Islamic} }

// Is reports whether a word is the name of a calendar.
func Is(word string) bool { return slices.Contains(Names(), Name(word)) }

// Cut cuts the name of a calendar off the text before a date: “julian 1917-10-25”.
func Cut(text string) (of Name, rest string, ok bool) {
	word, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	of = Name(strings.ToLower(strings.TrimSuffix(word, ":")))
	return of, strings.TrimSpace(rest), Is(string(of))
}

// Read returns the Gregorian date that a text means in a calendar: a date, or two of them
// with a slash between, each with ~, ? or % behind it for what is not exact. It returns
// false for what is none. A month is known to be one of the days that it has.
func Read(of Name, text string) (edtf.Date, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if from, to, both := strings.Cut(text, "/"); both {
		first, ok := side(of, from)
		last, ok2 := side(of, to)
		if !ok || !ok2 {
			return edtf.Date{}, false
		}
		return parsed(first.from + "/" + last.to)
	}
	s, ok := side(of, text)
	if !ok || s.from == ".." {
		return edtf.Date{}, false
	}
	return parsed(s.String())
}

func parsed(text string) (edtf.Date, bool) {
	d, err := edtf.Parse(text)
	return d, err == nil && d.IsPlaced()
}

// span is the first and the last day that a date may mean, as EDTF with its doubt, the same
// where it is exact.
type span struct{ from, to string }

// String is one of the days from the first to the last.
func (s span) String() string {
	if s.from == s.to {
		return s.from
	}
	return "[" + s.from + ".." + s.to + "]"
}

// side reads one date with its doubt.
func side(of Name, text string) (span, bool) {
	text = strings.TrimSpace(text)
	if text == "" || text == ".." {
		return span{"..", ".."}, true
	}
	doubt := ""
	if end := text[len(text)-1:]; strings.Contains("~?%", end) {
		text, doubt = strings.TrimSpace(text[:len(text)-1]), end
	}
	if of == Islamic {
		d := guess.Date(text).Date
		s := strings.TrimSuffix(d.String(), "~")
		if !d.IsPlaced() || strings.ContainsAny(s, "[]{}/") {
			return span{}, false
		}
		return span{s + "~", s + "~"}, true // nobody can tell the day that was seen
	}
	year, month, day, ok := parts(of, text)
	if !ok {
		return span{}, false
	}
	s, ok := days(of, year, month, day)
	if s.from == s.to {
		return span{s.from + doubt, s.from + doubt}, ok
	}
	return s, ok && doubt == "" // a set has no doubts
}

// Days returns the days of the Gregorian calendar that a day, a month or a year of another
// one may mean, the first and the last as EDTF: month and day are 0 where they are not known.
// A year of the Julian calendar is taken for that of the Gregorian one, from which it differs
// by some days.
func Days(of Name, year, month, day int) (first, last string, ok bool) {
	s, ok := days(of, year, month, day)
	return s.from, s.to, ok
}

func days(of Name, year, month, day int) (span, bool) {
	switch of {
	case Hebrew:
		return converted(year, month, day, hebrewDay, len(hebrewMonths()))
	case French:
		return converted(year, month, day, frenchDay, len(frenchMonths()))
	case Julian:
		return julian(int64(year), month, day)
	}
	return span{}, false
}

func julian(year int64, month, day int) (span, bool) {
	switch {
	case month < 0 || month > 12 || day < 0 || day > 31 || month == 0 && day > 0:
		return span{}, false
	case month == 0:
		text := edtf.WriteYear(year)
		return span{text, text}, true
	case day == 0:
		next, following := month+1, year
		if month == 12 {
			next, following = 1, year+1
		}
		return span{edtf.WriteDay(edtf.Julian(year, month, 1)), edtf.WriteDay(edtf.Julian(following, next, 1) - edtf.Day)}, true
	}
	if day > lengthOf(year, month) {
		return span{}, false
	}
	text := edtf.WriteDay(edtf.Julian(year, month, day))
	return span{text, text}, true
}

// lengthOf is how many days a month of the Julian calendar has.
func lengthOf(year int64, month int) int {
	if month == 2 && year%4 == 0 {
		return 29
	}
	return edtf.DaysIn(year|1, month) // of an odd year, which has no leap day
}
