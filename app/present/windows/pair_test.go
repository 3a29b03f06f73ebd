package windows

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tideline/app/stage"
	"tideline/app/stage/fake"
)

func laptop() stage.Display    { return fake.Display("laptop", 0, 0, 1920, 1080, 1.5) }
func projector() stage.Display { return fake.Display("projector", 1920, 0, 1280, 800, 1) }

// talk is a pair of windows on displays, and what the windows say.
type talk struct {
	*Pair
	t      *testing.T
	closed int // how often the last window was closed
}

// begin opens a pair. The program's window is on the display named home.
func begin(t *testing.T, home string, all ...stage.Display) (*talk, *fake.Desktop) {
	t.Helper()
	a, d := test.NewTempApp(t), fake.New(all...)
	main := a.NewWindow("Tideline")
	main.Resize(fyne.NewSize(800, 500))
	if on, ok := stage.Find(all, home); ok {
		d.Drag(main, on.Work.X+100, on.Work.Y+60)
	}
	return pair(t, Config{New: a.NewWindow, Desktop: d, Home: main}, false), d
}

// counted opens a pair where only the number of displays is known.
func counted(t *testing.T, displays *int, alone bool) *talk {
	t.Helper()
	a := test.NewTempApp(t)
	return pair(t, Config{New: a.NewWindow, Displays: func() int { return *displays }}, alone)
}

func pair(t *testing.T, c Config, alone bool) *talk {
	t.Helper()
	l := &talk{t: t}
	ignore := func() {}
	l.Pair = Open(c, Content{
		Name: "Talk", PresenterName: "Presenter", Audience: canvas.NewRectangle(color.Black), Alone: alone,
		Presenter: func(w fyne.Window) { w.SetContent(canvas.NewRectangle(color.White)) },
		OnChange:  ignore, OnLastClosed: func() { l.closed++ },
	})
	t.Cleanup(l.Close)
	return l
}

// seconds lets some seconds pass.
func (l *talk) seconds(n int) {
	for range n {
		l.Tick()
	}
}

// shows fails unless the windows that are open are those.
func (l *talk) shows(audience, presenter bool, when string) {
	l.t.Helper()
	if l.AudienceOpen() != audience || l.PresenterOpen() != presenter {
		l.t.Errorf("%s the audience's window is open: %t, want %t; the presenter's: %t, want %t", when, l.AudienceOpen(), audience, l.PresenterOpen(), presenter)
	}
}

// fills fails unless the audience's window fills a display, and the presenter's
// lies whole on another, or is away where that is "".
func fills(t *testing.T, l *talk, d *fake.Desktop, class, presenter string) {
	t.Helper()
	at, _ := d.Window(l.audience.win)
	if on, _ := stage.Find(d.All, class); !at.Full || at.Content != on.Bounds || !l.audience.win.FullScreen() {
		t.Errorf("the audience's window stands at %v, full %t; want all of %s", at.Content, at.Full, class)
	}
	if shown := l.PresenterOpen(); shown != (presenter != "") {
		t.Errorf("the presenter's window is shown: %t, wanted on %q", shown, presenter)
		return
	}
	if presenter != "" {
		at, _ := d.Window(l.presenter.win)
		if on, _ := stage.Find(d.All, presenter); at.Full || !at.Frame.Around(at.Content).Within(on.Work) {
			t.Errorf("the presenter's window stands at %v; want it on %s, %v", at.Content, presenter, on.Work)
		}
	}
}

