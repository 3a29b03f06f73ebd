// Package command is the one table of what the user can do: menu, toolbar, keys and the
// page that lists the keys are all made from it.
package command

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/typing"
	"tideline/app/widgets"
)

// Table is all commands of a window with what shows and starts them.
type Table struct {
	Commands []Command
	Keys     widgets.Keyboard        // takes the keys that the buttons of the toolbar do not use
	Typist   typing.Typist           // what a key means on the keyboard in use
	Busy     func() bool             // a sheet lies over the window: keys and menu belong to that
	Held     func() fyne.KeyModifier // which modifier keys are held
	Renewal  *Renewal                // shows the menus of the window as they are by then

	menus    *fyne.MainMenu    // of the window
	menu     fyne.CanvasObject // the button that has them where it is compact
	compact  bool
	measured []func()      // write the items of the menu
	switches []func() bool // show the state of a switch and tell whether it changed
}

// Perform carries out a command where there is something for it to do, unless a sheet is
// open: then the keys and the menu belong to that, but for what closes the window with it.
func (t *Table) Perform(c *Command) {
	if (!t.Busy() || c.Over) && c.Possible() {
		c.Do()
	}
}

// Find returns the command with an id; nil for none.
func (t *Table) Find(id string) *Command {
	return t.first(func(c *Command) bool { return c.ID == id })
}

func (t *Table) first(is func(*Command) bool) *Command {
	for i := range t.Commands {
		if is(&t.Commands[i]) {
			return &t.Commands[i]
		}
	}
	return nil
}

// Key carries out the command of a plain key, if there is one.
func (t *Table) Key(key fyne.KeyName) {
	shifted := t.Held() == fyne.KeyModifierShift
	c := t.first(func(c *Command) bool { return shifted && c.withShift(key) })
	if c == nil {
		c = t.first(func(c *Command) bool { return slices.Contains(c.Keys, key) })
	}
	if c != nil {
		t.Perform(c)
	}
}

// withShift reports whether Shift and a key are a shortcut of the command. Fyne takes
// no key with Shift alone for a shortcut, so that such a key comes as a plain one.
func (c *Command) withShift(key fyne.KeyName) bool {
	is := func(shortcut fyne.Shortcut) bool {
		s, ok := shortcut.(*desktop.CustomShortcut)
		return ok && s.Modifier == fyne.KeyModifierShift && s.KeyName == key
	}
	return is(c.Shortcut) || slices.ContainsFunc(c.Also, func(other Elsewhere) bool { return is(other.Shortcut) })
}

// Rune carries out the command of a plain character, if there is one.
func (t *Table) Rune(typed rune) {
	of := func(r rune) *Command {
		return t.first(func(c *Command) bool { return slices.Contains(c.Runes, r) })
	}
	if c := of(t.Typist.Meant(typed, func(r rune) bool { return of(r) != nil })); c != nil {
		t.Perform(c)
	}
}

// Shortcut carries out the command whose shortcut this is on the keyboard in use.
func (t *Table) Shortcut(s fyne.Shortcut) {
	for i := range t.Commands {
		for _, other := range t.Commands[i].Also {
			if other.Shortcut.ShortcutName() == s.ShortcutName() && (other.Where == nil || other.Where(t.Typist.Keyboard)) {
				t.Perform(&t.Commands[i])
				return
			}
		}
	}
}

// Listen has a canvas tell of the shortcuts that are typed on other keyboards; the
// menu tells of those that stand in it.
func (t *Table) Listen(c fyne.Canvas) {
	for i := range t.Commands {
		for _, other := range t.Commands[i].Also {
			c.AddShortcut(other.Shortcut, t.Shortcut)
		}
	}
}
