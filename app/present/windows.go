package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"tideline/app/stage"
)

// talkWindow is one of the two windows. Closing one ends nothing by accident: it is
// only put away while the other is there.
type talkWindow struct {
	win    fyne.Window
	open   bool
	keeper *stage.Keeper // nil where nothing is known of displays
}

// newWindow makes a window that takes the keys of a talk.
func (p *Presentation) newWindow(title string, closed func()) *talkWindow {
	w := &talkWindow{win: p.config.NewWindow(title)}
	if p.config.Desktop != nil {
		w.keeper = stage.NewKeeper(p.config.Desktop, w.win)
	}
	w.win.Canvas().SetOnTypedKey(p.typedKey)
	w.win.Canvas().SetOnTypedRune(p.typedRune)
	w.win.SetCloseIntercept(closed)
	return w
}

// openAudience opens the audience's window over the whole of its display.
func (p *Presentation) openAudience() *talkWindow {
	w := p.newWindow(p.config.Name, p.audienceClosed)
	w.win.SetPadded(false)
	w.win.SetContent(p.big.content)
	p.showFull(w, fyne.NewSize(960, 540)) // where it fills no display
	w.open = true
	return w
}

// audienceClosed puts the audience's window away; the talk goes on at the
// presenter's. Without that it ends, but for a kiosk, which Esc twice ends alone.
func (p *Presentation) audienceClosed() {
	if p.kiosk != nil {
		return
	}
	if p.presenter == nil || !p.presenter.open {
		p.Leave()
		return
	}
	p.audience.open = false
	if p.audience.keeper != nil {
		p.letGo()
	}
	p.audience.win.Hide()
	p.show()
}

// showAudience brings the audience's window back.
func (p *Presentation) showAudience() {
	if !p.audience.open || p.audience.keeper == nil {
		p.audience.open = true
		p.audience.win.Show()
	}
	p.fill()
	p.show()
}

// presenterClosed puts the presenter's window away; the talk goes on at the
// audience's. Without that it ends.
func (p *Presentation) presenterClosed() {
	if !p.audience.open {
		p.Leave()
		return
	}
	p.hidePresenter()
	p.away = p.displays < 2
	p.show()
}

// hidePresenter puts the presenter's window away, and gives the display back to
// the audience's where there is no other.
func (p *Presentation) hidePresenter() {
	p.hideDesk()
	if p.displays < 2 {
		p.fill()
	}
	p.audience.win.RequestFocus()
}

// switchPresenter brings the presenter's window, or puts it away. On one display
// it lies over the audience's.
func (p *Presentation) switchPresenter() {
	if p.presenter != nil && p.presenter.open {
		p.presenterClosed()
		return
	}
	p.openPresenter()
	p.show()
}

func (p *Presentation) openPresenter() {
	if p.presenter == nil {
		p.presenter = newPresenterView(p)
	}
	if p.displays < 2 {
		p.letGo() // else it would hide the other
	}
	p.away = false
	p.showDesk()
	p.presenter.win.RequestFocus()
}

// Focus brings the talk to the front: the presenter's window, or else the
// audience's.
func (p *Presentation) Focus() {
	if p.presenter != nil && p.presenter.open {
		p.presenter.win.RequestFocus()
		return
	}
	p.audience.win.RequestFocus()
}

// showKeys lists the keys: in the presenter's window, for the class need not see
// them, unless there is no other.
func (p *Presentation) showKeys() {
	win := p.audience.win
	if p.presenter != nil && p.presenter.open {
		win = p.presenter.win
	}
	columns := []*widget.Form{widget.NewForm(), widget.NewForm()}
	half := (len(p.table) + 1) / len(columns)
	for i, c := range p.table {
		columns[i/half].Append(c.label, widget.NewLabel(c.how))
	}
	d := dialog.NewCustom(lang.L("Keys while presenting"), lang.L("Close"), container.NewHBox(columns[0], columns[1]), win)
	p.page = d
	d.SetOnClosed(func() { p.page = nil })
	d.Show()
}

// closePage closes the page of keys, which any key does, and reports whether it
// was open.
func (p *Presentation) closePage() bool {
	if p.page == nil {
		return false
	}
	p.page.Hide()
	return true
}
