package layout

import (
	"fmt"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// The date of a title that is written from right to left stands between its mark and the title,
// whose width in the fonts of a system is not known; any other stands behind its title.
func TestTheDateOfARightToLeftTitleIsNextToItsMark(t *testing.T) {
	titles := map[string]string{"a": "ثورة ٢٣ يوليو في مصر", "b": "הכרזת העצמאות של מדינת ישראל", "c": "Treaty signed"}
	for _, width := range []float64{900, 1300} {
		doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "l", Color: "ochre"}}}
		for i, id := range []string{"a", "b", "c"} {
			doc.Events = append(doc.Events, timeline.Event{ID: id, Title: titles[id], Date: date(t, []string{"1952-07-23", "1978-05-14", "2001-03-26"}[i]), Lanes: []string{"l"}})
		}
		for i := range 12 { // so many that no larger type is taken
			doc.Events = append(doc.Events, timeline.Event{ID: fmt.Sprint(i), Title: "Vote", Date: date(t, fmt.Sprintf("19%d-03-26", 55+3*i)), Lanes: []string{"l"}})
		}
		p := New(doc, options(axis.True, width, 500))
		var s scene.Scene
		p.Still(&s, p.Fit())
		dated := 0
		for i, sh := range s.Shapes {
			if sh.Class != scene.Label || sh.Kind != scene.Text || sh.Fill != scene.Second {
				continue
			}
			if titles[sh.ID] == "" {
				continue
			}
			dated++
			title, mark := s.Shapes[i-1], p.Fit().X(p.byID[sh.ID].At)
			near := min(max(sh.X-mark, mark-sh.X-sh.W), max(title.X-mark, mark-title.X-title.W)) == max(sh.X-mark, mark-sh.X-sh.W)
			if near != (sh.ID != "c") {
				t.Errorf("%s: the title stands at %g, the date at %g, the mark at %g", sh.ID, title.X, sh.X, mark)
			}
			if title.X < sh.X+sh.W && sh.X < title.X+title.W {
				t.Errorf("%s: the date at %g lies on the title at %g", sh.ID, sh.X, title.X)
			}
		}
		if dated != 3 {
			t.Errorf("%d dates", dated)
		}
	}
}
