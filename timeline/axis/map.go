package axis

import (
	"math"
	"math/bits"
	"sort"

	"tideline/timeline/edtf"
)

// controlPoint is a point that the map goes through.
type controlPoint struct {
	t edtf.Instant
	u int64   // axis units
	c float64 // px of the breaks before it
}

// ratio is a slope of units to seconds; both parts are above zero.
type ratio struct{ u, t int64 }

// Place returns where t lies. It is exact except inside a break, and in Even
// where a step lasts longer than 136 years: there it is the place of an
// instant at most (seconds of the step)/2³² earlier. In Logarithmic that goes for
// what is more than ten thousand years before its end, and what is later than that
// has its place.
func (a *Axis) Place(t edtf.Instant) Pos {
	t = clampInstant(t)
	if a.mode == Logarithmic {
		t = min(t, a.last) // where the logarithm ends
	}
	i := sort.Search(len(a.points), func(i int) bool { return a.points[i].t > t }) - 1
	k, slope, inBreak := a.segment(i)
	if inBreak {
		next := a.points[i+1]
		part := float64(t-k.t) / float64(next.t-k.t)
		return Pos{k.u, k.c + part*(next.c-k.c)}
	}
	return Pos{k.u + mulDiv(int64(t-k.t), slope.u, slope.t), k.c}
}

// Instant returns the instant at a place: the inverse of Place.
func (a *Axis) Instant(p Pos) edtf.Instant {
	i := sort.Search(len(a.points), func(i int) bool {
		k := a.points[i]
		return k.u > p.U || k.u == p.U && k.c > p.C
	}) - 1
	k, slope, inBreak := a.segment(i)
	if inBreak {
		next := a.points[i+1]
		part := (p.C - k.c) / (next.c - k.c)
		return k.t + edtf.Instant(math.Round(part*float64(next.t-k.t)))
	}
	// Rounding up here undoes the rounding down in Place.
	t := clampInstant(k.t + edtf.Instant(-mulDiv(k.u-p.U, slope.t, slope.u)))
	if a.mode == Logarithmic {
		t = min(t, a.last)
	}
	return t
}

// segment returns what the map is made of right of control point i: the point,
// the slope there, and whether it is a break. −1 stands for the part before all
// points.
func (a *Axis) segment(i int) (k controlPoint, slope ratio, inBreak bool) {
	switch {
	case i < 0:
		return a.points[0], a.outer, false
	case i == len(a.points)-1:
		return a.points[i], a.outer, false
	}
	k, next := a.points[i], a.points[i+1]
	return k, ratio{next.u - k.u, int64(next.t - k.t)}, next.u == k.u
}

// mulDiv returns ⌊a·num/den⌋ by way of 128 bits, held within ±Forever.
// num and den are above zero.
func mulDiv(a, num, den int64) int64 {
	const limit = uint64(edtf.Forever)
	if num == den {
		return a
	}
	size := uint64(a)
	if a < 0 {
		size = -size
	}
	hi, lo := bits.Mul64(size, uint64(num))
	q, rest := limit, uint64(0)
	if hi < uint64(den) {
		q, rest = bits.Div64(hi, lo, uint64(den))
	}
	if q >= limit {
		q, rest = limit, 0
	}
	if a >= 0 {
		return int64(q)
	}
	if rest > 0 {
		q++
	}
	return -int64(q)
}
