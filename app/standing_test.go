package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/stage"
	"tideline/app/stage/rehearsal"
)

// standing shows a window on a desktop, and returns what looks at it again.
func standing(t *testing.T, a fyne.App, d *rehearsal.Desktop) (w *window, look func()) {
	t.Helper()
	w, err := newWindow(a, Config{
		Run: inline, UI: inline, full: smallFaces,
		Desktop: func(fyne.App) stage.Desktop { return d },
		Every: func(_ time.Duration, tick func()) func() {
			look = tick
			return func() {}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.win.Close() })
	w.show()
	return w, look
}

// A size remembered from a large display is cut to a small one and comes back on
// the large one; a maximised window comes back maximised.
func TestTheWindowComesBackAsItStood(t *testing.T) {
	a := test.NewTempApp(t)
	settings{a.Preferences()}.setWindowSize(fyne.NewSize(1900, 1000))
	small := rehearsal.New(rehearsal.Display("projector", 0, 0, 1280, 800, 1))
	w, look := standing(t, a, small)
	at, _ := small.Window(w.win)
	if on := small.All[0].Work; !at.Frame.Around(at.Content).Within(on) || at.Content.W < 1200 {
		t.Errorf("it stands at %v in %v", at.Content, on)
	}
	small.Maximise(w.win, true)
	look()
	w.keepSize()

	large := rehearsal.New(rehearsal.Display("laptop", 0, 0, 1920, 1080, 1))
	w, look = standing(t, a, large)
	if at, _ := large.Window(w.win); !at.Maximised {
		t.Errorf("it is not maximised: %v", at.Content)
	}
	large.Maximise(w.win, false)
	look()
	w.keepSize()
	if size := w.settings.windowSize(); w.settings.maximised() || size.Width < 1899 || size.Width > 1901 || size.Height < 999 || size.Height > 1001 {
		t.Errorf("kept is %v, maximised %t", size, w.settings.maximised())
	}
}

// Full screen is that of the display on which the window lies, and is no size to
// come back with.
func TestTheWindowFillsTheDisplayItLiesOn(t *testing.T) {
	right := rehearsal.Display("right", 1920, 0, 1280, 800, 1)
	d := rehearsal.New(rehearsal.Display("left", 0, 0, 1920, 1080, 1), right)
	w, _ := standing(t, test.NewTempApp(t), d)
	d.Drag(w.win, 2000, 60)
	w.switchFullScreen()
	if at, _ := d.Window(w.win); !w.fullScreen() || at.Content != right.Bounds {
		t.Errorf("it stands at %v, full %t", at.Content, w.fullScreen())
	}
	w.keepSize()
	if got := w.settings.windowSize(); got.Width > startWidth {
		t.Errorf("kept is %v", got)
	}
	w.switchFullScreen()
	if at, _ := d.Window(w.win); w.fullScreen() || !at.Content.Within(right.Work) {
		t.Errorf("afterwards it stands at %v, full %t", at.Content, w.fullScreen())
	}
}
