package axis

import "tideline/timeline/edtf"

// earliestDate is how far back round years stand beside times before the reference:
// there years before Christ and years ago begin to be the same.
const earliestDate = -9999 // astronomical

// severalYears reports whether the dates of a set are years apart.
func (e every) severalYears() bool { return e.unit == year && e.n > 1 }

// leastDate is the px that no two dates have less between them.
const leastDate = 24.0

// calendarSets returns sets of dates, each with all that were in those before it.
func calendarSets() []every {
	return []every{
		{n: 5000, unit: year},
		{n: 1000, unit: year},
		{n: 500, unit: year},
		{n: 100, unit: year},
		{n: 50, unit: year},
		{n: 10, unit: year},
		{n: 5, unit: year},
		{n: 1, unit: year},
		{n: 6, unit: month},
		{n: 3, unit: month},
		{n: 1, unit: month},
		{n: 10, unit: day},
		{n: 5, unit: day},
		{n: 1, unit: day},
		{n: 12, unit: hour},
		{n: 6, unit: hour},
		{n: 3, unit: hour},
		{n: 1, unit: hour},
		{n: 30, unit: minute},
		{n: 15, unit: minute},
		{n: 5, unit: minute},
		{n: 1, unit: minute},
		{n: 30, unit: second},
		{n: 15, unit: second},
		{n: 5, unit: second},
		{n: 1, unit: second},
	}
}

// calendar adds the dates that have room beside rounder ones, and the reference.
func (r *logRow) calendar() {
	end := r.remember(textKey{date: true, step: true}, func() string { return r.format.step(r.axis.newest) })
	if x := r.view.X(r.place(0)); x >= 0 && x <= r.view.width {
		r.ticks = append(r.ticks, Tick{At: r.axis.last, X: x, Major: true, Date: end.string, Bold: true})
	}
	perE := r.view.scale * logUnits // px
	for i, set := range r.dates {
		// Further back, none of the set has leastDate px.
		reach := 1.2*set.mean()*perE/leastDate - float64(r.axis.linear)
		if reach < float64(r.from) {
			return // nor is any that is finer
		}
		from := r.at(r.to)
		if reach < float64(r.to) {
			from = r.at(edtf.Instant(reach))
		}
		earliest := startOfYear(earliestDate)
		if set.severalYears() {
			from = max(from, earliest)
		}
		for t := set.ceil(from); t < r.axis.last && t <= r.at(r.from)+1; t = set.ceil(t + 1) {
			if i == 0 || !r.dates[i-1].has(t) || t < earliest && r.dates[i-1].severalYears() {
				r.date(set, t, end)
			}
		}
	}
}

// date adds a date where those beside it in its set, and the reference, leave it room.
func (r *logRow) date(set every, t edtf.Instant, end text) {
	p := r.axis.Place(t)
	x := r.view.X(p)
	if x < 0 || x > r.view.width {
		return
	}
	name := r.dateText(t)
	room := func(to edtf.Instant) float64 {
		q := r.axis.Place(to)
		return r.view.scale * max(minus(p.U, q.U), minus(q.U, p.U))
	}
	if room(r.axis.last) < end.width+name.width/2+textApart { // it may stand left of its tick
		return
	}
	for _, beside := range [2]edtf.Instant{set.floor(t - 1), set.ceil(t + 1)} {
		if beside < r.axis.last && room(beside) < max(name.width, r.dateText(beside).width)+textApart {
			return
		}
	}
	r.ticks = append(r.ticks, Tick{At: t, X: x, Date: name.string, Calendar: true})
}

// dateText is the name of a date.
func (r *logRow) dateText(t edtf.Instant) text {
	return r.remember(textKey{t: t, of: every{unit: unitOf(t)}, date: true}, func() string {
		return r.format.date(t, r.axis.newest.t)
	})
}
