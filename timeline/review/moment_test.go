package review_test

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/review"
)

// A source printed in the very second in which the words were said, or in which the
// event happened, is not too early; one printed a second before is.
func TestTheSameMomentIsNotLate(t *testing.T) {
	const said = "2023-09-13T10:00:01Z"
	at, err := edtf.Parse(said)
	if err != nil {
		t.Fatal(err)
	}
	for printed, want := range map[string]bool{"2023-09-13T10:00:01Z": false, "2023-09-13T10:00:00Z": true, "2023-09-13": false, "2023-09-12": true} {
		doc, _ := timeline.New(timeline.Document{
			Sources: []timeline.Source{{ID: "s", Date: printed}},
			Events: []timeline.Event{{
				ID: "a", Date: at, Sources: []timeline.Citation{{Source: "s"}}, Quotes: []timeline.Quote{{Text: "…", Source: "s", Locator: "p. 1", Date: said}},
			}},
		})
		late := map[review.ConcernKind]bool{}
		for _, c := range review.Concerns(doc) {
			late[c.Kind] = true
		}
		if late[review.LateEvent] != want || late[review.LateQuote] != want {
			t.Errorf("printed %s: event late %t, quote late %t, want %t", printed, late[review.LateEvent], late[review.LateQuote], want)
		}
	}
}
