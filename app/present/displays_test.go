package present

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/stage"
	"tideline/app/stage/rehearsal"
)

func laptop() stage.Display    { return rehearsal.Display("laptop", 0, 0, 1920, 1080, 1.5) }
func projector() stage.Display { return rehearsal.Display("projector", 1920, 0, 1280, 800, 1) }

// onStage begins a talk on displays. The program's window lies on the one named.
func onStage(t *testing.T, home string, all ...stage.Display) (*lesson, *rehearsal.Desktop) {
	t.Helper()
	d := rehearsal.New(all...)
	l := begin(t, func(c *Config, _ *lesson) {
		c.Desktop, c.Home = d, c.App.NewWindow("Tideline")
		c.Home.Resize(fyne.NewSize(800, 500))
		if on, ok := stage.Find(all, home); ok {
			d.Drag(c.Home, on.Work.X+100, on.Work.Y+60)
		}
	})
	return l, d
}

// fills fails unless the audience's window fills a display, and the presenter's
// lies whole on another, or is away where that is "".
func fills(t *testing.T, l *lesson, d *rehearsal.Desktop, class, presenter string) {
	t.Helper()
	at, _ := d.Window(l.audience.win)
	if on, _ := stage.Find(d.All, class); !at.Full || at.Content != on.Bounds || !l.audience.win.FullScreen() {
		t.Errorf("the audience's window stands at %v, full %t; want all of %s", at.Content, at.Full, class)
	}
	if shown := l.State().Presenter; shown != (presenter != "") {
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
		name        string
		home        string
		all         []stage.Display
		class, desk string
	}{
		{"one", "laptop", []stage.Display{laptop()}, "laptop", ""},
		{"to the right", "laptop", []stage.Display{laptop(), projector()}, "projector", "laptop"},
		{"to the left", "laptop", []stage.Display{laptop(), rehearsal.Display("projector", -1280, 200, 1280, 800, 1)}, "projector", "laptop"},
		{"above", "laptop", []stage.Display{laptop(), rehearsal.Display("projector", 0, -800, 1280, 800, 1)}, "projector", "laptop"},
		{"below, and coarse", "laptop", []stage.Display{laptop(), rehearsal.Display("projector", 0, 1080, 3840, 2160, 2)}, "projector", "laptop"},
		{"the primary one", "laptop", []stage.Display{projector(), laptop()}, "projector", "laptop"},
		{"the program is on the projector", "projector", []stage.Display{laptop(), projector()}, "laptop", "projector"},
		{"mirrored", "laptop", []stage.Display{laptop(), rehearsal.Display("projector", 0, 0, 1920, 1080, 1)}, "laptop", ""},
		{"three", "laptop", []stage.Display{laptop(), projector(), rehearsal.Display("third", -1280, 0, 1280, 800, 1)}, "projector", "laptop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, d := onStage(t, c.home, c.all...)
			fills(t, l, d, c.class, c.desk)
		})
	}
}

// F11, the window moved over, F11: it fills the other display at the first try,
// and the presenter's window makes way.
func TestTheClassesWindowIsMovedOver(t *testing.T) {
	l, d := onStage(t, "laptop", laptop(), projector())
	l.keys(fyne.KeyF11)
	at, _ := d.Window(l.audience.win)
	if at.Full || l.audience.win.FullScreen() || !at.Frame.Around(at.Content).Within(projector().Work) {
		t.Errorf("let go it stands at %v", at.Content)
	}
	d.Drag(l.audience.win, 300, 200)
	l.seconds(3)
	l.keys(fyne.KeyF11)
	fills(t, l, d, "laptop", "projector")
	l.seconds(3)
	l.presenterClosed()
	l.switchPresenter()
	fills(t, l, d, "laptop", "projector")
	l.keys(fyne.KeyF11)
	d.Drag(l.audience.win, 2000, 100)
	l.keys(fyne.KeyF11)
	fills(t, l, d, "projector", "laptop")
}

