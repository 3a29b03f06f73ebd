package timeline

import (
	"slices"
	"testing"
)

// An event cites sources in many places; each is listed once, in the order of the
// file, and only those that it cites in support count as support.
func TestCitedAndSupporting(t *testing.T) {
	e := Event{
		Sources: []Citation{{Source: "a"}, {Source: "b", Role: Contradicts}, {Source: "c", Role: Supports}, {Source: "a", Role: Context}, {Source: "d", Role: Context}, {Source: "c"}},
		Quotes:  []Quote{{Source: "e"}, {}, {Source: "a"}},
		Dates:   []DatedClaim{{Source: "f"}},
		Claims:  []Claim{{Source: "g", Correction: &Correction{Source: "h"}}, {}},
	}
	if got, want := e.Cited(), []string{"a", "b", "c", "d", "e", "f", "g", "h"}; !slices.Equal(got, want) {
		t.Errorf("cited %q, want %q", got, want)
	}
	if got, want := e.Supporting(), []string{"a", "c"}; !slices.Equal(got, want) {
		t.Errorf("supporting %q, want %q", got, want)
	}
}

// Pictures are listed once each, those of undated events last.
func TestPictures(t *testing.T) {
	picture := func(file string) *Picture { return &Picture{File: file} }
	d := Document{
		Events:  []Event{{Image: picture("b.jpg")}, {}, {Image: picture("a.jpg")}, {Image: picture("b.jpg")}},
		Undated: []Event{{Image: picture("a.jpg")}, {Image: picture("c.jpg")}},
	}
	if got, want := d.Pictures(), []string{"b.jpg", "a.jpg", "c.jpg"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
