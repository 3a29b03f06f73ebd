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

// Zoomed into one day of three hundred events, the view has names wherever in the day it is, and
// says once how many it does not name; a click can list those. All three hundred are in view.
func TestADayZoomedInSaysHowManyAreHidden(t *testing.T) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	doc := kinds.All(t)["oneday"]
	p := New(doc, Options{Mode: axis.True, Width: 1280, Height: 720, Words: edtf.English(), Measure: fonts})
	tr := trial{t: t, p: p}
	counts := func(s *scene.Scene) (pills []scene.Shape) {
		for _, sh := range s.Shapes {
			if sh.Class == scene.Cluster && (sh.ID != "" || sh.Kind == scene.Text) {
				pills = append(pills, sh)
			}
		}
		return pills
	}
	for _, zoom := range []float64{1, 2, 4, 8, 16, 60, 1e4} {
		for _, at := range []float64{0.3, 0.45, 0.6} {
			v := p.Fit().Zoom(zoom, at*p.Fit().Width())
			if n := p.InView(v); n != 300 || len(p.EventsInView(v)) != n {
				t.Errorf("%g times at %g: %d in view, %d are listed, of 300 of this day", zoom, at, n, len(p.EventsInView(v)))
			}
			named := len(tr.named(v, false))
			if named < p.lanes[0].Rows() {
				t.Errorf("%g times at %g: %d names in %d rows", zoom, at, named, p.lanes[0].Rows())
			}
			hidden := 0 // at this scale, wherever one looks
			for i := range p.items {
				if it := &p.items[i]; !it.Label.Shown(v.Scale()) && !it.HasBar(v.Scale()) {
					hidden++
				}
			}
			var body, floating scene.Scene
			p.Body(&body, v)
			p.Floating(&floating, v, "")
			pills, want := counts(&body), hidden
			if beyond := counts(&floating); len(pills) == 0 {
				pills, want = beyond, 300-named
			} else if len(beyond) > 0 {
				t.Errorf("%g times at %g: counts in the lane and beyond it", zoom, at)
			}
			if len(pills) != 2 || len(p.Members(pills[0].ID, v)) != want || pills[1].Text != fmt.Sprint(want) && pills[1].Text != fmt.Sprint(want, " more") {
				t.Errorf("%g times at %g: %v, and %d have no name", zoom, at, pills, want)
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
