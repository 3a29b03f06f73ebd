package command

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Renewal shows the menus of a window as they are by then, a moment after that was asked for, and
// not while one of them is open: the toolkit makes all of them anew, which would close the one
// that somebody has just pressed. A press on a menu itself changes what the menus say, where it
// takes the keyboard from a field.
type Renewal struct {
	Window fyne.Window
	Every  func(d time.Duration, tick func()) (stop func())

	stop func() // nil while nothing was asked for
}

// renewAfter is longer than it takes to press a button of a mouse and let it go.
const renewAfter = 800 * time.Millisecond

// Ask has the menus shown anew.
func (r *Renewal) Ask() {
	if r.stop != nil {
		r.stop()
	}
	r.stop = r.Every(renewAfter, r.renew)
}

// renew shows them anew, where none of them is open.
func (r *Renewal) renew() {
	if isMenu(r.Window.Canvas().Focused()) || r.stop == nil {
		return
	}
	r.stop()
	r.stop = nil
	if menu := r.Window.MainMenu(); menu != nil {
		menu.Refresh()
	}
}

// isMenu reports whether what has the keyboard is the head of a menu of the window, as it is
// while that is open.
func isMenu(on fyne.Focusable) bool {
	_, is := on.(interface{ Child() *widget.Menu })
	return is
}