func TestADisplayComesAndGoes(t *testing.T) {
	third := rehearsal.Display("third", -1280, 0, 1280, 800, 1)
	l, d := onStage(t, "laptop", laptop())
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
	plug("third", "laptop", laptop(), rehearsal.Display("third", 0, -800, 1280, 800, 1)) // it is moved in the settings
	plug("laptop", "", laptop(), rehearsal.Display("third", 0, 0, 1920, 1080, 1))        // mirrored
	if l.ended != "" || l.State().Step != 1 {
		t.Errorf("the talk is at %+v", l.State())
	}
}

// A projector to the left is pulled out and plugged in again: displays move, and
// window managers bring what would be lost into view. The notes come back beside the
// class, and never over what it sees.
func TestTheProjectorToTheLeftComesBack(t *testing.T) {
	left := rehearsal.Display("projector", 0, 0, 1280, 800, 1)
	l, d := onStage(t, "laptop", rehearsal.Display("laptop", 1280, 0, 1920, 1080, 1.5), left)
	fills(t, l, d, "projector", "laptop")
	d.Plug(laptop())
	l.tick()
	d.Drag(l.presenter.win, 255, 63)
	l.seconds(3)
	fills(t, l, d, "laptop", "")
	d.Plug(rehearsal.Display("laptop", 1280, 0, 1920, 1080, 1.5), left)
	l.seconds(3)
	fills(t, l, d, "projector", "laptop")
}

// While others come and go, the class sees no flicker.
func TestTheClassesWindowStaysWhileOthersCome(t *testing.T) {
	l, d := onStage(t, "laptop", laptop(), projector())
	d.Plug(laptop(), projector(), rehearsal.Display("third", -1280, 0, 1280, 800, 1))
	l.tick()
	fills(t, l, d, "projector", "laptop")
}

// Closed and shown again, both windows come back where they were.
func TestWindowsComeBackWhereTheyWere(t *testing.T) {
	l, d := onStage(t, "laptop", laptop(), projector())
	d.Drag(l.presenter.win, 60, 50)
	l.seconds(2)
	before, _ := d.Window(l.presenter.win)
	l.audienceClosed()
	if l.State().Audience || l.audience.win.FullScreen() {
		t.Error("a window that is put away holds its display")
	}
	l.showAudience()
	fills(t, l, d, "projector", "laptop")
	l.presenterClosed()
	fills(t, l, d, "projector", "")
	l.switchPresenter()
	fills(t, l, d, "projector", "laptop")
	if after, _ := d.Window(l.presenter.win); after.Content != before.Content {
		t.Errorf("the presenter's window stood at %v and now at %v", before.Content, after.Content)
	}
}

// On one display the presenter's window lies over the audience's, within it.
func TestOnOneDisplayThePresentersWindowIsLaidOver(t *testing.T) {
	l, d := onStage(t, "laptop", laptop())
	l.switchPresenter()
	at, _ := d.Window(l.presenter.win)
	if l.audience.win.FullScreen() || !at.Frame.Around(at.Content).Within(laptop().Work) {
		t.Errorf("the audience's window is full: %t, the presenter's stands at %v", l.audience.win.FullScreen(), at.Content)
	}
	l.switchPresenter()
	fills(t, l, d, "laptop", "")
}

// A plug that is loose for less than a tick: the displays are the same, and the
// window is not where it was.
func TestADisplayIsGoneForAMoment(t *testing.T) {
	l, d := onStage(t, "laptop", laptop(), projector())
	d.Plug(laptop())
	d.Plug(laptop(), projector())
	l.seconds(3)
	fills(t, l, d, "projector", "laptop")
	d.Alter(l.audience.win, func(w *stage.Window) { w.Content = laptop().Bounds }) // by a window manager, which goes on thinking that it is full
	l.seconds(3)
	fills(t, l, d, "projector", "laptop")
}
