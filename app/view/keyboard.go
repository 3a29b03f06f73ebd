package view

import (
	"fyne.io/fyne/v2"
)

// keyboard is what the keyboard does with the widget.
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

func (k *keyboard) gained() {
	k.focused = true
	k.drawRing()
}

func (k *keyboard) lost() {
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

// typed notes that the keyboard is in use.
func (k *keyboard) typed() {
	k.byPointer = false
	k.drawRing()
}

func (k *keyboard) key(ev *fyne.KeyEvent) {
	k.typed()
	if k.tell.OnKey != nil {
		k.tell.OnKey(ev)
	}
}

func (k *keyboard) rune(r rune) {
	k.typed()
	if k.tell.OnRune != nil {
		k.tell.OnRune(r)
	}
}
