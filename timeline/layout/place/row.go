package place

import (
	"math"
	"sort"
)

// row holds the labels that share a line, in the order of their places.
type row struct {
	u            []int64 // of each label: apart, so that a search stays in the cache
	who          []*Item
	mostA, mostB float64 // the most that any of them takes to its left and right
}

// need returns the least scale from which the label of an item, taking a px to
// the left and b px to the right, can be shown in this row for good; enough or
// more when it is not below enough. The item itself may be in the row already.
//
// A label j that is there already is shown from a scale n(j) on, and clear of the new
// one from t(j) on. If t(j) ≤ n(j) they are clear whenever both are shown. Else
// the new one must wait for t(j). So the answer is the largest t(j) with
// t(j) > n(j), which is the largest t among those with a smaller n.
//
// Not every label need be looked at. Walk away from the place, to one side:
//
//   - Let i be nearer than j, and n(i) ≤ n(j). Whenever j is shown, i is too,
//     and the two are clear of each other, i in between. While the new label
//     would meet j it would meet i, because it would have to reach over i. So
//     t(j) > n(j) ≥ n(i) gives t(i) ≥ t(j) > n(i), and i asks for as much: j
//     can be left out. Only those count whose n is below that of all nearer
//     ones, and beyond one with n = 0 nobody does.
//   - t(j) is at most (mostB + a + gap) / (distance in units), which falls on
//     the way; where it is no more than what is found already, the walk ends.
//
// At any scale few labels lie within the reach of one, so the walk is short:
// at most about ten for every doubling of the scale, and mostly one or two.
func (r *row) need(it *Item, a, b, gap, enough float64) float64 {
	p := it.At
	next := sort.Search(len(r.u), func(i int) bool { return r.u[i] > p.U })
	worst := 0.0
	lowest := math.Inf(1)
	for i := next - 1; i >= 0 && lowest > 0 && worst < enough; i-- {
		if (r.mostB+a+gap)/float64(p.U-r.u[i]) <= worst {
			break
		}
		l := &r.who[i].Label
		if l.From >= lowest || r.who[i] == it {
			continue
		}
		lowest = l.From
		if t := clearFrom(r.who[i].At, l.Right, p, a, gap); t > l.From {
			worst = max(worst, t)
		}
	}
	lowest = math.Inf(1)
	for i := next; i < len(r.u) && lowest > 0 && worst < enough; i++ {
		if (r.mostA+b+gap)/float64(r.u[i]-p.U) <= worst {
			break
		}
		l := &r.who[i].Label
		if l.From >= lowest || r.who[i] == it {
			continue
		}
		lowest = l.From
		if t := clearFrom(p, b, r.who[i].At, l.Left, gap); t > l.From {
			worst = max(worst, t)
		}
	}
	return worst
}

// add puts a label with its n into the row.
func (r *row) add(it *Item) {
	i := sort.Search(len(r.u), func(i int) bool { return r.u[i] > it.At.U })
	r.u = append(r.u, 0)
	copy(r.u[i+1:], r.u[i:])
	r.u[i] = it.At.U
	r.who = append(r.who, nil)
	copy(r.who[i+1:], r.who[i:])
	r.who[i] = it
	r.mostA, r.mostB = max(r.mostA, it.Label.Left), max(r.mostB, it.Label.Right)
}
