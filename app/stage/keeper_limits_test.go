package stage_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/stage"
	"tideline/app/stage/fake"
)

// A display that is too low, or too narrow, reduces the window; the size that the user
// gave it is still the one that is remembered.
func TestASmallerDisplayDoesNotChangeTheUsersSize(t *testing.T) {
	for name, small := range map[string]stage.Display{
		"low":    fake.Display("a", 0, 0, 1920, 600, 1),
		"narrow": fake.Display("a", 0, 0, 900, 1080, 1),
	} {
		d := fake.New(fake.Display("a", 0, 0, 1920, 1080, 1))
		k, w := kept(t, d, 1000, 700)
		d.Plug(small)
		k.Look()
		k.Look()
		lies(t, d, w)
		if k.Size != fyne.NewSize(1000, 700) {
			t.Errorf("%s: remembered is %v", name, k.Size)
		}
	}
}

// Once the user has chosen a size, one that a display allowed before can be chosen too.
func TestTheSizeThatADisplayAllowedCanBeChosen(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1280, 800, 1))
	k, w := kept(t, d, 2000, 1000)
	allowed := w.Canvas().Size()
	w.Resize(fyne.NewSize(700, 500))
	k.Note()
	w.Resize(allowed)
	k.Note()
	if k.Size.Width < allowed.Width-1 || k.Size.Width > allowed.Width+1 {
		t.Errorf("remembered is %v, chosen was %v", k.Size, allowed)
	}
}

// A window that is not laid out for the size it has is laid out once it rests.
func TestARestingWindowIsLaidOutForItsSize(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1280, 800, 1))
	k, w := kept(t, d, 900, 600)
	d.Grants = stage.Rect{W: 600, H: 400}
	k.Look()
	k.Look()
	lies(t, d, w)
}

// A window whose content comes to need more than its display has is drawn smaller.
func TestContentThatGrowsIsDrawnSmaller(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 800, 640, 1))
	k, w := kept(t, d, 700, 500)
	d.Least = fyne.NewSize(1000, 500)
	for range 3 {
		k.Look()
	}
	if at := lies(t, d, w); at.Scale >= 1 {
		t.Errorf("it is drawn at %v", at.Scale)
	}
}

// constant is a desktop that never changes the scale.
type constant struct {
	*fake.Desktop
	asked int
}

func (c *constant) Shrink(fyne.Window, float32) { c.asked++ }

// What the toolkit does not grant is not asked for over and over.
func TestAScaleIsAskedForOnce(t *testing.T) {
	d := &constant{Desktop: fake.New(fake.Display("a", 0, 0, 800, 640, 1))}
	d.Least = fyne.NewSize(1000, 500)
	w := test.NewTempApp(t).NewWindow("")
	k := stage.NewKeeper(d, w)
	k.Settle()
	k.Settle()
	if d.asked != 1 {
		t.Errorf("it was asked for %d times", d.asked)
	}
}
