package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

const (
	fitMargin  = 24.0 // px beside the first and the last mark
	viewMargin = 16.0 // px beside a stretch of time that was asked for
	labelEdge  = 8.0  // px between a label and the edge
)

// Fit returns the view of everything, with room at the sides for the first and
// the last labels to stand whole.
func (p *Preparation) Fit() axis.View { return p.fit }

// View returns the view of a stretch of time, the two ends close to the edges.
// Together with Fit it is where a drawing begins; from there one pans and zooms
// the view itself.
func (p *Preparation) View(from, to edtf.Instant) axis.View {
	return p.axis.Span(from, to, p.lineWidth, viewMargin, viewMargin)
}

// Kept returns the view of this drawing that shows what a view of another shows:
// the same stretch of time from edge to edge.
func (p *Preparation) Kept(v axis.View) axis.View { return v.Kept(p.fit) }

// sides is px kept free at the sides of the axis.
type sides struct{ left, right float64 }

const (
	// labelRoom is the px at a side in which a flag can fly whole.
	labelRoom = 260.0
	// manyEvents is from where on nothing is tried to show more labels at fit:
	// the rows are full then whatever one does.
	manyEvents = 250
	// worthwhile is what more room must gain, since it costs scale and shows years
	// in which there is nothing.
	worthwhile = 1.05
)

// roomsAtSides lists what room is tried at the sides when labels are placed,
// the least first.
func (p *Preparation) roomsAtSides() []sides {
	whole := min(math.Round(labelRoom*p.m.scale), p.lineWidth/4)
	half := math.Round(whole / 2)
	if len(p.items) > manyEvents || half <= fitMargin {
		return []sides{{fitMargin, fitMargin}}
	}
	return []sides{{fitMargin, fitMargin}, {fitMargin, half}, {half, fitMargin}, {half, half}, {fitMargin, whole}}
}

// worth weighs the lane's labels that are shown at a scale by their importance.
func (l *lane) worth(s float64) (sum float64) {
	for _, it := range l.ranked {
		if it.label.shown(s) {
			sum += math.Pow(float64(it.event.Importance), 3)
		}
	}
	return sum
}

// margins returns the px to keep free at the sides, at least left and right, so
// that every label shown at fit stands whole. More room makes the scale smaller,
// which never shows another label, so a few rounds settle it.
func (p *Preparation) margins(left, right float64) (float64, float64) {
	const rounds = 12
	for range rounds {
		v := p.axis.Fit(p.lineWidth, left, right)
		overLeft, overRight := 0.0, 0.0
		for i := range p.items {
			it := &p.items[i]
			if !it.label.shown(v.Scale()) {
				continue
			}
			x := v.X(it.at)
			overLeft = max(overLeft, labelEdge-(x-it.label.a))
			overRight = max(overRight, x+it.label.b+labelEdge-v.Width())
		}
		if overLeft < 0.01 && overRight < 0.01 {
			break
		}
		// Never more than the two thirds of the width: the rest is for the line.
		left = min(left+overLeft, p.lineWidth/3)
		right = min(right+overRight, p.lineWidth/3)
	}
	return left, right
}
