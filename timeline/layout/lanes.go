package layout

import (
	"tideline/timeline"
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

	secondary    sideMarks // of events whose first lane is another
	alternatives sideMarks // at other dates that sources give
}

// hue is how the marks of a lane are told from those of another.
type hue struct {
	color int  // among the lane inks
	form  form // of its marks: the colour may be that of another lane
}

// form is the form of the marks of a lane.
type form uint8

// The forms, in the order in which lanes of one colour get them.
const (
	disc form = iota
	square
	upright // a bar, higher than wide
	flat    // a bar, wider than high
	forms
)

// full and tint are its inks.
func (h hue) full() scene.Ink { return scene.LaneFull + scene.Ink(h.color) }
func (h hue) tint() scene.Ink { return scene.LaneTint + scene.Ink(h.color) }

// newLanes makes the lanes of the document. A document without lanes gets one
// without a name.
func newLanes(doc *timeline.Document, o *Options) []lane {
	lanes := make([]lane, 0, len(doc.Lanes)+1)
	used := [scene.LaneColours]uint8{}
	for _, l := range doc.Lanes {
		c := scene.LaneIndex(string(l.Color))
		lanes = append(lanes, lane{
			id: l.ID, name: typeset.OneLine(l.Name), hue: hue{c, form(used[c]) % forms}, folded: o.Folded[l.ID],
		})
		used[c]++
	}
	if len(lanes) == 0 {
		lanes = append(lanes, lane{})
	}
	return lanes
}

// stripColor is the lane colour of what a strip counts together.
const stripColor = string(timeline.Slate)

func laneIndexes(doc *timeline.Document) map[string]int {
	index := make(map[string]int, len(doc.Lanes))
	for i, l := range doc.Lanes {
		if _, taken := index[l.ID]; !taken {
			index[l.ID] = i
		}
	}
	return index
}
