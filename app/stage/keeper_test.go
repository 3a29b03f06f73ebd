package stage_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/stage"
	"tideline/app/stage/fake"
)

// kept opens a window of a size, px of the toolkit, as the program does.
func kept(t *testing.T, d *fake.Desktop, width, height float32) (*stage.Keeper, fyne.Window) {
	t.Helper()
	w := test.NewTempApp(t).NewWindow("")
	k := stage.NewKeeper(d, w)
	k.Prepare(fyne.NewSize(width, height), stage.Places(d.All)[0])
	k.Settle()
	return k, w
}

// lies returns how a window stands, and fails where any of it is beyond the work
// area of its display or not laid out for the size it has.
func lies(t *testing.T, d *fake.Desktop, w fyne.Window) stage.Window {
	t.Helper()
	at, ok := d.Window(w)
	if !ok {
		t.Fatal("it does not stand")
	}
	places := stage.Places(d.All)
	outer := at.Frame.Around(at.Content)
	if on := places[stage.On(places, outer)]; !outer.Within(on.Work) {
		t.Errorf("the window %v is beyond %v", outer, on.Work)
	}
	if off := math.Abs(float64(at.Laid.Width*at.Scale) - float64(at.Content.W)); off > 1.5 {
		t.Errorf("it is %v wide and laid out for %v × %v", at.Content.W, at.Laid.Width, at.Scale)
	}
	if off := math.Abs(float64(at.Laid.Height*at.Scale) - float64(at.Content.H)); off > 1.5 {
		t.Errorf("it is %v high and laid out for %v × %v", at.Content.H, at.Laid.Height, at.Scale)
	}
	return at
}

// The sizes of displays and the scales of Windows, with the sizes a window can
// have had on another.
func TestAWindowIsNeverLargerThanItsDisplay(t *testing.T) {
	for _, size := range []stage.Rect{{W: 1280, H: 720}, {W: 1280, H: 800}, {W: 1366, H: 768}, {W: 1920, H: 1080}, {W: 800, H: 600}} {
		for _, scale := range []float32{1, 1.3, 1.5, 1.8, 2} {
			for _, had := range [][2]float32{{1024, 700}, {1900, 1000}, {300, 300}, {12000, 12000}, {640, 12000}, {800, 12000}, {12000, 400}} {
				d := fake.New(fake.Display("a", 0, 0, size.W, size.H, scale))
				d.Least = fyne.NewSize(764, 325)
				k, w := kept(t, d, had[0], had[1])
				at := lies(t, d, w)
				k.Look()
				if (had[0] >= 764 && had[1] >= 325) && (math.Abs(float64(k.Size.Width-had[0])) > 1 || math.Abs(float64(k.Size.Height-had[1])) > 1) {
					t.Errorf("%v at %v on %d × %d: remembered is %v", had, scale, size.W, size.H, k.Size)
				}
				if at.Scale > scale || float32(at.Content.W) < min(d.Least.Width, had[0])*at.Scale-1 || float32(at.Content.H) < min(d.Least.Height, had[1])*at.Scale-1 {
					t.Errorf("%v at %v on %d × %d: %v at %v", had, scale, size.W, size.H, at.Content, at.Scale)
				}
			}
		}
	}
}

// What has room is not touched.
func TestAWindowKeepsTheSizeThatHasRoom(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1920, 1080, 1))
	k, w := kept(t, d, 1100, 700)
	if at := lies(t, d, w); at.Content.W != 1100 || at.Content.H != 700 {
		t.Errorf("it is %v", at.Content)
	}
	if k.Size.Width < 1099 || k.Size.Width > 1100 {
		t.Errorf("remembered is %v", k.Size)
	}
}

// A system may grant less than what was asked for; the content is laid out for
// what it granted.
func TestTheContentIsLaidOutForWhatTheSystemGrants(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1280, 800, 1))
	d.Grants = stage.Rect{W: 900, H: 500}
	_, w := kept(t, d, 1024, 700)
	if at := lies(t, d, w); at.Content.W != 900 || at.Content.H != 500 {
		t.Errorf("it is %v", at.Content)
	}
}

// The window follows a display that gets smaller or coarser, and one it is
// dragged to, but not before it rests.
func TestAWindowFollowsItsDisplay(t *testing.T) {
	large, projector := fake.Display("a", 0, 0, 1920, 1080, 1), fake.Display("b", 1920, 0, 1280, 800, 1.5)
	d := fake.New(large, projector)
	k, w := kept(t, d, 1900, 1000)
	k.Look()
	wide := lies(t, d, w)

	d.Drag(w, 2100, 40)
	k.Look()
	if at, _ := d.Window(w); at.Content.X != 2100 {
		t.Errorf("it was moved while it was dragged: %v", at.Content)
	}
	k.Look()
	if at := lies(t, d, w); at.Content.X < 1920 || at.Content.W >= wide.Content.W {
		t.Errorf("on the projector it is %v", at.Content)
	}

	d.Plug(large)
	k.Look()
	k.Look()
	if at := lies(t, d, w); at.Content.X >= 1920 {
		t.Errorf("its display is gone, and it is at %v", at.Content)
	}
	d.Plug(fake.Display("a", 0, 0, 1024, 768, 2))
	k.Look()
	k.Look()
	lies(t, d, w)
}

