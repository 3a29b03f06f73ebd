package axis

import "tideline/timeline/edtf"

// step is one distinct start on an Even axis.
type step struct {
	t         edtf.Instant
	precision precision // how exactly its date is written
}

// evenKnots lays one control point for every distinct start of the ordered spans, one
// step apart. Beyond both ends time runs on at the mean pace of the whole
// axis; but what goes on after the last start gets no more than one step.
func (a *Axis) evenPoints(spans []Span) {
	a.steps = steps(spans)
	for i, s := range a.steps {
		a.points = append(a.points, controlPoint{t: s.t, u: int64(i) * unitsPerStep})
	}
	if len(a.steps) <= 1 { // the start stands in the middle of its bounds
		a.points = []controlPoint{{t: a.first}, {t: a.last, u: 2 * unitsPerStep}}
	} else if end := a.points[len(a.points)-1]; a.last > end.t {
		rest := mulDiv(int64(a.last-end.t), end.u, int64(end.t-a.first))
		a.points = append(a.points, controlPoint{t: a.last, u: end.u + min(max(rest, 1), unitsPerStep)})
	}
	last := a.points[len(a.points)-1]
	a.outer = ratio{last.u, int64(last.t - a.first)}
}

// steps returns the distinct starts of ordered spans. A start is written as
// exactly as the shortest of its spans is known.
func steps(spans []Span) []step {
	var out []step
	for _, s := range spans {
		if n := len(out); n > 0 && out[n-1].t == s.From {
			continue // a longer span from the same start
		}
		out = append(out, step{s.From, precisionOf(s)})
	}
	for i := 1; i < len(out); i++ {
		// Two starts within one day are told apart by their times.
		a, b := out[i-1].t.Civil(), out[i].t.Civil()
		if a.Year == b.Year && a.Month == b.Month && a.Day == b.Day {
			out[i].precision = byMinute
		}
	}
	return out
}

// precision is how exactly a step's date is written.
type precision uint8

const (
	byYear precision = iota
	byMonth
	byDay
	byMinute
)

// precisionOf guesses from an extent how its date was written: what starts with a
// year and lasts at least as long is a year, and so on.
func precisionOf(s Span) precision {
	c := s.From.Civil()
	length := s.To - s.From + 1
	switch {
	case c.Hour != 0 || c.Minute != 0 || c.Second != 0:
		return byMinute
	case c.Day != 1 || length < 28*edtf.Day:
		return byDay
	case c.Month != 1 || length < 365*edtf.Day:
		return byMonth
	}
	return byYear
}
