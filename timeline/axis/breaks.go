package axis

import (
	"cmp"
	"slices"

	"tideline/timeline/edtf"
)

// The rule for breaks. They come from the document and the width at fit alone.
const (
	maxBreaks     = 8
	maxBreakShare = 0.20 // of the width, for all breaks together
	breakPays     = 2.0  // times its own px that a break saves at the least
	breakMargin   = 12.0 // px of gap at fit that stay on either side of a break
	gapsTried     = 32   // the longest gaps; shorter ones never win one of the breaks
	mostPleats    = 6
	lengthsApart  = 8.0  // px between the lengths under two breaks
	nearMargin    = 0.8  // of breakMargin, for an axis of few px on which rounds do not meet
	nearly        = 0.97 // of a step, for months and years that are shorter than others
)

// BreakWidth returns the px of a break with so many pleats, at 100 % text size.
func BreakWidth(pleats int) float64 { return 12 + 6*float64(pleats) }

// cut is the part of a gap that becomes a break.
type cut struct {
	from, to edtf.Instant
	width    float64 // px
	pleats   int
}

func (c cut) length() edtf.Instant { return c.to - c.from }

// shortening is the search for the breaks of ordered spans.
type shortening struct {
	spans  []Span
	width  float64      // px at fit
	whole  edtf.Instant // seconds from the first to the last instant
	o      Options
	ticker *Ticker // says how far ticks are apart
	names  *Ticker // the same; nil where nothing is known of texts
}

func newShortening(spans []Span, first, last edtf.Instant, o Options) shortening {
	s := shortening{spans: spans, width: o.Width, whole: last - first, o: o, ticker: NewTicker(o.Words, o.Text)}
	s.ticker.turnTo(&Axis{first: first, last: last})
	if o.Text != nil {
		s.names = s.ticker
	}
	if s.o.BreakWidth == nil {
		s.o.BreakWidth = BreakWidth
	}
	return s
}

// Shortenings returns the axes that a drawing in shortened time may choose from:
// one without a break, then others with one break more each, the longest gap first.
// The last one is what New makes.
func Shortenings(spans []Span, o Options) []*Axis {
	spans = ordered(spans)
	first, last := atLeastAMinute(bounds(spans))
	choices := newShortening(spans, first, last, o).choices()
	axes := make([]*Axis, len(choices))
	for i, cuts := range choices {
		axes[i] = &Axis{mode: Shortened, outer: ratio{1, 1}, first: first, last: last, known: newKnown(spans)}
		axes[i].shorten(cuts)
		axes[i].findMarks(spans)
	}
	return axes
}

// choices returns sets of breaks, each in the order of time: none, then the longest
// gap and so on, each only where it saves much more px at fit than it costs. Every
// break taken makes the rest larger, so gaps that were not worth it are tried again
// until none is.
func (s shortening) choices() [][]cut {
	sets := [][]cut{nil}
	if !(s.width > 0) {
		return sets
	}
	var taken []gap
	left := longestGaps(s.spans, gapsTried)
	for again := true; again; {
		again = false
		left = slices.DeleteFunc(left, func(g gap) bool {
			cuts, pays := s.with(taken, g)
			if pays {
				taken, again = append(taken, g), true
				slices.SortFunc(cuts, func(a, b cut) int { return cmp.Compare(a.from, b.from) })
				sets = append(sets, cuts)
			}
			return pays
		})
	}
	return sets
}

// with returns the cuts when g is taken as well, and whether that is worth it.
func (s shortening) with(taken []gap, g gap) ([]cut, bool) {
	if len(taken) == maxBreaks {
		return nil, false
	}
	trial := s.solve(append(slices.Clone(taken), g))
	if trial == nil || total(trial) > maxBreakShare*s.width {
		return nil, false
	}
	scale := s.scale(trial)
	step := edtf.Instant(s.ticker.choose(scale).major.mean() * nearly)
	for _, c := range trial {
		if float64(c.length())*scale < breakPays*c.width || c.length() < step {
			return nil, false
		}
	}
	return trial, true
}

// scale returns the px of a second at fit with these cuts.
func (s shortening) scale(cuts []cut) float64 {
	uncut := s.whole
	for _, c := range cuts {
		uncut -= c.length()
	}
	return (s.width - total(cuts)) / float64(uncut)
}

func total(cuts []cut) (px float64) {
	for _, c := range cuts {
		px += c.width
	}
	return px
}

// solve cuts the gaps so that margins stay between the marks and the breaks.
// The margins are px at fit, and the scale at fit depends on what is cut, so
// it closes in from above: with the gaps cut whole, margins are shortest; each
// round cuts less, down to where the margins are what they should be. It
// returns nil where a gap has no room for a break, or no round brings the margins near.
func (s shortening) solve(gaps []gap) []cut {
	const rounds = 6
	var cuts []cut
	scale, next := maxPerSecond, 0.0
	uncut := s.whole
	for _, g := range gaps {
		uncut -= g.length()
	}
	if uncut > 0 {
		scale = min(scale, s.width/float64(uncut))
	}
	for range rounds {
		cuts = cuts[:0]
		for _, g := range gaps {
			c, ok := cutWithin(g, s.before(g, scale), s.after(g, nextOf(gaps, g), scale), s.unitOfCuts(g, scale), s.named(g, scale))
			if !ok {
				return nil
			}
			c.pleats = s.pleats(c, scale)
			c.width = max(s.o.BreakWidth(c.pleats), 1)
			cuts = append(cuts, c)
		}
		next = s.scale(cuts)
		if !(next > 0) {
			return nil
		}
		if next >= scale*0.99 {
			return cuts
		}
		scale, next = next, scale
	}
	if scale < next*nearMargin {
		return nil
	}
	return cuts
}

// pleats returns how many pleats show what a cut leaves out: one, and one more for
// each doubling of the step between two labels of the axis.
func (s shortening) pleats(c cut, scale float64) int {
	step := s.ticker.choose(scale).major.mean()
	n := 1
	for left := float64(c.length()) / nearly; left >= 2*step && n < mostPleats; left /= 2 {
		n++
	}
	return n
}

// named reports whether the name that is due to the last mark before a gap can stand where
// it is due: not before everything.
func (s shortening) named(g gap, scale float64) bool {
	return s.ticker.choose(scale).major.floor(g.last) >= s.spans[0].From
}

// unitOfCuts returns the finest unit that may be cut out of a gap: no hours out of
// days, where the axis counts days or what is longer, or where both ends of the gap
// are known to the day.
func (s shortening) unitOfCuts(g gap, scale float64) unit {
	midnight := func(t edtf.Instant) bool { return t%edtf.Day == 0 }
	if s.ticker.choose(scale).major.unit >= day || midnight(g.from+1) && midnight(g.to) {
		return day
	}
	return second
}
