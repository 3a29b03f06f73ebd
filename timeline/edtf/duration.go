package edtf

import (
	"strings"

	"tideline/timeline/pattern"
)

// Duration writes the time from one instant to another in its coarsest whole
// unit: “14 years”, “3 months”, “5 days”. The order of the two does not matter.
func (w Words) Duration(from, to Instant) string {
	if to < from {
		from, to = to, from
	}
	words := w.orEnglish()
	months := monthsBetween(from, to)
	rest := to - from
	switch {
	case months >= 12:
		return words.years(months / 12)
	case months >= 1:
		return words.count(words.Lengths.Months, months)
	case rest >= Day:
		return words.count(words.Lengths.Days, int64(rest/Day))
	case rest >= Hour:
		return words.count(words.Lengths.Hours, int64(rest/Hour))
	case rest >= Minute:
		return words.count(words.Lengths.Minutes, int64(rest/Minute))
	}
	return words.count(words.Lengths.Seconds, int64(rest))
}

// years writes a number of years: from ten million on to the nearest million,
// from a billion on to the nearest hundredth of a billion.
func (w *Words) years(n int64) string {
	const million, billion = 1_000_000, 1_000_000_000
	switch {
	case n >= billion:
		n = rounded(n, billion/100)
	case n >= 10*million:
		n = rounded(n, million)
	}
	return pattern.Fill(w.Lengths.Years.pick(n), "N", w.large(n))
}

// Before writes how many years before something else it was, for a scale: “100 years”,
// and from a thousand on only the number of them, “1,000”, “4.5 billion”. number and
// rest are its two parts, to be written one under the other.
func (w *Words) Before(years int64) (whole, number, rest string) {
	const thousand = 1_000
	w = w.orEnglish()
	if years < thousand {
		return w.Counted(w.Lengths.Years, years)
	}
	if years < 10*thousand { // beside years of the calendar, which have no comma
		text := w.Number(years/thousand) + w.Thousands + w.Number(years%thousand + thousand)[1:]
		return parted(text, "")
	}
	_, format := unitOf(w, years)
	return parted(w.large(years), pattern.Fill(format, "N", ""))
}

// YearsAgoOf adds to a number of years that they are years ago: “66 million years ago”.
func (w *Words) YearsAgoOf(number string) string {
	return pattern.Fill(w.orEnglish().Ago, "Year", number)
}

// Counted writes a number of one of the Lengths: “10 minutes”, and its two parts.
func (w *Words) Counted(of Forms, n int64) (whole, number, rest string) {
	return parted(w.orEnglish().count(of, n), pattern.Fill(of.pick(n), "N", ""))
}

// parted parts a text of which one end is known.
func parted(whole, end string) (all, number, rest string) {
	end = strings.TrimSpace(end)
	number = strings.TrimSuffix(strings.TrimPrefix(whole, end), end)
	return whole, strings.TrimSpace(number), end
}

// rounded returns the multiple of unit that is nearest to n.
func rounded(n, unit int64) int64 { return (n + unit/2) / unit * unit }

func (w *Words) count(forms Forms, n int64) string {
	return pattern.Fill(forms.pick(n), "N", w.Number(n))
}

// monthsBetween counts the whole calendar months from one instant to a later one.
func monthsBetween(from, to Instant) int64 {
	a, b := from.Civil(), to.Civil()
	months := (b.Year-a.Year)*12 + int64(b.Month-a.Month)
	a.Year, a.Month = b.Year, b.Month
	a.Day = min(a.Day, DaysIn(a.Year, a.Month))
	if At(a) > to {
		months--
	}
	return months
}

