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

// After an edit what has its place stays there, what has another moves there, and what is new
// or says something else comes at once.
func TestAfterAnEditTheRestStays(t *testing.T) {
	text := func(id, says string, x float64) scene.Shape {
		return scene.Shape{Kind: scene.Text, Class: scene.Label, ID: id, X: x, W: 50, Text: says}
	}
	before := &scene.Scene{Shapes: []scene.Shape{text("stays", "Stays", 10), text("moves", "Moves", 100), text("moves", "on", 120), text("says", "Before", 200)}}
	after := &scene.Scene{W: 500, H: 50, Shapes: []scene.Shape{text("stays", "Stays", 10), text("moves", "Moves", 140), text("moves", "on", 160), text("says", "After", 220), text("new", "New", 300)}}
	var dst scene.Scene
	if !resettle(&dst, after, placesOf(before), 0.5) || len(dst.Shapes) != len(after.Shapes) {
		t.Fatalf("%d shapes on the way", len(dst.Shapes))
	}
	for i, want := range []float64{10, 120, 140, 220, 300} {
		if got := dst.Shapes[i].X; got != want {
			t.Errorf("%q stands at %g on the way, want %g", dst.Shapes[i].Text, got, want)
		}
	}
	if resettle(&dst, after, placesOf(after), 0) {
		t.Error("something moves where all is as before")
	}
}
