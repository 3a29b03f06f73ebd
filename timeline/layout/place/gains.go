package place

import "math"

// What a label is worth when rows are shared out.
const (
	worthName       = 1.0
	worthImportance = 0.4   // for each degree of importance
	worthWhole      = 0.6   // for one that is not cut
	worthFirst      = 100.0 // for the first label of a lane, so that none starves
	worthNear       = 0.02  // for each row that it is nearer to the line
	// worthFew is how much more a row is worth to a lane without any; to one that has
	// some, so much less: a lane with many events is not to take all of them.
	worthFew = 0.3
)

// worthTelling is what a label is worth besides, by importance: what everybody should
// know is to be named first. The last is for the first and the last of all.
var worthTelling = [7]float64{4: 1.5, 5: 40, 6: 60}

// telling returns what the label of an item is worth besides.
func (it *Item) telling() float64 {
	if it.Foremost {
		return worthTelling[len(worthTelling)-1]
	}
	return worthTelling[min(max(it.Importance, 0), 5)]
}

// gains returns, for every lane, the worth of the labels shown at fit with each number
// of rows, as far as they have room; nil for a lane with so many items that every row
// is full.
func (p *Placement) gains(room float64) [][]float64 {
	most := int(max(room, 0) / p.sizes.pitch())
	gains := make([][]float64, len(p.Lanes))
	eachLane(p, func(i int) {
		if !p.Lanes[i].Folded {
			gains[i] = p.worths(i, most)
		}
	})
	return gains
}

// triedItems is how many labels of a lane are tried with each number of rows.
const triedItems = 120

// worths returns the worth of a lane's labels with 0, 1, … rows. It ends where another
// row would show no more: every label is whole. Of many rows only some numbers are
// tried, and the others lie between.
func (p *Placement) worths(lane, most int) (worths []float64) {
	k := p.seeker(lane)
	k.trial = true
	rows, all := k.Rows(), k.ranked
	k.ranked = all[:min(len(all), triedItems)] // those of the first ranks are spread over all
	most = min(most, k.rowsMost(k.z))
	for n := 0; n <= most; n = min(n+1+n/4, max(most, n+1)) {
		k.setRows(n)
		left := k.foremost(k.begin(), p.Fit.Scale())
		k.growAll(longer, p.Fit.Scale())
		worth, whole := k.worth()
		for i, from := len(worths), len(worths)-1; i < n; i++ {
			worths = append(worths, worths[from]+(worth-worths[from])*float64(i-from)/float64(n-from))
		}
		worths = append(worths, worth)
		if len(left) == 0 && whole {
			break
		}
	}
	k.setRows(rows)
	k.ranked, k.rows = all, nil
	return worths
}

// worth returns what the labels shown at fit are worth, and whether all are whole.
func (k *seeker) worth() (sum float64, whole bool) {
	whole = true
	s := k.fit.Scale()
	for _, it := range k.ranked {
		if !it.Label.Shown(s) {
			continue
		}
		if sum == 0 {
			sum = worthFirst
		}
		sum += worthName + worthImportance*float64(it.Importance) - worthNear*math.Abs(float64(it.Label.Row))
		sum += it.telling()
		if it.Label.Stage(s).Form.Cut() {
			whole = false
			continue
		}
		sum += worthWhole
	}
	return sum, whole
}

// bestLane returns the lane that gains most by another row, or for each of the next
// rows where it takes several to gain anything, so many at most. Where none gains
// anything it is the one whose items, weighed by importance, have the fewest rows (the
// method of highest averages); nil when none can use another row.
func (p *Placement) bestLane(gains [][]float64, most int) *Lane {
	var best *Lane
	mostGain, mostNeed := 0.0, 0.0
	for i := range p.Lanes {
		l := &p.Lanes[i]
		if l.Folded || l.Rows() >= l.rowsMost(&p.sizes) || l.Rows()+1 >= len(gains[i]) {
			continue
		}
		few := 1 + worthFew/float64(l.Rows()+1)
		gain, need := few*gainOf(gains[i], l.Rows(), most), l.weight()/float64(l.Rows()+2)
		if best == nil || gain > mostGain || gain == mostGain && need > mostNeed {
			best, mostGain, mostNeed = l, gain, need
		}
	}
	return best
}

// datedRows is how many rows more than names need are tried for their dates.
const datedRows = 3

// dealDated gives rows that no name needs to lanes in which they win dates, as long as there is
// room: where all names are whole, a date tells more than air. The lanes need used px before.
// It returns the px that they need then.
func dealDated(p *Placement, used, room float64) float64 {
	most := min(int((room-used)/p.sizes.pitch()), datedRows)
	if most <= 0 {
		return used
	}
	wins := make([][]float64, len(p.Lanes))
	eachLane(p, func(i int) {
		if l := &p.Lanes[i]; !l.Folded && len(l.ranked) <= triedItems {
			wins[i] = p.dated(i, most)
		}
	})
	for {
		best, rows, gain := -1, 0, 0.0
		for i, of := range wins {
			for n := 1; n < len(of) && n <= most; n++ {
				if each := (of[n] - of[0]) / float64(n); each > gain {
					best, rows, gain = i, n, each
				}
			}
		}
		if best < 0 {
			return used
		}
		l := &p.Lanes[best]
		used -= p.laneHeight(l)
		l.setRows(l.Rows() + rows)
		if used += p.laneHeight(l); used > room {
			l.setRows(l.Rows() - rows)
			return p.height()
		}
		wins[best] = wins[best][rows:]
	}
}

// dated returns how many labels of a lane have their dates at fit with the rows that it has,
// with one more, and so on, so many at most; nil where a name is not whole, which takes any row
// first.
func (p *Placement) dated(lane, most int) (counts []float64) {
	k, fit := p.seeker(lane), p.Fit.Scale()
	k.trial = true
	rows := k.Rows()
	most = min(most, k.rowsMost(k.z)-rows)
	for n := range most + 1 {
		k.setRows(rows + n)
		left := k.foremost(k.begin(), fit)
		k.growAll(longer, fit)
		k.growAll(dates, fit)
		improver{k}.dateElsewhere(fit)
		_, whole := k.worth()
		if len(left) > 0 || !whole {
			counts = nil
			break
		}
		count, wanting := 0, 0
		for _, it := range k.ranked {
			switch {
			case !it.Label.Shown(fit):
			case it.Label.Stage(fit).Form.HasDate():
				count++
			case it.Widths.Date > 0:
				wanting++
			}
		}
		if counts = append(counts, float64(count)); wanting == 0 {
			break
		}
	}
	k.setRows(rows)
	k.rows = nil
	return counts
}

// gainOf returns the most that a lane gains for each of the next rows.
func gainOf(worths []float64, rows, most int) (gain float64) {
	for more := 1; more <= most && rows+more < len(worths); more++ {
		gain = max(gain, (worths[rows+more]-worths[rows])/float64(more))
	}
	return gain
}

// weight is what a lane's items count for when rows are shared out.
func (l *Lane) weight() (sum float64) {
	for _, it := range l.ranked {
		sum += float64(max(it.Importance, 1))
	}
	return sum
}
