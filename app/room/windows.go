package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// window is one of the two windows. Closing one ends nothing by accident: it is
// only put away while the other is there.
type window struct {
	win  fyne.Window
	open bool
}

// newWindow makes a window that takes the keys of a talk.
func (r *Room) newWindow(title string, closed func()) *window {
	w := &window{win: r.config.NewWindow(title)}
	w.win.Canvas().SetOnTypedKey(r.typedKey)
	w.win.Canvas().SetOnTypedRune(r.typedRune)
	w.win.SetCloseIntercept(closed)
	return w
}

// openAudience opens the audience's window over the whole of its display.
func (r *Room) openAudience() *window {
	w := r.newWindow(r.config.Name, r.audienceClosed)
	w.win.SetPadded(false)
	w.win.SetContent(r.big.content)
	w.win.Resize(fyne.NewSize(960, 540)) // where the display allows no full screen
	r.fill(w)
	w.win.Show()
	w.open = true
	return w
}

// fill lets a window fill the second display, or this one where there is no
// other.
func (r *Room) fill(w *window) {
	if d, ok := w.win.(desktop.Window); ok && r.displays > 1 {
		r.onSecond = true
		d.RequestFullScreenSecondary()
		return
	}
	r.onSecond = false
	w.win.SetFullScreen(true)
}

// switchFull lets go of the display that the audience's window fills. Asked
// again, the window fills the display where it lies then, and the next time the
// second one: so it comes to whatever display the class looks at.
func (r *Room) switchFull() {
	win := r.audience.win
	switch {
	case win.FullScreen():
		win.SetFullScreen(false)
	case r.onSecond:
		r.onSecond = false
		win.SetFullScreen(true)
	default:
		r.fill(r.audience)
	}
}

// audienceClosed puts the audience's window away; the talk goes on at the
// presenter's. Without that it ends, but for a kiosk, which Esc twice ends alone.
func (r *Room) audienceClosed() {
	if r.kiosk != nil {
		return
	}
	if r.presenter == nil || !r.presenter.open {
		r.Leave()
		return
	}
	r.audience.open = false
	r.audience.win.Hide()
	r.show()
}

// showAudience brings the audience's window back.
func (r *Room) showAudience() {
	r.audience.open = true
	r.audience.win.Show()
	r.fill(r.audience)
	r.show()
}

// presenterClosed puts the presenter's window away; the talk goes on at the
// audience's. Without that it ends.
func (r *Room) presenterClosed() {
	if !r.audience.open {
		r.Leave()
		return
	}
	r.hidePresenter()
	r.away = r.displays < 2
	r.show()
}

// hidePresenter puts the presenter's window away, and gives the display back to
// the audience's where there is no other.
func (r *Room) hidePresenter() {
	r.presenter.open = false
	r.presenter.win.Hide()
	if r.displays < 2 {
		r.fill(r.audience)
	}
	r.audience.win.RequestFocus()
}

// switchPresenter brings the presenter's window, or puts it away. On one display
// it lies over the audience's.
func (r *Room) switchPresenter() {
	if r.presenter != nil && r.presenter.open {
		r.presenterClosed()
		return
	}
	r.openPresenter()
	r.show()
}

func (r *Room) openPresenter() {
	if r.presenter == nil {
		r.presenter = newDesk(r)
	}
	if r.displays < 2 {
		r.audience.win.SetFullScreen(false) // else it would hide the other
	}
	r.presenter.open, r.away = true, false
	r.presenter.win.Show()
	r.presenter.win.RequestFocus()
}

// displaysChanged follows a projector that was plugged in or pulled out, and the
// lid of a laptop. The place in the talk stays. On one display the class may be
// looking, so that the notes go at once. The audience's window first lets go of
// its display, and fills one again when the system has arranged itself.
func (r *Room) displaysChanged() {
	if r.displays == 0 {
		return // nobody sees anything, and toolkits fail without a display
	}
	r.audience.win.SetFullScreen(false)
	if r.displays == 1 && r.presenter != nil && r.presenter.open {
		r.away, r.presenter.open = true, false
		r.presenter.win.Hide()
	}
	r.settling = true
	r.show()
}

// displaysSettled fills a display again, and brings the presenter's window back
// with the second one.
func (r *Room) displaysSettled() {
	r.settling = false
	r.showAudience()
	if r.displays > 1 && r.kiosk == nil && (r.away || r.presenter == nil) {
		r.openPresenter()
		r.show()
		return
	}
	r.Focus()
}

// Focus brings the talk to the front: the presenter's window, or else the
// audience's.
func (r *Room) Focus() {
	if r.presenter != nil && r.presenter.open {
		r.presenter.win.RequestFocus()
		return
	}
	r.audience.win.RequestFocus()
}

// showKeys lists the keys: in the presenter's window, for the class need not see
// them, unless there is no other.
func (r *Room) showKeys() {
	win := r.audience.win
	if r.presenter != nil && r.presenter.open {
		win = r.presenter.win
	}
	columns := []*widget.Form{widget.NewForm(), widget.NewForm()}
	half := (len(r.table) + 1) / len(columns)
	for i, c := range r.table {
		columns[i/half].Append(c.label, widget.NewLabel(c.how))
	}
	d := dialog.NewCustom(lang.L("Keys while presenting"), lang.L("Close"), container.NewHBox(columns[0], columns[1]), win)
	r.page = d
	d.SetOnClosed(func() { r.page = nil })
	d.Show()
}

// closePage closes the page of keys, which any key does, and reports whether it
// was open.
func (r *Room) closePage() bool {
	if r.page == nil {
		return false
	}
	r.page.Hide()
	return true
}
