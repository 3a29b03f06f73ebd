package axis

import "tideline/timeline/edtf"

// cutWithin returns the longest part of g, without margins at its ends, that begins and
// ends with a whole calendar unit and whose length, in words, is exact: so many
// years, or up to eleven months, and so on. ok is false where not even a minute
// fits.
func cutWithin(g gap, before, after edtf.Instant) (longest cut, ok bool) {
	inner := gap{from: g.from + before, to: g.to - after}
	if inner.length() < edtf.Minute {
		return cut{}, false
	}
	longest = cutYears(inner, min(before, after))
	for _, try := range []func(gap) cut{cutMonths, cutDays, cutHours, cutMinutes} {
		if c := try(inner); c.length() > longest.length() {
			longest = c
		}
	}
	return longest, longest.length() > 0
}

// cutYears cuts whole years. Ten million of them and more are written in
// millions: there it cuts whole millions, unless what that leaves would dwarf
// the margins; then the length written is right to the million.
func cutYears(g gap, margin edtf.Instant) cut {
	const million = 1_000_000
	from, to := g.from.Civil().Year, g.to.Civil().Year
	if startOfYear(from) < g.from {
		from++
	}
	if n := to - from; n >= 10*million && margin >= million*year.span() {
		rest := n % million
		from, to = from+rest/2, to-(rest-rest/2)
	}
	return cut{from: startOfYear(from), to: startOfYear(to)}
}

// cutMonths cuts up to eleven whole months; twelve would be called a year.
func cutMonths(g gap) cut {
	month := func(m int64) edtf.Instant { return edtf.At(edtf.Civil{Year: 0, Month: int(m), Day: 1}) }
	index := func(t edtf.Instant) int64 { c := t.Civil(); return c.Year*12 + int64(c.Month) }
	from, to := index(g.from), index(g.to)
	if month(from) < g.from {
		from++
	}
	from, to = middle(from, to, 11)
	return cut{from: month(from), to: month(to)}
}

// cutDays cuts up to 27 days; 28 may be called a month.
func cutDays(g gap) cut { return cutRegular(g, edtf.Day, 27) }

func cutHours(g gap) cut { return cutRegular(g, edtf.Hour, 23) }

func cutMinutes(g gap) cut { return cutRegular(g, edtf.Minute, 59) }

func cutRegular(g gap, unit edtf.Instant, most int64) cut {
	from, to := floorDiv(int64(g.from-1), int64(unit))+1, floorDiv(int64(g.to), int64(unit))
	from, to = middle(from, to, most)
	return cut{from: edtf.Instant(from) * unit, to: edtf.Instant(to) * unit}
}

// middle returns the middle of the range from–to where that is longer than most.
func middle(from, to, most int64) (int64, int64) {
	if spare := to - from - most; spare > 0 {
		from += spare / 2
		to = from + most
	}
	return from, to
}

// floorDiv divides and rounds down; b is above zero.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
