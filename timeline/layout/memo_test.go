package layout

import (
	"fmt"
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// A drawing of many events, whose lanes are placed side by side, is the same every time,
// and so it is with what was written for drawings before: of others of the events, in
// another size of text, of the document before an edit, and in another language.
func TestAMemoChangesNothing(t *testing.T) {
	doc := &timeline.Document{Lanes: []timeline.Lane{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}, {ID: "c", Name: "C"}}}
	for i := range 700 {
		doc.Events = append(doc.Events, timeline.Event{
			ID: fmt.Sprint("e", i), Title: fmt.Sprintf("What happened in the course of year %d of the council", i%90),
			Date: date(t, fmt.Sprintf("%d-%02d", 1900+i%100, i%12+1)), Lanes: []string{string(rune('a' + i%3))}, Importance: i%5 + 1,
		})
	}
	memo := &Memo{}
	for _, scale := range []float64{1, 1.5, 1} {
		for odd := range 3 {
			o := options(axis.True, 1200, 600)
			o.TextScale = scale
			o.Hidden = func(e *timeline.Event) bool { return e.Importance%3 == odd }
			want := pictureOf(doc, o)
			o.Memo = memo
			if got := pictureOf(doc, o); got != want {
				t.Fatalf("at %g, without every third, it is another drawing", scale)
			}
		}
	}
	for i := range 4 {
		edited := *doc
		edited.Events = slices.Clone(doc.Events)
		e := &edited.Events[i]
		e.Title, e.Date, e.Importance = "What happened in the course of another year", date(t, "1950-05"), 5
		doc = &edited
		o := options(axis.True, 1200, 600)
		if i > 1 {
			o.Words.ShortMonths[4] = "Mai"
		}
		want := pictureOf(doc, o)
		o.Memo = memo
		if got := pictureOf(doc, o); got != want {
			t.Fatalf("after edit %d it is another drawing", i)
		}
	}
}

// pictureOf is the drawing of a document.
func pictureOf(doc *timeline.Document, o Options) string {
	l := New(doc, o)
	var s scene.Scene
	l.Body(&s, l.Fit())
	text := s.String()
	l.Body(&s, l.Fit().Zoom(9, 400))
	return text + s.String()
}
