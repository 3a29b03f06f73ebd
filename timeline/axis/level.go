package axis

import "tideline/timeline/edtf"

// level is one way of dividing time on a scale: the ticks with labels, and
// sets of finer ones to go between them, the finest first.
type level struct {
	major  every
	minors [2]every
}

// levels returns every level, from seconds to a hundred thousand million years.
func levels() []level {
	const tenThousandMillion, farthest = 10_000_000_000, 100_000_000_000
	table := []level{
		{major: every{n: 1, unit: second}},
		{every{n: 5, unit: second}, [2]every{{n: 1, unit: second}}},
		{every{n: 15, unit: second}, [2]every{{n: 1, unit: second}, {n: 5, unit: second}}},
		{every{n: 30, unit: second}, [2]every{{n: 5, unit: second}, {n: 15, unit: second}}},
		{every{n: 1, unit: minute}, [2]every{{n: 5, unit: second}, {n: 15, unit: second}}},
		{every{n: 5, unit: minute}, [2]every{{n: 1, unit: minute}}},
		{every{n: 15, unit: minute}, [2]every{{n: 1, unit: minute}, {n: 5, unit: minute}}},
		{every{n: 30, unit: minute}, [2]every{{n: 5, unit: minute}, {n: 15, unit: minute}}},
		{every{n: 1, unit: hour}, [2]every{{n: 5, unit: minute}, {n: 15, unit: minute}}},
		{every{n: 3, unit: hour}, [2]every{{n: 1, unit: hour}}},
		{every{n: 6, unit: hour}, [2]every{{n: 1, unit: hour}, {n: 3, unit: hour}}},
		{every{n: 12, unit: hour}, [2]every{{n: 1, unit: hour}, {n: 6, unit: hour}}},
		{every{n: 1, unit: day}, [2]every{{n: 3, unit: hour}, {n: 6, unit: hour}}},
		{every{n: 2, unit: day}, [2]every{{n: 1, unit: day}}},
		{every{n: 5, unit: day}, [2]every{{n: 1, unit: day}}},
		{every{n: 10, unit: day}, [2]every{{n: 1, unit: day}, {n: 5, unit: day}}},
		{every{n: 15, unit: day}, [2]every{{n: 1, unit: day}, {n: 5, unit: day}}},
		{every{n: 1, unit: month}, [2]every{{n: 5, unit: day}, {n: 10, unit: day}}},
		{every{n: 3, unit: month}, [2]every{{n: 1, unit: month}}},
		{every{n: 6, unit: month}, [2]every{{n: 1, unit: month}, {n: 3, unit: month}}},
		{every{n: 1, unit: year}, [2]every{{n: 1, unit: month}, {n: 3, unit: month}}},
		{every{n: 2, unit: year}, [2]every{{n: 3, unit: month}, {n: 1, unit: year}}},
		{every{n: 5, unit: year}, [2]every{{n: 1, unit: year}}},
	}
	for n := int64(10); n <= tenThousandMillion; n *= 10 {
		table = append(
			table, yearLevel(n, n/10, n/2), yearLevel(2*n, n/2, n), yearLevel(5*n, n, n))
	}
	return append(table, yearLevel(farthest, farthest/10, farthest/2))
}

// unseenYears is from how many years on one of them cannot be seen.
const unseenYears = 10_000

// yearLevel makes a level of years whose three sets count years BC alike.
func yearLevel(major, fine, coarse int64) level {
	a := major >= unseenYears
	return level{
		every{major, year, a},
		[2]every{{fine, year, a}, {coarse, year, a}},
	}
}

// group returns the unit that a label leaves to the line below: the year for
// months, the month for days, the day for times. Years need none.
func (u unit) group() (g unit, ok bool) {
	switch u {
	case year:
		return 0, false
	case month:
		return year, true
	case day:
		return month, true
	}
	return day, true
}

// pace returns the px between two neighbours of a set, at the least.
func (e every) pace(perSecond float64) float64 { return float64(e.least()) * perSecond }

// span returns the shortest length of a group.
func (u unit) span() edtf.Instant { return every{n: 1, unit: u}.least() }
