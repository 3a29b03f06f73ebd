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
// that the name at the break does not meet the next one, where both are needed,
// and ends before the next gap that is cut, nil for none.
func (s shortening) after(g gap, next *gap, scale float64) edtf.Instant {
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
	if next != nil {
		kept := float64(next.from - g.to + s.before(*next, scale))
		least = max(least, s.nameBehind(g, scale)-kept, s.lengthsOf(g, *next, scale)-kept)
	}
	return edtf.Instant(least) + 1
}

// nameBehind returns the seconds that the name of the time behind a gap takes at
// fit, with that of its year, month or day where it is another than before.
// Further out, a stretch so short may have no name.
func (s shortening) nameBehind(g gap, fit float64) float64 {
	scale := fit * roomForLabels
	major := s.names.choose(scale).major
	n := s.names.need(major)
	px := n.label
	if group, ok := major.unit.group(); ok && group.floor(g.from) != group.floor(g.to) {
		px = max(px, n.group)
	}
	return (px + LabelGap + breakClear) / scale
}

// lengthsOf returns the seconds that must lie between the breaks of two gaps, so that
// their lengths, which stand in the middle under them, keep apart.
func (s shortening) lengthsOf(g, next gap, fit float64) float64 {
	if s.o.LengthWidth == nil {
		return 0
	}
	half := func(g gap) float64 { return (s.o.LengthWidth(g.from, g.to) - s.o.BreakWidth(1)) / 2 }
	return (half(g) + half(next) + lengthsApart) / (fit * roomForLabels)
}

// nextOf returns the first of the gaps that follow g; nil for none.
func nextOf(gaps []gap, g gap) (next *gap) {
	for i := range gaps {
		if gaps[i].from >= g.to && (next == nil || gaps[i].from < next.from) {
			next = &gaps[i]
		}
	}
	return next
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
