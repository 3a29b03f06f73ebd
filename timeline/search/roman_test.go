package search_test

import (
	"slices"
	"testing"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// Xi is somebody, and XI the eleventh month.
func TestNamesAreNoRomanMonths(t *testing.T) {
	november, err := edtf.Parse("1961-11")
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := timeline.New(timeline.Document{Events: []timeline.Event{
		{ID: "visit", Title: "Xi visits Kim in 1961"}, {ID: "month", Title: "A month", Date: november},
	}})
	ix := search.New(doc)
	for query, want := range map[string][]string{"Xi 1961": {"visit"}, "XI 1961": {"visit", "month"}} {
		if got := ix.Find(search.Parse(query)).Events(); !slices.Equal(got, want) {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}
