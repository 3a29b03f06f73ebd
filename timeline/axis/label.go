package axis

import (
	"fmt"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

// lettering writes the labels of ticks in the words of a language.
type lettering struct{ words edtf.Words }

// tick writes the finest unit of a tick: “Jul” and not “July 1953”.
func (l lettering) tick(t edtf.Instant, e every) string {
	c := t.Civil()
	switch e.unit {
	case year:
		if e.astronomical {
			return l.roundYear(c.Year, e.n)
		}
		return l.year(c.Year)
	case month:
		return l.words.ShortMonths[c.Month-1]
	case day:
		return l.day(c)
	}
	return l.clock(c, e.unit == second)
}

// group writes the unit of the line below: “1953”, “July 1953”, “27 July 1953”.
func (l lettering) group(t edtf.Instant, u unit) string {
	c := t.Civil()
	switch u {
	case year:
		return l.year(c.Year)
	case month:
		return l.monthYear(l.words.Months[c.Month-1], c)
	}
	months := l.words.Months
	if l.words.MonthsInDate[c.Month-1] != "" {
		months = l.words.MonthsInDate
	}
	return l.date(months[c.Month-1], c)
}

// step writes the whole date of a step of an Even axis, in short.
func (l lettering) step(s step) string {
	c := s.t.Civil()
	short := l.words.ShortMonths[c.Month-1]
	switch s.grain {
	case byYear:
		return l.year(c.Year)
	case byMonth:
		return l.monthYear(short, c)
	case byDay:
		return l.date(short, c)
	}
	return fill(l.words.Time, "{date}", l.date(short, c), "{time}", l.clock(c, c.Second != 0))
}

func (l lettering) monthYear(month string, c edtf.Civil) string {
	return fill(l.words.MonthYear, "{month}", month, "{year}", l.year(c.Year))
}

func (l lettering) date(month string, c edtf.Civil) string {
	dayMonth := fill(l.words.DayMonth, "{day}", l.day(c), "{month}", month)
	return fill(l.words.DayMonthYear, "{daymonth}", dayMonth, "{year}", l.year(c.Year))
}

func (l lettering) day(c edtf.Civil) string {
	return fill(l.words.Day, "{n}", strconv.Itoa(c.Day))
}

func (l lettering) clock(c edtf.Civil, seconds bool) string {
	pattern := l.words.HourMinute
	if seconds {
		pattern = l.words.HourMinuteSecond
	}
	two := func(n int) string { return fmt.Sprintf("%02d", n) }
	return fill(pattern, "{hour}", two(c.Hour), "{minute}", two(c.Minute), "{second}", two(c.Second))
}

// year writes a year in full: “1953”, “AD 43”, “10,000 BC”.
func (l lettering) year(y int64) string {
	switch {
	case y <= 0:
		return fill(l.words.YearBC, "{year}", l.words.Number(1-y))
	case y < 1000:
		return fill(l.words.YearAD, "{year}", l.words.Number(y))
	}
	return l.words.Number(y)
}

// roundYear writes a multiple of n ≥ 100,000 years, where the one year between
// the two ways of counting before Christ means nothing: “500,000 BC”,
// “1.5 million BC”, “4.5 billion BC”.
func (l lettering) roundYear(y, n int64) string {
	const million, billion = 1_000_000, 1_000_000_000
	size := max(y, -y)
	var text string
	switch {
	case size == 0:
		return l.year(1)
	case size >= billion && n%(billion/100) == 0 && l.words.Billion != "":
		text = fill(l.words.Billion, "{n}", l.hundredths(size, billion))
	case size >= million:
		text = fill(l.words.Million, "{n}", l.hundredths(size, million))
	default:
		text = l.words.Number(size)
	}
	if y < 0 {
		return fill(l.words.YearBC, "{year}", text)
	}
	return text
}

// hundredths writes how often unit goes into n, with as many decimals as it
// takes, two at the most.
func (l lettering) hundredths(n, unit int64) string {
	whole, rest := n/unit, n%unit/(unit/100)
	if rest == 0 {
		return l.words.Number(whole)
	}
	return l.words.Number(whole) + l.words.Decimal + strings.TrimSuffix(fmt.Sprintf("%02d", rest), "0")
}

// fill puts values into a pattern: pairs of a name in braces and its value.
func fill(pattern string, pairs ...string) string {
	return strings.NewReplacer(pairs...).Replace(pattern)
}
