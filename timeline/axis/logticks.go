package axis

import (
	"cmp"
	"slices"

	"tideline/timeline/edtf"
)

// logTicks writes the ticks of a Logarithmic axis: round times before the reference,
// and under them what the calendar has there. A tick is drawn, and its text written,
// where those before it in the order of roundness leave it room on both sides: that
// depends on the scale alone, so panning changes nothing and zooming in takes nothing
// away.
func (k *Ticker) logTicks(v View, dst []Tick) []Tick {
	from, to := v.Range()
	r := logRow{Ticker: k, view: v, ticks: dst, from: k.axis.last - to, to: k.axis.last - from}
	r.choose()
	for i := range k.rungs {
		if rung := &k.rungs[i]; rung.length() >= r.from && rung.from <= r.to {
			r.rung(i)
			r.between(rung)
		}
	}
	r.oldest()
	r.calendar()
	slices.SortFunc(r.ticks, func(a, b Tick) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(b.Label, a.Label))
	})
	return sameInstants(r.ticks)
}

// sameInstants makes one tick of two that stand at the same instant.
func sameInstants(ticks []Tick) []Tick {
	out := ticks[:0]
	for _, t := range ticks {
		if n := len(out); n > 0 && out[n-1].At == t.At {
			a := &out[n-1]
			a.Date, a.Label, a.Group = cmp.Or(a.Date, t.Date), cmp.Or(a.Label, t.Label), cmp.Or(a.Group, t.Group)
			a.Major, a.Bold, a.Calendar = a.Major || t.Major, a.Bold || t.Bold, a.Calendar && t.Calendar
			continue
		}
		out = append(out, t)
	}
	return out
}

// logRow is the work of one call for a Logarithmic axis.
type logRow struct {
	*Ticker
	view     View
	ticks    []Tick
	from, to edtf.Instant // in view, before the reference
	spelled  bool         // every third has “years ago” behind its number, and none a second line
	parted   bool         // texts stand in two lines
	thirds   bool         // only every third rung has a text
}

// choose finds how the rungs are written, for the whole axis: in one line and in full, in
// one line, in two, or only every third. Texts stand in the middle under their ticks, so
// two need half of either between them.
func (r *logRow) choose() {
	r.spelled, r.thirds, r.parted = r.allHaveRoom(spelled), false, false
	if r.spelled || r.allHaveRoom(whole) {
		return
	}
	r.parted = r.allHaveRoom(parted)
	r.thirds = !r.parted
}

// The ways in which the text of a tick may stand.
type logForm int

const (
	whole   logForm = iota // in one line, with “years ago” under every third
	spelled                // in one line, with “years ago” in that of every third
	parted                 // in two lines
)

// form returns how the texts stand; where only every third has one, that is whole.
func (r *logRow) form() logForm {
	switch {
	case r.spelled:
		return spelled
	case r.parted:
		return parted
	}
	return whole
}

// allHaveRoom reports whether all rungs have room in a form. In two lines minutes and
// hours, which stand nearer to each other, may go without a name.
func (r *logRow) allHaveRoom(f logForm) bool {
	long := r.axis.last - r.axis.first
	for i := range r.rungs {
		rung := &r.rungs[i]
		if rung.from > long {
			break
		}
		if (f != parted || rung.unit == year) && !r.hasRoom(i, f) {
			return false
		}
	}
	return true
}

// hasRoom reports whether a rung has room for its text beside that of the one below.
func (r *logRow) hasRoom(i int, f logForm) bool {
	rung := &r.rungs[i]
	return i == 0 || rung.from == 0 || r.apart(rung.from, rung.length()) >= (r.need(r.rungs[i-1].ago, f)+r.need(rung.ago, f))/2
}

