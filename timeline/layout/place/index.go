package place

import (
	"math"
	"sort"

	"tideline/timeline/axis"
)

// Index holds places in order, each with the scale from which it counts. It
// finds those that count at a scale, in some stretch, without looking at the
// others: a segment tree keeps the least scale of every block.
type Index struct {
	at   []axis.Pos
	from tree // the scale from which each counts
	late tree // its negative: finds what does not count yet
}

// NewIndex makes an index of ordered places; from returns the scale from which the
// i-th counts.
func NewIndex(at []axis.Pos, from func(i int) float64) Index {
	return Index{
		at:   at,
		from: newTree(len(at), from),
		late: newTree(len(at), func(i int) float64 { return -from(i) }),
	}
}

// notYet turns a scale into the limit for late: what counts from above s only.
func notYet(s float64) float64 { return math.Nextafter(-s, math.Inf(-1)) }

// window returns the range of the places that stand between left and right px.
func (ix *Index) window(v axis.View, left, right float64) (lo, hi int) {
	lo = sort.Search(len(ix.at), func(i int) bool { return v.X(ix.at[i]) >= left })
	hi = lo + sort.Search(len(ix.at)-lo, func(i int) bool { return v.X(ix.at[lo+i]) > right })
	return lo, hi
}

// Each calls yield for what counts at the view's scale and stands in the view or at
// most so many px beside it, with its index and where it stands.
func (ix *Index) Each(v axis.View, beside float64, yield func(i int, x float64)) {
	s := v.Scale()
	lo, hi := ix.window(v, -beside, v.Width()+beside)
	for i := ix.from.next(lo, hi, s); i < hi; i = ix.from.next(i+1, hi, s) {
		yield(i, v.X(ix.at[i]))
	}
}

// tree finds the next value that is small enough, in logarithmic time.
type tree struct {
	size int       // leaves, a power of two
	min  []float64 // heap order: the children of i are 2i and 2i+1
}

func newTree(n int, value func(int) float64) tree {
	t := tree{size: 1}
	for t.size < n {
		t.size *= 2
	}
	t.min = make([]float64, 2*t.size)
	for i := range t.size {
		t.min[t.size+i] = math.Inf(1)
		if i < n {
			t.min[t.size+i] = value(i)
		}
	}
	for i := t.size - 1; i > 0; i-- {
		t.min[i] = min(t.min[2*i], t.min[2*i+1])
	}
	return t
}

// next returns the first of the values from i up to hi that is at most limit,
// or hi.
func (t *tree) next(i, hi int, limit float64) int {
	found, _ := t.search(i, hi, limit)
	return found
}

// search is next, and says how many nodes it has looked at.
func (t *tree) search(i, hi int, limit float64) (found, looks int) {
	if i >= hi {
		return hi, 0
	}
	for p := i + t.size; ; p++ {
		looks++
		if t.min[p] <= limit {
			for ; p < t.size; looks++ {
				if p *= 2; t.min[p] > limit {
					p++
				}
			}
			return min(p-t.size, hi), looks
		}
		for p&1 == 1 { // the block is done: up, until there is one to its right
			if p >>= 1; p == 0 {
				return hi, looks
			}
		}
	}
}

// prev returns the last of the values from lo to i that is at most limit, or
// lo−1.
func (t *tree) prev(lo, i int, limit float64) int {
	if i < lo {
		return lo - 1
	}
	for p := i + t.size; ; p-- {
		if t.min[p] <= limit {
			for p < t.size {
				if p = 2*p + 1; t.min[p] > limit {
					p--
				}
			}
			return max(p-t.size, lo-1)
		}
		for p&1 == 0 {
			p >>= 1
		}
		if p == 1 {
			return lo - 1
		}
	}
}
