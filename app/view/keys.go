package view

import (
	"fyne.io/fyne/v2"
)

// focus is what the keyboard does with the widget.
type focus struct {
	has bool
	// byPointer says that the focus came with a click: then no ring is drawn
	// until a key is pressed.
	byPointer bool
}

// takeFocus gives the widget the keyboard, on a click.
func (t *Timeline) takeFocus() {
	c := fyne.CurrentApp().Driver().CanvasForObject(t)
	if c == nil || t.focus.has {
		return
	}
	t.focus.byPointer = true
	c.Focus(t)
}

// FocusGained implements fyne.Focusable.
func (t *Timeline) FocusGained() {
	t.focus.has = true
	t.drawRing()
}

// FocusLost implements fyne.Focusable.
func (t *Timeline) FocusLost() {
	t.focus = focus{}
	t.drawRing()
}

// drawRing shows the focus ring, if the keyboard is in use.
func (t *Timeline) drawRing() {
	ring := t.stage.ring
	hidden := !t.focus.has || t.focus.byPointer || t.Bare
	if ring.Hidden != hidden {
		ring.Hidden = hidden
		t.dirty()
	}
}

// typed notes that the keyboard is in use.
func (t *Timeline) typed() {
	t.focus.byPointer = false
	t.drawRing()
}

// TypedKey implements fyne.Focusable. What a key means is the owner's to say,
// so that menu, toolbar and keys come from one table.
func (t *Timeline) TypedKey(ev *fyne.KeyEvent) {
	t.typed()
	if t.OnKey != nil {
		t.OnKey(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (t *Timeline) TypedRune(r rune) {
	t.typed()
	if t.OnRune != nil {
		t.OnRune(r)
	}
}
