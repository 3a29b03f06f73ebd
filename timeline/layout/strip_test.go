package layout

import (
	"math"
	"testing"

	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// A strip has one lane without a name, no overview, and every mark in the colour
// of its own lane.
func TestAStripKeepsTheColoursOfItsLanes(t *testing.T) {
	doc := small(t)
	doc.Lanes[1].Color = "green"
	o := options(axis.True, 1200, 400)
	o.Strip = true
	p := New(doc, o)
	if p.LaneColumnWidth() != 0 || p.OverviewHeight() != 0 {
		t.Errorf("a strip has a column of %g px and an overview of %g px", p.LaneColumnWidth(), p.OverviewHeight())
	}
	inks := map[string]scene.Ink{}
	var s scene.Scene
	p.Body(&s, p.Fit())
	for _, sh := range s.Shapes {
		if sh.Class == scene.Mark {
			inks[sh.ID] = sh.Fill
		}
	}
	ochre, green := scene.LaneFull+scene.Ink(scene.LaneIndex("ochre")), scene.LaneFull+scene.Ink(scene.LaneIndex("green"))
	if inks["truce"] != ochre || inks["vote"] != green && inks["open"] != green {
		t.Errorf("marks have the inks %v", inks)
	}
	p.LaneColumn(&s)
	p.Overview(&s, p.Fit())
	if len(s.Shapes) != 0 {
		t.Errorf("a strip draws %d shapes of an overview", len(s.Shapes))
	}
}

// The event that comes first has its label, however important the others are.
func TestTheFirstLabelIsShown(t *testing.T) {
	doc := small(t)
	for i := range doc.Events {
		o := options(axis.True, 700, 300)
		o.Strip, o.First = true, doc.Events[i].ID
		p := New(doc, o)
		if it := p.byID[o.First]; !it.Label.Shown(p.Fit().Scale()) && !it.BarNamed(p.Fit().Scale()) {
			t.Errorf("%s comes first and has no label", o.First)
		}
	}
}

// What is hidden keeps its time: the axis is the same, and nothing of it is drawn.
func TestHiddenEventsKeepTheirTime(t *testing.T) {
	doc := small(t)
	o := options(axis.Shortened, 1200, 400)
	whole := New(doc, o)
	o.Hidden = func(e *timeline.Event) bool { return e.ID == "truce" || e.ID == "open" }
	p := New(doc, o)
	from, to := whole.Axis().Bounds()
	if f, l := p.Axis().Bounds(); f != from || l != to {
		t.Errorf("with events hidden the axis reaches from %s to %s, want %s to %s", f.RFC3339(), l.RFC3339(), from.RFC3339(), to.RFC3339())
	}
	var s scene.Scene
	p.Picture(&s, p.Fit())
	for _, sh := range s.Shapes {
		if sh.ID == "truce" || sh.ID == "open" {
			t.Errorf("hidden, and drawn: %v", sh)
		}
	}
	if got, want := p.InView(p.Fit()), len(doc.Events)-2; got != want {
		t.Errorf("%d events in view, want %d", got, want)
	}
}

// The line of a talk lies within its height, has no text smaller than its names, and room for these
// beside bars.
func TestTheStripOfATalkIsWithinItsHeight(t *testing.T) {
	for name, doc := range kinds.All(t) {
		if name == "uniform" || name == "ties" {
			continue // a thousand events each
		}
		for _, size := range [][2]float64{{1024, 768}, {1280, 800}, {1920, 1080}} {
			o := options(axis.Shortened, size[0], math.Round(size[1]*0.42))
			o.TextScale, o.Strip, o.First = size[1]/336, true, doc.Events[len(doc.Events)/2].ID
			p := New(doc, o)
			if room := o.Height - p.AxisHeight(); p.BodyHeight() > room {
				t.Errorf("%s at %g × %g: the lanes are %g px high, of %g", name, size[0], size[1], p.BodyHeight(), room)
			}
			if p.lanes[0].Rows() == 0 {
				t.Errorf("%s at %g × %g has no row for names", name, size[0], size[1])
			}
			for _, draw := range []func(*scene.Scene, axis.View){p.Still, p.AxisBand} {
				var s scene.Scene
				draw(&s, p.Fit())
				for _, sh := range s.Shapes {
					if sh.Kind == scene.Text && sh.Size < size[1]/24-0.01 {
						t.Errorf("%s at %g × %g: %q has %g px", name, size[0], size[1], sh.Text, sh.Size)
					}
				}
			}
		}
	}
}
