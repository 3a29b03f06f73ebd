package edtf

import "fmt"

// Julian returns the first instant of a day of the Julian calendar, which
// Europe kept until 1582 and parts of it until 1923.
func Julian(year int64, month, day int) Instant {
	m, y := int64(month), year
	if m <= 2 { // years begin in March, so that the leap day comes last
		y--
		m += 12
	}
	days := 365*y + floorDiv(y, 4) + (153*(m-3)+2)/5 + int64(day) - 1
	return Instant(days-719470) * Day
}

// julianLeapDay reports whether only the Julian calendar has a 29 February in
// an astronomical year.
func julianLeapDay(year int64) bool {
	return year%4 == 0 && DaysIn(year, 2) == 28
}

// noLeapDay is the reason why a year has no 29 February.
func (p *point) noLeapDay() *SyntaxError {
	y := p.year.value()
	if !fixed(p.year.digits) || !julianLeapDay(y) {
		return fault(p.at[2], "{{.Year}} is not a leap year: February has 28 days", "Year", p.year.String()).advising("check the day, or write XX for one that is not known")
	}
	return fault(p.at[2], "only the Julian calendar had a 29 February {{.Year}}; dates here are Gregorian", "Year", Told(func(w Words) string { return w.Year(y) })).
		advising("write {{.Date}}, which is the same day", "Date", WriteDay(Julian(y, 2, 29)))
}

// WriteYear writes an astronomical year as EDTF: 1953, -0043, Y12345.
func WriteYear(year int64) string {
	switch {
	case year > 9999 || year < -9999:
		return fmt.Sprintf("Y%d", year)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

// WriteDay writes the day of an instant as EDTF: 1953-07-27.
func WriteDay(t Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%s-%02d-%02d", WriteYear(c.Year), c.Month, c.Day)
}
