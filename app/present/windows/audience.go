package windows

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/stage"
)

// window is one of the two. It is put away and not closed while the other is open.
type window struct {
	win    fyne.Window
	open   bool
	keeper *stage.Keeper // nil where nothing is known of displays
}

// The size of the audience's window where it fills no display, px.
const (
	audienceWidth  = 960
	audienceHeight = 540
)

// audience is the window that the class sees.
type audience struct {
	window
	displays *displays

	filled   string     // the ID of the display that it was last brought to fill
	astray   stage.Rect // where it was found instead
	onSecond bool       // the toolkit was last asked to have it fill the second display
}

// show shows the window for the first time, over a display; known is false where
// there is none to choose.
func (a *audience) show(on stage.Display, known bool) {
	size := fyne.NewSize(audienceWidth, audienceHeight)
	a.win.Resize(size)
	if !known {
		a.fillAsToolkit()
		a.win.Show()
	} else {
		a.keeper.PrepareAt(size, on)
		a.win.SetFullScreen(true)
		a.win.Show()
		a.fill(on)
	}
	a.open = true
}

// fill has the window fill a display, which the class looks at from now on.
func (a *audience) fill(on stage.Display) {
	a.displays.shownToClass(on)
	a.filled = on.ID
	a.keeper.Fill(on)
}

// fillAsToolkit has the window fill what the toolkit takes for the second display,
// or this one where there is no other.
func (a *audience) fillAsToolkit() {
	if d, ok := a.win.(desktop.Window); ok && a.displays.number > 1 {
		a.onSecond = true
		d.RequestFullScreenSecondary()
		return
	}
	a.onSecond = false
	a.win.SetFullScreen(true)
}

// release takes the window out of full screen.
func (a *audience) release() {
	if a.keeper == nil {
		a.win.SetFullScreen(false)
	} else if a.win.FullScreen() {
		a.keeper.Release()
	}
}

// hide puts the window away.
func (a *audience) hide() {
	a.open = false
	if a.keeper != nil {
		a.release()
	}
	a.win.Hide()
}

// hasStrayed reports whether the window no longer fills the display that it was
// brought to: one that was gone for less than a tick leaves no other trace. A window
// manager that leaves the window elsewhere is asked once.
func (a *audience) hasStrayed() bool {
	on, there := stage.Find(a.displays.now, a.filled)
	if a.keeper == nil || !there || !a.open || !a.win.FullScreen() {
		return false
	}
	at, ok := a.displays.desktop.Window(a.win)
	if ok && at.Full && at.Content == on.Bounds {
		a.astray = stage.Rect{}
		return false
	}
	if !ok || at.Minimised || at.Content == a.astray {
		return false
	}
	a.astray = at.Content
	return true
}

// mayStay reports whether the window may go on filling its display while others come
// and go.
func (a *audience) mayStay() bool {
	if a.keeper == nil || !a.keeper.Full() {
		return false
	}
	on, ok := a.keeper.Display()
	return ok && a.displays.isUnmoved(on)
}
