package layout

import (
	"fmt"
	"testing"

	"tideline/assets"
	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// Zoomed into one day of three hundred events, the view says how many of them have no name,
// wherever in the day it is; each view tells it once, and a click can list them. All three
// hundred are in view.
func TestADayZoomedInSaysHowManyAreHidden(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	doc := kinds.All(t)["oneday"]
	p := New(doc, Options{Mode: axis.True, Width: 1280, Height: 720, Words: edtf.English(), Measure: fonts})
	for _, zoom := range []float64{1, 2, 4, 8, 16, 60} {
		for _, at := range []float64{0.3, 0.45, 0.6} {
			v := p.Fit().Zoom(zoom, at*p.Fit().Width())
			if n := p.InView(v); n != 300 || len(p.EventsInView(v)) != n {
				t.Errorf("%g times at %g: %d in view, %d are listed, of 300 of this day", zoom, at, n, len(p.EventsInView(v)))
			}
			hidden := 0
			for i := range p.items {
				if it := &p.items[i]; !it.Label.Shown(v.Scale()) && !it.HasBar(v.Scale()) {
					hidden++
				}
			}
			var body, floating scene.Scene
			p.Body(&body, v)
			p.Floating(&floating, v, "")
			said := 0
			for _, s := range []*scene.Scene{&body, &floating} {
				for _, sh := range s.Shapes {
					if sh.Class != scene.Cluster || sh.ID == "" {
						continue
					}
					if said++; len(p.Members(sh.ID, v)) != hidden {
						t.Errorf("%g times at %g: %s lists %d of %d", zoom, at, sh.ID, len(p.Members(sh.ID, v)), hidden)
					}
				}
				for _, sh := range s.Shapes {
					if sh.Class == scene.Cluster && sh.Kind == scene.Text && sh.Text != fmt.Sprint(hidden) && sh.Text != fmt.Sprint(hidden, " more") {
						t.Errorf("%g times at %g: %q, and %d have no name", zoom, at, sh.Text, hidden)
					}
				}
			}
			if want := min(hidden, 1); said != want {
				t.Errorf("%g times at %g: %d counts for %d without a name", zoom, at, said, hidden)
			}
		}
	}
}
