package layout

import (
	"cmp"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// lane is a strip of the drawing: its place, and indexes of what stands in it.
type lane struct {
	id, name string
	hue
	folded bool // marks only

	top, height float64 // px in the body
	line        float64 // y of the middle of the marks
	chipTop     float64 // y
	chipHeight  float64 // px
	labelTop    float64 // y of the first row of labels
	rows        int     // of labels
	barRows     int     // of bars, at least 1

	ranked []*item // whose first lane it is, the most important first
	order  []*item // the same from left to right
	seats  []row   // of labels, while they are being placed

	labels index // of order: the scale from which a label is shown
	marks  index // of order: the scale from which a mark is individual
	bars   [barRows]barIndex
	echoes index // of events whose first lane is another
	ghosts index // of other dates that sources give
	echo   []*item
	ghost  []*item
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

// newLanes makes the lanes of the document and deals the items out to them. A
// document without lanes gets one without a name, and so does a strip, where the
// items keep the hues of their own lanes.
func newLanes(doc *timeline.Document, items []item, o *Options) []lane {
	lanes := make([]lane, 0, len(doc.Lanes)+1)
	used := [scene.LaneColours]uint8{}
	for _, l := range doc.Lanes {
		c := scene.LaneIndex(string(l.Color))
		lanes = append(lanes, lane{
			id: l.ID, name: oneLine(l.Name), hue: hue{c, form(used[c]) % forms}, folded: o.Folded[l.ID], barRows: 1,
		})
		used[c]++
	}
	if len(lanes) == 0 {
		lanes = append(lanes, lane{barRows: 1})
	}
	for i := range items {
		items[i].hue = lanes[items[i].lane].hue
	}
	if o.Strip {
		lanes = []lane{{hue: hue{color: scene.LaneIndex(stripColor)}, barRows: 1}}
	}
	for i := range items {
		if o.Strip {
			items[i].lane = 0
		}
		l := &lanes[items[i].lane]
		l.ranked = append(l.ranked, &items[i])
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

// sortByPlace fills order.
func (l *lane) sortByPlace() {
	l.order = slices.Clone(l.ranked)
	slices.SortFunc(l.order, byPlace)
}

// byPlace orders items from left to right, those at one place by id.
func byPlace(a, b *item) int {
	return cmp.Or(cmp.Compare(a.at.U, b.at.U), cmp.Compare(a.at.C, b.at.C), cmp.Compare(a.event.ID, b.event.ID))
}

// reindex makes the indexes of labels and marks, once labels have their n.
func (l *lane) reindex() {
	at := make([]axis.Pos, len(l.order))
	for i, it := range l.order {
		at[i] = it.at
	}
	l.labels = newIndex(at, func(i int) float64 { return l.order[i].label.n })
	l.marks = newIndex(at, func(i int) float64 { return l.order[i].individual() })
	l.labels.reach = [2]float64{}
	for _, it := range l.order {
		l.labels.reach[0] = max(l.labels.reach[0], it.label.a)
		l.labels.reach[1] = max(l.labels.reach[1], it.label.b)
	}
}
