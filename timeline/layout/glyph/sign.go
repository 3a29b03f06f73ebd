package glyph

import (
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// Kind is how the time of an event is drawn.
type Kind uint8

// The kinds, in the order in which their bars take rows: each is a place.Tier.
const (
	Span   Kind = iota // from – to: a bar
	All                // several times: a mark for each, with a line between
	One                // a time between two dates, or one of several: a dashed stretch
	Around             // known no better than a month, a year, …: a soft bar
	Day                // a day or less: a dot
)

// Sign is what is known of the time of an event, as far as it shows.
type Sign struct {
	Kind        Kind
	Disputed    bool
	About       bool // approximate: dashed
	Doubt       bool // uncertain: a question mark
	Left, Right End
	Members     []axis.Span // of a set: each of the times that it lists
}

// End is what is known of one end of what lasts.
type End struct {
	Open    bool // it began before, or goes on after, all else
	Unknown bool // it is not known
	Doubt   bool // it is uncertain
	Exact   bool // known to the day
}

// Of returns what is known of a time.
func Of(d edtf.Date) Sign {
	s := Sign{
		Kind: KindOf(d), About: d.Approximate(), Doubt: d.Uncertain(),
		Left: endOf(d.Start()), Right: endOf(d.End()),
	}
	s.Left.Unknown, s.Right.Unknown = d.EndsUnknown()
	s.Left.Open, s.Right.Open = d.OpenStart() && !s.Left.Unknown, d.OpenEnd() && !s.Right.Unknown
	if s.Kind == All || s.Kind == One {
		s.Members = membersOf(d)
	}
	if s.Kind == Span {
		s.Doubt = false // its ends say so
	}
	return s
}

func endOf(d edtf.Date) End {
	return End{Doubt: d.Uncertain(), Exact: d.Precision() >= edtf.DayOf && !d.Approximate() && !d.Uncertain()}
}

// KindOf returns how a date is drawn.
func KindOf(d edtf.Date) Kind {
	members, all := d.Members()
	switch {
	case len(members) > 1 && all:
		return All
	case len(members) == 1 && members[0].First == members[0].Last:
		return KindOf(members[0].First)
	case len(members) > 0 && !all:
		return One
	case d.IsInterval() || d.OpenStart() || d.OpenEnd() || len(members) > 0:
		return Span
	case d.Precision() >= edtf.DayOf:
		return Day
	case d.Precision() < edtf.Year:
		return One // some year of a decade
	}
	return Around
}

// Middle reports whether a mark stands in the middle of its time, so that it is not
// taken for the first day of it: what is known no better than a year, or lies between
// two dates.
func (s *Sign) Middle() bool {
	return s.Kind == Around || s.Kind == One && len(s.Members) == 0 && !s.Left.Open && !s.Right.Open
}

// hollow reports whether the marks of the event are outlines: its time is about then,
// in doubt, or one of several.
func (s *Sign) hollow() bool { return s.About || s.Doubt || s.Kind == One }

// membersOf returns the extents of the members of a set that lists dates. What is one
// run from a date to another has none, for it is a stretch.
func membersOf(d edtf.Date) []axis.Span {
	members, all := d.Members()
	if len(members) == 1 && !all {
		return nil
	}
	spans := make([]axis.Span, len(members))
	for i, m := range members {
		from, to := m.First.Extent()
		if _, known := m.First.Earliest(); !known {
			from, to = m.Last.Extent()
		}
		if _, known := m.Last.Latest(); known {
			_, to = m.Last.Extent()
		}
		spans[i] = axis.Span{From: from, To: to}
	}
	return spans
}
