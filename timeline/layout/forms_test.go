package layout

import (
	"fmt"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// Of twenty lanes no two have marks of one colour and one form.
func TestLanesOfOneColourAreToldApart(t *testing.T) {
	doc := &timeline.Document{}
	colours := timeline.Colors()
	for i := range 4 * len(colours) {
		id := fmt.Sprint("l", i)
		doc.Lanes = append(doc.Lanes, timeline.Lane{ID: id, Name: id, Color: colours[i%len(colours)]})
		doc.Events = append(doc.Events, timeline.Event{ID: "e" + id, Title: id, Lanes: []string{id}, Date: date(t, fmt.Sprintf("%d-07-01", 1900+i))})
	}
	p := New(doc, options(axis.True, 1600, 3000))
	var s scene.Scene
	p.Picture(&s, p.Fit())
	type look struct {
		fill scene.Ink
		kind scene.Kind
		w, h float64
	}
	seen := map[look]string{}
	for _, sh := range s.Shapes {
		if sh.Class != scene.Mark || sh.ID == "" {
			continue
		}
		l := look{sh.Fill, sh.Kind, sh.W, sh.H}
		if other := seen[l]; other != "" {
			t.Errorf("the marks of %s look like those of %s", sh.ID, other)
		}
		seen[l] = sh.ID
	}
	if len(seen) != len(doc.Lanes) {
		t.Errorf("%d marks of %d lanes", len(seen), len(doc.Lanes))
	}
}
