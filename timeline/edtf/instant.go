package edtf

import "fmt"

// Instant is a moment in seconds since 1970-01-01T00:00:00Z in the proleptic
// Gregorian calendar without leap seconds. An int64 of seconds spans
// ±292 thousand million years, so every year EDTF can write here fits.
type Instant int64

// Lengths of the regular units, in seconds.
const (
	Minute Instant = 60
	Hour           = 60 * Minute
	Day            = 24 * Hour
)

// MaxYear is the largest year, and −MaxYear the smallest, that a date may name.
const MaxYear int64 = 100_000_000_000

// Civil is a moment as the calendar writes it. Years are astronomical: 0 is
// 1 BC and −43 is 44 BC. Month and Day count from 1.
type Civil struct {
	Year                             int64
	Month, Day, Hour, Minute, Second int
}

// At returns the instant of a civil moment in UTC. Fields beyond their usual
// range carry over, as in time.Date: month 13 is January of the next year.
func At(c Civil) Instant {
	m := int64(c.Month) - 1
	y := c.Year + floorDiv(m, 12)
	m = m - floorDiv(m, 12)*12 + 1
	days := daysFromCivil(y, m) + int64(c.Day) - 1
	return Instant(days)*Day + Instant(c.Hour)*Hour + Instant(c.Minute)*Minute + Instant(c.Second)
}

// Civil returns the calendar fields of t in UTC.
func (t Instant) Civil() Civil {
	days := floorDiv(int64(t), int64(Day))
	rest := int(int64(t) - days*int64(Day))
	y, m, d := civilFromDays(days)
	return Civil{y, m, d, rest / 3600, rest / 60 % 60, rest % 60}
}

// RFC3339 writes t as RFC 3339 in UTC. Years outside 0000–9999 carry a sign
// and at least six digits, the expanded form of ISO 8601.
func (t Instant) RFC3339() string {
	c := t.Civil()
	year := fmt.Sprintf("%04d", c.Year)
	if c.Year < 0 || c.Year > 9999 {
		year = fmt.Sprintf("%+07d", c.Year)
	}
	return fmt.Sprintf("%s-%02d-%02dT%02d:%02d:%02dZ", year, c.Month, c.Day, c.Hour, c.Minute, c.Second)
}

// DaysIn returns the number of days of a month (1–12) of an astronomical year.
func DaysIn(year int64, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// daysFromCivil counts the days from 1970-01-01 to the first of the month.
// Source of the method: Howard Hinnant, “chrono-Compatible Low-Level Date
// Algorithms”, which starts the year in March so that the leap day comes last.
func daysFromCivil(y, m int64) int64 {
	if m <= 2 {
		y--
		m += 12
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*(m-3) + 2) / 5
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// civilFromDays is the inverse of daysFromCivil (same source).
func civilFromDays(days int64) (year int64, month, day int) {
	days += 719468
	era := floorDiv(days, 146097)
	d := days - era*146097
	yearOfEra := (d - d/1460 + d/36524 - d/146096) / 365
	dayOfYear := d - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day = int(dayOfYear-(153*m+2)/5) + 1
	year = yearOfEra + era*400
	month = int(m) + 3
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// Forever is later than every instant a date can name; −Forever is earlier. The time
// between the two fits an Instant, with a thousand years to spare.
const Forever Instant = 4_600_000_000_000_000_000
