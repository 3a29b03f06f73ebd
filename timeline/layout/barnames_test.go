package layout

import (
	"strings"
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// The name of a bar is whole or cut at a word; between letters only its first word is, where
// that alone is wider than what is seen of the bar. It stands in view, in what is seen of
// the bar where the edge would cut it beside that.
func TestNamesOfBarsAreCutAtAWordAndStandInView(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	all := kinds.All(t)
	all["lasting"] = lasting(t)
	cut, letters := 0, 0
	for _, name := range []string{"family", "uniform", "deep", "lasting"} {
		p := New(all[name], Options{Mode: axis.True, Width: 1100, Height: 700, Words: edtf.English(), Measure: fonts})
		for _, zoom := range []float64{1, 2, 5, 16} {
			for _, at := range []float64{0, 0.2, 0.5, 0.8, 1} {
				v := p.Fit().Zoom(zoom, at*p.Fit().Width()).Pan(37)
				var s scene.Scene
				p.Floating(&s, v, "")
				for _, sh := range s.Shapes {
					it := p.byID[sh.ID]
					if it == nil || sh.Class != scene.Label || sh.Text == it.Years.Text {
						continue
					}
					left, right := it.BarEdges(v)
					seen := min(right, v.Width()) - max(left, 0) - 2*p.m.NamePad
					if (sh.X < -tolerance || sh.X+sh.W > v.Width()+tolerance) && seen >= leastName {
						t.Errorf("%s, %g times: %q stands from %g to %g of %g, and %g px of its bar are seen", name, zoom, sh.Text, sh.X, sh.X+sh.W, v.Width(), seen)
					}
					kept, short := strings.CutSuffix(sh.Text, "…")
					if !short || sh.Text == it.title {
						continue
					}
					cut++
					rest := strings.TrimPrefix(it.title, kept)
					if rest == it.title || strings.HasPrefix(rest, " ") || strings.ContainsAny(rest[:1], ",;:.–—-(") {
						continue
					}
					letters++
					first, _, _ := strings.Cut(it.title, " ")
					if strings.Contains(kept, " ") || fonts.Width(first+"…", p.m.bar, it.bold) <= seen {
						t.Errorf("%s, %g times: %q is cut to %q, %g px are seen", name, zoom, it.title, sh.Text, seen)
					}
				}
			}
		}
	}
	if cut < 20 {
		t.Errorf("%d names are cut, %d between letters: nothing is tried", cut, letters)
	}
}
