package layout

import (
	"slices"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// The promises are tried on everything that they are about: the documents that they are
// tried on have all of it, and not once only.
func TestThePromisesAreTriedOnEverything(t *testing.T) {
	tried := map[string]int{}
	for seed := range uint64(60) {
		for _, mode := range modes() {
			m := newMaker(t, seed)
			doc := m.document(5 + m.IntN(60))
			p := New(doc, options(mode, 900+m.Float64()*900, 400+m.Float64()*600))
			alike := len(doc.Events) > 1 && !slices.ContainsFunc(p.items, func(it item) bool { return it.event.Importance != p.items[0].event.Importance })
			for _, zoom := range []float64{1, 4, 60} {
				v := p.Fit().Zoom(zoom, p.Fit().Width()/3)
				tallyLabels(tried, p, v, alike)
				tallyBars(tried, p, v)
			}
		}
	}
	for what, least := range map[string]int{
		"above the line": 200, "below the line": 200, "on the line": 200, "to the left": 200,
		"cut": 50, "in two lines": 50, "whole": 200, "with the date": 200, "with the date in brief": 30, "as a card": 20,
		"hung along its time": 20, "nearer than at first": 20, "of ties": 100, "on a logarithmic scale": 100,
		"names of bars at the edge of the view": 10, "names of bars": 100, "open ends": 100,
	} {
		if tried[what] < least {
			t.Errorf("%s: %d, want %d at least", what, tried[what], least)
		}
	}
}

func tallyLabels(tried map[string]int, p *Layout, v axis.View, alike bool) {
	s := v.Scale()
	for i := range p.items {
		it := &p.items[i]
		if !it.Flagged(s) {
			continue
		}
		hangs := it.Label.Hangs(s)
		row, leftward := hangs.Row, hangs.Leftward
		form := it.Label.Stage(s).Form
		for what, is := range map[string]bool{
			"above the line": row < 0, "below the line": row > 0, "on the line": row == 0, "to the left": leftward,
			"cut": form.Cut(), "in two lines": form.InTwo(), "whole": form == place.Whole || form == place.Two,
			"with the date": form.HasDate() && !form.IsBrief(), "with the date in brief": form.IsBrief(), "as a card": form.IsCard(),
			"hung along its time": hangs.At != it.At, "nearer than at first": hangs != it.Label.Hangs(0) && !form.IsCard(), "of ties": alike, "on a logarithmic scale": v.Axis().Mode() == axis.Logarithmic,
		} {
			if is {
				tried[what]++
			}
		}
	}
}

func tallyBars(tried map[string]int, p *Layout, v axis.View) {
	var body, floating scene.Scene
	p.Body(&body, v)
	p.Floating(&floating, v, "")
	bars := map[string]scene.Shape{}
	for _, sh := range body.Shapes {
		if sh.Class == scene.Mark && sh.Kind == scene.Rect {
			bars[sh.ID] = sh
			if sh.FadeLeft+sh.FadeRight > 0 {
				tried["open ends"]++
			}
		}
	}
	for _, sh := range floating.Shapes {
		if sh.Class != scene.Label || sh.Kind != scene.Text {
			continue
		}
		tried["names of bars"]++
		if bar, ok := bars[sh.ID]; ok && bar.X < 0 && sh.X >= 0 && sh.X < 2*p.m.NamePad {
			tried["names of bars at the edge of the view"]++
		}
	}
}
