package axis

import (
	"cmp"
	"slices"

	"tideline/timeline/edtf"
)

// gap is time between two instants in which nothing happens.
type gap struct {
	from, to edtf.Instant
	last     edtf.Instant // where the last mark before it stands
}

func (g gap) length() edtf.Instant { return g.to - g.from }

// longestGaps returns the most longest gaps between ordered spans, the longest
// first, equal ones in the order of time.
func longestGaps(spans []Span, most int) []gap {
	longer := func(a, b gap) int {
		return cmp.Or(cmp.Compare(b.length(), a.length()), cmp.Compare(a.from, b.from))
	}
	var longest []gap
	covered, last := -edtf.Forever, -edtf.Forever
	for i := 1; i < len(spans); i++ {
		covered, last = max(covered, spans[i-1].To), max(last, spans[i-1].stands())
		g := gap{covered, spans[i].From, last}
		if g.length() <= 1 {
			continue
		}
		at, _ := slices.BinarySearchFunc(longest, g, longer)
		if at < most {
			longest = slices.Insert(longest, at, g)
			longest = longest[:min(len(longest), most)]
		}
	}
	return longest
}

// cutWithin returns the longest part of g, without margins at its ends, that begins and
// ends with a whole calendar unit and whose length, in words, is exact: so many
// years, or up to eleven months, and so on, in nothing finer than a unit. ok is false
// where not even a minute fits.
func cutWithin(g gap, before, after edtf.Instant, finest unit, anyMonth bool) (longest cut, ok bool) {
	inner := gap{from: g.from + before, to: g.to - after}
	if inner.length() < edtf.Minute {
		return cut{}, false
	}
	longest = cutYears(inner, min(before, after), anyMonth)
	for _, try := range []struct {
		unit unit
		cut  func(gap) cut
	}{{month, cutMonths}, {day, cutDays}, {hour, cutHours}, {minute, cutMinutes}} {
		if c := try.cut(inner); try.unit >= finest && c.length() > longest.length() {
			longest = c
		}
	}
	return longest, longest.length() > 0
}

// cutYears cuts whole years, from the beginning of any month on where that makes them
// more and the name of the year before stands elsewhere. Ten million of them and more are written in
// millions: there it cuts whole millions, unless what that leaves would dwarf
// the margins; then the length written is right to the million.
func cutYears(g gap, margin edtf.Instant, anyMonth bool) cut {
	const million = 1_000_000
	from, to := g.from.Civil().Year, g.to.Civil().Year
	if startOfYear(from) < g.from {
		from++
	}
	if n := to - from; n >= 10*million && margin >= million*year.span() {
		rest := n % million
		from, to = from+rest/2, to-(rest-rest/2)
	}
	years := cut{from: startOfYear(from), to: startOfYear(to)}
	if anyMonth && to-from < fromAnyMonth {
		return longer(years, cutYearsOfMonths(g))
	}
	return years
}

// fromAnyMonth is how many years are cut so at most; more are cut from the beginning of
// one.
const fromAnyMonth = 1000

// cutYearsOfMonths cuts whole years from the beginning of a month on.
func cutYearsOfMonths(g gap) cut {
	from, to := monthAfter(g.from), indexOfMonth(g.to)
	n := (to - from) / 12 * 12
	from += (to - from - n) / 2
	return cut{from: startOfMonth(from), to: startOfMonth(from + n)}
}

func longer(a, b cut) cut {
	if b.length() > a.length() {
		return b
	}
	return a
}

// startOfMonth returns the first instant of a month, counted from that before the year 0.
func startOfMonth(m int64) edtf.Instant {
	return edtf.At(edtf.Civil{Year: 0, Month: int(m), Day: 1})
}

func indexOfMonth(t edtf.Instant) int64 { c := t.Civil(); return c.Year*12 + int64(c.Month) }

// monthAfter returns the month that begins at an instant, or the next one.
func monthAfter(t edtf.Instant) int64 {
	m := indexOfMonth(t)
	if startOfMonth(m) < t {
		m++
	}
	return m
}

// cutMonths cuts up to eleven whole months; twelve would be called a year.
func cutMonths(g gap) cut {
	from, to := middle(monthAfter(g.from), indexOfMonth(g.to), 11)
	return cut{from: startOfMonth(from), to: startOfMonth(to)}
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
