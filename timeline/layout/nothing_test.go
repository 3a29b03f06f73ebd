package layout

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Without words, a measurer and a view a drawing is that of everything, in English,
// with estimated widths.
func TestWhatIsLeftOutIsFilledIn(t *testing.T) {
	doc := small(t)
	given := Options{Mode: axis.Shortened, Width: 900, Height: 520, Words: edtf.English(), Measure: scene.Estimate{}}
	for _, part := range []struct {
		name string
		draw func(l *Layout, dst *scene.Scene, v axis.View)
	}{
		{"Body", (*Layout).Body},
		{"AxisBand", (*Layout).AxisBand},
		{"Overview", (*Layout).Overview},
		{"Picture", (*Layout).Picture},
		{"Overlay", func(l *Layout, dst *scene.Scene, v axis.View) { l.Overlay(dst, v, "truce", "summit") }},
	} {
		var want, got scene.Scene
		full := New(doc, given)
		part.draw(full, &want, full.Fit())
		part.draw(New(doc, Options{Mode: axis.Shortened, Width: 900, Height: 520}), &got, axis.View{})
		if got.String() != want.String() {
			t.Errorf("%s without words, measurer and view:\n%s\nwant\n%s", part.name, &got, &want)
		}
	}
	l := New(doc, given)
	if got, want := l.InView(axis.View{}), l.InView(l.Fit()); got != want {
		t.Errorf("%d events are in the zero View, want all %d", got, want)
	}
	if got := l.Kept(axis.View{}); got != l.Fit() {
		t.Error("the zero View is not kept as Fit")
	}
}

func TestNoDocument(t *testing.T) {
	var s scene.Scene
	New(nil, Options{}).Picture(&s, axis.View{})
	if len(s.Shapes) == 0 {
		t.Error("nothing is drawn, not even the ground")
	}
}

// An event without a place in time is no event of 1970.
func TestUndatedEventsAreNotDrawn(t *testing.T) {
	doc := &timeline.Document{Events: []timeline.Event{
		{ID: "dated", Title: "Dated", Date: date(t, "1953-07-27")},
		{ID: "never", Title: "No date"},
		{ID: "unknown", Title: "Unknown", Date: date(t, "../..")},
	}}
	l := New(doc, options(axis.True, 900, 300))
	if got := l.InView(l.Fit()); got != 1 {
		t.Errorf("%d events are drawn", got)
	}
	for _, id := range []string{"never", "unknown"} {
		if at, drawn := l.Stands(id); drawn {
			t.Errorf("%s stands at %s", id, at.RFC3339())
		}
	}
	if _, last := l.Axis().Bounds(); last.Civil().Year != 1953 {
		t.Errorf("the axis reaches to %s", last.RFC3339())
	}
}
