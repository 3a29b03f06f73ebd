package layout

import (
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// dates returns the texts of the strip.
func dates(p *Preparation) []scene.Shape {
	var s scene.Scene
	p.Overview(&s, p.Fit())
	var found []scene.Shape
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text {
			found = append(found, sh)
		}
	}
	return found
}

func datesOfTheOverviewStandWhole(tr trial) {
	end := 0.0
	for _, sh := range dates(tr.p) {
		if sh.X < end || sh.X+sh.W > tr.p.LineWidth() {
			tr.t.Errorf("%q is from %g to %g, in a strip of %g px, after one up to %g", sh.Text, sh.X, sh.X+sh.W, tr.p.LineWidth(), end)
		}
		end = sh.X + sh.W
	}
}

func TestTheOverviewHasDates(t *testing.T) {
	for _, width := range []float64{900, 1600} {
		if got := dates(Prepare(small(t), options(axis.True, width, 520))); len(got) < 3 {
			t.Errorf("in %g px there are %d dates, want a few", width, len(got))
		}
	}
}
