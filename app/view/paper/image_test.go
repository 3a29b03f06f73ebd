package paper

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tideline/timeline/scene"
)

// A picture that is there lies in its place in the order of painting, and one that is not
// there yet is a card. What shows its pixels already goes on showing them.
func TestPicturesOfTheDrawing(t *testing.T) {
	test.NewTempApp(t)
	one, two := image.NewGray(image.Rect(0, 0, 3, 2)), image.NewGray(image.Rect(0, 0, 2, 2))
	there := map[string]image.Image{}
	s := New()
	s.SetPalette(scene.Light())
	s.SetPictures(func(name string) image.Image { return there[name] })
	s.Scene = *everything(0)
	shown := func() (of []*canvas.Image) {
		s.Paint()
		for _, o := range s.Objects() {
			if o, is := o.(*canvas.Image); is {
				of = append(of, o)
			}
		}
		return of
	}
	if len(shown()) != 0 {
		t.Fatal("a picture is shown that is not there")
	}
	there["two.png"] = two
	second := shown()
	if len(second) != 1 || second[0].Image != two || second[0].Position() != fyne.NewPos(320, 60) || second[0].FillMode != canvas.ImageFillContain {
		t.Fatalf("%v is shown", second)
	}
	there["one.png"] = one
	if both := shown(); len(both) != 2 || both[0].Image != one || both[1].Image != two {
		t.Fatalf("%v are shown", both)
	}
	delete(there, "one.png")
	if again := shown(); len(again) != 1 || again[0].Image != two {
		t.Fatalf("%v is shown", again)
	}
}
