package layout

import (
	"slices"
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

// Where text is so large that not every lane can have a row for names beside the others, lanes
// scroll and each has such rows: counts alone tell nothing.
func TestLargeTextNamesEveryLane(t *testing.T) {
	for _, tt := range []struct {
		kind          string
		width, height float64
		scale         float64
		names         int
	}{
		{"story", 1274, 540, 2, 17},
		{"story", 1274, 540, 2.5, 10},
		{"story", 1018, 500, 2, 10},
		{"story", 1018, 500, 2.5, 6},
		{"story", 900, 540, 2, 13},
		{"story", 680, 500, 2.5, 6},
		{"story", 900, 540, 1.25, 25},
		{"story", 900, 540, 1.5, 20},
		{"story", 800, 510, 1.5, 18},
		{"story", 640, 500, 1.5, 12},
		{"twelve", 1274, 660, 1.5, 45},
		{"twelve", 900, 540, 2, 20},
		{"uniform", 900, 540, 1.5, 20},
	} {
		o := options(axis.Shortened, tt.width, tt.height)
		o.TextScale = tt.scale
		p := New(kinds.All(t)[tt.kind], o)
		named, all := make([]int, len(p.lanes)), 0
		for i := range p.items {
			if it := &p.items[i]; it.Flagged(p.Fit().Scale()) {
				named[it.Lane]++
				all++
			}
		}
		if slices.Min(named) == 0 || all < tt.names {
			t.Errorf("%s at %g × %g, text of %g: %d names in the lanes, want %d and one in each", tt.kind, tt.width, tt.height, tt.scale, named, tt.names)
		}
		room := p.o.Height - p.m.axisHeight - p.m.overviewHeight
		if first := &p.lanes[0]; p.placed.Bottom > room && first.Top+first.Height > room {
			t.Errorf("%s at %g × %g, text of %g: the first lane ends at %g of %g", tt.kind, tt.width, tt.height, tt.scale, first.Top+first.Height, room)
		}
	}
}
