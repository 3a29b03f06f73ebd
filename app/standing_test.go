package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/look"
	"tideline/app/settings"
	"tideline/app/stage"
	"tideline/app/stage/fake"
)

// stands shows a window on a desktop, and returns what looks at it again.
func stands(t *testing.T, a fyne.App, d *fake.Desktop) (w *window, again func()) {
	t.Helper()
	w, err := newWindow(a, Config{
		Desktop: func(fyne.App) stage.Desktop { return d },
		Work: Work{
			Run: inline, UI: inline, full: look.SmallFaces,
			Every: func(_ time.Duration, tick func()) func() {
				again = tick
				return func() {}
			},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.win.Close() })
	w.standing.show()
	return w, again
}

// A size remembered from a large display is cut to a small one and comes back on
// the large one; a maximised window comes back maximised.
func TestTheWindowComesBackAsItStood(t *testing.T) {
	a := test.NewTempApp(t)
	settings.New(a.Preferences()).SetWindowSize(fyne.NewSize(1900, 1000))
	small := fake.New(fake.Display("projector", 0, 0, 1280, 800, 1))
	w, again := stands(t, a, small)
	at, _ := small.Window(w.win)
	if on := small.All[0].Work; !at.Frame.Around(at.Content).Within(on) || at.Content.W < 1200 {
		t.Errorf("it stands at %v in %v", at.Content, on)
	}
	small.Maximise(w.win, true)
	again()
	w.standing.keep()

	large := fake.New(fake.Display("laptop", 0, 0, 1920, 1080, 1))
	w, again = stands(t, a, large)
	if at, _ := large.Window(w.win); !at.Maximised {
		t.Errorf("it is not maximised: %v", at.Content)
	}
	large.Maximise(w.win, false)
	again()
	w.standing.keep()
	if size, _ := w.look.settings.WindowSize(); w.look.settings.Maximised() || size.Width < 1899 || size.Width > 1901 || size.Height < 999 || size.Height > 1001 {
		t.Errorf("kept is %v, maximised %t", size, w.look.settings.Maximised())
	}
}

// Full screen is that of the display on which the window lies, and is no size to
// come back with.
func TestTheWindowFillsTheDisplayItLiesOn(t *testing.T) {
	right := fake.Display("right", 1920, 0, 1280, 800, 1)
	d := fake.New(fake.Display("left", 0, 0, 1920, 1080, 1), right)
	w, _ := stands(t, test.NewTempApp(t), d)
	d.Drag(w.win, 2000, 60)
	w.table.Find("full").Do()
	if at, _ := d.Window(w.win); !w.standing.full() || at.Content != right.Bounds {
		t.Errorf("it stands at %v, full %t", at.Content, w.standing.full())
	}
	w.standing.keep()
	if got, _ := w.look.settings.WindowSize(); got.Width > 0.86*1920 {
		t.Errorf("kept is %v", got)
	}
	w.table.Find("full").Do()
	if at, _ := d.Window(w.win); w.standing.full() || !at.Content.Within(right.Work) {
		t.Errorf("afterwards it stands at %v, full %t", at.Content, w.standing.full())
	}
}

// At the first start the window has the better part of its display.
func TestTheFirstWindowSuitsItsDisplay(t *testing.T) {
	for _, c := range []struct {
		display       stage.Display
		width, height float32
	}{
		{fake.Display("projector", 0, 0, 1024, 768, 1), 1008, 686},
		{fake.Display("laptop", 0, 0, 1920, 1080, 1), 1618, 848},
		{fake.Display("dense", 0, 0, 3840, 2160, 2), 1618, 865},
	} {
		w, _ := stands(t, test.NewTempApp(t), fake.New(c.display))
		size := w.win.Canvas().Size()
		if size.Width < c.width-2 || size.Width > c.width+2 || size.Height < c.height-2 || size.Height > c.height+2 {
			t.Errorf("%s: %v, want %v × %v", c.display.ID, size, c.width, c.height)
		}
	}
}

// The buttons at the side of a mouse go back and forward, from when the window is made,
// and leave a sheet alone.
func TestTheButtonsAtTheSideOfTheMouseGoBack(t *testing.T) {
	d := fake.New(fake.Display("laptop", 0, 0, 1920, 1080, 1))
	w, _ := stands(t, test.NewTempApp(t), d)
	w.files.First("", nil)
	w.chart.line.ReducedMotion = true
	w.table.Perform(w.table.Find("last"))
	last := w.state.Selected
	w.table.Perform(w.table.Find("first"))
	first := w.state.Selected
	d.Sides(-1)
	if w.state.Selected != last || first == last {
		t.Errorf("back leads from %q to %q, want %q", first, w.state.Selected, last)
	}
	w.table.Perform(w.table.Find("keys"))
	d.Sides(1)
	if w.state.Selected != last {
		t.Error("a button goes forward under a sheet")
	}
	w.sheets.Top().Hide()
	d.Sides(1)
	if w.state.Selected != first {
		t.Errorf("forward leads to %q", w.state.Selected)
	}
}