// Apart writes how long it is between two instants, in two units and rounded: “5 years 8
// months”, from a century on in years alone. Nothing is told that is finer than finest:
// of two days not the hours between them.
func (w Words) Apart(from, to Instant, finest Precision) string {
	if to < from {
		from, to = to, from
	}
	words := w.orEnglish()
	if finest < Month {
		return words.years(max(to.Civil().Year-from.Civil().Year, 0))
	}
	months := monthsBetween(from, to)
	if finest < DayOf {
		a, b := from.Civil(), to.Civil()
		months = (b.Year-a.Year)*12 + int64(b.Month-a.Month)
	}
	const century = 100 * 12 // months
	switch {
	case months >= century:
		return words.years((months + 6) / 12)
	case months >= 12:
		months = nearestMonths(from, to, months, finest)
		return words.two(words.Lengths.Years, months/12, words.Lengths.Months, months%12)
	case finest < DayOf:
		return words.count(words.Lengths.Months, months)
	case months >= 1:
		return words.two(words.Lengths.Months, months, words.Lengths.Days, int64((to-later(from, months))/Day))
	}
	rest := to - from
	switch {
	case finest < MinuteOf:
		return words.count(words.Lengths.Days, int64((rest+Day/2)/Day))
	case rest >= Day:
		hours := int64((rest + Hour/2) / Hour)
		return words.two(words.Lengths.Days, hours/24, words.Lengths.Hours, hours%24)
	}
	minutes := int64((rest + Minute/2) / Minute)
	return words.two(words.Lengths.Hours, minutes/60, words.Lengths.Minutes, minutes%60)
}

// oneUnitMost is how many of a unit ApartInOne writes at most: beyond that nobody sees how long
// it is.
const oneUnitMost = 99

// ApartInOne writes in one unit what Apart writes in two, just as exact and shorter: “30 months”
// for 2 years 6 months; "" where Apart writes one, or that would be a large number.
func (w Words) ApartInOne(from, to Instant, finest Precision) string {
	if to < from {
		from, to = to, from
	}
	words := w.orEnglish()
	if finest < Month {
		return ""
	}
	one := func(of Forms, n int64, isTwo bool) string {
		if n > oneUnitMost || !isTwo {
			return ""
		}
		return words.count(of, n)
	}
	months, rest := monthsBetween(from, to), int64(to-from)
	if finest < DayOf {
		a, b := from.Civil(), to.Civil()
		months = (b.Year-a.Year)*12 + int64(b.Month-a.Month)
	}
	days, hours, minutes := (rest+int64(Day)/2)/int64(Day), (rest+int64(Hour)/2)/int64(Hour), (rest+int64(Minute)/2)/int64(Minute)
	switch {
	case months >= 12:
		months = nearestMonths(from, to, months, finest)
		return one(words.Lengths.Months, months, months%12 > 0)
	case finest < DayOf:
		return ""
	case months >= 1:
		return one(words.Lengths.Days, days, later(from, months) != to)
	case finest < MinuteOf:
		return ""
	case rest >= int64(Day):
		return one(words.Lengths.Hours, hours, hours%24 > 0)
	}
	return one(words.Lengths.Minutes, minutes, minutes > 60 && minutes%60 > 0)
}

// nearestMonths rounds so many whole months from one instant to another.
func nearestMonths(from, to Instant, months int64, finest Precision) int64 {
	if finest >= DayOf && to-later(from, months) > later(from, months+1)-to {
		months++
	}
	return months
}

// later returns the instant so many months after another, or the last day of that month.
func later(t Instant, months int64) Instant {
	c := t.Civil()
	n := c.Year*12 + int64(c.Month-1) + months
	c.Year = n / 12
	if n%12 < 0 {
		c.Year--
	}
	c.Month = int(n-c.Year*12) + 1
	c.Day = min(c.Day, DaysIn(c.Year, c.Month))
	return At(c)
}

// two writes a length in two units, or in one where there is none of the other.
func (w *Words) two(long Forms, n int64, short Forms, m int64) string {
	switch {
	case m == 0 && n > 0:
		return w.count(long, n)
	case n == 0:
		return w.count(short, m)
	}
	return pattern.Fill(w.Lengths.Joined, "Long", w.count(long, n), "Short", w.count(short, m))
}
