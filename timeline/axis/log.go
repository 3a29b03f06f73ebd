package axis

import (
	"math"
	"slices"

	"tideline/timeline/edtf"
)

// The map of a Logarithmic axis, whose unit is so small that every second of the last
// ten thousand years has its own.
const (
	// logUnits is the length, in axis units, in which the time before the reference
	// grows e times.
	logUnits = 1 << 40
	// logSamples is into how many parts that is cut; within one the map is linear, which
	// is off by less than a ten-thousandth of it.
	logSamples = 64

	maxLogPerUnit = 1e8 / logUnits // px; days of ten thousand years ago are apart
)

// logPoints lays the control points of a Logarithmic axis: x = −log(1 + Δ/Δ₀), where Δ
// is the time before the reference. Δ₀ is the largest round length that is no longer
// than the smallest Δ above zero, so that zero has a place and the last stretch is
// linear. What is later than the reference stands where that stands.
func (a *Axis) logPoints(spans []Span, o Options) {
	a.setReference(spans, o)
	total := a.logOf(a.last - a.first)
	at := controlPoint{t: a.last, u: total}
	a.points = append(a.points, at)
	add := func(t edtf.Instant) {
		if k := (controlPoint{t: t, u: total - a.logOf(a.last-t)}); k.t < at.t && k.u < at.u {
			a.points, at = append(a.points, k), k
		}
	}
	longest := a.last + edtf.Forever
	for i := 1; ; i++ {
		before := float64(a.linear) * math.Expm1(float64(i)/logSamples)
		if before >= float64(longest) {
			break
		}
		t := a.last - edtf.Instant(math.Round(before))
		if t < a.first && a.first < at.t {
			add(a.first)
		}
		add(t)
	}
	if a.first < at.t {
		add(a.first)
	}
	add(-edtf.Forever)
	slices.Reverse(a.points)
	a.outer = ratio{a.points[1].u - a.points[0].u, int64(a.points[1].t - a.points[0].t)}
}

// logOf returns the units between the reference and what is so long before it.
func (a *Axis) logOf(before edtf.Instant) int64 {
	return int64(math.Round(logUnits * math.Log1p(float64(before)/float64(a.linear))))
}

// setReference finds the reference, which is the end of the axis, and the length of
// its linear stretch.
func (a *Axis) setReference(spans []Span, o Options) {
	a.newest = step{a.last, byYear}
	if n := len(spans); n > 0 {
		a.newest = step{spans[n-1].From, precisionOf(spans[n-1])}
	}
	least := edtf.Minute // before the reference
	if o.Before != nil {
		at := ordered([]Span{*o.Before})[0]
		a.newest = step{max(at.From, meanYear-edtf.Forever), precisionOf(at)}
		least = meanYear // where nothing is before it
	}
	a.last = max(a.newest.t, edtf.Minute-edtf.Forever)
	if a.first > a.last-edtf.Minute {
		a.first = a.last - least
	}
	shortest := a.last - a.first
	for _, s := range slices.Backward(spans) {
		if before := a.last - s.From; before > 0 {
			shortest = min(shortest, before)
			break
		}
	}
	a.linear = edtf.Minute
	for _, b := range beginnings() {
		if b.length() <= shortest {
			a.linear = b.length()
		}
	}
}

// The rule by which a logarithmic axis suits events better than any other.
const (
	newestPart  = 0.01    // of the time from the first start to the last,
	crowded     = 1.0 / 3 // in which so many of them lie,
	leastStarts = 6       // of so many at least; fewer find room on any scale,
	leastPowers = 4       // and which stand in so many powers of ten of the time before the last
)

// SuitsLogarithmic reports whether so much of what is extended so begins shortly before
// the last start, measured by the whole, that only a Logarithmic axis shows it apart; and
// whether it is spread over that axis. Where one gap makes the whole so long, an axis that
// shortens gaps shows it better.
func SuitsLogarithmic(spans []Span) bool {
	if len(spans) < leastStarts {
		return false
	}
	spans = ordered(spans)
	last := spans[len(spans)-1].From
	whole := float64(last - spans[0].From)
	late := 0
	powers := map[int]bool{}
	for _, s := range spans {
		before := float64(last - s.From)
		if before <= newestPart*whole {
			late++
		}
		if before > 0 {
			powers[int(math.Floor(math.Log10(before)))] = true
		}
	}
	return whole > 0 && float64(late) >= crowded*float64(len(spans)) && len(powers) >= leastPowers
}
