package windows

import (
	"fyne.io/fyne/v2"

	"tideline/app/stage"
)

// Config is what a pair needs of the program.
type Config struct {
	// New makes the windows.
	New func(title string) fyne.Window
	// Displays counts the displays: 0 while all of them are off, as when the lid of a
	// laptop is closed, and 2 for two or more.
	Displays func() int
	// Desktop tells where displays and windows are; nil where that cannot be known,
	// and only then is Displays asked.
	Desktop stage.Desktop
	// Home is the window of the program itself, which the presenter has in front of
	// them.
	Home fyne.Window
}

// Content is what the two windows show, and who hears of them.
type Content struct {
	Name, PresenterName string // their titles

	Audience fyne.CanvasObject
	// Presenter fills the presenter's window before it is shown for the first time.
	Presenter func(fyne.Window)
	// Alone is the audience's window without the presenter's; closing it does nothing.
	Alone bool

	// OnKey and OnRune get what is typed in either window.
	OnKey  func(*fyne.KeyEvent)
	OnRune func(rune)
	// OnChange is called after a window has been shown or put away, OnLastClosed when
	// the user closes the only one that is open.
	OnChange, OnLastClosed func()
}

// Pair is the two windows. Closing one only puts it away while the other is open.
type Pair struct {
	config    Config
	content   Content
	displays  *displays
	audience  *audience
	presenter *presenter // nil until it is first opened
	away      bool       // the presenter's is to come back with the second display
	settling  bool       // displays have come or gone since the last tick
}

// Open opens the audience's window on the second display where there is one, and then
// the presenter's on the first; else the audience's on the only one.
func Open(config Config, content Content) *Pair {
	p := &Pair{config: config, content: content, displays: &displays{desktop: config.Desktop, count: config.Displays}}
	p.displays.check()
	p.audience = &audience{window: p.newWindow(content.Name, p.CloseAudience), displays: p.displays}
	p.audience.win.SetPadded(false)
	p.audience.win.SetContent(content.Audience)
	on, known := stage.Display{}, false
	if p.audience.keeper != nil {
		on, known = p.displays.forClass(p.home())
	}
	p.audience.show(on, known)
	if !content.Alone && p.displays.number > 1 {
		p.openPresenter()
	}
	return p
}

// newWindow makes one of the windows. Its close button calls closed.
func (p *Pair) newWindow(title string, closed func()) window {
	w := window{win: p.config.New(title)}
	if p.config.Desktop != nil {
		w.keeper = stage.NewKeeper(p.config.Desktop, w.win)
	}
	w.win.Canvas().SetOnTypedKey(p.content.OnKey)
	w.win.Canvas().SetOnTypedRune(p.content.OnRune)
	w.win.SetCloseIntercept(closed)
	return w
}

// AudienceOpen reports whether the audience's window is shown.
func (p *Pair) AudienceOpen() bool { return p.audience.open }

// PresenterOpen reports whether the presenter's window is shown.
func (p *Pair) PresenterOpen() bool { return p.presenter != nil && p.presenter.open }

// Front returns the window in front of the presenter: theirs, or else the audience's.
func (p *Pair) Front() fyne.Window {
	if p.PresenterOpen() {
		return p.presenter.win
	}
	return p.audience.win
}

// home is the ID of the display where the presenter works: that of the presenter's
// window, or of the program's while that is away.
func (p *Pair) home() string {
	if p.PresenterOpen() {
		if on, ok := p.presenter.keeper.Display(); ok {
			return on.ID
		}
	}
	on, _ := stage.NewKeeper(p.config.Desktop, p.config.Home).Display()
	return on.ID
}

// fill has the audience's window fill the display of the class.
func (p *Pair) fill() {
	if p.audience.keeper == nil {
		p.audience.fillAsToolkit()
	} else if on, ok := p.displays.forClass(p.home()); ok {
		p.audience.fill(on)
	}
}

// CloseAudience puts the audience's window away; the talk goes on in the presenter's.
func (p *Pair) CloseAudience() {
	if p.content.Alone {
		return
	}
	if !p.PresenterOpen() {
		p.content.OnLastClosed()
		return
	}
	p.audience.hide()
	p.content.OnChange()
}

// ShowAudience brings the audience's window back.
func (p *Pair) ShowAudience() {
	if !p.audience.open || p.audience.keeper == nil {
		p.audience.open = true
		p.audience.win.Show()
	}
	p.fill()
	p.content.OnChange()
}

// ClosePresenter puts the presenter's window away; the talk goes on in the audience's,
// which gets the display back where there is no other.
func (p *Pair) ClosePresenter() {
	if !p.audience.open {
		p.content.OnLastClosed()
		return
	}
	p.presenter.hide()
	if p.displays.number < 2 {
		p.fill()
	}
	p.audience.win.RequestFocus()
	p.away = p.displays.number < 2
	p.content.OnChange()
}

// SwitchPresenter shows the presenter's window, or puts it away. On one display it
// lies over the audience's.
func (p *Pair) SwitchPresenter() {
	if p.PresenterOpen() {
		p.ClosePresenter()
		return
	}
	p.openPresenter()
	p.content.OnChange()
}

func (p *Pair) openPresenter() {
	if p.presenter == nil {
		p.presenter = &presenter{window: p.newWindow(p.content.PresenterName, p.ClosePresenter), displays: p.displays}
		p.content.Presenter(p.presenter.win)
		p.presenter.win.Resize(fyne.NewSize(presenterWidth, presenterHeight))
	}
	if p.displays.number < 2 {
		p.audience.release() // else it would hide the other
	}
	p.away = false
	home := ""
	if p.presenter.keeper != nil {
		home = p.home()
	}
	p.presenter.show(home)
	p.presenter.win.RequestFocus()
}

// SwitchFull takes the audience's window out of full screen. The next time it fills
// the display where it is then, and the presenter's makes way. Where that cannot be
// known it fills the second display the next time: so it reaches whatever display the
// class looks at.
func (p *Pair) SwitchFull() {
	switch {
	case p.audience.win.FullScreen():
		p.audience.release()
	case p.audience.keeper != nil:
		if on, ok := p.audience.keeper.Display(); ok {
			p.audience.fill(on)
			p.makeWay()
		}
	case p.audience.onSecond:
		p.audience.onSecond = false
		p.audience.win.SetFullScreen(true)
	default:
		p.fill()
	}
}

// makeWay keeps the presenter's window off the display of the class.
func (p *Pair) makeWay() {
	if p.PresenterOpen() && p.presenter.keeper != nil {
		p.presenter.makeWay(p.home())
	}
}

// Focus brings the talk to the front.
func (p *Pair) Focus() { p.Front().RequestFocus() }

// Close closes both windows.
func (p *Pair) Close() {
	if p.presenter != nil {
		p.presenter.win.Close()
	}
	p.audience.win.Close()
}
