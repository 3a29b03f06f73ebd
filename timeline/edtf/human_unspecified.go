package edtf

import (
	"strings"

	"tideline/timeline/pattern"
)

// plainUnspecified writes a date with X digits in month and year, without its
// qualifiers. What has no words of its own is written by its first and last
// possibility.
func (p *point) plainUnspecified(w *Words) string {
	month, day := p.month != "" && p.month != "XX", p.day != "" && p.day != "XX"
	switch {
	case month && !fixed(p.month), day && !fixed(p.day):
		return p.betweenEnds(w)
	case day && !month:
		return p.dayOfSomeMonth(w)
	}
	text := ""
	switch {
	case day:
		text = w.dayMonth(w.dayName(p), p)
	case month:
		text = w.monthName(p)
	}
	text, ok := p.inYear(w, text)
	switch {
	case !ok:
		return p.betweenEnds(w)
	case p.year.digits == "XXXX" && !month:
		return text
	case p.day == "XX":
		return pattern.Fill(w.DayUnknown, "Date", text)
	case p.month == "XX":
		return pattern.Fill(w.MonthUnknown, "Date", text)
	}
	return text
}

// inYear adds the year to a part of it, which may be empty. It fails where the
// language has no words for the digits of the year.
func (p *point) inYear(w *Words, part string) (string, bool) {
	switch {
	case !fixed(p.year.digits):
		return p.year.period(w, part)
	case part == "":
		return w.yearsTogether([]*point{p}, alone), true
	}
	return pattern.Fill(w.MonthYear, "Month", part, "Year", w.yearName(p)), true
}

// period writes a decade, century or millennium, and what part of it.
func (y year) period(w *Words, part string) (string, bool) {
	low, high := y.limits()
	known := strings.TrimRight(y.digits, "X")
	if len(y.digits) != 4 || !fixed(known) {
		return "", false
	}
	var whole, within string
	n := number(known)
	name := pattern.Fill(w.Ordinal.pick(n+1), "N", w.Number(n+1))
	switch len(known) {
	case 0:
		whole, within = w.AllUnknown, w.YearUnknown
	case 1:
		whole, within = w.Millennium, w.InMillennium
	case 2:
		whole, within = w.Century, w.InCentury
	default:
		if !y.namedDecade() {
			if part != "" {
				return "", false
			}
			ends := []*point{{year: yearOf(low)}, {year: yearOf(high)}}
			return w.together(ends, w.through), true
		}
		whole, within = w.Decade, w.InDecade
		name = w.Number(low)
	}
	if part != "" {
		whole = within
	}
	text := pattern.Fill(whole, "Date", part, "N", name, "Year", name)
	if y.negative && n >= 0 && known != "" {
		text = pattern.Fill(w.PeriodBC, "Period", text)
	}
	return text, true
}

// namedDecade reports whether the year is a decade that has a name of its own:
// the 1900s could be a century, the 40s BC could be any, and before the year
// 1000 a decade reads like a quantity.
func (y year) namedDecade() bool {
	known := strings.TrimRight(y.digits, "X")
	low, _ := y.limits()
	return len(y.digits) == 4 && len(known) == 3 && fixed(known) && low >= 1000 && number(known)%10 != 0
}

// dayOfSomeMonth writes a day whose month is unknown.
func (p *point) dayOfSomeMonth(w *Words) string {
	if !fixed(p.year.digits) {
		return p.betweenEnds(w)
	}
	return pattern.Fill(w.DayYear, "Day", w.dayName(p), "Year", w.yearName(p))
}

// betweenEnds writes the date by its first and last possibility.
func (p *point) betweenEnds(w *Words) string {
	ends := make([]*point, 0, 2)
	for _, t := range []Instant{p.from, p.to} {
		c := t.Civil()
		end := &point{year: yearOf(c.Year)}
		if p.month != "" {
			end.month = two(c.Month)
		}
		if p.day != "" && p.day != "XX" {
			end.day = two(c.Day)
		}
		ends = append(ends, end)
	}
	return w.together(ends, w.between)
}
