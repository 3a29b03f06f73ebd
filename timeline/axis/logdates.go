package axis

import "tideline/timeline/edtf"

// earliestDate is how far back round years stand beside times before the reference:
// there years before Christ and years ago begin to be the same.
const earliestDate = -9999 // astronomical

// latestRound is the last year of a reference beside which round years are sought one by
// one.
const latestRound = 10_000

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

// roundFrom is how many sets of calendarSets have places of their own, found one after the
// other; what is finer has room, or has not, beside all of them.
const roundFrom = 6

// roundDate is a round year with the scale from which it is clear of all that were chosen
// before it and are there then: so one that has no room itself keeps none from others.
type roundDate struct {
	t     edtf.Instant
	u     float64 // units before the reference
	w     float64 // px of its text
	n     float64 // px a unit
	worth float64 // the rounder, the less
}

// roundDates finds the round years of an axis: again and again that which is there first,
// a rounder one also where it is there a little later.
func (r *logRow) roundDates() []roundDate {
	all := r.candidates()
	for i := range all {
		least := i
		for k := i + 1; k < len(all); k++ {
			if all[k].n*all[k].worth < all[least].n*all[least].worth {
				least = k
			}
		}
		all[i], all[least] = all[least], all[i]
		for k := i + 1; k < len(all); k++ {
			d, o := &all[k], &all[i]
			if apart := max(o.u-d.u, d.u-o.u); apart*max(o.n, d.n) < (o.w+d.w)/2+textApart {
				d.n = ((o.w+d.w)/2 + textApart) / apart
			}
		}
	}
	return all
}

// candidates returns the round years that the calendar of an axis may tell, the roundest
// first and of those the latest.
func (r *logRow) candidates() []roundDate {
	all := []roundDate{}
	if r.axis.last > startOfYear(latestRound) {
		return all
	}
	end := r.referenceText().width
	for i, worth := range [roundFrom]float64{0.1, 1, 1.5, 2, 8, 30} {
		set := r.dates[i]
		for t := set.floor(r.axis.last - 1); t >= startOfYear(earliestDate); t = set.floor(t - 1) {
			if i > 0 && r.dates[i-1].has(t) {
				continue
			}
			d := roundDate{t: t, u: minus(r.place(0).U, r.axis.Place(t).U), w: r.dateText(t).width, worth: worth}
			if d.u > 0 {
				d.n = (end + d.w/2 + textApart) / d.u // the reference may stand left of its tick
				all = append(all, d)
			}
		}
	}
	return all
}

func (r *logRow) referenceText() text {
	return r.remember(textKey{date: true, step: true}, func() string { return r.format.step(r.axis.newest) })
}

// calendar adds the dates that have room beside rounder ones, and the reference.
func (r *logRow) calendar() {
	end := r.referenceText()
	if x := r.view.X(r.place(0)); x >= 0 && x <= r.view.width {
		r.ticks = append(r.ticks, Tick{At: r.axis.last, X: x, Major: true, Date: end.string, Bold: true})
	}
	if r.round == nil {
		r.round = r.roundDates()
	}
	for i := range r.round {
		if d := &r.round[i]; d.n <= r.view.scale {
			if x := r.view.X(r.axis.Place(d.t)); x >= 0 && x <= r.view.width {
				r.ticks = append(r.ticks, Tick{At: d.t, X: x, Date: r.dateText(d.t).string, Calendar: true})
			}
		}
	}
	for i := range r.dates {
		if i < roundFrom && len(r.round) > 0 {
			continue
		}
		if !r.set(i, end) {
			return
		}
	}
}

// set adds the dates of one set that have room, and reports whether any that is finer
// might have it.
func (r *logRow) set(i int, end text) bool {
	set := r.dates[i]
	// Further back, none of the set has leastDate px.
	reach := 1.2*set.mean()*r.view.scale*logUnits/leastDate - float64(r.axis.linear)
	if reach < float64(r.from) {
		return false
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
	return true
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
