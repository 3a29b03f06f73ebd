package paper

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"tideline/timeline/scene"
)

// flat is a sheet in a window whose display has so many pixels to a px.
func flat(t *testing.T, scale float32) *Sheet {
	t.Helper()
	test.NewTempApp(t)
	s := New()
	s.Flat = true
	s.SetPalette(scene.Light())
	w := test.NewTempWindow(t, s)
	w.Canvas().(software.WindowlessCanvas).SetScale(scale)
	return s
}

// painted returns the pixels of a tile as the toolkit asks for them.
func painted(r *canvas.Raster, scale float32) image.Image {
	return r.Generator(int(r.Size().Width*scale+0.5), int(r.Size().Height*scale+0.5))
}

// Tiles cover the scene from edge to edge, each of whole pixels, below texts and pictures.
func TestTilesCoverTheScene(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 2} {
		s := flat(t, scale)
		s.Scene = *everything(0)
		s.Scene.W, s.Scene.H = 1300, 700
		s.Paint()
		var covered float64
		above := 0
		for i, o := range s.Objects() {
			tile, ok := o.(*canvas.Raster)
			if !ok {
				above++
				continue
			}
			if above > 0 {
				t.Errorf("scale %g: tile %d lies over a text", scale, i)
			}
			size, at := tile.Size(), tile.Position()
			covered += float64(size.Width) * float64(size.Height)
			near(t, "x in pixels", float64(at.X*scale), float64(int(at.X*scale+0.5)), 0.01)
			if w := size.Width * scale; w > tilePixels+0.01 {
				t.Errorf("scale %g: a tile is %g pixels wide", scale, w)
			}
		}
		near(t, "px covered", covered, 1300*700, 1)
		if above != 4 { // two texts, two pictures
			t.Errorf("scale %g: %d objects lie above the tiles", scale, above)
		}
	}
}

// What reaches across tiles is whole, and a tile shows what was painted and not what the
// scene has become since.
func TestTilesShowWhatWasPainted(t *testing.T) {
	s := flat(t, 1)
	s.Scene.Reset(1200, 100)
	s.Scene.Add(scene.Shape{Kind: scene.Rect, X: 500, Y: 10, W: 30, H: 20, Fill: scene.LaneFull})
	s.Paint()
	s.Scene.Reset(1200, 100)
	want := scene.Light()[scene.LaneFull]
	at := func(tile, x, y int) color.Color {
		return color.NRGBAModel.Convert(painted(s.Objects()[tile].(*canvas.Raster), 1).At(x, y))
	}
	for _, c := range []struct {
		tile, x, y int
		inside     bool
	}{{0, 499, 15, false}, {0, 500, 15, true}, {0, 511, 29, true}, {0, 511, 30, false}, {1, 0, 10, true}, {1, 17, 15, true}, {1, 18, 15, false}, {1, 0, 9, false}, {2, 0, 15, false}} {
		got := at(c.tile, c.x, c.y)
		if c.inside && got != want || !c.inside && got != (color.NRGBA{}) {
			t.Errorf("tile %d has %v at %d,%d", c.tile, got, c.x, c.y)
		}
	}
}

// What is drawn over a text stays over it, and what is drawn over that.
func TestShapesOverATextStayThere(t *testing.T) {
	s := flat(t, 1)
	s.Scene.Reset(400, 100)
	s.Scene.Add(scene.Shape{Kind: scene.Rect, X: 10, Y: 10, W: 80, H: 24, Fill: scene.Raised})
	s.Scene.Add(scene.Shape{Kind: scene.Text, X: 12, Y: 10, W: 60, H: 24, Size: 14, Fill: scene.Body, Text: "Geneva"})
	s.Scene.Add(scene.Shape{Kind: scene.Circle, X: 60, Y: 15, W: 20, H: 20, Fill: scene.LaneFull})
	s.Scene.Add(scene.Shape{Kind: scene.Rect, X: 76, Y: 20, W: 20, H: 4, Fill: scene.Focus})
	s.Scene.Add(scene.Shape{Kind: scene.Rect, X: 200, Y: 20, W: 20, H: 4, Fill: scene.Focus})
	s.Paint()
	var kinds []string
	for _, o := range s.Objects() {
		kinds = append(kinds, fmt.Sprintf("%T", o))
	}
	same(t, "objects", kinds, []string{"*canvas.Raster", "*canvas.Text", "*canvas.Circle", "*canvas.Rectangle"})
}

// A sheet that is painted again uses the tiles that it has, and has those asked for anew
// that stay where they were.
func TestTilesAreUsedAgain(t *testing.T) {
	s := flat(t, 1)
	s.Scene = *everything(0)
	s.Paint()
	before := append([]fyne.CanvasObject(nil), s.Objects()...)
	s.Scene.Add(scene.Shape{Kind: scene.Rect, X: 1, Y: 1, W: 4, H: 4, Fill: scene.Focus})
	s.Paint()
	if s.Objects()[0] != before[0] {
		t.Error("a tile was made anew")
	}
	if got := color.NRGBAModel.Convert(painted(s.Objects()[0].(*canvas.Raster), 1).At(2, 2)); got != scene.Light()[scene.Focus] {
		t.Errorf("it does not show what came: %v", got)
	}
	s.Wipe()
	if n := len(s.Objects()); n != 0 {
		t.Errorf("a wiped sheet has %d objects", n)
	}
}
