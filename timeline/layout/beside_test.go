package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
)

// A name on the line stands right beside its mark, whatever goes on to the other side of
// that: no mark of another event is between them.
func TestNamesOnTheLineStandBesideTheirMarks(t *testing.T) {
	doc := &timeline.Document{Events: []timeline.Event{
		{ID: "a", Title: "one day between", Date: date(t, "[1830-05-01..1835-06-30]")},
		{ID: "b", Title: "fuzzy both ends", Date: date(t, "1830~/1835~")},
		{ID: "before", Title: "before", Date: date(t, "[..1724-12-31]")},
		{ID: "year", Title: "in the year", Date: date(t, "1724")},
		{ID: "after", Title: "after", Date: date(t, "[1850..]")},
		{ID: "since", Title: "then", Date: date(t, "1850")},
	}}
	const most = 24.0 // px between a mark and its name, at 100 % text size
	beside := 0
	for _, width := range []float64{664, 1024, 1280, 1920} {
		for _, mode := range []axis.Mode{axis.True, axis.Shortened} {
			p := New(doc, options(mode, width, 800))
			for _, v := range []axis.View{p.Fit(), p.Fit().Zoom(3, width/2)} {
				for i := range p.items {
					it := &p.items[i]
					if it.Name.Above || it.Label.Row != 0 || !it.Label.Shown(v.Scale()) {
						continue
					}
					beside++
					left, right, _ := it.Label.Edges(v)
					from, to := it.MarkEdges(v)
					if apart := max(left-to, from-right); apart > most*p.m.text/plain.title {
						t.Errorf("%g px, %v: %q stands %.0f px from its mark", width, mode, it.title, apart)
					}
				}
			}
		}
	}
	if beside < 8 {
		t.Errorf("%d names stand beside their marks", beside)
	}
}
