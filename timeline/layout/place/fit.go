package place

import "math"

const (
	// SideMargin is the px beside the first and the last mark.
	SideMargin = 24.0
	// manyItems is from where on nothing is tried to show more labels at fit: the
	// rows are full then whatever one does.
	manyItems = 250
	// worthwhile is by what factor more room at the sides must raise the score, since
	// it costs scale and shows time in which there is nothing.
	worthwhile = 1.05
)

// sides is px kept free at the sides of the axis.
type sides struct{ left, right float64 }

// placeAll places the labels, and finds the room that they need at the sides.
func (p *Placement) placeAll() {
	best := sides{SideMargin, SideMargin}
	most := 0.0
	for _, try := range p.roomsAtSides() {
		if score := p.tryAt(try); score > most*worthwhile {
			best, most = try, score
		}
	}
	p.tryAt(best)
	left, right := p.margins(SideMargin, SideMargin)
	p.Fit = p.axis.Fit(p.width, left, right)
	for i := range p.Lanes {
		p.lengthenAll(&p.Lanes[i])
		p.Lanes[i].reindex()
	}
}

// tryAt places the labels for a view of everything with this room at the sides, and
// returns the score of those shown in it.
func (p *Placement) tryAt(s sides) (score float64) {
	fit := p.axis.Fit(p.width, s.left, s.right)
	for i := range p.Lanes {
		p.Lanes[i].placeLabels(&p.sizes, fit)
		score += p.Lanes[i].score(fit.Scale())
	}
	return score
}

// roomsAtSides lists what room is tried at the sides when labels are placed,
// the least first.
func (p *Placement) roomsAtSides() []sides {
	whole := min(p.sizes.SideRoom, p.width/4)
	half := math.Round(whole / 2)
	if len(p.Items) > manyItems || half <= SideMargin {
		return []sides{{SideMargin, SideMargin}}
	}
	return []sides{{SideMargin, SideMargin}, {SideMargin, half}, {half, SideMargin}, {half, half}, {SideMargin, whole}}
}

// score weighs the lane's labels that are shown at a scale by their importance.
func (l *Lane) score(s float64) (sum float64) {
	for _, it := range l.ranked {
		if it.Label.Shown(s) {
			sum += math.Pow(float64(it.Importance), 3)
		}
	}
	return sum
}

// margins returns the px to keep free at the sides, at least left and right, so
// that every label shown at fit stands whole. More room makes the scale smaller,
// which never shows another label, so a few rounds are enough.
func (p *Placement) margins(left, right float64) (float64, float64) {
	const rounds = 12
	for range rounds {
		v := p.axis.Fit(p.width, left, right)
		overLeft, overRight := 0.0, 0.0
		for i := range p.Items {
			it := &p.Items[i]
			if !it.Label.Shown(v.Scale()) {
				continue
			}
			x := v.X(it.At)
			overLeft = max(overLeft, labelEdge-(x-it.Label.Left))
			overRight = max(overRight, x+it.Label.Right+labelEdge-v.Width())
		}
		if overLeft < 0.01 && overRight < 0.01 {
			break
		}
		// Never more than the two thirds of the width: the rest is for the line.
		left = min(left+overLeft, p.width/3)
		right = min(right+overRight, p.width/3)
	}
	return left, right
}
