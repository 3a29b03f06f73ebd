package paint

import (
	"bytes"
	"image"
	"image/draw"
	"testing"

	"tideline/timeline/scene"
)

// Part by part a picture is what it is as a whole, and but for texts and pictures what a PNG
// shows.
func TestFlatPaintsWhatAPictureShows(t *testing.T) {
	s := sampler(bundled(t))
	bare := &scene.Scene{W: s.W, H: s.H}
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Text && sh.Kind != scene.Image {
			bare.Add(sh)
		}
	}
	bar := scene.Shape{Kind: scene.Rect, X: 10, Y: 150, W: 460, H: 16, Radius: 4, Stroke: scene.LaneFull, Width: 1, Dashed: true}
	bare.Add(bar)
	s.Add(bar) // its dashes go on from part to part
	const scale = 2
	want, err := paintPixels(bare, scene.Light(), bundled(t), scale, nil, false)
	if err != nil {
		t.Fatal(err)
	}
	const side = 100 // pixels of a part
	got := image.NewRGBA(want.Rect)
	draw.Draw(got, got.Rect, image.NewUniform(scene.Light()[scene.Paper]), image.Point{}, draw.Src)
	var f Flat
	for y := 0; y < got.Rect.Dy(); y += side {
		for x := 0; x < got.Rect.Dx(); x += side {
			part := image.NewRGBA(image.Rect(0, 0, side, side))
			f.Paint(part, s.Shapes, scene.Light(), float64(x)/scale, float64(y)/scale, scale)
			draw.Draw(got, image.Rect(x, y, x+side, y+side), part, image.Point{}, draw.Over)
		}
	}
	for i := range want.Pix { // edges are smoothed anew in each part
		if d := int(want.Pix[i]) - int(got.Pix[i]); d > 8 || d < -8 {
			at := image.Pt(i%want.Stride/4, i/want.Stride)
			t.Fatalf("at %v it is %v, and should be %v", at, got.At(at.X, at.Y), want.At(at.X, at.Y))
		}
	}
}

// Hairlines cover whole pixels wherever they lie, and what is alike is alike.
func TestFlatKeepsHairlinesSharp(t *testing.T) {
	for _, x := range []float64{10, 10.25, 10.5, 10.75} {
		for _, kind := range []scene.Shape{
			{Kind: scene.Line, X: x, Y: 0, H: 20, Stroke: scene.Focus, Width: 1},
			{Kind: scene.Rect, X: x, Y: 0, W: 1, H: 20, Fill: scene.Focus},
		} {
			dst := image.NewRGBA(image.Rect(0, 0, 20, 20))
			new(Flat).Paint(dst, []scene.Shape{kind}, scene.Light(), 0, 0, 1)
			full := 0
			for i := 3; i < 4*20; i += 4 {
				switch dst.Pix[i] {
				case 0xFF:
					full++
				case 0:
				default:
					t.Errorf("at %g a pixel is covered by %d of 255", x, dst.Pix[i])
				}
			}
			if full != 1 {
				t.Errorf("at %g it covers %d pixels", x, full)
			}
		}
	}
}

// Painting the same again needs no memory but for dashes and rings.
func TestFlatUsesItsMemoryAgain(t *testing.T) {
	shapes := []scene.Shape{
		{Kind: scene.Rect, X: 3, Y: 3, W: 30, H: 10, Fill: scene.LaneFull},
		{Kind: scene.Rect, X: 3, Y: 23, W: 30, H: 10, Radius: 4, Fill: scene.LaneFull},
		{Kind: scene.Circle, X: 50, Y: 50, W: 10, H: 10, Fill: scene.LaneFull + 1},
	}
	dst := image.NewRGBA(image.Rect(0, 0, 100, 100))
	var f Flat
	paint := func() {
		clear(dst.Pix)
		f.Paint(dst, shapes, scene.Light(), 0, 0, 1)
	}
	paint()
	once := bytes.Clone(dst.Pix)
	if n := testing.AllocsPerRun(20, paint); n > 2 {
		t.Errorf("%g allocations", n)
	}
	if !bytes.Equal(once, dst.Pix) {
		t.Error("painted again it is another picture")
	}
}
