package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// A picture beside the file has a place in the card; one of the web has, once it was fetched.
func TestPicturesOfTheWebInCards(t *testing.T) {
	when, err := edtf.Parse("1950")
	if err != nil {
		t.Fatal(err)
	}
	here, away := &timeline.Picture{File: "a.png", Alt: "A"}, &timeline.Picture{URL: "https://example.org/b.png", Alt: "B"}
	for _, c := range []struct {
		picture *timeline.Picture
		has     func(*timeline.Picture) bool
		want    string // the name in the card, "" for none
	}{
		{here, nil, "a.png"},
		{away, nil, ""},
		{away, func(*timeline.Picture) bool { return false }, ""},
		{away, func(p *timeline.Picture) bool { return p == away }, away.Name()},
	} {
		doc, _ := timeline.New(timeline.Document{Events: []timeline.Event{{ID: "a", Title: "A", Text: "Some text that fills a line or two of the card.", Date: when, Image: c.picture}}})
		l := New(doc, Options{Width: 1200, Height: 800, Has: c.has})
		var s scene.Scene
		l.cardOf(&l.items[0], 400).Add(&s, scene.Shape{}, 0, false)
		got := ""
		for _, shape := range s.Shapes {
			if shape.Kind == scene.Image {
				got = shape.Text
			}
		}
		if got != c.want {
			t.Errorf("%+v: the card has %q, want %q", c.picture, got, c.want)
		}
	}
}
