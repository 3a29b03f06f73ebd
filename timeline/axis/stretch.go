package axis

import (
	"math"

	"tideline/timeline/edtf"
)

// stretch is the time between two breaks, or between a break and the end of
// time. Whether a text fits is reckoned in px from its tick, by units and scale
// and not by x, so that no rounding of a view's own can decide it.
type stretch struct {
	from, to    edtf.Instant // to does not belong to it
	first       *Break       // the break before it
	last        *Break       // the break after it
	marks       Span         // from the first mark in it to the last
	within      Span         // the part of it that the axis is made for
	start, stop Pos
}

// stretch returns the i-th stretch from the left.
func (a *Axis) stretch(i int) stretch {
	s := stretch{from: -edtf.Forever, to: edtf.Forever}
	if i > 0 {
		b := &a.breaks[i-1]
		s.from, s.first, s.start = b.To, b, b.At
	}
	if i < len(a.breaks) {
		b := &a.breaks[i]
		s.to, s.last, s.stop = b.From, b, b.At
	}
	if i < len(a.marks) {
		s.marks = a.marks[i]
	}
	s.within = Span{max(s.from, a.first), min(s.to, a.last)}
	return s
}

// toEnd returns the px from a place to the break after the stretch.
func (s stretch) toEnd(p Pos, scale float64) float64 {
	if s.last == nil {
		return math.Inf(1)
	}
	return scale * float64(s.stop.U-p.U)
}

// fromStart returns the px from the break before the stretch to a place.
func (s stretch) fromStart(p Pos, scale float64) float64 {
	if s.first == nil {
		return math.Inf(1)
	}
	return scale * float64(p.U-s.start.U)
}

// after returns the px from the break before the stretch to an instant in it.
func (s stretch) after(t edtf.Instant, scale float64) float64 {
	return scale * float64(t-s.from)
}

// stands returns where the mark of a span may stand at the latest: a month has
// its mark in the middle.
func (s Span) stands() edtf.Instant { return s.From + (s.To-s.From)/2 }

// findMarks notes where the marks of every stretch begin and end. A stretch has
// marks of its own, since breaks are cut out of gaps between them.
func (a *Axis) findMarks(spans []Span) {
	if len(a.breaks) == 0 {
		return
	}
	a.marks = make([]Span, len(a.breaks)+1)
	for i := range a.marks {
		a.marks[i] = Span{edtf.Forever, -edtf.Forever}
	}
	i := 0
	for _, s := range spans {
		for i < len(a.breaks) && s.From >= a.breaks[i].To {
			i++
		}
		m := &a.marks[i]
		m.From, m.To = min(m.From, s.From), max(m.To, s.stands())
	}
}
