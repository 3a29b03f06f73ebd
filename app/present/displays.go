package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/stage"
)

// lookAround looks which displays there are now, and reports whether that changed.
func (p *Presentation) lookAround() (changed bool) {
	if p.config.Desktop == nil {
		n := p.config.Displays()
		changed = n != p.displays
		p.displays = n
		return changed
	}
	now := stage.Places(p.config.Desktop.Displays())
	if stage.Same(now, p.places) {
		return false
	}
	p.known, p.places = p.places, now
	p.displays = len(now)
	return true
}

// home is the ID of the display where the presenter works: that of the
// presenter's window, or of the program's while that is away.
func (p *Presentation) home() string {
	if p.presenter != nil && p.presenter.open {
		if on, ok := p.presenter.keeper.Display(); ok {
			return on.ID
		}
	}
	on, _ := stage.NewKeeper(p.config.Desktop, p.config.Home).Display()
	return on.ID
}

// classDisplay is the display that the audience's window is to fill; false while
// all are off.
func (p *Presentation) classDisplay() (stage.Display, bool) {
	return stage.ForClass(p.places, p.class, p.home(), p.known)
}

// showFull shows the audience's window for the first time, over a display.
func (p *Presentation) showFull(w *talkWindow, size fyne.Size) {
	w.win.Resize(size)
	on, ok := stage.Display{}, false
	if w.keeper != nil {
		on, ok = p.classDisplay()
	}
	if !ok {
		p.fillAsToolkit(w)
		w.win.Show()
		return
	}
	w.keeper.PrepareAt(size, on)
	w.win.SetFullScreen(true)
	w.win.Show()
	p.fillDisplay(w, on)
}

// fill lets the audience's window fill the display of the class.
func (p *Presentation) fill() {
	if p.audience.keeper == nil {
		p.fillAsToolkit(p.audience)
	} else if on, ok := p.classDisplay(); ok {
		p.fillDisplay(p.audience, on)
	}
}

// fillDisplay lets a window fill a display, at which the class looks from now on.
func (p *Presentation) fillDisplay(w *talkWindow, on stage.Display) {
	if len(p.places) > 1 {
		p.class = on.ID
	}
	p.filled = on.ID
	w.keeper.Fill(on)
}

// strayed reports whether the audience's window no longer fills the display that it
// was brought to: one that was gone for less than a tick leaves no other trace. A
// window manager that leaves the window elsewhere is asked once.
func (p *Presentation) strayed() bool {
	k := p.audience.keeper
	on, there := stage.Find(p.places, p.filled)
	if k == nil || !there || !p.audience.open || !p.audience.win.FullScreen() || p.settling {
		return false
	}
	at, ok := p.config.Desktop.Window(p.audience.win)
	if ok && at.Full && at.Content == on.Bounds {
		p.astray = stage.Rect{}
		return false
	}
	if !ok || at.Minimised || at.Content == p.astray {
		return false
	}
	p.astray = at.Content
	return true
}

// fillAsToolkit lets a window fill what the toolkit takes for the second display,
// or this one where there is no other.
func (p *Presentation) fillAsToolkit(w *talkWindow) {
	if d, ok := w.win.(desktop.Window); ok && p.displays > 1 {
		p.onSecond = true
		d.RequestFullScreenSecondary()
		return
	}
	p.onSecond = false
	w.win.SetFullScreen(true)
}

// letGo has the audience's window let go of the display that it fills.
func (p *Presentation) letGo() {
	if p.audience.keeper == nil {
		p.audience.win.SetFullScreen(false)
	} else if p.audience.win.FullScreen() {
		p.audience.keeper.Release()
	}
}

// switchFull lets go of the display that the audience's window fills. Asked
// again, the window fills the display where it lies then, and the presenter's
// makes way. Where no place is known, the window fills the second display the
// next time: so it comes to whatever display the class looks at.
func (p *Presentation) switchFull() {
	win := p.audience.win
	switch {
	case win.FullScreen():
		p.letGo()
	case p.audience.keeper != nil:
		if on, ok := p.audience.keeper.Display(); ok {
			p.fillDisplay(p.audience, on)
			p.makeWay()
		}
	case p.onSecond:
		p.onSecond = false
		win.SetFullScreen(true)
	default:
		p.fill()
	}
}

// makeWay brings the presenter's window to another display than that of the class.
func (p *Presentation) makeWay() {
	if p.presenter == nil || !p.presenter.open || p.presenter.keeper == nil || len(p.places) < 2 {
		return
	}
	if on, ok := stage.ForPresenter(p.places, p.class, p.home()); ok {
		p.presenter.keeper.Bring(on)
	}
}

// showDesk shows the presenter's window on a display that the class does not look
// at. It comes back where it was, unless it has to be elsewhere, or that display has
// moved since.
func (p *Presentation) showDesk() {
	d := p.presenter
	d.open = true
	if d.keeper == nil {
		d.win.Show()
		return
	}
	on, ok := stage.ForPresenter(p.places, p.class, p.deskHome())
	if ok && (on.ID != d.was.ID || on.Bounds != d.was.Bounds) {
		d.was = on
		d.keeper.PrepareAt(fyne.NewSize(presenterWidth, presenterHeight), on)
	}
	d.win.Show()
	if ok {
		d.keeper.Bring(on) // from where a window manager has put it meanwhile
	}
	d.keeper.Settle()
}

// deskHome is the display where the presenter's window is wanted.
func (p *Presentation) deskHome() string {
	if _, there := stage.Find(p.places, p.presenter.was.ID); there {
		return p.presenter.was.ID
	}
	return p.home()
}

// keepWithin keeps both windows within the displays they lie on.
func (p *Presentation) keepWithin() {
	if p.config.Desktop == nil {
		return
	}
	p.audience.keeper.Look()
	if p.presenter != nil {
		p.presenter.keeper.Look()
	}
}

// hideDesk puts the presenter's window away.
func (p *Presentation) hideDesk() {
	p.presenter.open = false
	if k := p.presenter.keeper; k != nil {
		if on, ok := k.Display(); ok {
			p.presenter.was = on
		}
	}
	p.presenter.win.Hide()
}

// displaysChanged follows a projector that was plugged in or pulled out, and the
// lid of a laptop. The place in the talk stays. On one display the class may be
// looking, so that the notes go at once. The audience's window first lets go of
// its display, and fills one again when the system has arranged itself.
func (p *Presentation) displaysChanged() {
	if p.displays == 0 {
		return // nobody sees anything, and toolkits fail without a display
	}
	if !p.stays() {
		p.letGo()
	}
	if p.displays == 1 && p.presenter != nil && p.presenter.open {
		p.away = true
		p.hideDesk()
	}
	p.settling = true
	p.show()
}

// stays reports whether the audience's window may go on filling its display while
// others come and go.
func (p *Presentation) stays() bool {
	k := p.audience.keeper
	if k == nil || !k.Full() {
		return false
	}
	on, ok := k.Display()
	was, known := stage.Find(p.known, on.ID)
	return ok && on.ID == p.class && known && was.Bounds == on.Bounds
}

// displaysSettled fills a display again, and brings the presenter's window back
// with the second one.
func (p *Presentation) displaysSettled() {
	p.settling = false
	p.showAudience()
	p.known = p.places
	if p.displays > 1 && p.kiosk == nil && (p.away || p.presenter == nil) {
		p.openPresenter()
		p.show()
		return
	}
	p.makeWay()
	p.Focus()
}
