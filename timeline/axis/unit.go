package axis

import "tideline/timeline/edtf"

// unit is a calendar unit that ticks can count.
type unit uint8

const (
	second unit = iota
	minute
	hour
	day
	month
	year
)

// every is a set of ticks: those of a unit whose number is a multiple of n.
// Ticks are counted from fixed origins (the day, the month, the year), so a
// view has no say in where they stand.
type every struct {
	n    int64
	unit unit
	// astronomical counts the years before Christ as 0, −1, −2 …, so that
	// their ticks stand a year beside the round numbers of years BC. With
	// steps of a hundred thousand years nobody can see it.
	astronomical bool
}

// least returns the shortest time between two neighbours of the set.
func (e every) least() edtf.Instant {
	n := edtf.Instant(e.n)
	switch e.unit {
	case second:
		return n
	case minute:
		return n * edtf.Minute
	case hour:
		return n * edtf.Hour
	case day:
		if e.n > 2 {
			n-- // from the 1st to the 5th, from 25 February to 1 March
		}
		return n * edtf.Day
	case month:
		return []edtf.Instant{1: 28, 2: 59, 3: 90, 6: 181}[e.n] * edtf.Day
	}
	if e.n > 2 {
		n-- // from AD 1 to AD 5
	}
	return n * 365 * edtf.Day
}

// mean returns the seconds between two neighbours of the set, in the mean.
func (e every) mean() float64 {
	const meanYear = 365.2425 * float64(edtf.Day)
	seconds := [...]float64{
		second: 1, minute: float64(edtf.Minute), hour: float64(edtf.Hour), day: float64(edtf.Day),
		month: meanYear / 12, year: meanYear,
	}
	return float64(e.n) * seconds[e.unit]
}

// has reports whether t is in the set.
func (e every) has(t edtf.Instant) bool { return e.ceil(t) == t }

// ceil returns the first instant of the set that is not before t.
func (e every) ceil(t edtf.Instant) edtf.Instant {
	switch e.unit {
	case second, minute, hour:
		length := int64(e.least())
		return edtf.Instant((floorDiv(int64(t)-1, length) + 1) * length)
	case day:
		return e.ceilDay(t)
	case month:
		c := (t - 1).Civil()
		m := floorDiv(int64(c.Month)-1, e.n)*e.n + e.n + 1
		return edtf.At(edtf.Civil{Year: c.Year, Month: int(m), Day: 1})
	}
	c := (t - 1).Civil()
	return startOfYear(min(e.ceilYear(c.Year+1), farthestYear))
}

// farthestYear is as far as seconds count; no axis goes there.
const farthestYear = 290_000_000_000

// floor returns the last instant of the set that is not after t.
func (e every) floor(t edtf.Instant) edtf.Instant {
	if e.unit == year {
		return startOfYear(max(e.floorYear(t.Civil().Year), -farthestYear))
	}
	at := e.ceil(t - 2*e.least()) // neighbours are at most so far apart
	for {
		next := e.ceil(at + 1)
		if next > t {
			return at
		}
		at = next
	}
}

// ceilDay walks to the next day of the month that is in the set: every day,
// odd days, or the 1st and the multiples of 5, 10 or 15.
func (e every) ceilDay(t edtf.Instant) edtf.Instant {
	t = edtf.Instant(floorDiv(int64(t)-1, int64(edtf.Day))+1) * edtf.Day
	for {
		c := t.Civil()
		if e.hasDay(int64(c.Day), int64(edtf.DaysIn(c.Year, c.Month))) {
			return t
		}
		t += edtf.Day
	}
}

// hasDay leaves out the days so near the end of the month that they would
// crowd the first of the next one.
func (e every) hasDay(d, last int64) bool {
	switch {
	case d == 1 || e.n == 1:
		return true
	case e.n == 2:
		return d%2 == 1 && d < last
	}
	return d%e.n == 0 && d+e.n/2 <= 28
}

// ceilYear returns the first year of the set that is not before y. There is no
// year 0 for people: on the way from 10 BC to AD 10 they expect AD 1.
func (e every) ceilYear(y int64) int64 {
	if e.n == 1 {
		return y
	}
	for k := floorDiv(y, e.n) - 1; ; k++ {
		at := k * e.n
		switch {
		case e.astronomical:
		case k == 0 && e.n == 2:
			continue // AD 1 would crowd AD 2
		case k <= 0:
			at++
		}
		if at >= y {
			return at
		}
	}
}

// floorYear returns the last year of the set that is not after y.
func (e every) floorYear(y int64) int64 {
	at := e.ceilYear(y - 2*e.n)
	for {
		next := e.ceilYear(at + 1)
		if next > y {
			return at
		}
		at = next
	}
}

func startOfYear(y int64) edtf.Instant { return edtf.At(edtf.Civil{Year: y, Month: 1, Day: 1}) }

// floor returns the beginning of the unit that t is in.
func (u unit) floor(t edtf.Instant) edtf.Instant {
	c := t.Civil()
	switch u {
	case year:
		return startOfYear(c.Year)
	case month:
		return edtf.At(edtf.Civil{Year: c.Year, Month: c.Month, Day: 1})
	}
	return edtf.At(edtf.Civil{Year: c.Year, Month: c.Month, Day: c.Day})
}

// unitOf returns the coarsest unit that begins at t.
func unitOf(t edtf.Instant) unit {
	c := t.Civil()
	switch {
	case c.Second != 0:
		return second
	case c.Minute != 0:
		return minute
	case c.Hour != 0:
		return hour
	case c.Day != 1:
		return day
	case c.Month != 1:
		return month
	}
	return year
}
