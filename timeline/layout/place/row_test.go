package place

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/axis"
)

func TestNeedIsWhatAllLabelsOfARowAskFor(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 2))
		reach := int64(rapid.SampledFrom([]int{5, 50, 1000, 1_000_000_000}).Draw(rt, "units"))
		most := rapid.SampledFrom([]float64{1, 40, 300}).Draw(rt, "px")
		var full row
		for range rapid.IntRange(1, 60).Draw(rt, "labels") {
			u := r.Int64N(reach)
			it := &Item{At: axis.Pos{U: u, C: float64(u * 3 / reach * 70)}}
			it.Label.Left, it.Label.Right = r.Float64()*most, r.Float64()*most
			want := 0.0
			for _, other := range full.who {
				left, right := other, it
				if it.At.U < other.At.U {
					left, right = it, other
				}
				if t := clearFrom(left.At, left.Label.Right, right.At, right.Label.Left, 8); t > other.Label.From {
					want = max(want, t)
				}
			}
			got := full.need(it, it.Label.Left, it.Label.Right, 8, math.Inf(1))
			if got != want {
				rt.Fatalf("a label at %d asks for %g; all others together ask for %g", u, got, want)
			}
			if it.Label.From = got; !math.IsInf(got, 1) {
				full.add(it)
			}
		}
	})
}
