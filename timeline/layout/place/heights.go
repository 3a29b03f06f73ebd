package place

import (
	"math"

	"tideline/timeline/axis"
)

// setHeights gives every lane its rows of labels and its place, top being the y of
// the first lane and room the px that all may take. Rows go one by one to the lane
// that gains most by the next one. Where not even one row a lane fits, the lanes
// take more than the room and scroll, unless all must be seen: then rows are shared
// out from none, and in the end lanes give up height.
func (p *Placement) setHeights(top, room float64, all bool) {
	used := p.HeightWith(1)
	if all && used > room {
		used = p.HeightWith(0)
	}
	gains := p.gains(room)
	for step := p.sizes.LabelHeight + p.sizes.LabelGap; used+step <= room; {
		l := p.bestLane(gains)
		if l == nil {
			break
		}
		used -= p.laneHeight(l)
		l.Rows++
		used += p.laneHeight(l)
	}
	p.stackLanes(top, room, used, all)
}

// HeightWith gives every lane so many rows of labels, or as many as it has items,
// and returns the px that the lanes need then.
func (p *Placement) HeightWith(rows int) (used float64) {
	for i := range p.Lanes {
		l := &p.Lanes[i]
		l.Rows = 0
		if !l.Folded {
			l.Rows = min(rows, len(l.ranked))
		}
		used += p.laneHeight(l)
	}
	return used
}

// laneHeight returns the px a lane needs for what it has.
func (p *Placement) laneHeight(l *Lane) float64 {
	z := &p.sizes
	if l.Folded {
		return z.FoldedLane
	}
	h := 2*z.LanePad + p.bandHeight(l) + z.ClusterUp + z.ClusterHeight
	if l.Rows > 0 {
		h += z.LabelsUp + float64(l.Rows)*(z.LabelHeight+z.LabelGap) - z.LabelGap
	}
	return h
}

// bandHeight returns the px of a lane's marks.
func (p *Placement) bandHeight(l *Lane) float64 {
	return p.sizes.Band + float64(l.BarRows-1)*p.sizes.BarPitch
}

// gains returns, for every lane, what each of its rows adds to the score of the
// labels shown at fit; nil where there are so many items that every row is full.
func (p *Placement) gains(room float64) [][]float64 {
	if len(p.Items) > manyItems {
		return nil
	}
	fit := p.axis.Fit(p.width, SideMargin, SideMargin)
	most := int(room / (p.sizes.LabelHeight + p.sizes.LabelGap))
	gains := make([][]float64, len(p.Lanes))
	for i := range p.Lanes {
		gains[i] = p.gainsOf(&p.Lanes[i], most, fit)
	}
	return gains
}

// gainsOf returns the gains of one lane, for so many rows at most.
func (p *Placement) gainsOf(l *Lane, most int, fit axis.View) (gains []float64) {
	rows, before := l.Rows, 0.0
	all := l.score(math.Inf(1))
	for l.Rows = 1; !l.Folded && l.Rows <= min(most, len(l.ranked)); l.Rows++ {
		l.placeLabels(&p.sizes, fit)
		score := l.score(fit.Scale())
		gains = append(gains, score-before)
		if before = score; score == all {
			break // every label is shown
		}
	}
	l.Rows = rows
	return gains
}

// bestLane returns the lane that gains most by another row. Where none gains
// anything it is the one whose items, weighed by importance, have the fewest rows
// (the method of highest averages); nil when every label could have a row of its
// own.
func (p *Placement) bestLane(gains [][]float64) *Lane {
	var best *Lane
	mostGain, mostNeed := 0.0, 0.0
	for i := range p.Lanes {
		l := &p.Lanes[i]
		if l.Folded || l.Rows >= len(l.ranked) {
			continue
		}
		gain, need := 0.0, l.weight()/float64(l.Rows+1)
		if gains != nil && l.Rows < len(gains[i]) {
			gain = gains[i][l.Rows]
		}
		if best == nil || gain > mostGain || gain == mostGain && need > mostNeed {
			best, mostGain, mostNeed = l, gain, need
		}
	}
	return best
}

// weight is what a lane's items count for when rows are shared out.
func (l *Lane) weight() (sum float64) {
	for _, it := range l.ranked {
		sum += float64(max(it.Importance, 1))
	}
	return sum
}

// stackLanes sets the lanes one under the other. Room that is left over goes to
// all of them alike; room that is wanting is taken from all alike when all must
// be seen.
func (p *Placement) stackLanes(top, room, used float64, all bool) {
	z := &p.sizes
	y := top
	shrink := 1.0
	if all && used > room {
		shrink = max(room, 0) / used
	}
	for i := range p.Lanes {
		l := &p.Lanes[i]
		least := p.laneHeight(l) * shrink
		spare := math.Floor(max(room-used, 0) / float64(len(p.Lanes)))
		if i == len(p.Lanes)-1 {
			spare = max(room-used, 0) - spare*float64(i)
		}
		l.Top, l.Height = y, least+spare
		y += l.Height
		if l.Folded || shrink < 1 {
			l.Line = math.Floor(l.Top+l.Height/2) + Crisp
			l.ClusterHeight = min(z.ClusterHeight, l.Height)
			l.ClusterTop = min(max(l.Line-l.ClusterHeight/2, l.Top), l.Top+l.Height-l.ClusterHeight)
			l.LabelTop = l.Top + l.Height
			continue
		}
		start := l.Top + z.LanePad + math.Floor(spare/2)
		l.Line = math.Floor(start+z.Band/2) + Crisp
		l.ClusterHeight = z.ClusterHeight
		l.ClusterTop = start + p.bandHeight(l) + z.ClusterUp
		l.LabelTop = l.ClusterTop + z.ClusterHeight + z.LabelsUp
	}
	p.Bottom = y
}
