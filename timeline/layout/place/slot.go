package place

import (
	"math"

	"tideline/timeline/axis"
)

// labelEdge is the px between a label and the edge of the view.
const labelEdge = 8.0

// slot is a row and side that a label may take, and the scale from which it
// would be shown there.
type slot struct {
	row      int
	leftward bool
	from     float64
}

// placeLabels gives every label of a lane its row, its side and the scale from which
// it is shown. fit is the view of everything.
//
// The most important come first and are in nobody's way but each other's.
func (l *Lane) placeLabels(z *Sizes, fit axis.View) {
	rows := make([]row, l.Rows)
	for _, it := range l.ranked {
		best := bestSlot(rows, it, z, fit)
		it.Label.Row, it.Label.From = best.row, best.from
		it.Label.hang(best.leftward, z.Spine)
		if !math.IsInf(best.from, 1) {
			rows[best.row].add(it)
		}
	}
	l.rows = rows
}

// bestSlot returns the row and side in which a label is shown from the least scale
// on; of equal ones the first, a flag to the right before one to the left. A slot
// that would reach over the edge when everything is shown is taken only for want of
// another.
func bestSlot(rows []row, it *Item, z *Sizes, fit axis.View) slot {
	inside, outside := slot{from: math.Inf(1)}, slot{from: math.Inf(1)}
	for _, leftward := range [2]bool{false, true} {
		try := it.Label
		try.hang(leftward, z.Spine)
		best := &inside
		if overEdge(fit, it.At, &try) > 0 {
			best = &outside
		}
		for r := range rows {
			if from := rows[r].need(it, try.Left, try.Right, z.LabelApart, best.from); from < best.from {
				best.row, best.leftward, best.from = r, leftward, from
			}
		}
	}
	if math.IsInf(inside.from, 1) {
		return outside
	}
	return inside
}

// overEdge returns by how many px a label reaches over the edges of a view.
func overEdge(v axis.View, at axis.Pos, l *Label) float64 {
	x := v.X(at)
	return max(labelEdge-(x-l.Left), x+l.Right+labelEdge-v.Width(), 0)
}
