package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// SetShown shows or hides an object, where that is not so already.
func SetShown(o fyne.CanvasObject, shown bool) {
	switch {
	case shown && !o.Visible():
		o.Show()
	case !shown && o.Visible():
		o.Hide()
	}
}

// MarkSwitch raises the button of a switch that is on, and reports whether that
// changed it.
func MarkSwitch(b *widget.Button, on bool) bool {
	want := widget.LowImportance
	if on {
		want = widget.MediumImportance
	}
	if b.Importance == want {
		return false
	}
	b.Importance = want
	b.Refresh()
	return true
}

// Enable lets a button be pressed, or no longer.
func Enable(b fyne.Disableable, can bool) {
	if can {
		b.Enable()
	} else {
		b.Disable()
	}
}
