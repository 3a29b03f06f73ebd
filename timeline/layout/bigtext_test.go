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
