package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// dates returns the texts of the strip.
func dates(p *Layout) []scene.Shape {
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
		if got := dates(New(small(t), options(axis.True, width, 520))); len(got) < 3 {
			t.Errorf("in %g px there are %d dates, want a few", width, len(got))
		}
	}
}

// The handles of the frame hide neither the first nor the last event, which
// stand at its edges where gaps are left out.
func TestHandlesHideNoEvent(t *testing.T) {
	event := func(id, when string) timeline.Event { return timeline.Event{ID: id, Title: id, Date: date(t, when)} }
	doc := &timeline.Document{Events: []timeline.Event{event("a", "Y-13800000000"), event("b", "Y-66000000"), event("c", "1969")}}
	p := New(doc, options(axis.Shortened, 1280, 600))
	var s scene.Scene
	p.Overview(&s, p.Fit())
	for _, handle := range s.Shapes {
		if handle.ID != WindowLeftID && handle.ID != WindowRightID {
			continue
		}
		for i := range p.items {
			if x := p.overview.standsAt(&p.items[i]); x > handle.X && x < handle.X+handle.W {
				t.Errorf("%s at %g px is behind the handle from %g px", p.items[i].event.ID, x, handle.X)
			}
		}
	}
}
