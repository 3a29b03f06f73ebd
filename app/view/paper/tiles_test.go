package paper

import (
	"fmt"
	"image"
	"image/color"
	"math/rand/v2"
	"slices"
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

// What lies along several tiles lies in the same row of pixels on all of them, however narrow
// the last one is: a scene is as wide as the window leaves it, in parts of a px too.
func TestALineStandsAsHighOnEachTile(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5} {
		for _, width := range []float64{1034.4, 1025.6, 1111.1, 1536.3} {
			s := flat(t, scale)
			s.Scene.Reset(width, 340.3)
			s.Scene.Add(scene.Shape{Kind: scene.Rect, Y: 300, W: 2 * width, H: 4, Fill: scene.LaneFull})
			s.Paint()
			for _, o := range s.Objects() {
				tile := o.(*canvas.Raster)
				if tile.Position().Y > 0 {
					continue
				}
				img := painted(tile, scale)
				for y, want := range map[int]uint32{int(300*scale) - 1: 0, int(300 * scale): 0xffff, int(304*scale) - 1: 0xffff, int(304*scale) + 1: 0} {
					if _, _, _, a := img.At(0, y).RGBA(); a != want {
						t.Errorf("scale %g, width %g: the tile at %g has %#x in row %d", scale, width, tile.Position().X, a, y)
					}
				}
			}
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

// A tile on which nothing has changed is not painted again, and shows what it would show if
// it were: the toolkit keeps the pixels of a tile until it is asked to refresh it.
func TestOnlyWhatChangesIsPaintedAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 12))
	s, again := flat(t, 1), New()
	again.Flat = true
	again.SetPalette(scene.Light())
	shape := func() scene.Shape {
		return scene.Shape{
			Kind: pick(r, scene.Rect, scene.Circle, scene.Line), X: float64(r.IntN(1400)), Y: float64(r.IntN(600)), W: float64(1 + r.IntN(200)), H: float64(1 + r.IntN(90)),
			Fill: pick(r, scene.LaneFull, scene.Focus, scene.None), Stroke: pick(r, scene.None, scene.Body), Width: pick(r, 0, 1, 3.0), Radius: pick(r, 0, 4.0),
		}
	}
	for range 40 {
		s.Scene.Add(shape())
	}
	s.Scene.W, s.Scene.H = 1400, 600
	s.Paint()
	kept, paintedAgain, tilesSeen := map[*canvas.Raster][]uint8{}, 0, 0
	for range 60 {
		for _, o := range s.Objects() {
			if tile := o.(*canvas.Raster); tile.Generator != nil {
				kept[tile] = bytesOf(painted(tile, 1))
				tile.Generator = nil
				paintedAgain++
			}
			tilesSeen++
		}
		again.Scene = s.Scene
		again.tiles = tiles{}
		again.Paint()
		for i, o := range again.Objects() {
			if !slices.Equal(kept[s.Objects()[i].(*canvas.Raster)], bytesOf(painted(o.(*canvas.Raster), 1))) {
				t.Fatalf("tile %d does not show what is there", i)
			}
		}
		s.Scene.W = pick(r, 1400, 1400, 1400, 900.0)
		switch at := r.IntN(len(s.Scene.Shapes)); r.IntN(4) {
		case 0:
			s.Scene.Shapes = append(s.Scene.Shapes, shape())
		case 1:
			s.Scene.Shapes = slices.Delete(s.Scene.Shapes, at, at+1)
		case 2:
			s.Scene.Shapes[at] = shape()
		}
		s.Paint()
	}
	if paintedAgain > tilesSeen*3/4 {
		t.Errorf("%d of %d tiles are painted again", paintedAgain, tilesSeen)
	}
}

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// bytesOf copies the pixels of a tile: the next one is painted into the same memory.
func bytesOf(img image.Image) []uint8 { return slices.Clone(img.(*image.RGBA).Pix) }

// The frame of the overview, and the shade beside it, move over tiles that stay.
func TestTheFrameOfTheOverviewIsAnObject(t *testing.T) {
	s := flat(t, 1)
	for x := 10.0; x < 40; x += 10 {
		s.Scene.Reset(400, 48)
		s.Scene.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overview, X: 4, Y: 20, W: 3, H: 20, Fill: scene.LaneFull})
		s.Scene.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overview, W: x, H: 48, Fill: scene.DimInk})
		s.Scene.Add(scene.Shape{Kind: scene.Rect, Class: scene.Window, X: x, W: 80, H: 48, Stroke: scene.Body, Width: 1.5})
		s.Paint()
		tile := s.Objects()[0].(*canvas.Raster)
		if x > 10 && tile.Generator != nil {
			t.Errorf("with the frame at %g the strip is painted again", x)
		}
		tile.Generator = nil
		if n := len(s.Objects()); n != 3 {
			t.Errorf("%d objects are shown", n)
		}
	}
}
