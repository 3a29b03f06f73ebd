// Package tip says what something does in a small box beside it, after the pointer has
// rested on it for a moment, or at once when the keyboard comes to it.
package tip

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// rest is how long the pointer rests before a tip comes.
const rest = 500 * time.Millisecond

// gap is the room between a tip and what it is for, in px.
const gap = 4

// Layer lies over what a window holds, and takes no clicks and no keys. It shows one tip
// at a time.
type Layer struct {
	// Every calls tick again and again until it is stopped.
	Every func(d time.Duration, tick func()) (stop func())

	over *fyne.Container
	box  *fyne.Container
	text *widget.Label
	stop func() // no more waiting; nil while nothing waits
}

// NewLayer makes a layer without a tip.
func NewLayer(every func(time.Duration, func()) func()) *Layer {
	l := &Layer{Every: every, text: widget.NewLabel("")}
	l.text.SizeName = theme.SizeNameCaptionText
	l.box = container.NewStack(widgets.NewSurface(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder),
		container.New(layout.NewCustomPaddedLayout(-gap, -gap, 0, 0), l.text))
	l.box.Hide()
	l.over = container.NewWithoutLayout(l.box)
	return l
}

// Over lays the layer over the content of a window.
func (l *Layer) Over(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(content, l.over)
}

// Point says what an object does: at once, or after a rest. An empty text takes the tip
// away.
func (l *Layer) Point(at fyne.CanvasObject, text string, now bool) {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
	widgets.SetShown(l.box, false)
	switch {
	case text == "":
	case now:
		l.show(at, text)
	default:
		l.stop = l.Every(rest, func() {
			if l.stop != nil {
				l.stop()
				l.stop = nil
				l.show(at, text)
			}
		})
	}
}

// Shown is what the tip says; "" for none.
func (l *Layer) Shown() string {
	if !l.box.Visible() {
		return ""
	}
	return l.text.Text
}

// show shows a tip under an object, within the window; above it where there is no room.
func (l *Layer) show(at fyne.CanvasObject, text string) {
	l.text.SetText(text)
	d := fyne.CurrentApp().Driver()
	pos := d.AbsolutePositionForObject(at).Subtract(d.AbsolutePositionForObject(l.over))
	size, room := l.box.MinSize(), l.over.Size()
	below := pos.Y + at.Size().Height + gap
	if below+size.Height > room.Height {
		below = max(pos.Y-gap-size.Height, gap)
	}
	l.box.Resize(size)
	l.box.Move(fyne.NewPos(max(min(pos.X, room.Width-size.Width-gap), gap), below))
	l.box.Show()
}
