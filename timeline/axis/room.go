package axis

import "tideline/timeline/edtf"

// before returns the time that stays between the event before a gap and the
// break, so that the last names that are due there have room.
func (s shortening) before(g gap, scale float64) edtf.Instant {
	least := breakMargin / scale
	if s.names != nil {
		out, l, n := s.naming(scale)
		least = max(least, (n.label+LabelGap+breakClear)/out-float64(g.from-l.major.floor(g.last)))
		if group, ok := l.major.unit.group(); ok {
			least = max(least, (n.group+LabelGap+breakClear)/out-float64(g.from-group.floor(g.last)))
		}
	}
	return edtf.Instant(least) + 1
}

// after returns the time that stays between the break and the next event, so
// that the name at the break does not meet the next one, where both are needed.
func (s shortening) after(g gap, scale float64) edtf.Instant {
	least := breakMargin / scale
	if s.names == nil {
		return edtf.Instant(least) + 1
	}
	out, l, n := s.naming(scale)
	meets := func(e every, width float64) {
		if !e.has(g.to) {
			least = max(least, (width+textApart)/out-float64(e.ceil(g.to)-g.to))
		}
	}
	meets(l.major, n.label)
	if group, ok := l.major.unit.group(); ok {
		meets(every{n: 1, unit: group}, n.group)
	}
	return edtf.Instant(least) + 1
}

// roomForLabels is the part of the width that is left at fit, in most drawings,
// beside the labels of the first and the last events.
const roomForLabels = 0.75

// naming returns the smallest scale that one is likely to zoom out to, and what
// is written there.
func (s shortening) naming(fit float64) (scale float64, l level, n need) {
	scale = fit * outOfFit * roomForLabels
	l = s.names.choose(scale)
	return scale, l, s.names.need(l.major)
}
