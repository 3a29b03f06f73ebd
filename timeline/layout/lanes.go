package layout

import (
	"slices"

	"tideline/timeline/layout/shape"

	"tideline/timeline"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
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
