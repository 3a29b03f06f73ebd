package axis

import (
	"cmp"
	"math"
	"slices"
	"sort"

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

// known is how finely the times of an axis are known: where nothing is known to less than a day,
// and nothing begins less than a day after something else, a view of a minute shows nothing that
// one of an hour does not.
type known struct {
	at     []edtf.Instant // in order: where something begins, or where what lasts ends
	finest []edtf.Instant // to what each is known, s
	least  edtf.Instant   // of these
}

// lasting is from when on a time is taken for what lasts, whose ends may be known far better, and
// not for one that is known no better, s.
const lasting = 2 * 366 * edtf.Day

// newKnown finds how finely the times of spans are known, which are in order.
func newKnown(spans []Span) known {
	k := known{least: math.MaxInt64}
	type time struct{ at, finest edtf.Instant }
	times := make([]time, 0, len(spans))
	for i, s := range spans {
		finest := s.To - s.From + 1
		if i > 0 && s.From > spans[i-1].From {
			finest = min(finest, s.From-spans[i-1].From)
		}
		if i+1 < len(spans) && spans[i+1].From > s.From {
			finest = min(finest, spans[i+1].From-s.From)
		}
		k.least = min(k.least, finest)
		times = append(times, time{s.From, finest})
	}
	for i, s := range spans {
		if s.To-s.From >= lasting {
			times[i].finest = k.least
			times = append(times, time{s.To, k.least})
		}
	}
	slices.SortFunc(times, func(a, b time) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.finest, b.finest)) })
	for i, t := range times {
		if i > 0 && t.at == times[i-1].at {
			continue // the finer of both is there
		}
		k.at, k.finest = append(k.at, t.at), append(k.finest, t.finest)
	}
	return k
}

// closest returns the largest useful scale anywhere, px per second.
func (k *known) closest() float64 { return closeTo(k.least) }

// closeTo returns the largest useful scale for what is known to so many seconds, px per second.
func closeTo(seconds edtf.Instant) float64 {
	return min(maxPerSecond, maxPerStep/float64(max(seconds, 1)))
}

// closestAt is closest about an instant: one may come so close that what is known of something is
// as wide as anybody needs, or that it lies so far away.
func (k *known) closestAt(t edtf.Instant) float64 {
	least := edtf.Instant(math.MaxInt64)
	next := sort.Search(len(k.at), func(i int) bool { return k.at[i] > t })
	for i := next - 1; i >= 0 && t-k.at[i] < least; i-- {
		least = min(least, max(k.finest[i], t-k.at[i]))
	}
	for i := next; i < len(k.at) && k.at[i]-t < least; i++ {
		least = min(least, max(k.finest[i], k.at[i]-t))
	}
	return closeTo(least)
}

// maxScale returns the largest useful scale, in px per unit.
func (a *Axis) maxScale() float64 {
	switch a.mode {
	case Even:
		return maxPerUnit
	case Logarithmic:
		return maxLogPerUnit
	}
	return a.known.closest()
}

// maxScaleAt is maxScale where one may zoom about a place: on a Logarithmic axis no
// further in than the finest time that is known can be told apart there.
func (a *Axis) maxScaleAt(about Pos) float64 {
	switch a.mode {
	case Even:
		return maxPerUnit
	case Logarithmic:
		seconds := float64(a.linear) + float64(a.last-a.Instant(about)) // that logUnits take there
		return min(maxLogPerUnit, a.known.closest()*seconds/logUnits)
	}
	return a.known.closestAt(a.Instant(about))
}
