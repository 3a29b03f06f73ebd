package place

import (
	"math"
	"slices"
	"sort"

	"tideline/timeline/axis"
)

// row holds the labels that share a line, in the order of their places. What most looks ask for
// stands apart, so that a search stays in the cache, and little is moved for one more label.
type row struct {
	u           []int64   // of each label
	first       []float64 // the scale from which each is shown
	who         []*spot
	left, right float64 // the most that any of them takes to its left and right
}

// spot is a label in a row.
type spot struct {
	*Label
	at   *Hanging // where it hangs as long as it is there
	kth  int      // which of its places that is
	nth  int      // which of its rows this is: 0 for that in which it begins
	from float64  // the scale from which it hangs there,
	to   float64  // and that from which it hangs elsewhere

	stays bool // it hangs nowhere else
}

// counts returns the scales from which on and up to which the k-th stage of the label, or one
// after it that covers it, takes room in the row; none where the second is no larger. A title in
// two lines gives the second to others when it has one.
func (s *spot) counts(k int) (from, until float64) {
	stage := &s.stages[k]
	if s.stays && s.nth == 0 {
		return stage.From, math.Inf(1)
	}
	if stage.Form.Rows() <= s.nth {
		return 0, 0
	}
	until = s.to
	for i := k + 1; i < s.n; i++ {
		next := &s.stages[i]
		if next.From <= s.from { // it is never seen here
			return 0, 0
		}
		if next.Form.Rows() <= s.nth {
			until = min(until, next.From)
			break
		}
	}
	return max(stage.From, s.from), until
}

// seen reports whether the label is shown in the row at a scale.
func (s *spot) seen(scale float64) bool {
	return s.Shown(scale) && s.from <= scale && scale < s.to && s.Stage(scale).Form.Rows() > s.nth
}

// ask is what a label would take of a row, left and right px around a place.
type ask struct {
	at          axis.Pos
	left, right float64
	by          *Item
	floor       float64 // the scale from which it is asked for: where less would do is of no interest
}

// need returns the least scale, the floor of what is asked at least, from which the row has room
// for good; enough or more when that is not below enough. The label that asks may be in the row
// already.
//
// A label j that is there is shown from a scale n(j) on, and clear of the new one from
// t(j) on. If t(j) ≤ n(j) they are clear whenever both are shown. Else the new one
// must wait for t(j). So the answer is the largest t(j) with t(j) > n(j). A label that
// grows counts once for each of its stages: each covers the one before.
//
// Not every label need be looked at. Walk away from the place, to one side:
//
//   - Let i be nearer than j, and n(i) ≤ n(j). Whenever j is shown, i is too, and the
//     two are clear of each other, i in between. While the new label would meet j it
//     would meet i, because it would have to reach over i, and i asks for as much: j
//     can be left out. Only those stages count that are shown before all nearer
//     labels, and beyond a label with n = 0 nobody does. It holds for those that stay in
//     the row; what leaves it at a larger scale stands in nobody's way from there on.
//   - t(j) is at most (right + a + gap) / (distance in units), which falls on the way;
//     where it is no more than what is found already, or than the floor, the walk ends.
//
// At any scale few labels lie within the reach of one, so the walk is short.
func (r *row) need(a *ask, gap, enough float64) float64 {
	next := r.after(a.at.U)
	worst := r.toTheLeft(a, next, gap, enough)
	if worst >= enough {
		return worst
	}
	return max(worst, r.toTheRight(a, next, gap, enough, worst))
}

// after returns the index of the first label that hangs to the right of a place.
func (r *row) after(u int64) int {
	return sort.Search(len(r.u), func(i int) bool { return r.u[i] > u })
}

func (r *row) toTheLeft(a *ask, next int, gap, enough float64) (worst float64) {
	lowest, worst := math.Inf(1), a.floor
	for i := next - 1; i >= 0 && lowest > 0 && worst < enough; i-- {
		if (r.right+a.left+gap)/float64(a.at.U-r.u[i]) <= worst {
			break
		}
		if r.first[i] >= lowest { // whenever it is shown, a nearer one is
			continue
		}
		other := r.who[i]
		if other.Label == &a.by.Label {
			continue
		}
		first := lowest
		for k := range other.n {
			from, until := other.counts(k)
			if from >= lowest || until <= from {
				continue
			}
			_, right := other.at.Sides(other.stages[k].Width)
			if t := clearFrom(other.at.At, right, a.at, a.left, gap); t > from {
				worst = max(worst, min(t, until))
			}
			if math.IsInf(until, 1) {
				first = min(first, from)
			}
		}
		lowest = first
	}
	return worst
}

func (r *row) toTheRight(a *ask, next int, gap, enough, worst float64) float64 {
	lowest := math.Inf(1)
	for i := next; i < len(r.u) && lowest > 0 && worst < enough; i++ {
		if (r.left+a.right+gap)/float64(r.u[i]-a.at.U) <= worst {
			break
		}
		if r.first[i] >= lowest { // whenever it is shown, a nearer one is
			continue
		}
		other := r.who[i]
		if other.Label == &a.by.Label {
			continue
		}
		first := lowest
		for k := range other.n {
			from, until := other.counts(k)
			if from >= lowest || until <= from {
				continue
			}
			left, _ := other.at.Sides(other.stages[k].Width)
			if t := clearFrom(a.at, a.right, other.at.At, left, gap); t > from {
				worst = max(worst, min(t, until))
			}
			if math.IsInf(until, 1) {
				first = min(first, from)
			}
		}
		lowest = first
	}
	return worst
}

// add puts the nth of the rows of a label at its last place into the row.
func (r *row) add(l *Label, nth int) {
	kth := l.moves
	at := l.hanging(kth)
	from, to := 0.0, math.Inf(1)
	if kth > 0 {
		from = l.later[kth-1].from
	}
	i := r.after(at.At.U)
	r.u = slices.Insert(r.u, i, at.At.U)
	r.first = slices.Insert(r.first, i, l.From())
	r.who = slices.Insert(r.who, i, &spot{l, at, kth, nth, from, to, kth == 0})
	r.widen(l)
}

// leave notes that a label hangs elsewhere from a scale on.
func (r *row) leave(l *Label, kth int, to float64) {
	for _, s := range r.standing(l.hanging(kth).At.U) {
		if s.Label == l && s.kth == kth {
			s.to, s.stays = to, false
		}
	}
}

// standing returns what hangs at a place.
func (r *row) standing(u int64) []*spot {
	from, _ := slices.BinarySearch(r.u, u)
	return r.who[from:r.after(u)]
}

// remove takes a label out of the row.
func (r *row) remove(l *Label) {
	i, _ := slices.BinarySearch(r.u, l.At.U)
	for r.who[i].Label != l {
		i++
	}
	r.u, r.first, r.who = slices.Delete(r.u, i, i+1), slices.Delete(r.first, i, i+1), slices.Delete(r.who, i, i+1)
}

// widen notes how far a label of the row reaches at its last place.
func (r *row) widen(l *Label) {
	left, right := l.reach(l.moves)
	r.left, r.right = max(r.left, left), max(r.right, right)
}

// crossed reports whether a line through the row at a place would run behind a label
// that is shown at a scale.
func (r *row) crossed(at axis.Pos, s float64) bool {
	next := r.after(at.U)
	for i := max(next-1, 0); i < min(next+1, len(r.u)); i++ {
		other := r.who[i]
		if !other.seen(s) {
			continue
		}
		left, right := other.Sides(s)
		x := s*float64(other.at.At.U-at.U) + other.at.At.C - at.C
		if x-left < -1 && x+right > 1 {
			return true
		}
	}
	return false
}
