package layout

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/shape"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// lane is a strip of the drawing.
type lane struct {
	*place.Lane // where it lies
	id, name    string
	hue
	folded bool // marks only
	guest  bool // of the file that the document is compared with

	secondary    sideMarks // of events whose first lane is another
	alternatives sideMarks // at other dates that sources give
}

// hue is how the marks of a lane are told from those of another.
type hue struct{ glyph.Hue }

// full, tint and leader are its inks.
func (h hue) full() scene.Ink   { return h.Full() }
func (h hue) tint() scene.Ink   { return h.Tint() }
func (h hue) leader() scene.Ink { return scene.LaneLeader + scene.Ink(h.Color) }

// newLanes makes the lanes that are drawn, from top to bottom. A document without lanes
// gets one without a name. How a lane is told from others never depends on which are
// drawn.
func newLanes(doc *timeline.Document, o *Options) []lane {
	all := make([]lane, 0, len(doc.Lanes))
	used := [scene.LaneColours]uint8{}
	for _, l := range doc.Lanes {
		c := scene.LaneIndex(string(l.Color))
		all = append(all, lane{
			id: l.ID, name: typeset.OneLine(l.Name), hue: hue{glyph.Hue{Color: c, Form: glyph.Form(used[c]) % glyph.Forms}}, folded: o.Folded[l.ID],
			guest: doc.OfGuest(l.ID),
		})
		used[c]++
	}
	var lanes []lane
	for _, at := range drawnLanes(doc, o) {
		lanes = append(lanes, all[at])
	}
	if len(lanes) == 0 {
		lanes = append(lanes, lane{})
	}
	return lanes
}

// stripColor is the lane colour of what a strip counts together.
const stripColor = string(timeline.Slate)

// drawnLanes returns which lanes of the document are drawn, from top to bottom.
func drawnLanes(doc *timeline.Document, o *Options) (all []int) {
	if o.Lanes == nil {
		for i := range doc.Lanes {
			all = append(all, i)
		}
		return all
	}
	for _, id := range o.Lanes {
		at := slices.IndexFunc(doc.Lanes, func(l timeline.Lane) bool { return l.ID == id })
		if at >= 0 && !slices.Contains(all, at) {
			all = append(all, at)
		}
	}
	return all
}

// laneIndexes returns the places of the lanes that are drawn.
func laneIndexes(doc *timeline.Document, o *Options) map[string]int {
	index := make(map[string]int, len(doc.Lanes))
	for place, at := range drawnLanes(doc, o) {
		if _, taken := index[doc.Lanes[at].ID]; !taken {
			index[doc.Lanes[at].ID] = place
		}
	}
	return index
}

// standsIn reports whether an event stands in a lane that is drawn.
func standsIn(e *timeline.Event, lanes map[string]int) bool {
	for _, id := range e.Lanes {
		if _, ok := lanes[id]; ok {
			return true
		}
	}
	return false
}

// crisp moves a line of 1 px onto whole pixels.
const crisp = place.Crisp

// vertical returns a line downwards.
func vertical(class scene.Class, x, top, bottom float64, ink scene.Ink) scene.Shape {
	return shape.Vertical(class, x, top, bottom, ink)
}

// horizontal returns a line from the left edge to the right.
func horizontal(class scene.Class, right, y float64, ink scene.Ink) scene.Shape {
	return shape.Horizontal(class, right, y, ink)
}

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
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.it.event.ID, b.it.event.ID))
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
	fit := l.axis.Fit(l.lineWidth, l.m.Beside(), l.m.Beside())
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
