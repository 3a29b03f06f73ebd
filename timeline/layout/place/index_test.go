package place

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"

	"tideline/timeline/axis"
)

// A tree finds the next and the previous value that is small enough, as a walk would.
func TestTreeFindsWhatAWalkFinds(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		values := make([]float64, r.IntN(40))
		for i := range values {
			values[i] = float64(r.IntN(6))
		}
		tree := newTree(len(values), func(i int) float64 { return values[i] })
		limit := float64(r.IntN(14))/2 - 0.5
		for i := range len(values) + 1 {
			for hi := i; hi <= len(values); hi++ {
				want := i
				for want < hi && values[want] > limit {
					want++
				}
				if got := tree.next(i, hi, limit); got != want {
					t.Fatalf("%v: the next below %g from %d to %d is %d, want %d", values, limit, i, hi, got, want)
				}
			}
			for lo := range i {
				want := i - 1
				for want >= lo && values[want] > limit {
					want--
				}
				if got := tree.prev(lo, i-1, limit); got != want {
					t.Fatalf("%v: the last below %g from %d to %d is %d, want %d", values, limit, lo, i-1, got, want)
				}
			}
		}
	}
}

// An index yields what counts at the scale and stands in the view, with its place.
func TestIndexYieldsWhatIsNear(t *testing.T) {
	eachTrial(t, func(tr trial) {
		v, beside := tr.anyView(), 30*tr.Float64()
		for lane := range tr.p.Lanes {
			l := &tr.p.Lanes[lane]
			at := make([]axis.Pos, len(l.order))
			for i, it := range l.order {
				at[i] = it.At
			}
			ix := NewIndex(at, func(i int) float64 { return l.order[i].Label.From() })
			got := map[int]float64{}
			ix.Each(v, beside, func(i int, x float64) { got[i] = x })
			for i, it := range l.order {
				x := v.X(it.At)
				want := it.Label.From() <= v.Scale() && x >= -beside && x <= v.Width()+beside
				if gotX, ok := got[i]; ok != want || ok && gotX != x {
					t.Errorf("%s at %g px: %v, %g", it.Key, x, ok, gotX)
				}
			}
		}
	})
}

// What counts from a scale on counts at that scale, to the last digit.
func TestIndexAtTheVeryScale(t *testing.T) {
	v := newTrial(t, 1).p.Fit
	ix := NewIndex([]axis.Pos{v.PosAt(10)}, func(int) float64 { return v.Scale() })
	n := 0
	ix.Each(v, 0, func(int, float64) { n++ })
	if late := ix.late.next(0, 1, notYet(v.Scale())); n != 1 || late != 1 {
		t.Errorf("at the scale from which it counts, a place counts %d times; late: %v", n, late == 0)
	}
	ix = NewIndex([]axis.Pos{v.PosAt(10)}, func(int) float64 { return math.Nextafter(v.Scale(), math.Inf(1)) })
	if late := ix.late.next(0, 1, notYet(v.Scale())); late != 0 {
		t.Error("just below the scale from which it counts, a place is not late")
	}
}

// What a frame draws is found by looks that depend on how much that is, and hardly on how
// many others there are: a logarithm of them for each, and nothing for those between.
func TestLooksDependOnWhatIsFound(t *testing.T) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		r := rand.New(rand.NewPCG(uint64(n), 1))
		all := newTree(n, func(int) float64 { return 1 / r.Float64() }) // one of k is at most k
		for _, shown := range []int{10, 100, 500} {
			limit := float64(n) / float64(n-shown) // so many of all are
			found, looks := 0, 0
			for i, more := all.search(0, n, limit); i < n; i, more = all.search(i+1, n, limit) {
				found, looks = found+1, looks+more
			}
			if most := (found + 2) * 2 * (bits.Len(uint(n/shown)) + 2); looks > most || found == 0 {
				t.Errorf("of %d, %d are found by %d looks, more than %d", n, found, looks, most)
			}
		}
	}
}
