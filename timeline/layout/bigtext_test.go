package layout

import (
	"testing"

	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// At the largest text no count is cut by an edge where everything is shown.
func TestLargeTextCutsNoCount(t *testing.T) {
	for name, doc := range kinds.All(t) {
		for _, size := range [][2]float64{{1274, 540}, {1018, 500}, {670, 500}} {
			o := options(axis.Shortened, size[0], size[1])
			o.TextScale = 2.5
			p := New(doc, o)
			v := p.Fit()
			var s scene.Scene
			p.Body(&s, v)
			for _, sh := range s.Shapes {
				if sh.Class == scene.Cluster && sh.Count > 0 && sh.Kind == scene.Rect && (sh.X < 0 || sh.X+sh.W > v.Width()) {
					t.Errorf("%s at %v: a count stands from %g to %g of %g", name, size, sh.X, sh.X+sh.W, v.Width())
				}
			}
		}
	}
}

// At the largest text, where lanes scroll at any rate, each has rows for names: counts alone tell
// nothing.
func TestLargeTextNamesEveryLane(t *testing.T) {
	doc := kinds.All(t)["story"]
	for _, size := range [][2]float64{{1274, 540}, {1018, 500}, {900, 540}, {680, 500}} {
		for _, scale := range []float64{2, 2.5} {
			o := options(axis.Shortened, size[0], size[1])
			o.TextScale = scale
			p := New(doc, o)
			named := make([]int, len(p.lanes))
			for i := range p.items {
				if it := &p.items[i]; it.Flagged(p.Fit().Scale()) {
					named[it.Lane]++
				}
			}
			for i, n := range named {
				if n == 0 {
					t.Errorf("%v, text of %g: no name in lane %d: %v", size, scale, i, named)
				}
			}
			room := p.o.Height - p.m.axisHeight - p.m.overviewHeight
			if first := &p.lanes[0]; p.placed.Bottom > room && first.Top+first.Height > room {
				t.Errorf("%v, text of %g: the first lane ends at %g of %g", size, scale, first.Top+first.Height, room)
			}
		}
	}
}
