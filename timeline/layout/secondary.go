package layout

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
)

// sideMarks are marks in a lane besides those of its own events, in the order of
// their places, and an index of the scales from which they are drawn.
type sideMarks struct {
	place.Index
	of []*item
}

// indexSecondary finds what stands in the lanes besides their own events: secondary
// marks of events whose first lane is another, and alternative dates, which sources
// give for their own.
func (l *Layout) indexSecondary() {
	secondary, alternatives := make([]sidePlaces, len(l.lanes)), make([]sidePlaces, len(l.lanes))
	for i := range l.items {
		it := &l.items[i]
		for _, id := range it.event.Lanes {
			if lane, ok := l.laneOf[id]; ok && lane != it.Lane {
				secondary[lane].add(it.At, it)
			}
		}
		for _, d := range it.event.Dates {
			at := l.alternativeAt(d)
			if x, half := l.placed.Fit.X(at), l.m.alternative()/2; x >= half && x <= l.placed.Fit.Width()-half {
				alternatives[it.Lane].add(at, it)
			} // else it stands beyond everything else, where it would be cut at the edge
		}
	}
	for i := range l.lanes {
		l.lanes[i].secondary = secondary[i].index(func(it *item) float64 { return it.Label.From() })
		l.lanes[i].alternatives = alternatives[i].index(func(it *item) float64 { return it.Individual() })
	}
}

// alternativeAt returns where another date of an event stands.
func (l *Layout) alternativeAt(d timeline.DatedClaim) axis.Pos {
	from, to := d.Date.Extent()
	if sign := glyph.Of(d.Date); sign.Middle() && l.o.Mode != axis.Even {
		from += (to - from) / 2
	}
	return l.axis.Place(from)
}

// sidePlaces collects what an index is made of.
type sidePlaces []sidePlace

type sidePlace struct {
	at axis.Pos
	it *item
}

func (ps *sidePlaces) add(at axis.Pos, it *item) { *ps = append(*ps, sidePlace{at, it}) }

// index orders the places and returns them with their index.
func (ps sidePlaces) index(from func(*item) float64) sideMarks {
	slices.SortFunc(ps, func(a, b sidePlace) int {
		return cmp.Or(cmp.Compare(a.at.U, b.at.U), cmp.Compare(a.at.C, b.at.C), cmp.Compare(a.it.event.ID, b.it.event.ID))
	})
	at, of := make([]axis.Pos, len(ps)), make([]*item, len(ps))
	for i, p := range ps {
		at[i], of[i] = p.at, p.it
	}
	return sideMarks{place.NewIndex(at, func(i int) float64 { return from(of[i]) }), of}
}

// sideMarksOf returns what stands on the lines of lanes besides the marks of their own
// events, as it is placed: texts beside marks keep clear of it. Another date so near that its
// ring is hidden when everything is shown is in nobody's way but that of others.
func sideMarksOf(l *Layout) (marks []place.Mark) {
	fit := l.axis.Fit(l.lineWidth, place.SideMargin, place.SideMargin)
	ring, small := l.m.dot(1)/2+1, math.Round(4*l.m.scale)+1
	for i := range l.items {
		it := &l.items[i]
		for _, id := range it.event.Lanes {
			if lane, ok := l.laneOf[id]; ok && lane != it.Lane {
				marks = append(marks, place.Mark{Lane: lane, At: it.At, Reach: ring})
			}
		}
		for _, d := range it.event.Dates {
			m := place.Mark{Lane: it.Lane, At: l.alternativeAt(d), Reach: small}
			if math.Abs(fit.X(m.At)-fit.X(it.At)) < it.Dot/2+l.m.alternative()/2 { // at first the mark hides it
				m.By = it.Item
			}
			marks = append(marks, m)
		}
		for _, m := range it.Members {
			for _, at := range [2]axis.Pos{l.axis.Place(m.From), l.axis.Place(m.To + 1)} {
				marks = append(marks, place.Mark{Lane: it.Lane, At: at, Reach: it.Dot})
			}
		}
	}
	return marks
}
