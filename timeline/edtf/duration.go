package edtf

import "tideline/timeline/pattern"

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
