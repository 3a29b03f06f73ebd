package axis

import "tideline/timeline/edtf"

// formatter writes the labels of ticks in the words of a language.
type formatter struct{ words *edtf.Words }

// tick writes the finest unit of a tick: “Jul” and not “July 1953”.
func (f formatter) tick(t edtf.Instant, e every) string {
	c := t.Civil()
	switch e.unit {
	case year:
		if e.astronomical {
			return f.words.RoundYear(c.Year, e.n)
		}
		return f.words.FullYear(c.Year)
	case month:
		return f.words.ShortMonths[c.Month-1]
	case day:
		return f.words.DayNumber(c)
	}
	return f.words.Clock(c, e.unit == second)
}

// group writes the unit of the line below: “1953”, “July 1953”, “27 July 1953”.
func (f formatter) group(t edtf.Instant, u unit) string {
	c := t.Civil()
	switch u {
	case year:
		return f.words.FullYear(c.Year)
	case month:
		return f.words.MonthOf(f.words.Months[c.Month-1], c.Year)
	}
	months := f.words.Months
	if f.words.MonthsInDate[c.Month-1] != "" {
		months = f.words.MonthsInDate
	}
	return f.words.DayOf(months[c.Month-1], c)
}

// step writes the whole date of a step of an Even axis, in short: a year as its event says
// it, “4.567 billion BC”.
func (f formatter) step(s step) string {
	c := s.t.Civil()
	short := f.words.ShortMonths[c.Month-1]
	switch s.precision {
	case byYear:
		return f.words.Year(c.Year)
	case byMonth:
		return f.words.MonthOf(short, c.Year)
	case byDay:
		return f.words.DayOf(short, c)
	}
	return f.words.TimeOf(f.words.DayOf(short, c), f.words.Clock(c, c.Second != 0))
}

// ago writes a time before a reference, whole and in two parts.
func (f formatter) ago(a ago) (whole, number, rest string) {
	of := &f.words.Lengths
	switch a.unit {
	case year:
		return f.words.Before(a.n)
	case month:
		return f.words.Counted(of.Months, a.n)
	case day:
		return f.words.Counted(of.Days, a.n)
	case hour:
		return f.words.Counted(of.Hours, a.n)
	case minute:
		return f.words.Counted(of.Minutes, a.n)
	}
	return f.words.Counted(of.Seconds, a.n)
}

// date writes the coarsest unit that begins at t, with what it needs of the units above
// where one knows when the axis ends: on that day the time, in that year day and month.
func (f formatter) date(t, end edtf.Instant) string {
	c, e := t.Civil(), end.Civil()
	short := f.words.ShortMonths[c.Month-1]
	switch u := unitOf(t); {
	case u == year:
		return f.words.FullYear(c.Year)
	case u == month && c.Year == e.Year:
		return short
	case u == month:
		return f.words.MonthOf(short, c.Year)
	case u == day && c.Year == e.Year:
		return f.words.DayIn(short, c)
	case u == day:
		return f.words.DayOf(short, c)
	case day.floor(t) == day.floor(end):
		return f.words.Clock(c, u == second)
	}
	return f.words.TimeOf(f.words.DayOf(short, c), f.words.Clock(c, unitOf(t) == second))
}
