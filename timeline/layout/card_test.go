package layout

import (
	"slices"
	"testing"

	"tideline/internal/kinds"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// The card of a selected event is higher than its label. In a lane with one row
// of labels it does not cover the lane below.
func TestCardStaysInItsLane(t *testing.T) {
	date, err := edtf.Parse("1953-07-27")
	if err != nil {
		t.Fatal(err)
	}
	doc := &timeline.Document{
		Lanes:  []timeline.Lane{{ID: "upper"}, {ID: "middle"}, {ID: "lower"}},
		Events: []timeline.Event{{ID: "truce", Date: date, Title: "Armistice", Lanes: []string{"upper"}, Importance: 3}},
	}
	p := New(doc, options(axis.True, 900, 300))
	var s scene.Scene
	p.Overlay(&s, p.Fit(), "truce", "")
	upper := &p.lanes[0]
	boxes := 0
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Rect || sh.Class != scene.Overlay || sh.H < p.m.line {
			continue
		}
		boxes++
		if sh.Y < upper.Top || sh.Y+sh.H > upper.Top+upper.Height {
			t.Errorf("the card reaches from %g to %g, its lane from %g to %g", sh.Y, sh.Y+sh.H, upper.Top, upper.Top+upper.Height)
		}
	}
	if boxes == 0 {
		t.Error("no card is drawn")
	}
}

// The selected event shows its card already: the pointer above it adds none.
func TestThePointerAddsNoCardToTheSelectedEvent(t *testing.T) {
	for _, strip := range []bool{false, true} {
		o := options(axis.True, 900, 520)
		o.Strip = strip
		doc := small(t)
		p := New(doc, o)
		selected, other := doc.Events[0].ID, doc.Events[1].ID
		var alone, both, two scene.Scene
		p.Overlay(&alone, p.Fit(), selected, "")
		p.Overlay(&both, p.Fit(), selected, selected)
		p.Overlay(&two, p.Fit(), selected, other)
		if !slices.Equal(both.Shapes, alone.Shapes) {
			t.Errorf("strip %v: %d shapes with the pointer above the selected event, %d without", strip, len(both.Shapes), len(alone.Shapes))
		}
		if len(two.Shapes) <= len(alone.Shapes) {
			t.Errorf("strip %v: another event under the pointer has no card", strip)
		}
	}
}

// Where lanes are high, hardly a card stands in the lane of others: what it would cut of its own
// is not drawn while it stands.
func TestHardlyACardStandsInTheLaneOfOthers(t *testing.T) {
	all := kinds.All(t)
	for _, name := range []string{"family", "project"} {
		cards, out := 0, 0
		for _, size := range [][2]float64{{664, 640}, {960, 660}, {1280, 700}} {
			p := New(all[name], options(axis.Shortened, size[0], size[1]))
			for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(4, 300)} {
				for i := range p.items {
					it := &p.items[i]
					var over scene.Scene
					p.Overlay(&over, v, it.event.ID, "")
					for _, sh := range over.Shapes {
						if sh.Kind != scene.Rect || sh.ID != it.event.ID || sh.Stroke != scene.Focus || sh.H < 2*p.m.small {
							continue
						}
						cards++
						if lane := &p.lanes[it.Lane]; max(lane.Top-sh.Y, sh.Y+sh.H-lane.Top-lane.Height) > p.m.LabelHeight {
							out++
						}
					}
				}
			}
		}
		if cards < 90 || out*10 > cards {
			t.Errorf("%s: %d of %d cards stand out of their lanes by more than a row", name, out, cards)
		}
	}
}
