package place

import (
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
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
			it.Label = Label{Hanging: Hanging{At: it.At, Leftward: r.IntN(2) == 0, near: 1, ahead: 5}}
			width := r.Float64() * most
			left, right := it.Label.Hanging.Sides(width)
			want := 0.0
			for _, other := range full.who {
				for _, s := range other.Stages() {
					a, b := other.Hanging.Sides(s.Width)
					t := clearFrom(it.At, right, other.At, a, 8)
					if other.At.U <= it.At.U {
						t = clearFrom(other.At, b, it.At, left, 8)
					}
					if t > s.From {
						want = max(want, t)
					}
				}
			}
			got := full.need(&ask{it.At, left, right, it, 0}, 8, math.Inf(1))
			if got != want {
				rt.Fatalf("a label at %d asks for %g; all others together ask for %g", u, got, want)
			}
			if math.IsInf(got, 1) {
				continue
			}
			it.Label.grow(Stage{Whole, got, width})
			full.add(&it.Label, 0)
			wider := width + r.Float64()*most
			left, right = it.Label.Hanging.Sides(wider)
			if from := full.need(&ask{it.At, left, right, it, 0}, 8, math.Inf(1)); !math.IsInf(from, 1) && r.IntN(2) == 0 {
				it.Label.grow(Stage{Dated, from, wider})
				full.widen(&it.Label)
			}
		}
	})
}
