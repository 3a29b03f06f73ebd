package layout

import (
	"math"

	"tideline/timeline/axis"
)

// boldFrom is the importance from which a title is bold.
const boldFrom = 5

// write sets the texts of a label and measures them.
func (p *Preparation) write(it *item, width float64) {
	m := &p.m
	l := &it.label
	l.bold = it.event.Importance >= boldFrom
	measure := func(s string) float64 { return p.o.Measure.Width(s, m.text, l.bold) }
	l.text = shorten(it.title, width-m.spine-2*m.labelPad, leastKept, measure)
	l.whole = l.text == it.title
	l.textW = measure(l.text)
	l.width = math.Ceil(m.spine + m.labelPad + l.textW + m.labelPad)
}

// seat is a row and side that a label may take, and the scale from which it
// would be shown there.
type seat struct {
	row      int
	leftward bool
	n        float64
}

// placeLabels gives every label of a lane its row, side and n. fit is the view
// of everything.
//
// The most important come first and are in nobody's way but each other's.
func (p *Preparation) placeLabels(l *lane, fit axis.View) {
	rows := make([]row, l.rows)
	for _, it := range l.ranked {
		best := p.bestSeat(rows, it, fit)
		it.label.row, it.label.n = best.row, best.n
		it.label.hang(best.leftward, p.m.spine)
		if !math.IsInf(best.n, 1) {
			rows[best.row].add(it)
		}
	}
	l.seats = rows
}

// bestSeat returns the row and side with the least n; of equal ones the first,
// a flag to the right before one to the left. A seat that would reach over the
// edge when everything is shown is taken only for want of another.
func (p *Preparation) bestSeat(rows []row, it *item, fit axis.View) seat {
	inside, outside := seat{n: math.Inf(1)}, seat{n: math.Inf(1)}
	for _, leftward := range [2]bool{false, true} {
		try := it.label
		try.hang(leftward, p.m.spine)
		best := &inside
		if overEdge(fit, it.at, &try) > 0 {
			best = &outside
		}
		for r := range rows {
			if n := rows[r].need(it, try.a, try.b, p.m.labelApart, best.n); n < best.n {
				best.row, best.leftward, best.n = r, leftward, n
			}
		}
	}
	if math.IsInf(inside.n, 1) {
		return outside
	}
	return inside
}

// overEdge returns by how many px a label reaches over the edges of a view.
func overEdge(v axis.View, at axis.Pos, l *label) float64 {
	x := v.X(at)
	return max(labelEdge-(x-l.a), x+l.b+labelEdge-v.Width(), 0)
}
