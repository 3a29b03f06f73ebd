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
	breakMargin   = 12.0 // px of gap at fit that stay on either side of a break
	defaultBreak  = 72.0 // px
	gapsTried     = 32   // the longest gaps; shorter ones never win one of the breaks
)

// cut is the part of a gap that becomes a break.
type cut struct {
	from, to edtf.Instant
	width    float64 // px
}

func (c cut) length() edtf.Instant { return c.to - c.from }

// shortening is the search for the breaks of ordered spans.
type shortening struct {
	width    float64      // px at fit
	whole    edtf.Instant // seconds from the first to the last instant
	breakFor func(from, to edtf.Instant) float64
	names    *Ticker // nil where nothing is known of texts
}

// chooseBreaks returns the breaks in the order of time: the longest gaps
// first, each only where it saves more px at fit than it costs. Every break
// taken makes the rest larger, so gaps that were not worth it are tried again
// until none is.
func chooseBreaks(spans []Span, first, last edtf.Instant, o Options) []cut {
	s := shortening{width: o.Width, whole: last - first, breakFor: o.BreakWidth}
	if o.Text != nil {
		s.names = NewTicker(o.Words, o.Text)
		s.names.turnTo(&Axis{first: first, last: last})
	}
	if s.breakFor == nil {
		s.breakFor = func(_, _ edtf.Instant) float64 { return defaultBreak }
	}
	if !(s.width > 0) {
		return nil
	}
	var (
		taken []gap
		cuts  []cut
		left  = longestGaps(spans, gapsTried)
	)
	for again := true; again; {
		again = false
		left = slices.DeleteFunc(left, func(g gap) bool {
			trial, pays := s.with(taken, cuts, g)
			if pays {
				taken, cuts, again = append(taken, g), trial, true
			}
			return pays
		})
	}
	slices.SortFunc(cuts, func(a, b cut) int { return cmp.Compare(a.from, b.from) })
	return cuts
}

// with returns the cuts when g is taken as well, and whether that is worth it.
func (s shortening) with(taken []gap, cuts []cut, g gap) ([]cut, bool) {
	if len(taken) == maxBreaks {
		return nil, false
	}
	trial := s.solve(append(slices.Clone(taken), g))
	if trial == nil {
		return nil, false
	}
	added := trial[len(trial)-1]
	saves := float64(added.length()) * s.scale(cuts)
	return trial, saves > added.width && total(trial) <= maxBreakShare*s.width
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
// returns nil where a gap has no room for a break.
func (s shortening) solve(gaps []gap) []cut {
	const rounds = 6
	var cuts []cut
	scale := maxPerSecond
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
			c, ok := cutWithin(g, s.before(g, scale), s.after(g, nextOf(gaps, g), scale))
			if !ok {
				return nil
			}
			c.width = max(s.breakFor(c.from, c.to), 1)
			cuts = append(cuts, c)
		}
		next := s.scale(cuts)
		if !(next > 0) {
			return nil
		}
		if next >= scale*0.99 {
			break
		}
		scale = next
	}
	return cuts
}
