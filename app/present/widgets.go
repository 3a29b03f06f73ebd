package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// The widgets of the presenter's window get the keyboard by Tab or a click. Each uses
// the few keys that it needs and leaves all others to the talk: a clicker must work
// whatever has the keyboard. Esc only gives it back.
type (
	button struct {
		widget.Button
		rest keyboard
	}
	check struct {
		widget.Check
		rest keyboard
	}
	list struct {
		widget.List
		rest keyboard
	}
	entry struct {
		widget.Entry
		rest keyboard
	}
)

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.rest.key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (b *button) TypedRune(c rune) { b.rest.char(c) }

// TypedKey implements fyne.Focusable. Space comes as a character.
func (c *check) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name != fyne.KeySpace {
		c.rest.key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (c *check) TypedRune(r rune) {
	if r == ' ' {
		c.Check.TypedRune(r)
		return
	}
	c.rest.char(r)
}

// TypedKey implements fyne.Focusable.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		l.List.TypedKey(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		l.rest.key(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (l *list) TypedRune(c rune) { l.rest.char(c) }

// TypedKey implements fyne.Focusable. A number has no lines and pages to go to, and an
// empty box no characters.
func (e *entry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyDown:
		e.pass(ev)
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		if e.Text == "" {
			e.pass(ev)
			return
		}
		e.Entry.TypedKey(ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedRune implements fyne.Focusable. A number consists of digits.
func (e *entry) TypedRune(c rune) {
	if '0' <= c && c <= '9' {
		e.Entry.TypedRune(c)
		return
	}
	e.rest.char(c)
}

func (e *entry) pass(ev *fyne.KeyEvent) {
	e.SetText("")
	e.rest.key(ev)
}
