package axis

import (
	"math"
	"slices"

	"tideline/timeline/edtf"
)

// Lengths before the reference of a Logarithmic axis.
const (
	meanYear  edtf.Instant = 31_556_952
	meanMonth              = 30 * edtf.Day
)

// length returns the seconds that a unit counts before the reference.
func (u unit) length() edtf.Instant {
	switch u {
	case month:
		return meanMonth
	case year:
		return meanYear
	}
	return every{n: 1, unit: u}.least()
}

// ago is a round time before the reference: so many of a unit.
type ago struct {
	n    int64
	unit unit
}

func (a ago) length() edtf.Instant { return edtf.Instant(a.n) * a.unit.length() }

// rung is one of the ladder of times before the reference, each about ten times as
// long as the one below; and how the time from there to here is divided.
type rung struct {
	ago
	from  edtf.Instant // the length of the rung below; 0 for the lowest of an axis
	third bool         // keeps its name where there is room for few; in bold

	// The ticks between: those of list, then the multiples of each of steps, every set
	// with all that was in the sets before it.
	of    unit
	list  []int64
	steps []int64
}

// most is the longest time before a reference.
const most = 2 * edtf.Forever

// rungs returns the ladder from some length up to the longest time that can be.
func rungs(lowest edtf.Instant) []rung {
	ladder := []rung{
		{ago: ago{1, minute}, third: true, of: second, steps: []int64{30, 10, 5, 1}},
		{ago: ago{10, minute}, of: minute, list: []int64{2, 5}, steps: []int64{1}},
		{ago: ago{1, hour}, of: minute, list: []int64{20, 30}, steps: []int64{10, 5, 1}},
		{ago: ago{1, day}, third: true, of: hour, list: []int64{3, 6, 12}, steps: []int64{1}},
		{ago: ago{1, month}, of: day, list: []int64{3, 7, 14}, steps: []int64{1}},
		{ago: ago{1, year}, third: true, of: month, list: []int64{3, 6}, steps: []int64{1}},
	}
	const farthest = 100_000_000_000
	below := int64(1)
	for k := 1; below < farthest; k++ {
		ladder = append(ladder, decade(below, 10*below, k%3 == 0))
		below *= 10
	}
	last := decade(below, int64(most/meanYear), false)
	last.list = []int64{2 * below}
	ladder = append(ladder, last)
	for i := len(ladder) - 1; i >= 0; i-- {
		if ladder[i].length() < lowest {
			return ladder[i+1:]
		}
		if i > 0 && ladder[i-1].length() >= lowest {
			ladder[i].from = ladder[i-1].length()
		}
	}
	return ladder
}

// decade returns the rung of to years, over that of from years.
func decade(from, to int64, third bool) rung {
	r := rung{ago: ago{to, year}, third: third, of: year, list: []int64{2 * from, 5 * from}}
	for step := from; ; step /= 10 {
		r.steps = append(r.steps, step)
		switch {
		case step == 1:
			return r
		case step >= 10:
			r.steps = append(r.steps, step/2)
		}
	}
}

// beginnings are the lengths that the linear stretch of an axis may have, each the
// length of a rung.
func beginnings() []ago {
	out := []ago{{1, minute}, {1, hour}, {1, day}, {1, month}, {1, year}}
	for n := int64(10); n <= 100_000_000_000; n *= 10 {
		out = append(out, ago{n, year})
	}
	return out
}

// sets returns how many sets of ticks divide the time below a rung.
func (r *rung) sets() int { return 1 + len(r.steps) }

// step returns the step of a set in units; that of the list is that of the first set.
func (r *rung) step(set int) int64 { return r.steps[max(set-1, 0)] }

// each calls yield for the ticks that a set adds between two lengths, each with the
// lengths of its neighbours in the set and those before.
func (r *rung) each(set int, from, to edtf.Instant, yield func(a ago, below, above edtf.Instant)) {
	one := r.of.length()
	low, high := max(from, r.from+1), min(to, r.length()-1)
	if set == 0 {
		for i, n := range r.list {
			a := ago{n, r.of}
			below, above := r.from, r.length()
			if i > 0 {
				below = ago{r.list[i-1], r.of}.length()
			}
			if i+1 < len(r.list) {
				above = ago{r.list[i+1], r.of}.length()
			}
			if l := a.length(); l >= low && l <= high {
				yield(a, below, above)
			}
		}
		return
	}
	step := r.step(set)
	width := edtf.Instant(step) * one
	for n := (int64((low-1)/one)/step + 1) * step; n <= int64(high/one); n += step {
		if r.before(set, n) {
			continue
		}
		a, above := ago{n, r.of}, r.length()
		l := a.length()
		if l < above-width {
			above = l + width
		}
		yield(a, max(l-width, r.from), above)
	}
}

// before reports whether a number is in a set before that one.
func (r *rung) before(set int, n int64) bool {
	return slices.Contains(r.list, n) || set > 1 && n%r.step(set-1) == 0
}

// widest returns the length of the stretch that is divided in units of the axis, where
// it is so divided the widest.
func (a *Axis) widest(r *rung, set int) float64 {
	one := float64(r.step(set)) * float64(r.of.length())
	return logUnits * math.Log1p(one/float64(r.from+a.linear))
}
