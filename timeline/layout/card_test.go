package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// The card of a selected event is higher than its label. In a lane with one row
// of labels it covers neither its own mark nor the lane below.
func TestCardStaysInItsLane(t *testing.T) {
	date, err := edtf.Parse("1953-07-27")
	if err != nil {
		t.Fatal(err)
	}
	doc := &timeline.Document{
		Lanes:  []timeline.Lane{{ID: "upper"}, {ID: "middle"}, {ID: "lower"}},
		Events: []timeline.Event{{ID: "truce", Date: date, Title: "Armistice", Lanes: []string{"upper"}, Importance: 3}},
	}
	p := Prepare(doc, options(axis.True, 900, 300))
	var s scene.Scene
	p.Overlay(&s, p.Fit(), "truce", "")
	upper := &p.lanes[0]
	if room := upper.top + upper.height - p.labelTop(upper, &p.byID["truce"].label); room > 40 {
		t.Fatalf("the lane has %g px for the card: nothing is tried", room)
	}
	boxes := 0
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Rect || sh.Class != scene.Overlay || sh.H < p.m.labelHeight {
			continue
		}
		boxes++
		if sh.Y < upper.chipTop || sh.Y+sh.H > upper.top+upper.height {
			t.Errorf("the card reaches from %g to %g, its lane from %g to %g", sh.Y, sh.Y+sh.H, upper.chipTop, upper.top+upper.height)
		}
	}
	if boxes == 0 {
		t.Error("no card is drawn")
	}
}
