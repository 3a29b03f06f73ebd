package axis

import "tideline/timeline/edtf"

// choose returns the finest level whose labels, and the names of whose groups,
// have room at this scale.
func (k *Ticker) choose(perSecond float64) level {
	const shortest = 14.0 // px; no text needs less, so nothing need be measured
	for _, l := range k.table {
		pace := l.major.pace(perSecond)
		if pace < shortest {
			continue
		}
		n := k.need(l.major)
		group, has := l.major.unit.group()
		fits := pace >= n.label+textApart
		if has {
			fits = fits && float64(group.span())*perSecond >= n.group+textApart
		}
		if fits {
			return l
		}
	}
	return k.table[len(k.table)-1]
}

// need measures what a level may have to write on this axis: all that its
// cycle holds, and years from all over the axis. It does not depend on the view.
func (k *Ticker) need(e every) need {
	if n, ok := k.needs[e]; ok {
		return n
	}
	var n need
	for _, t := range k.samples(e) {
		n.label = max(n.label, k.label(t, e).width)
		if group, ok := e.unit.group(); ok {
			n.group = max(n.group, k.group(t, group).width)
		}
	}
	k.needs[e] = n
	return n
}

// samples returns instants whose labels are among the widest of a level: the
// months of one year, the days of one month and so on, and years near both
// ends of the axis and on the way.
func (k *Ticker) samples(e every) []edtf.Instant {
	const years, months = 8, 12
	first, last := k.axis.first, k.axis.last
	out := make([]edtf.Instant, 0, 2*(years+1+months))
	for i := range edtf.Instant(years + 1) {
		t := e.ceil(first + (last-first)/years*i)
		out = append(out, t)
		if e.unit == year {
			out = append(out, e.ceil(t+1))
		}
	}
	if e.unit == year {
		return out
	}
	for _, widest := range []edtf.Instant{first, last} {
		c := widest.Civil()
		for m := range months {
			// 28 and 20:48 have wide digits.
			out = append(out, edtf.At(edtf.Civil{
				Year: c.Year, Month: m + 1, Day: 28, Hour: 20, Minute: 48, Second: 48,
			}))
		}
	}
	return out
}
