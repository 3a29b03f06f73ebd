package view

import (
	"fyne.io/fyne/v2"
)

// keyboard is what the keyboard does: the part of the widget that Fyne gives the focus.
type keyboard struct {
	frame    *frame
	settings *Settings
	tell     *Callbacks

	focused bool
	// byPointer says that the focus came with a click: then no ring is drawn
	// until a key is pressed.
	byPointer bool
}

// takeFocus gives the widget the keyboard, on a click.
func (k *keyboard) takeFocus() {
	c := fyne.CurrentApp().Driver().CanvasForObject(k.frame.widget)
	widget, ok := k.frame.widget.(fyne.Focusable)
	if c == nil || !ok || k.focused {
		return
	}
	k.byPointer = true
	c.Focus(widget)
}

// FocusGained implements fyne.Focusable.
func (k *keyboard) FocusGained() {
	k.focused = true
	k.drawRing()
}

// FocusLost implements fyne.Focusable.
func (k *keyboard) FocusLost() {
	k.focused, k.byPointer = false, false
	k.drawRing()
}

// drawRing shows the focus ring, if the keyboard is in use.
func (k *keyboard) drawRing() {
	ring := k.frame.stage.ring
	hidden := !k.focused || k.byPointer || k.settings.Bare
	if ring.Hidden != hidden {
		ring.Hidden = hidden
		k.frame.dirty()
	}
}

// inUse notes that the keyboard is in use.
func (k *keyboard) inUse() {
	k.byPointer = false
	k.drawRing()
}

// TypedKey implements fyne.Focusable. What a key means is up to the owner, so that
// menu, toolbar and keys come from one table.
func (k *keyboard) TypedKey(ev *fyne.KeyEvent) {
	k.inUse()
	if k.tell.OnKey != nil {
		k.tell.OnKey(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (k *keyboard) TypedRune(r rune) {
	k.inUse()
	if k.tell.OnRune != nil {
		k.tell.OnRune(r)
	}
}
