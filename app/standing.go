package app

import (
	"math"
	"slices"
	"time"

	"tideline/app/stage"
)

// lookAgain is how often the window is looked at: displays come, go and change,
// and no toolkit tells.
const lookAgain = time.Second

// findDesktop finds out what can be told of displays and windows.
func (w *window) findDesktop() {
	if w.config.Desktop == nil {
		return
	}
	if d := w.config.Desktop(w.app); d != nil {
		w.desktop, w.keeper = d, stage.NewKeeper(d, w.win)
	}
}

// prepareSize gives the window the size it had, or that of the first start, as far
// as the display has room for it. The window will most likely open on the primary
// display; show puts that right.
func (w *window) prepareSize() {
	size := w.settings.windowSize()
	if w.keeper != nil {
		places := stage.Places(w.desktop.Displays())
		if i := slices.IndexFunc(places, func(d stage.Display) bool { return d.Primary }); i >= 0 {
			w.keeper.Prepare(size, places[i])
			return
		}
	}
	w.win.Resize(size)
}

// show shows the window as it stood when it was closed.
func (w *window) show() {
	w.win.Show()
	if w.keeper == nil {
		return
	}
	w.keeper.Settle()
	w.keeper.Unsettle()
	if w.settings.maximised() {
		w.keeper.Maximise()
	}
	w.unwatch = w.every()(lookAgain, w.keeper.Look)
}

// look notes how the window stands now. It may be called while it is there.
func (w *window) look() {
	if w.keeper != nil {
		w.keeper.Note()
	}
}

// keepSize remembers how the window stood when it was last looked at, which is every
// second. It may be called when the window is gone.
func (w *window) keepSize() {
	switch {
	case w.keeper == nil && !w.fullScreen():
		w.settings.setWindowSize(w.win.Canvas().Size())
	case w.keeper != nil:
		w.settings.setWindowSize(w.keeper.Size)
		w.settings.setMaximised(w.keeper.Maximised)
	}
}

// laid is the width and the height that the window is laid out for, in px of the
// display.
func (w *window) laid() [2]int {
	c := w.win.Canvas()
	return [2]int{int(math.Round(float64(c.Size().Width * c.Scale()))), int(math.Round(float64(c.Size().Height * c.Scale())))}
}
