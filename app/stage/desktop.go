package stage

import "fyne.io/fyne/v2"

// Desktop is what a window system tells of displays and does with windows. It is
// used on the UI goroutine, but never while something is being laid out or drawn.
type Desktop interface {
	// Displays lists the displays that are on; none while all of them are off.
	Displays() []Display
	// Window tells how a window stands; false while it is not shown.
	Window(w fyne.Window) (Window, bool)
	// Request says where the content of a window is to lie that is not shown yet.
	Request(w fyne.Window, x, y int)
	// Move moves the content of a window that fills no display.
	Move(w fyne.Window, content Rect)
	// Fill lets a window fill the display with an ID.
	Fill(w fyne.Window, display string)
	// Release ends that, and moves the content of the window.
	Release(w fyne.Window, content Rect)
	// Maximise lets a window fill the work area of its display, or no longer.
	Maximise(w fyne.Window, yes bool)
	// Shrink draws what is in all windows smaller, for the sake of this one: at that
	// part of its size, and at 1 no longer. It has the toolkit ask for the scale of
	// the displays again, since that does not hear of every change.
	Shrink(w fyne.Window, part float32)
}

// Window is how a window stands.
type Window struct {
	Content Rect
	Frame   Frame
	Scale   float32   // px of the display that one px of the toolkit takes
	Least   fyne.Size // the content takes, px of the toolkit
	Laid    fyne.Size // what the content is laid out for, likewise

	Full, Maximised, Minimised bool
}

// LeastOf is the least that the content of a window takes, px of the toolkit, with the
// menu, which is no part of what the window is given; none where it is not told.
func LeastOf(w fyne.Window) fyne.Size {
	if sized, ok := w.Canvas().(interface{ MinSize() fyne.Size }); ok {
		return sized.MinSize()
	}
	return fyne.Size{}
}

// outer is the window with its frame.
func (w Window) outer() Rect { return w.Frame.Around(w.Content) }

// laidOut reports whether the content is laid out for the size it has. Toolkits lay
// out for the size they have asked for, and systems grant less.
func (w Window) laidOut() bool {
	return near(w.Laid.Width*w.Scale, w.Content.W) && near(w.Laid.Height*w.Scale, w.Content.H)
}

// near allows for rounding, of which the toolkit does a lot.
func near(px float32, whole int) bool { return px > float32(whole)-2 && px < float32(whole)+2 }
