package layout

import (
	"testing"

	"tideline/internal/golden"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// small returns a document that has one of everything.
func small(t testing.TB) *timeline.Document {
	t.Helper()
	event := func(id, when, title string, importance int, lanes ...string) timeline.Event {
		return timeline.Event{ID: id, Date: date(t, when), Title: title, Importance: importance, Lanes: lanes}
	}
	doc := &timeline.Document{
		Title: "A small story", Description: "With one of everything.",
		Lanes: []timeline.Lane{{ID: "n", Name: "North", Color: "ochre"}, {ID: "s", Name: "South", Color: "ochre"}},
		Eras: []timeline.Era{
			{ID: "old", Name: "Before", Date: date(t, "../1960")}, {ID: "new", Name: "After", Date: date(t, "1955/1999")},
		},
		Events: []timeline.Event{
			event("truce", "1953-07-27", "A truce is signed by all who fought", 5, "n", "s"),
			event("month", "1954-02", "Known to the month", 3, "s"),
			event("about", "1956-05~", "About then", 4, "n"),
			event("war", "1958/1961", "A long quarrel", 3, "n"),
			event("open", "1994/..", "Still going on", 3, "s"),
			event("vote", "1990-10-03", "A vote", 2, "s"),
			event("again", "1990-10-04", "Another vote", 1, "s"),
			event("third", "1990-10-05", "A third vote", 1, "s"),
			event("fourth", "1990-10-05", "A fourth vote", 1, "s"),
		},
	}
	doc.Events[1].Status = timeline.Disputed
	doc.Events[1].Dates = []timeline.DatedClaim{{Date: date(t, "1957-03-01")}}
	doc.Events[0].LeadsTo = []timeline.Link{{Event: "war"}, {Event: "nobody"}}
	return doc
}

func TestGoldenPictures(t *testing.T) {
	for _, mode := range modes() {
		t.Run(mode.String(), func(t *testing.T) {
			doc := small(t)
			if mode == axis.Shortened {
				doc = uneven(t) // where breaks win names
			}
			p := New(doc, options(mode, 900, 520))
			var s scene.Scene
			p.Picture(&s, p.Fit())
			golden.Equal(t, "testdata/picture-"+mode.String()+".txt", s.String())
		})
	}
}

func TestGoldenOverlay(t *testing.T) {
	p := New(small(t), options(axis.True, 900, 520))
	var s scene.Scene
	p.Overlay(&s, p.Fit(), "truce", "fourth")
	golden.Equal(t, "testdata/overlay.txt", s.String())
}

// Zoomed in, a label becomes a card in its row or one nearer to the line, beside the mark
// of one that stood on the line.
func TestGoldenCards(t *testing.T) {
	doc := small(t)
	for i := range doc.Events {
		e := &doc.Events[i]
		e.Text, e.Place.Name = "What is told of it. It goes on for more than one line, so that it is cut.", "Geneva"
		e.Image = &timeline.Picture{File: "images/" + e.ID + ".png"}
	}
	p := New(doc, options(axis.True, 900, 900))
	from, to := date(t, "1953").Extent()
	var s scene.Scene
	p.Body(&s, p.View(from, to))
	golden.Equal(t, "testdata/cards.txt", s.String())
	p.Overlay(&s, p.View(from, to), "truce", "month")
	golden.Equal(t, "testdata/cards-overlay.txt", s.String())
}
