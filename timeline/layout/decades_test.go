package layout

import (
	"testing"

	"tideline/internal/kinds"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// tintAt reports whether the body of a view is tinted at an instant.
func tintAt(p *Layout, v axis.View, at edtf.Instant) (tinted bool) {
	var s scene.Scene
	p.Body(&s, v)
	x := v.X(p.Axis().Place(at))
	for _, sh := range s.Shapes {
		if sh.Class == scene.Grid && sh.Kind == scene.Rect && x > sh.X && x < sh.X+sh.W {
			tinted = true
		}
	}
	return tinted
}

// Every other decade of a logarithmic scale is tinted, the same ones in every view, and
// nothing of another scale.
func TestEveryOtherDecadeIsTinted(t *testing.T) {
	doc := kinds.All(t)["deep"]
	p := New(doc, options(axis.Logarithmic, 1400, 700))
	_, last := p.Axis().Bounds()
	const year edtf.Instant = 31_556_952
	before := false
	for i, years := 0, edtf.Instant(30); years < 10_000_000_000; i, years = i+1, years*10 {
		at := last - years*year
		tinted := tintAt(p, p.Fit(), at)
		if i > 0 && tinted == before {
			t.Errorf("%d years ago is tinted as a tenth of it: %v", years, tinted)
		}
		before = tinted
		x := p.Fit().X(p.Axis().Place(at))
		for _, zoom := range []float64{0.9, 2, 7, 30} {
			v := p.Fit().Zoom(zoom, x)
			for _, pan := range []float64{0, 200, -200, 350} {
				w := v.Pan(pan)
				if at := w.X(p.Axis().Place(at)); at < 5 || at > w.Width()-5 {
					continue
				}
				if got := tintAt(p, w, at); got != tinted {
					t.Errorf("%d years ago, %g times, panned by %g: tinted is %v, at first %v", years, zoom, pan, got, tinted)
				}
			}
		}
	}
	for _, mode := range []axis.Mode{axis.True, axis.Shortened, axis.Even} {
		p := New(doc, options(mode, 1400, 700))
		first, last := p.Axis().Bounds()
		for i := range edtf.Instant(40) {
			if tintAt(p, p.Fit(), first+(last-first)/40*i) {
				t.Fatalf("%v: the ground is tinted", mode)
			}
		}
	}
}
