package stage

import "fyne.io/fyne/v2"

// Desktop is what a window system knows of displays and can do with windows. It is used
// on the UI goroutine, but never while something is being laid out or drawn.
type Desktop interface {
	// Displays lists the displays that are on.
	Displays() []Display
	// Window returns the position and state of a window; false while it is not shown.
	Window(w fyne.Window) (Window, bool)
	// Request sets where the content of a window goes that is not shown yet.
	Request(w fyne.Window, x, y int)
	// Move moves the content of a window that is not full screen.
	Move(w fyne.Window, content Rect)
	// Fill has a window fill the display with that ID.
	Fill(w fyne.Window, display string)
	// Release ends that, and moves the content of the window.
	Release(w fyne.Window, content Rect)
	// Maximise has a window fill the work area of its display, or no longer.
	Maximise(w fyne.Window, yes bool)
	// Shrink multiplies the scale of what is in all windows by a factor below 1, so that
	// this one fits; 1 ends that. It has the toolkit ask for the scale of the displays
	// again, since the toolkit is not told of every change.
	Shrink(w fyne.Window, part float32)
}

// Sides is a desktop that hears the buttons at the side of a mouse. The toolkit hands a
// press of one to the object under the pointer as that of no button, and tells nobody
// which one it was.
type Sides interface {
	// HearSides calls pressed with −1 for the button that goes back and 1 for the one
	// that goes forward; false while the window is not made.
	HearSides(w fyne.Window, pressed func(by int)) bool
}

// Window is the position and the state of a window.
type Window struct {
	Content Rect
	Frame   Frame
	Scale   float32   // px of the display that one px of the toolkit takes
	Least   fyne.Size // minimum of the content, px of the toolkit
	Laid    fyne.Size // that the content is laid out for, likewise

	Full, Maximised, Minimised bool
}

// LeastOf returns the minimum size of the content of a window with the menu, which is not
// part of its content object; px of the toolkit; zero where that is not known.
func LeastOf(w fyne.Window) fyne.Size {
	if sized, ok := w.Canvas().(interface{ MinSize() fyne.Size }); ok {
		return sized.MinSize()
	}
	return fyne.Size{}
}

// outer is the window with its frame.
func (w Window) outer() Rect { return w.Frame.Around(w.Content) }

// laidOut reports whether the content is laid out for the size it has. Toolkits lay out
// for the size that they have asked for, and systems may grant less.
func (w Window) laidOut() bool {
	return near(w.Laid.Width*w.Scale, w.Content.W) && near(w.Laid.Height*w.Scale, w.Content.H)
}

// near allows for rounding, which the toolkit does in several places.
func near(px float32, whole int) bool { return px > float32(whole)-2 && px < float32(whole)+2 }
