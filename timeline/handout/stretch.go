package handout

import (
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/pattern"
)

// Stretch is the stretch of time that a page tells of, from the beginning of one
// date to the end of another. The zero Date leaves its side open.
type Stretch struct{ From, To edtf.Date }

// All reports whether nothing is left out.
func (s Stretch) All() bool { return s.From.String() == "" && s.To.String() == "" }

// Has reports whether an event with a date meets the stretch. An open end goes on
// without end.
func (s Stretch) Has(e *timeline.Event) bool {
	first, last := e.Date.Extent()
	if from, ok := s.From.Earliest(); ok && last < from && !e.Date.OpenEnd() {
		return false
	}
	to, ok := s.To.Latest()
	return !ok || first <= to || e.Date.OpenStart()
}

// text writes the stretch for a person; "" where it is all of time.
func (s Stretch) text(w edtf.Words) string {
	switch {
	case s.All():
		return ""
	case s.From.String() == s.To.String():
		return s.From.Human(w)
	case s.To.OpenEnd() && !s.From.OpenStart():
		return pattern.Fill(w.From, "Date", s.From.Start().Human(w))
	}
	from, to := "..", ".."
	if !s.From.OpenStart() {
		from = s.From.Start().String()
	}
	if !s.To.OpenEnd() {
		to = s.To.End().String()
	}
	if d, err := edtf.Parse(from + "/" + to); err == nil {
		return d.Human(w)
	}
	return pattern.Fill(w.RangeSpaced, "From", s.From.Human(w), "To", s.To.Human(w))
}

// view is the part of a drawing that shows the stretch, no farther than its
// events go.
func (s Stretch) view(p *layout.Layout) axis.View {
	if s.All() {
		return p.Fit()
	}
	first, last := p.Axis().Bounds()
	if from, ok := s.From.Earliest(); ok {
		first = max(first, from)
	}
	if to, ok := s.To.Latest(); ok {
		last = min(last, to)
	}
	if first >= last {
		return p.Fit()
	}
	return p.View(first, last)
}
