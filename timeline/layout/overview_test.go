package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/overview"
	"tideline/timeline/scene"
)

// textsOfOverview returns the texts of the strip.
func textsOfOverview(p *Layout) []scene.Shape {
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

func textsOfTheOverviewStandWhole(tr trial) {
	texts := textsOfOverview(tr.p)
	for i, a := range texts {
		if a.X < 0 || a.X+a.W > tr.p.LineWidth() {
			tr.t.Errorf("%q is from %g to %g, in a strip of %g px", a.Text, a.X, a.X+a.W, tr.p.LineWidth())
		}
		for _, b := range texts[:i] {
			if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
				tr.t.Errorf("%q meets %q", a.Text, b.Text)
			}
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
		if handle.ID != overview.LeftID && handle.ID != overview.RightID {
			continue
		}
		for i := range p.items {
			if x := p.OverviewX(p.items[i].stands(axis.True)); x > handle.X && x < handle.X+handle.W {
				t.Errorf("%s at %g px is behind the handle from %g px", p.items[i].event.ID, x, handle.X)
			}
		}
	}
}

// On paper no frame can be moved, and everything is in sight.
func TestPicturesHaveNoFrameInTheOverview(t *testing.T) {
	p := New(small(t), options(axis.True, 900, 520))
	var s scene.Scene
	p.Picture(&s, p.Fit().Zoom(4, 300))
	for _, sh := range s.Shapes {
		if sh.Class == scene.Window || sh.Fill == scene.DimInk {
			t.Errorf("a picture has %v", sh)
		}
	}
}