// The class's window fills the display where the presenter's is not, wherever
// displays lie and whichever is the primary one.
func TestTheClassSeesTheDisplayThatThePresenterDoesNot(t *testing.T) {
	for _, c := range []struct {
		name             string
		home             string
		all              []stage.Display
		class, presenter string
	}{
		{"one", "laptop", []stage.Display{laptop()}, "laptop", ""},
		{"to the right", "laptop", []stage.Display{laptop(), projector()}, "projector", "laptop"},
		{"to the left", "laptop", []stage.Display{laptop(), fake.Display("projector", -1280, 200, 1280, 800, 1)}, "projector", "laptop"},
		{"above", "laptop", []stage.Display{laptop(), fake.Display("projector", 0, -800, 1280, 800, 1)}, "projector", "laptop"},
		{"below, and coarse", "laptop", []stage.Display{laptop(), fake.Display("projector", 0, 1080, 3840, 2160, 2)}, "projector", "laptop"},
		{"the primary one", "laptop", []stage.Display{projector(), laptop()}, "projector", "laptop"},
		{"the program is on the projector", "projector", []stage.Display{laptop(), projector()}, "laptop", "projector"},
		{"mirrored", "laptop", []stage.Display{laptop(), fake.Display("projector", 0, 0, 1920, 1080, 1)}, "laptop", ""},
		{"three", "laptop", []stage.Display{laptop(), projector(), fake.Display("third", -1280, 0, 1280, 800, 1)}, "projector", "laptop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, d := begin(t, c.home, c.all...)
			fills(t, l, d, c.class, c.presenter)
		})
	}
}

// F11, the window moved over, F11: it fills the other display at the first try,
// and the presenter's window makes way.
func TestTheClassesWindowIsMovedOver(t *testing.T) {
	l, d := begin(t, "laptop", laptop(), projector())
	l.SwitchFull()
	at, _ := d.Window(l.audience.win)
	if at.Full || l.audience.win.FullScreen() || !at.Frame.Around(at.Content).Within(projector().Work) {
		t.Errorf("let go it stands at %v", at.Content)
	}
	d.Drag(l.audience.win, 300, 200)
	l.seconds(3)
	l.SwitchFull()
	fills(t, l, d, "laptop", "projector")
	l.seconds(3)
	l.ClosePresenter()
	l.SwitchPresenter()
	fills(t, l, d, "laptop", "projector")
	l.SwitchFull()
	d.Drag(l.audience.win, 2000, 100)
	l.SwitchFull()
	fills(t, l, d, "projector", "laptop")
}

func TestADisplayComesAndGoes(t *testing.T) {
	third := fake.Display("third", -1280, 0, 1280, 800, 1)
	l, d := begin(t, "laptop", laptop())
	fills(t, l, d, "laptop", "")
	plug := func(class, presenter string, all ...stage.Display) {
		t.Helper()
		d.Plug(all...)
		l.seconds(3)
		fills(t, l, d, class, presenter)
	}
	plug("projector", "laptop", laptop(), projector())
	plug("laptop", "", laptop())
	plug("projector", "laptop", laptop(), projector())
	plug("projector", "laptop", laptop(), projector(), third)
	plug("third", "laptop", laptop(), third) // that of the class is pulled out, another is free
	plug("third", "projector", projector(), third)
	plug("third", "", third) // the lid is closed
	d.Plug()
	l.seconds(3)
	plug("third", "laptop", laptop(), third)
	plug("third", "laptop", laptop(), fake.Display("third", 0, -800, 1280, 800, 1)) // it is moved in the settings
	plug("laptop", "", laptop(), fake.Display("third", 0, 0, 1920, 1080, 1))        // mirrored
	if l.closed > 0 {
		t.Error("the talk ends with a display")
	}
}

// A projector to the left is pulled out and plugged in again: displays move, and
// window managers bring what would be lost into view. The notes come back beside the
// class, and never over what it sees.
func TestTheProjectorToTheLeftComesBack(t *testing.T) {
	left := fake.Display("projector", 0, 0, 1280, 800, 1)
	l, d := begin(t, "laptop", fake.Display("laptop", 1280, 0, 1920, 1080, 1.5), left)
	fills(t, l, d, "projector", "laptop")
	d.Plug(laptop())
	l.Tick()
	d.Drag(l.presenter.win, 255, 63)
	l.seconds(3)
	fills(t, l, d, "laptop", "")
	d.Plug(fake.Display("laptop", 1280, 0, 1920, 1080, 1.5), left)
	l.seconds(3)
	fills(t, l, d, "projector", "laptop")
}

// While others come and go, the class sees no flicker.
func TestTheClassesWindowStaysWhileOthersCome(t *testing.T) {
	l, d := begin(t, "laptop", laptop(), projector())
	d.Plug(laptop(), projector(), fake.Display("third", -1280, 0, 1280, 800, 1))
	l.Tick()
	fills(t, l, d, "projector", "laptop")
}

