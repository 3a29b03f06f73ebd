package view

import (
	"testing"

	"tideline/timeline/scene"
)

func TestGlideMovesWhatBothDrawingsHave(t *testing.T) {
	before := &scene.Scene{Shapes: []scene.Shape{
		{Kind: scene.Circle, Class: scene.Mark, ID: "a", X: 100, Y: 20, W: 8},
		{Kind: scene.Rect, Class: scene.Label, ID: "a", X: 110, W: 50},
	}}
	after := &scene.Scene{W: 500, H: 50, Shapes: []scene.Shape{
		{Kind: scene.Rect, Class: scene.Lane, ID: "lane"},
		{Kind: scene.Circle, Class: scene.Mark, ID: "a", X: 300, W: 8},
		{Kind: scene.Circle, Class: scene.Mark, ID: "new", X: 400, W: 8},
		{Kind: scene.Rect, Class: scene.Label, ID: "a", X: 310, W: 50},
	}}
	var dst scene.Scene
	for done, want := range map[float64]float64{0: 100, 0.25: 150, 1: 300} {
		glide(&dst, after, placesOf(before), done)
		if len(dst.Shapes) != 2 || dst.Shapes[0].Class != scene.Lane {
			t.Fatalf("at %v: %d shapes, want the lane and the mark", done, len(dst.Shapes))
		}
		if got := dst.Shapes[1].X; got != want {
			t.Errorf("at %v the mark stands at %v, want %v", done, got, want)
		}
		if got := dst.Shapes[1].Y; got != 20*(1-done) {
			t.Errorf("at %v the mark is %v high, want %v", done, got, 20*(1-done))
		}
	}
}
