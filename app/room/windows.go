package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/stage"
)

// window is one of the two windows. Closing one ends nothing by accident: it is
// only put away while the other is there.
type window struct {
	win    fyne.Window
	open   bool
	keeper *stage.Keeper // nil where nothing is known of displays
}

// newWindow makes a window that takes the keys of a talk.
func (r *Room) newWindow(title string, closed func()) *window {
	w := &window{win: r.config.NewWindow(title)}
	if r.config.Desktop != nil {
		w.keeper = stage.NewKeeper(r.config.Desktop, w.win)
	}
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
	r.showFull(w, fyne.NewSize(960, 540)) // where it fills no display
	w.open = true
	return w
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
	if r.audience.keeper != nil {
		r.letGo()
	}
	r.audience.win.Hide()
	r.show()
}

// showAudience brings the audience's window back.
func (r *Room) showAudience() {
	if !r.audience.open || r.audience.keeper == nil {
		r.audience.open = true
		r.audience.win.Show()
	}
	r.fill()
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
	r.hideDesk()
	if r.displays < 2 {
		r.fill()
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
		r.letGo() // else it would hide the other
	}
	r.away = false
	r.showDesk()
	r.presenter.win.RequestFocus()
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