// Closed and shown again, both windows come back where they were.
func TestWindowsComeBackWhereTheyWere(t *testing.T) {
	l, d := begin(t, "laptop", laptop(), projector())
	d.Drag(l.presenter.win, 60, 50)
	l.seconds(2)
	before, _ := d.Window(l.presenter.win)
	l.CloseAudience()
	if l.AudienceOpen() || l.audience.win.FullScreen() {
		t.Error("a window that is put away holds its display")
	}
	l.ShowAudience()
	fills(t, l, d, "projector", "laptop")
	l.ClosePresenter()
	fills(t, l, d, "projector", "")
	l.SwitchPresenter()
	fills(t, l, d, "projector", "laptop")
	if after, _ := d.Window(l.presenter.win); after.Content != before.Content {
		t.Errorf("the presenter's window stood at %v and now at %v", before.Content, after.Content)
	}
}

// On one display the presenter's window lies over the audience's, within it.
func TestOnOneDisplayThePresentersWindowIsLaidOver(t *testing.T) {
	l, d := begin(t, "laptop", laptop())
	l.SwitchPresenter()
	at, _ := d.Window(l.presenter.win)
	if l.audience.win.FullScreen() || !at.Frame.Around(at.Content).Within(laptop().Work) {
		t.Errorf("the audience's window is full: %t, the presenter's stands at %v", l.audience.win.FullScreen(), at.Content)
	}
	l.SwitchPresenter()
	fills(t, l, d, "laptop", "")
}

// A plug that is loose for less than a tick: the displays are the same, and the
// window is not where it was.
func TestADisplayIsGoneForAMoment(t *testing.T) {
	l, d := begin(t, "laptop", laptop(), projector())
	d.Plug(laptop())
	d.Plug(laptop(), projector())
	l.seconds(3)
	fills(t, l, d, "projector", "laptop")
	d.Alter(l.audience.win, func(w *stage.Window) { w.Content = laptop().Bounds }) // by a window manager, which goes on thinking that it is full
	l.seconds(3)
	fills(t, l, d, "projector", "laptop")
}

// Where only their number is known, a window comes back with the second display that
// went with the first, and stays away if it was closed.
func TestASecondDisplayComesAndGoes(t *testing.T) {
	displays := 1
	l := counted(t, &displays, false)
	now := func(n int) {
		displays = n
		l.seconds(2)
	}
	l.shows(true, false, "on one display")
	now(2)
	l.shows(true, true, "with a second one")
	displays = 1
	l.seconds(1)
	l.shows(true, false, "as soon as that is gone")
	l.seconds(1)
	l.shows(true, false, "after it has gone")
	now(2)
	l.shows(true, true, "with the second one again")
	l.ClosePresenter()
	now(1)
	now(2)
	l.shows(true, false, "with the second one, after the presenter's was closed")
}

// The lid of a laptop is closed and opened: for a while there is no display.
func TestWithoutAnyDisplayTheWindowsWait(t *testing.T) {
	displays := 2
	l := counted(t, &displays, false)
	for _, n := range []int{0, 1, 2, 0, 2} {
		displays = n
		l.seconds(2)
	}
	l.shows(true, true, "after the lid was closed and opened")
	if !l.audience.win.FullScreen() {
		t.Error("the audience's window does not fill its display again")
	}
}

// Only closing the last window is told, and the one of a kiosk cannot be closed.
func TestOnlyTheLastWindowEndsTheTalk(t *testing.T) {
	displays := 2
	l := counted(t, &displays, false)
	l.CloseAudience()
	l.shows(false, true, "after the audience's was closed")
	l.ClosePresenter()
	if l.closed != 1 {
		t.Errorf("closing the presenter's alone is told %d times, want once", l.closed)
	}
	l.ShowAudience()
	l.ClosePresenter()
	l.shows(true, false, "after the presenter's was closed")
	l.CloseAudience()
	if l.closed != 2 {
		t.Errorf("closing the audience's alone is told %d times, want once", l.closed-1)
	}
	kiosk := counted(t, &displays, true)
	kiosk.CloseAudience()
	kiosk.shows(true, false, "in a kiosk")
	if kiosk.closed != 0 {
		t.Error("the window of a kiosk can be closed")
	}
}
