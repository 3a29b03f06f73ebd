package layout

import "math"

const (
	fairRows     = 2    // of labels in a lane; names of eras give way to them
	foldedHeight = 28.0 // px of a lane that shows marks only
)

// heights gives every lane its rows of labels and its place, top being the y
// under the era strip and room the px that the lanes may take. Rows go one by
// one to the lane that gains most by the next one. Where not even one row a lane
// fits, the lanes take more than the room and scroll, unless all must be seen:
// then rows are shared out from none, and in the end lanes give up height.
func (p *Preparation) heights(top, room float64, all bool) {
	used := p.fewestRows(1)
	if all && used > room {
		used = p.fewestRows(0)
	}
	gains := p.gains(room)
	for step := p.m.labelHeight + p.m.labelGap; used+step <= room; {
		l := p.neediest(gains)
		if l == nil {
			break
		}
		used -= p.laneHeight(l)
		l.rows++
		used += p.laneHeight(l)
	}
	p.stackLanes(top, room, used, all)
}

// fewestRows gives every lane so many rows, or as many as it has events, and
// returns the px that the lanes need then.
func (p *Preparation) fewestRows(rows int) (used float64) {
	for i := range p.lanes {
		l := &p.lanes[i]
		l.rows = 0
		if !l.folded {
			l.rows = min(rows, len(l.ranked))
		}
		used += p.laneHeight(l)
	}
	return used
}

// laneHeight returns the px a lane needs for what it has.
func (p *Preparation) laneHeight(l *lane) float64 {
	m := &p.m
	if l.folded {
		return math.Round(foldedHeight * m.scale)
	}
	h := 2*m.lanePad + p.bandHeight(l) + m.chipUp + m.chipHeight
	if l.rows > 0 {
		h += m.labelsUp + float64(l.rows)*(m.labelHeight+m.labelGap) - m.labelGap
	}
	return h
}

// bandHeight returns the px of a lane's marks.
func (p *Preparation) bandHeight(l *lane) float64 {
	return p.m.band + float64(l.barRows-1)*p.m.barPitch
}

// gains returns, for every lane, what each of its rows adds to the labels shown
// at fit; nil where there are so many events that every row is full.
func (p *Preparation) gains(room float64) [][]float64 {
	if len(p.items) > manyEvents {
		return nil
	}
	fit := p.axis.Fit(p.lineWidth, fitMargin, fitMargin)
	most := int(room / (p.m.labelHeight + p.m.labelGap))
	gains := make([][]float64, len(p.lanes))
	for i := range p.lanes {
		l, rows, before := &p.lanes[i], p.lanes[i].rows, 0.0
		all := l.worth(math.Inf(1))
		for l.rows = 1; !l.folded && l.rows <= min(most, len(l.ranked)); l.rows++ {
			p.placeLabels(l, fit)
			worth := l.worth(fit.Scale())
			gains[i] = append(gains[i], worth-before)
			if before = worth; worth == all {
				break // every label is shown
			}
		}
		l.rows = rows
	}
	return gains
}

// neediest returns the lane that gains most by another row. Where none gains
// anything it is the one whose events, weighed by importance, have the fewest
// rows (the method of highest averages); nil when every label could have a row
// of its own.
func (p *Preparation) neediest(gains [][]float64) *lane {
	var neediest *lane
	mostGain, mostNeed := 0.0, 0.0
	for i := range p.lanes {
		l := &p.lanes[i]
		if l.folded || l.rows >= len(l.ranked) {
			continue
		}
		gain, need := 0.0, l.weight()/float64(l.rows+1)
		if gains != nil && l.rows < len(gains[i]) {
			gain = gains[i][l.rows]
		}
		if neediest == nil || gain > mostGain || gain == mostGain && need > mostNeed {
			neediest, mostGain, mostNeed = l, gain, need
		}
	}
	return neediest
}

// weight is what a lane's events count for when rows are shared out.
func (l *lane) weight() (sum float64) {
	for _, it := range l.ranked {
		sum += float64(max(it.event.Importance, 1))
	}
	return sum
}

// stackLanes sets the lanes one under the other. Room that is left over goes to
// all of them alike; room that is wanting is taken from all alike when all must
// be seen.
func (p *Preparation) stackLanes(top, room, used float64, all bool) {
	m := &p.m
	y := top
	shrink := 1.0
	if all && used > room {
		shrink = max(room, 0) / used
	}
	for i := range p.lanes {
		l := &p.lanes[i]
		least := p.laneHeight(l) * shrink
		spare := math.Floor(max(room-used, 0) / float64(len(p.lanes)))
		if i == len(p.lanes)-1 {
			spare = max(room-used, 0) - spare*float64(i)
		}
		l.top, l.height = y, least+spare
		y += l.height
		if l.folded || shrink < 1 {
			l.line = math.Floor(l.top+l.height/2) + crisp
			l.chipHeight = min(m.chipHeight, l.height)
			l.chipTop = min(max(l.line-l.chipHeight/2, l.top), l.top+l.height-l.chipHeight)
			l.labelTop = l.top + l.height
			continue
		}
		start := l.top + m.lanePad + math.Floor(spare/2)
		l.line = math.Floor(start+m.band/2) + crisp
		l.chipHeight = m.chipHeight
		l.chipTop = start + p.bandHeight(l) + m.chipUp
		l.labelTop = l.chipTop + m.chipHeight + m.labelsUp
	}
	p.bodyHeight = y
}
