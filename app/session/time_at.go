package session

import "tideline/timeline/edtf"

const (
	yearLength = 365*edtf.Day + 6*edtf.Hour // s, about
	fourDigits = 9999                       // the last year that EDTF writes without a Y
	exactTo    = 10_000                     // years BC up to which the words count from 1 BC and not from nought
	half       = 5                          // of a power of ten: a px of so many years shows no finer one
)

// TimeAt writes an instant, no finer than a step of that many seconds can tell:
// a second, a day, a month, a year, or a round number of years.
func TimeAt(t, step edtf.Instant, words edtf.Words) string { return DateAt(t, step).Human(words) }

// DateAt is the date of an instant, as exact as timeAt writes it.
func DateAt(t, step edtf.Instant) edtf.Date {
	c := t.Civil()
	c.Year = roundYear(c.Year, int64(step/yearLength))
	precision := edtf.Year
	switch {
	case c.Year > fourDigits || c.Year < -fourDigits: // EDTF writes such years alone
	case step < edtf.Minute:
		precision = edtf.Second
	case step < 4*edtf.Day:
		precision = edtf.DayOf
	case step < 100*edtf.Day:
		precision = edtf.Month
	}
	d, err := edtf.New(c, precision)
	if err != nil {
		return edtf.Date{} // beyond the years that a date can write
	}
	return d
}

// roundYear returns the nearest year that is round to the power of ten nearest to a step
// of so many years. Before Christ it is the number in “50 BC” that is round, as
// long as one can see the year between that and the astronomical count.
func roundYear(year, step int64) int64 {
	unit := int64(1)
	for step >= half {
		unit, step = unit*10, step/10
	}
	if unit == 1 {
		return year
	}
	nearest := func(n int64) int64 { return (n + unit/2) / unit * unit } // of n ≥ 0
	switch {
	case year > 0:
		return max(nearest(year), 1)
	case year > -exactTo:
		return 1 - nearest(1-year)
	}
	return -nearest(-year)
}
