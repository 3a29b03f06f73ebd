package table

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
)

// all is a document with what a table has a place for besides dates, titles and texts.
func all(t *testing.T) *timeline.Document {
	t.Helper()
	date, _ := edtf.Parse("1917-11-07")
	doc, problems := timeline.New(timeline.Document{
		Name: "x.yaml", Title: "All",
		Lanes: []timeline.Lane{{ID: "a", Name: "North; South"}, {ID: "b", Name: `"East"`}},
		Sources: []timeline.Source{
			{ID: "nature", Kind: timeline.ScholarlySource, Title: "A; structure <of> salt", Author: "Watson, J. D.", Publisher: "Nature", Date: "1953-04-25", URL: "https://example.org/a", Seen: "2023-10-02", Note: "one\ntwo", Volume: "171", Issue: "4356", Pages: "737–738", DOI: "10.1038/171737a0", Archive: "Archive", CallNumber: "A 1/2"},
			{ID: "plain", Title: "Plain"},
		},
		Events: []timeline.Event{
			{
				ID: "revolution", Title: "Revolution", Date: date, DateText: "1917-10-25", Calendar: calendar.Julian, Lanes: []string{"a", "b"}, Tags: []string{"b;c", `say "yes"`, `"quoted"`, "d"},
				Image: &timeline.Picture{URL: "https://example.org/p.jpg", Alt: "A picture", Credit: "Somebody"}, Sources: []timeline.Citation{{Source: "nature"}, {Source: "plain"}},
			},
			{ID: "other", Title: "Other", Date: date, DateText: "1917-11-07", Lanes: []string{"a"}, Image: &timeline.Picture{File: "media/x.png"}},
		},
	})
	for _, p := range problems {
		t.Fatal(p)
	}
	return doc
}

// What is written as a table is read again: the details of sources, the Julian form of a
// date, pictures, and values with the sign that stands between them.
func TestWhatATableCarries(t *testing.T) {
	doc := all(t)
	var b bytes.Buffer
	lost, err := write(&b, doc)
	if err != nil || len(lost) > 1 { // the colours that lanes have by themselves
		t.Fatal(err, lost)
	}
	again, problems := read(format.Input{Name: "x.csv", Source: b.Bytes()})
	if len(problems) > 0 {
		t.Error(problems)
	}
	for i := range doc.Sources {
		want, got := doc.Sources[i], again.Sources[i]
		got.Pos = want.Pos
		if !reflect.DeepEqual(got, want) {
			t.Errorf("source %d: %+v, want %+v", i, got, want)
		}
	}
	for i := range doc.Events {
		want, got := &doc.Events[i], &again.Events[i]
		if got.Calendar != want.Calendar || got.DateText != want.DateText || got.Date.String() != want.Date.String() || strings.Join(got.Tags, "|") != strings.Join(want.Tags, "|") || len(got.Lanes) != len(want.Lanes) {
			t.Errorf("event %d: %+v, want %+v", i, got, want)
		}
		if w, g := *want.Image, *got.Image; w.URL != g.URL || w.File != g.File || w.Alt != g.Alt || w.Credit != g.Credit {
			t.Errorf("picture %d: %+v, want %+v", i, g, w)
		}
		if len(got.Cited()) != len(want.Cited()) {
			t.Errorf("event %d cites %v, want %v", i, got.Cited(), want.Cited())
		}
	}
	if len(again.Lanes) != 2 || again.Lanes[0].Name != "North; South" || again.Lanes[1].Name != `"East"` {
		t.Errorf("%+v", again.Lanes)
	}
}

// A date that somebody has changed is no longer the one in the other calendar.
func TestAChangedDateHasNoOtherCalendar(t *testing.T) {
	var b bytes.Buffer
	if _, err := write(&b, all(t)); err != nil {
		t.Fatal(err)
	}
	again, _ := read(format.Input{Name: "x.csv", Source: bytes.Replace(b.Bytes(), []byte("revolution,1917-11-07"), []byte("revolution,1917-11-08"), 1)})
	if e := again.Events[0]; e.Calendar != "" || e.DateText != "1917-11-08" {
		if e = again.Events[1]; e.Calendar != "" || e.DateText != "1917-11-08" {
			t.Errorf("%+v", again.Events)
		}
	}
}
