package layout

import (
	"fmt"
	"math"
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

// What is of one day is counted in the middle of its bar, wherever that is in view, and not at
// midnight.
func TestADayIsCountedInTheMiddleOfItsBar(t *testing.T) {
	doc := kinds.All(t)["oneday"]
	p := New(doc, options(axis.True, 1280, 700))
	fit := p.Fit()
	count := func(v axis.View) (pills []scene.Shape) {
		var s scene.Scene
		p.Body(&s, v)
		for _, sh := range s.Shapes {
			if sh.Class == scene.Cluster && sh.Count > 0 {
				pills = append(pills, sh)
			}
		}
		return pills
	}
	bar := func(v axis.View) (middle float64) {
		left, right := p.items[0].BarEdges(v)
		return (left + right) / 2
	}
	for _, v := range []axis.View{fit, fit.Zoom(2, fit.Width()/2), fit.Zoom(2, bar(fit)).Pan(bar(fit) - 100 - fit.Width()/2)} {
		pills := count(v)
		if len(pills) != 1 || math.Abs(pills[0].X+pills[0].W/2-bar(v)) > 1 {
			t.Errorf("the middle of the bar is at %g px, the counts are %v", bar(v), pills)
			continue
		}
		named := 0
		for i := range p.items {
			if p.items[i].Individual() <= v.Scale() {
				named++
			}
		}
		if got := pills[0].Count; got+named != len(doc.Events) || len(p.Members(pills[0].ID, v)) != got || p.InView(v) < got {
			t.Errorf("%d are counted beside %d with marks of their own; %d are in view", got, named, p.InView(v))
		}
	}
}
