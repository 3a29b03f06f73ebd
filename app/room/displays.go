package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/stage"
)

// lookAround looks which displays there are now, and tells whether that changed.
func (r *Room) lookAround() (changed bool) {
	if r.config.Desktop == nil {
		n := r.config.Displays()
		changed = n != r.displays
		r.displays = n
		return changed
	}
	now := stage.Places(r.config.Desktop.Displays())
	if stage.Same(now, r.places) {
		return false
	}
	r.known, r.places = r.places, now
	r.displays = len(now)
	return true
}

// home is the ID of the display where the presenter works: that of the
// presenter's window, or of the program's while that is away.
func (r *Room) home() string {
	if r.presenter != nil && r.presenter.open {
		if on, ok := r.presenter.keeper.Display(); ok {
			return on.ID
		}
	}
	on, _ := stage.NewKeeper(r.config.Desktop, r.config.Home).Display()
	return on.ID
}

// classDisplay is the display that the audience's window is to fill; false while
// all are off.
func (r *Room) classDisplay() (stage.Display, bool) {
	return stage.ForClass(r.places, r.class, r.home(), r.known)
}

// showFull shows the audience's window for the first time, over a display.
func (r *Room) showFull(w *window, size fyne.Size) {
	w.win.Resize(size)
	on, ok := stage.Display{}, false
	if w.keeper != nil {
		on, ok = r.classDisplay()
	}
	if !ok {
		r.fillAsToolkit(w)
		w.win.Show()
		return
	}
	w.keeper.PrepareAt(size, on)
	w.win.SetFullScreen(true)
	w.win.Show()
	r.fillDisplay(w, on)
}

// fill lets the audience's window fill the display of the class.
func (r *Room) fill() {
	if r.audience.keeper == nil {
		r.fillAsToolkit(r.audience)
	} else if on, ok := r.classDisplay(); ok {
		r.fillDisplay(r.audience, on)
	}
}

// fillDisplay lets a window fill a display, at which the class looks from now on.
func (r *Room) fillDisplay(w *window, on stage.Display) {
	if len(r.places) > 1 {
		r.class = on.ID
	}
	r.filled = on.ID
	w.keeper.Fill(on)
}

// strayed tells whether the audience's window no longer fills the display that it
// was brought to: one that was gone for less than a tick leaves no other trace. A
// window manager that leaves the window elsewhere is asked once.
func (r *Room) strayed() bool {
	k := r.audience.keeper
	on, there := stage.Find(r.places, r.filled)
	if k == nil || !there || !r.audience.open || !r.audience.win.FullScreen() || r.settling {
		return false
	}
	at, ok := r.config.Desktop.Window(r.audience.win)
	if ok && at.Full && at.Content == on.Bounds {
		r.astray = stage.Rect{}
		return false
	}
	if !ok || at.Minimised || at.Content == r.astray {
		return false
	}
	r.astray = at.Content
	return true
}

// fillAsToolkit lets a window fill what the toolkit takes for the second display,
// or this one where there is no other.
func (r *Room) fillAsToolkit(w *window) {
	if d, ok := w.win.(desktop.Window); ok && r.displays > 1 {
		r.onSecond = true
		d.RequestFullScreenSecondary()
		return
	}
	r.onSecond = false
	w.win.SetFullScreen(true)
}

// letGo has the audience's window let go of the display that it fills.
func (r *Room) letGo() {
	if r.audience.keeper == nil {
		r.audience.win.SetFullScreen(false)
	} else if r.audience.win.FullScreen() {
		r.audience.keeper.Release()
	}
}

// switchFull lets go of the display that the audience's window fills. Asked
// again, the window fills the display where it lies then, and the presenter's
// makes way. Where no place is known, the window fills the second display the
// next time: so it comes to whatever display the class looks at.
func (r *Room) switchFull() {
	win := r.audience.win
	switch {
	case win.FullScreen():
		r.letGo()
	case r.audience.keeper != nil:
		if on, ok := r.audience.keeper.Display(); ok {
			r.fillDisplay(r.audience, on)
			r.makeWay()
		}
	case r.onSecond:
		r.onSecond = false
		win.SetFullScreen(true)
	default:
		r.fill()
	}
}

// makeWay brings the presenter's window to another display than that of the class.
func (r *Room) makeWay() {
	if r.presenter == nil || !r.presenter.open || r.presenter.keeper == nil || len(r.places) < 2 {
		return
	}
	if on, ok := stage.ForPresenter(r.places, r.class, r.home()); ok {
		r.presenter.keeper.Bring(on)
	}
}

// showDesk shows the presenter's window on a display that the class does not look
// at. It comes back where it was, unless it has to be elsewhere.
func (r *Room) showDesk() {
	d := r.presenter
	d.open = true
	if d.keeper == nil {
		d.win.Show()
		return
	}
	if on, ok := stage.ForPresenter(r.places, r.class, r.deskHome()); ok && on.ID != d.on {
		d.on = on.ID
		d.keeper.PrepareAt(fyne.NewSize(deskWidth, deskHeight), on)
	}
	d.win.Show()
	d.keeper.Settle()
}

// deskHome is the display where the presenter's window is wanted.
func (r *Room) deskHome() string {
	if _, there := stage.Find(r.places, r.presenter.on); there {
		return r.presenter.on
	}
	return r.home()
}

// keepWithin keeps both windows within the displays they lie on.
func (r *Room) keepWithin() {
	if r.config.Desktop == nil {
		return
	}
	r.audience.keeper.Look()
	if r.presenter != nil {
		r.presenter.keeper.Look()
	}
}

// hideDesk puts the presenter's window away.
func (r *Room) hideDesk() {
	r.presenter.open = false
	if k := r.presenter.keeper; k != nil {
		if on, ok := k.Display(); ok {
			r.presenter.on = on.ID
		}
	}
	r.presenter.win.Hide()
}

// displaysChanged follows a projector that was plugged in or pulled out, and the
// lid of a laptop. The place in the talk stays. On one display the class may be
// looking, so that the notes go at once. The audience's window first lets go of
// its display, and fills one again when the system has arranged itself.
func (r *Room) displaysChanged() {
	if r.displays == 0 {
		return // nobody sees anything, and toolkits fail without a display
	}
	if !r.stays() {
		r.letGo()
	}
	if r.displays == 1 && r.presenter != nil && r.presenter.open {
		r.away = true
		r.hideDesk()
	}
	r.settling = true
	r.show()
}

// stays tells whether the audience's window may go on filling its display while
// others come and go.
func (r *Room) stays() bool {
	k := r.audience.keeper
	if k == nil || !k.Full() {
		return false
	}
	on, ok := k.Display()
	was, known := stage.Find(r.known, on.ID)
	return ok && on.ID == r.class && known && was.Bounds == on.Bounds
}

// displaysSettled fills a display again, and brings the presenter's window back
// with the second one.
func (r *Room) displaysSettled() {
	r.settling = false
	r.showAudience()
	r.known = r.places
	if r.displays > 1 && r.kiosk == nil && (r.away || r.presenter == nil) {
		r.openPresenter()
		r.show()
		return
	}
	r.makeWay()
	r.Focus()
}
