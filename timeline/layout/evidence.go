package layout

import (
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
)

// evidence is how sure the date of an event is, as far as it shows.
type evidence struct {
	disputed  bool
	dashed    bool // the dot of a date that is approximate or uncertain
	softly    bool // the bar of an approximate one
	fadeLeft  bool // that end is open, unknown or in doubt
	fadeRight bool
	openLeft  bool // it began before the line does
	openRight bool // it goes on as long as the line
	dimLeft   bool // how long before is not known
	dimRight  bool
	members   []axis.Span // of a set all of which is meant
}

func evidenceOf(e *timeline.Event, k kind) evidence {
	d := e.Date
	// A date without ends of its own is dashed when approximate; only doubt fades it.
	vague := func(end edtf.Date) bool {
		return k != oneOf && (end.Uncertain() || k == span && end.Approximate())
	}
	ev := evidence{
		disputed: e.Status == timeline.Disputed,
		dashed:   d.Approximate() || d.Uncertain() || k == oneOf,
		softly:   k == oneOf || k != span && d.Approximate(),
		fadeLeft: d.OpenStart() || vague(d.Start()), fadeRight: d.OpenEnd() || vague(d.End()),
	}
	ev.dimLeft, ev.dimRight = d.EndsUnknown()
	ev.openLeft, ev.openRight = d.OpenStart() && !ev.dimLeft, d.OpenEnd() && !ev.dimRight
	if k == allOf {
		ev.members = membersOf(d)
	}
	return ev
}

// tails returns the px over which a bar fades beyond the time that it takes: where
// it is open, beyond the end of the line, where an end is not known, beyond what is.
func (ev *evidence) tails(m *metrics) (left, right float64) {
	if ev.openLeft || ev.dimLeft {
		left = m.fade
	}
	if ev.openRight || ev.dimRight {
		right = m.fade
	}
	return left, right
}

// membersOf returns the extents of the members of a set that are known.
func membersOf(d edtf.Date) []axis.Span {
	members, _ := d.Members()
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

// kind is how the time of an event is drawn.
type kind uint8

// The kinds, in the order in which their bars take rows: each is a place.Tier.
const (
	span   kind                  = iota // from – to: a bar
	allOf                               // several times: a mark for each, with a line between
	oneOf                               // a time between two dates: a dashed stretch
	around                              // known no better than a month, a year, …: a soft bar
	point  = kind(place.DayTier)        // a day or less: a dot
)

func kindOf(d edtf.Date) kind {
	members, all := d.Members()
	switch {
	case len(members) > 1 && all:
		return allOf
	case len(members) == 1 && members[0].First == members[0].Last:
		return kindOf(members[0].First)
	case len(members) > 0 && !all:
		return oneOf
	case d.IsInterval() || d.OpenStart() || d.OpenEnd() || len(members) > 0:
		return span
	case d.Precision() >= edtf.DayOf:
		return point
	}
	return around
}
