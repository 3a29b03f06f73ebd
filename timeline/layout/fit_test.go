package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
)

// At fit, the line gives up scale to show another title beside its last mark
// only where that title weighs something among those that are shown already.
func TestATrifleTakesNoRoomFromTheLine(t *testing.T) {
	layOut := func(importance int) *Layout {
		doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "only"}}}
		for _, e := range []struct {
			id, date   string
			importance int
		}{{"founding", "1900", 3}, {"treaty", "1982", 3}, {"visit", "2000", importance}} {
			doc.Events = append(doc.Events, timeline.Event{
				ID: e.id, Title: "The " + e.id, Date: date(t, e.date), Importance: e.importance, Lanes: []string{"only"},
			})
		}
		return New(doc, options(axis.True, 1000, 100))
	}
	for importance, want := range map[int]bool{1: false, 2: true} {
		p := layOut(importance)
		v := p.Fit()
		visit := p.byID["visit"]
		shown, beside := visit.Label.Shown(v.Scale()), v.Width()-v.X(visit.At)
		if shown != want || (beside > 2*place.SideMargin) != want {
			t.Errorf("importance %d: its title is shown: %v, want %v; %.0f px are free beside its mark", importance, shown, want, beside)
		}
	}
}