func TestAMaximisedWindowComesBackMaximised(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1280, 800, 1))
	k, w := kept(t, d, 900, 600)
	k.Maximise()
	k.Look()
	k.Look()
	if at, _ := d.Window(w); !at.Maximised || !k.Maximised || k.Size.Width > 900 || k.Size.Width < 899 {
		t.Errorf("maximised %t, remembered %t and %v", at.Maximised, k.Maximised, k.Size)
	}
	d.Alter(w, func(at *stage.Window) { at.Minimised = true; at.Content = stage.Rect{X: -32000, Y: -32000} })
	k.Look()
	k.Note()
	if !k.Maximised || k.Size.Width < 899 {
		t.Errorf("put away it is remembered as %t, %v", k.Maximised, k.Size)
	}
	d.Alter(w, func(at *stage.Window) { at.Minimised = false })
	on, ok := k.Display()
	if !ok {
		t.Fatal("it lies on no display")
	}
	k.Fill(on)
	if !k.Full() || !k.Maximised {
		t.Errorf("full %t, remembered as maximised %t", k.Full(), k.Maximised)
	}
	k.Release()
	if at, _ := d.Window(w); at.Full || !at.Maximised {
		t.Errorf("after full screen it is full %t, maximised %t", at.Full, at.Maximised)
	}
}

// A window that has filled a display stands as before, or, where that was
// elsewhere, on the display that it filled.
func TestAWindowStandsAsBeforeItFilledADisplay(t *testing.T) {
	left, right := fake.Display("a", -1280, 0, 1280, 800, 1), fake.Display("b", 0, -300, 1920, 1080, 1)
	d := fake.New(left, right)
	k, w := kept(t, d, 900, 600)
	d.Drag(w, -1000, 100)
	k.Fill(left)
	if at, _ := d.Window(w); at.Content != left.Bounds {
		t.Errorf("it fills %v", at.Content)
	}
	k.Release()
	if at := lies(t, d, w); at.Content.X != -1000 || at.Content.Y != 100 || at.Content.W != 900 {
		t.Errorf("it stands at %v", at.Content)
	}
	k.Fill(right)
	k.Release()
	if at := lies(t, d, w); !at.Content.Within(right.Bounds) || at.Content.W != 900 {
		t.Errorf("it stands at %v, not on the display it filled", at.Content)
	}
	d.Drag(w, 100, 100)
	k.Fill(right)
	k.Fill(left) // from one display to another: it comes back to the size that it had
	k.Release()
	if at := lies(t, d, w); at.Content.W != 900 || at.Content.H != 600 {
		t.Errorf("after two displays it stands at %v", at.Content)
	}
	k.Bring(left)
	if at := lies(t, d, w); !at.Content.Within(left.Bounds) {
		t.Errorf("it stands at %v, not where it was brought", at.Content)
	}
}

// While all displays are off, nothing is done.
func TestWithoutADisplayNothingHappens(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1280, 800, 1))
	k, w := kept(t, d, 900, 600)
	d.Plug()
	before, _ := d.Window(w)
	k.Look()
	k.Settle()
	k.Release()
	if after, _ := d.Window(w); after.Content != before.Content {
		t.Errorf("it moved from %v to %v", before.Content, after.Content)
	}
	if _, ok := k.Display(); ok || k.Full() {
		t.Error("it lies on a display")
	}
}

// The size of a window that fills a display, or is put away, is not the user's.
func TestOnlyTheSizeThatTheUserGaveIsRemembered(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1280, 800, 1))
	k, w := kept(t, d, 900, 600)
	w.Resize(fyne.NewSize(700, 500))
	k.Note()
	if k.Size != fyne.NewSize(700, 500) {
		t.Errorf("the user's size is remembered as %v", k.Size)
	}
	for name, change := range map[string]func(*stage.Window){
		"full":      func(at *stage.Window) { at.Full, at.Content = true, d.All[0].Bounds },
		"minimised": func(at *stage.Window) { at.Minimised, at.Maximised = true, true },
	} {
		d.Alter(w, change)
		k.Note()
		if k.Size != fyne.NewSize(700, 500) || k.Maximised {
			t.Errorf("%s it is remembered as %v, maximised %t", name, k.Size, k.Maximised)
		}
		d.Alter(w, func(at *stage.Window) { at.Full, at.Minimised, at.Maximised = false, false, false })
	}
}

// What was asked for is remembered, and not what rounding makes of it.
func TestTheSizeIsRememberedUnrounded(t *testing.T) {
	d := fake.New(fake.Display("a", 0, 0, 1920, 1080, 1.3))
	k, _ := kept(t, d, 901, 601)
	k.Note()
	if k.Size != fyne.NewSize(901, 601) {
		t.Errorf("of 901 × 601 px is remembered %v", k.Size)
	}
}