// Rungs appends where the round times before the reference stand in a view, px, each
// about ten times as long ago as the next, from left to right, and the one beyond either
// edge. even reports whether the stretch before the first is the second of a pair: the
// stretches are told apart by turns. There are none but on a Logarithmic axis.
func (k *Ticker) Rungs(v View, dst []float64) (x []float64, even bool) {
	if dst = dst[:0]; v.axis == nil || v.axis.mode != Logarithmic {
		return dst, false
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.axis != v.axis {
		k.turnTo(v.axis)
	}
	r := logRow{Ticker: k, view: v}
	for i := len(k.rungs) - 1; i >= 0; i-- {
		rung := &k.rungs[i]
		if rung.length() > k.axis.last+edtf.Forever {
			continue
		}
		at := v.X(r.place(rung.length()))
		if at <= 0 && len(dst) > 0 {
			dst = dst[:0] // further to the left than needed
		}
		if len(dst) == 0 {
			even = i%2 == 0
		}
		if dst = append(dst, at); at > v.width {
			break
		}
	}
	return dst, even
}

// apart returns the px between two times before the reference.
func (r *logRow) apart(a, b edtf.Instant) float64 {
	p, q := r.place(a), r.place(b)
	return r.view.scale * max(minus(p.U, q.U), minus(q.U, p.U))
}

// place returns where what is so long before the reference stands.
func (r *logRow) place(before edtf.Instant) Pos { return r.axis.Place(r.at(before)) }

// at returns the instant that is so long before the reference.
func (r *logRow) at(before edtf.Instant) edtf.Instant {
	if before > r.axis.last+edtf.Forever {
		return -edtf.Forever
	}
	return r.axis.last - before
}

// need returns the px that a text takes, with its distance from the next.
func (r *logRow) need(a ago, f logForm) float64 {
	one, number, rest := r.agoTexts(a)
	third := a.unit == year && isThird(a.n)
	switch {
	case f == spelled && third:
		return r.yearsAgo(a).width + textApart
	case f == spelled:
		return one.width + textApart
	case f == whole:
		return max(one.width, r.years().width) + textApart
	case rest.string == "" && third: // it has “years ago” under it
		rest = r.years()
	}
	return max(number.width, rest.width) + textApart
}

// isThird reports whether a number of years is that of every third rung.
func isThird(n int64) bool { return n == 1000 || n == 1_000_000 || n == 1_000_000_000 }

// years returns what stands under a number of years.
func (r *logRow) years() text {
	return r.remember(textKey{of: every{n: 5}}, func() string { return r.format.words.YearsAgo }) // no date is of that key
}

// yearsAgo returns a number of years, and that they are years ago.
func (r *logRow) yearsAgo(a ago) text {
	return r.remember(textKey{ago: a, of: every{n: 4}}, func() string {
		number, _, _ := r.format.ago(a)
		return r.format.words.YearsAgoOf(number)
	})
}

// agoTexts returns a time before the reference in one line, and in two.
func (r *logRow) agoTexts(a ago) (one, number, rest text) {
	part := func(n int64, pick func(whole, number, rest string) string) text {
		return r.remember(textKey{ago: a, of: every{n: n}}, func() string { return pick(r.format.ago(a)) })
	}
	return part(1, func(s, _, _ string) string { return s }), part(2, func(_, s, _ string) string { return s }),
		part(3, func(_, _, s string) string { return s })
}

// add adds a tick where it is in view, with its text where it has one.
func (r *logRow) add(a ago, at edtf.Instant, major, named, bold bool) {
	x := r.view.X(r.axis.Place(at))
	if x < 0 || x > r.view.width {
		return
	}
	t := Tick{At: at, X: x, Major: major, Bold: bold && named}
	if named {
		one, number, rest := r.agoTexts(a)
		switch {
		case r.spelled && a.unit == year && isThird(a.n):
			t.Label = r.yearsAgo(a).string
		case r.spelled:
			t.Label = one.string
		case r.parted && rest.string != "":
			t.Label, t.Group = number.string, rest.string
		default:
			t.Label = one.string
			if bold && a.unit == year && a.n > 1 {
				t.Group = r.years().string
			}
		}
	}
	r.ticks = append(r.ticks, t)
}

// rung adds the tick of a rung.
func (r *logRow) rung(i int) {
	rung := &r.rungs[i]
	if rung.length() > r.axis.last+edtf.Forever {
		return // no instant
	}
	named := rung.third || r.hasRoom(i, r.form()) && (i+1 == len(r.rungs) || r.hasRoom(i+1, r.form()))
	if r.thirds {
		named = rung.third
		for _, j := range []int{i - 3, i + 3} {
			if rung.third && j >= 0 && j < len(r.rungs) && r.rungs[j].third {
				named = named && r.apart(rung.length(), r.rungs[j].length()) >= r.need(rung.ago, whole)
			}
		}
	}
	r.add(rung.ago, r.at(rung.length()), true, named, rung.third)
}

// between adds the ticks below a rung, as fine as there is room for.
func (r *logRow) between(rung *rung) {
	for set := range rung.sets() {
		if set > 0 && r.axis.widest(rung, set)*r.view.scale < minorApart {
			return
		}
		rung.each(set, max(r.from-1, 0), r.to+1, func(a ago, below, above edtf.Instant) {
			l := a.length()
			if l > r.axis.last+edtf.Forever {
				return
			}
			if min(r.apart(below, l), r.apart(l, above)) < minorApart {
				return
			}
			named := !r.thirds && r.clearOf(rung, a, below) && r.clearOf(rung, a, above) && r.awayFromOldest(l, r.need(a, r.form()))
			r.add(a, r.at(l), named, named, false)
		})
	}
}

// clearOf reports whether a time below a rung has room for its text on the side of a
// neighbour.
func (r *logRow) clearOf(rung *rung, a ago, beside edtf.Instant) bool {
	need := max(r.need(a, r.form()), r.years().width+textApart) // few, so that decades stand out
	near, ok := rung.number(beside)
	if beside == rung.length() {
		near, ok = rung.ago, true
	}
	if ok {
		need = max(need, r.need(near, r.form()))
	}
	return r.apart(beside, a.length()) >= need
}

// number returns a length below a rung as a number of units.
func (r *rung) number(length edtf.Instant) (ago, bool) {
	one := r.of.length()
	if length <= 0 || length%one != 0 {
		return ago{}, false
	}
	return ago{int64(length / one), r.of}, true
}

// oldest names the first instant of the axis, where the rungs beside it leave room.
func (r *logRow) oldest() {
	a, room, ok := r.oldestRoom()
	if !ok || r.thirds || room < r.need(a, r.form()) || room < r.need(ago{1_000_000_000, year}, r.form()) { // about the widest
		return
	}
	r.add(a, r.axis.first, true, true, false)
}

// awayFromOldest reports whether what is so long before the reference has so many px
// to the first instant, or that has no name.
func (r *logRow) awayFromOldest(before edtf.Instant, need float64) bool {
	a, _, ok := r.oldestRoom()
	return !ok || r.apart(before, r.axis.last-r.axis.first) >= max(need, r.need(a, r.form()))
}

// oldestRoom returns how old the first instant is, to three digits, and the px from
// there to the nearest rung. ok is false where that is not years.
func (r *logRow) oldestRoom() (a ago, room float64, ok bool) {
	const fewest = 10
	long := r.axis.last - r.axis.first
	a = ago{threeDigits(int64(long / meanYear)), year}
	for i := range r.rungs {
		if rung := &r.rungs[i]; rung.length() >= long {
			room = r.apart(long, rung.length())
			if rung.from > 0 {
				room = min(room, r.apart(rung.from, long))
			}
			break
		}
	}
	return a, room, a.n >= fewest
}

// threeDigits rounds a number that is not negative to three digits.
func threeDigits(n int64) int64 {
	unit := int64(1)
	for n/unit >= 1000 {
		unit *= 10
	}
	return (n + unit/2) / unit * unit
}
