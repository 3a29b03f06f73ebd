package layout

import (
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// Nobody can move a picture, so that what its edge cuts must say all the same
// how long it is.
func everyBreakOfAPictureHasItsLength(tr trial) {
	if len(tr.p.band.breaks) == 0 {
		return
	}
	b, share := pick(tr.m, tr.p.band.breaks...), pick(tr.m, 0.02, 0.5, 0.9)
	v := tr.p.Fit()
	cut := v.X(b.At) + b.Width*share
	tr.signsOfPicture(v.Pan(-cut))            // the left edge cuts it
	tr.signsOfPicture(v.Pan(v.Width() - cut)) // the right edge
	tr.signsOfPicture(tr.anyView())
}

func TestABreakThatTheEdgeCutsHasItsLength(t *testing.T) {
	p := New(uneven(t), options(axis.Shortened, 1600, 900))
	b := p.band.breaks[0]
	v := p.Fit().Pan(-p.Fit().X(b.At) - b.Width + 10) // its last 10 px are in view
	var s scene.Scene
	p.Picture(&s, v)
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text && sh.Class == scene.Break {
			if sh.Text != p.band.texts[0].text || sh.X != p.column.width+signEdge {
				t.Errorf("the length is %q at %g px", sh.Text, sh.X)
			}
			return
		}
	}
	t.Error("a break that the edge cuts has no length")
}

// signsOfPicture checks the lengths of breaks in a picture of a view.
func (tr trial) signsOfPicture(v axis.View) {
	var s scene.Scene
	tr.p.Picture(&s, v)
	if v == tr.p.Fit() {
		v = tr.p.picture().Fit()
	}
	want := 0
	for _, b := range tr.p.band.breaks {
		if x := v.X(b.At); x+b.Width > 0 && x < v.Width() {
			want++
		}
	}
	var signs []scene.Shape
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text && sh.Class == scene.Break {
			signs = append(signs, sh)
		}
	}
	if len(signs) != want {
		tr.t.Errorf("%d breaks are in view, %d lengths are written", want, len(signs))
	}
	for i, sign := range signs {
		if sign.X < tr.p.column.width || sign.X+sign.W > tr.p.column.width+v.Width() {
			tr.t.Errorf("the edge cuts %q: it is from %g to %g", sign.Text, sign.X, sign.X+sign.W)
		}
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Text && sh.Class == scene.Tick && overlap(sh, sign) {
				tr.t.Errorf("the tick %q meets the length %q", sh.Text, sign.Text)
			}
		}
		for _, other := range signs[:i] {
			if overlap(other, sign) {
				tr.t.Errorf("the lengths %q and %q meet", other.Text, sign.Text)
			}
		}
	}
}

// overlap reports whether two boxes have more than an edge in common.
func overlap(a, b scene.Shape) bool {
	return a.X+tolerance < b.X+b.W && b.X+tolerance < a.X+a.W && a.Y+tolerance < b.Y+b.H && b.Y+tolerance < a.Y+a.H
}
