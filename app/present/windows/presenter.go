package windows

import (
	"fyne.io/fyne/v2"

	"tideline/app/stage"
)

// The size of the presenter's window, px.
const (
	presenterWidth  = 1024
	presenterHeight = 700
)

// presenter is the window that only the presenter sees.
type presenter struct {
	window
	displays *displays

	was stage.Display // where it last was
}

// show shows the window on a display that the class does not look at. It comes back
// where it was, unless it has to be elsewhere or that display has moved since. home is
// the ID of the display where it is wanted the first time.
func (p *presenter) show(home string) {
	p.open = true
	if p.keeper == nil {
		p.win.Show()
		return
	}
	if _, there := stage.Find(p.displays.now, p.was.ID); there {
		home = p.was.ID
	}
	on, ok := p.displays.forPresenter(home)
	if ok && (on.ID != p.was.ID || on.Bounds != p.was.Bounds) {
		p.was = on
		p.keeper.PrepareAt(fyne.NewSize(presenterWidth, presenterHeight), on)
	}
	p.win.Show()
	if ok {
		p.keeper.Bring(on) // from where a window manager has put it meanwhile
	}
	p.keeper.Settle()
}

// hide puts the window away.
func (p *presenter) hide() {
	p.open = false
	if p.keeper != nil {
		if on, ok := p.keeper.Display(); ok {
			p.was = on
		}
	}
	p.win.Hide()
}

// makeWay brings the window to another display than that of the class. home is the ID
// of the display where it is now.
func (p *presenter) makeWay(home string) {
	if p.keeper == nil || len(p.displays.now) < 2 {
		return
	}
	if on, ok := p.displays.forPresenter(home); ok {
		p.keeper.Bring(on)
	}
}
