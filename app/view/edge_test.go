package view

import (
	"testing"

	"tideline/timeline/scene"
)

// What an edge leaves of a word is hidden, and nothing besides.
func TestNoEdgeCutsAWordOfTheAxis(t *testing.T) {
	const wide, word, shift = 400.0, 30.0, -100.0
	for _, c := range []struct {
		name     string
		x        float64 // of a word in the view, px
		from, to float64 // hidden, px; 0, 0 for nothing
	}{
		{"far left", -60, 0, 0},
		{"cut at the left", -8, 0, 22},
		{"whole at the left", 0, 0, 0},
		{"in the middle", 200, 0, 0},
		{"whole at the right", 370, 0, 0},
		{"cut at the right", 380, 380, 400},
		{"far right", 400, 0, 0},
	} {
		var dst, band scene.Scene
		dst.Reset(wide, fakeAxis)
		name := scene.Shape{Kind: scene.Text, Class: scene.Tick, Text: "1950", X: 2, Y: 24, W: word, H: 16, Size: 12}
		dst.Add(name)
		band.Reset(3*wide, fakeAxis)
		band.Add(scene.Shape{Kind: scene.Line, Class: scene.Tick, X: c.x - shift, H: 8})
		band.Add(scene.Shape{Kind: scene.Text, Class: scene.Tick, Text: "1953", X: c.x - shift, Y: 6, W: word, H: 16, Size: 12})
		hideCut(&dst, &band, shift)
		last := dst.Shapes[len(dst.Shapes)-1]
		if last != name {
			t.Errorf("%s: what stands at the edge is not above the rest", c.name)
		}
		if c.to == 0 {
			if len(dst.Shapes) != 1 {
				t.Errorf("%s: %+v is hidden", c.name, dst.Shapes[0])
			}
			continue
		}
		if len(dst.Shapes) != 2 {
			t.Errorf("%s: nothing is hidden", c.name)
			continue
		}
		if sh := dst.Shapes[0]; sh.X != c.from || sh.X+sh.W != c.to || sh.Y < 8 || sh.Y+sh.H != 22 || sh.Fill != scene.Paper {
			t.Errorf("%s: %+v is hidden, want %g to %g px", c.name, sh, c.from, c.to)
		}
	}
}

// The length of a break is larger than its line, and is hidden with all that hangs out of it.
func TestNothingIsLeftOfAHiddenLength(t *testing.T) {
	var dst, band scene.Scene
	dst.Reset(400, fakeAxis)
	band.Add(scene.Shape{Kind: scene.Text, Class: scene.Break, Text: "28 years", X: -20, Y: 24, W: 60, H: 16, Size: 14})
	hideCut(&dst, &band, 0)
	if sh := dst.Shapes[0]; sh.Y > 24 || sh.Y+sh.H < 41 {
		t.Errorf("%g to %g px are hidden, want 24 to 41", sh.Y, sh.Y+sh.H)
	}
}

// A word that panning has brought to an edge is hidden there, in the same frame.
func TestPanningHidesCutWords(t *testing.T) {
	b := newBench(t)
	b.drawing.words = true
	b.frame.redraw()
	b.frame.show(b.frame.view.Zoom(4, 400))
	for range 300 {
		b.frame.show(b.frame.view.Pan(-3))
		cut := 0
		for _, sh := range b.frame.stage.band.Scene.Shapes {
			if x := sh.X + b.frame.stage.shift; sh.Kind == scene.Text && (x < -1 && x+sh.W > 0 || x < b.frame.stage.width && x+sh.W > b.frame.stage.width+1) {
				cut++
			}
		}
		if got := len(b.frame.stage.edge.Scene.Shapes); got != cut {
			t.Fatalf("%d of %d cut words are hidden", got, cut)
		}
	}
}
