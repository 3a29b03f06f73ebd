package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// imagesIn lists the pictures that stand in a tree of objects.
func imagesIn(o fyne.CanvasObject) (found []*canvas.Image) {
	switch o := o.(type) {
	case *canvas.Image:
		return []*canvas.Image{o}
	case *fyne.Container:
		for _, part := range o.Objects {
			found = append(found, imagesIn(part)...)
		}
	case *container.Scroll:
		return imagesIn(o.Content)
	case fyne.Widget:
		if _, text := o.(*widget.RichText); text {
			return nil
		}
		for _, part := range o.CreateRenderer().Objects() {
			found = append(found, imagesIn(part)...)
		}
	}
	return found
}

func TestPanelShowsThePicturesOfTheBundledStory(t *testing.T) {
	w, _ := openTest(t, "")
	shown := 0
	for i := range w.session.doc.Events {
		e := &w.session.doc.Events[i]
		if e.Image == nil {
			continue
		}
		shown++
		pictures := imagesIn(w.panel.eventPage(e))
		if len(pictures) != 1 {
			t.Errorf("%s: the panel has %d pictures, want 1", e.ID, len(pictures))
			continue
		}
		if m := pictures[0].Image; m == nil || m.Bounds().Dx() > keptWidth || m.Bounds().Dy() > keptHeight || m.Bounds().Dy() < pictureHeight {
			t.Errorf("%s: the panel shows %v", e.ID, pictures[0])
		}
	}
	if shown < 6 {
		t.Errorf("%d events of the bundled story have a picture, want 6 at least", shown)
	}
}

func TestBundledStoryOpensNothingElse(t *testing.T) {
	w, _ := openTest(t, "")
	for _, name := range []string{"images", "images/missing.png", "images/../places.png", "cease-fire.yaml", "/etc/passwd"} {
		if whyPicture(t, w, name) == nil {
			t.Errorf("%s is opened", name)
		}
	}
}

// whyPicture returns why the panel cannot show a picture, nil where it can.
func whyPicture(t *testing.T, w *window, name string) error {
	t.Helper()
	var got *loaded
	w.pictures.get(name, func(l *loaded) { got = l })
	if got == nil || got.pending() {
		t.Fatalf("%s is neither there nor refused", name)
	}
	return got.why
}
