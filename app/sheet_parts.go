package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// sheetButton is a button on a sheet. Unlike the toolkit's own it is also
// pressed by Enter, and hands other keys on, so that Esc closes the sheet.
type sheetButton struct {
	widget.Button
	otherKey func(*fyne.KeyEvent)
}

func newSheetButton(text string, icon fyne.Resource, do func(), otherKey func(*fyne.KeyEvent)) *sheetButton {
	b := &sheetButton{otherKey: otherKey}
	b.Text, b.Icon, b.OnTapped = text, icon, do
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *sheetButton) TypedKey(ev *fyne.KeyEvent) {
	if pressed(ev) {
		b.Tapped(nil)
		return
	}
	b.otherKey(ev)
}

// sheetLink is a link on a sheet that hands keys on likewise.
type sheetLink struct {
	widget.Hyperlink
	otherKey func(*fyne.KeyEvent)
}

func newSheetLink(otherKey func(*fyne.KeyEvent)) *sheetLink {
	l := &sheetLink{otherKey: otherKey}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *sheetLink) TypedKey(ev *fyne.KeyEvent) {
	if pressed(ev) {
		l.Hyperlink.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		return
	}
	l.otherKey(ev)
}

func pressed(ev *fyne.KeyEvent) bool {
	return ev.Name == fyne.KeySpace || ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
}
