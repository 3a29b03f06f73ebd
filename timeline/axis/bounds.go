package axis

import (
	"cmp"
	"slices"

	"tideline/timeline/edtf"
)

// ordered returns the spans by start, then end, each with its ends in order
// and within what an instant may be.
func ordered(spans []Span) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		from, to := clampInstant(s.From), clampInstant(s.To)
		out[i] = Span{min(from, to), max(from, to)}
	}
	byTime := func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	}
	if !slices.IsSortedFunc(out, byTime) {
		slices.SortFunc(out, byTime)
	}
	return out
}

// bounds returns the first and last instant of ordered spans. What starts
// all at one instant gets its own length as room, half before and half after:
// a year stands in the middle of two, a bare instant in the middle of a day.
func bounds(spans []Span) (first, last edtf.Instant) {
	if len(spans) == 0 {
		return edtf.At(edtf.Civil{Year: 1900, Month: 1, Day: 1}), edtf.At(edtf.Civil{Year: 2000, Month: 1, Day: 1})
	}
	first, last = spans[0].From, spans[0].To
	for _, s := range spans {
		last = max(last, s.To)
	}
	if first == spans[len(spans)-1].From {
		pad := (last - first + 1) / 2
		if last == first {
			pad = edtf.Day / 2
		}
		pad = max(pad, 1)
		first, last = clampInstant(first-pad), clampInstant(last+pad)
	}
	return first, last
}

// atLeastAMinute widens bounds to both sides, for a scale of true seconds on
// which more than one second should be seen.
func atLeastAMinute(first, last edtf.Instant) (from, to edtf.Instant) {
	if short := edtf.Minute - (last - first); short > 0 {
		first -= short / 2
		last += short - short/2
	}
	return first, last
}

// clampInstant keeps t within what an instant may be, so that the distance of
// any two fits an int64.
func clampInstant(t edtf.Instant) edtf.Instant {
	return min(max(t, -edtf.Forever), edtf.Forever)
}
