package place

import (
	"slices"

	"tideline/timeline/axis"
)

// Lane is a strip of the drawing: its place, and indexes of what stands in it.
type Lane struct {
	Folded bool // marks only

	Top, Height   float64 // px in the body
	Line          float64 // y of the middle of the marks
	ClusterTop    float64 // y
	ClusterHeight float64 // px
	LabelTop      float64 // y of the first row of labels
	Rows          int     // of labels
	BarRows       int     // at least 1

	ranked []*Item // whose lane it is, those of the first rank first
	order  []*Item // the same from left to right
	rows   []row   // of labels, while they are being placed

	labels   Index // of order: the scale from which a label is shown
	marks    Index // of order: the scale from which a mark is individual
	bars     [barRows]barIndex
	reach    [2]float64 // px that any label takes to the left and right of its place
	dotReach float64    // px; the largest dot
}

// sortByPlace fills order.
func (l *Lane) sortByPlace() {
	l.order = slices.Clone(l.ranked)
	slices.SortFunc(l.order, byPlace)
}

// reindex makes the indexes of labels and marks, once labels are placed.
func (l *Lane) reindex() {
	at := make([]axis.Pos, len(l.order))
	for i, it := range l.order {
		at[i] = it.At
	}
	l.labels = NewIndex(at, func(i int) float64 { return l.order[i].Label.From })
	l.marks = NewIndex(at, func(i int) float64 { return l.order[i].Individual() })
	l.reach, l.dotReach = [2]float64{}, 0
	for _, it := range l.order {
		l.reach[0] = max(l.reach[0], it.Label.Left)
		l.reach[1] = max(l.reach[1], it.Label.Right)
		l.dotReach = max(l.dotReach, it.Dot)
	}
}
