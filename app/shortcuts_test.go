package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/command"
	"tideline/app/typing"
)

// bare is a keyboard that types these characters without Shift, and on its other
// digits what they are named after.
func bare(typed map[fyne.KeyName]rune) typing.Keyboard {
	return typing.Keyboard{Bare: func(key fyne.KeyName) rune {
		if r, ok := typed[key]; ok {
			return r
		}
		return rune(key[0])
	}}
}

// A shortcut does what is printed on its keys, on each keyboard with those keys.
func TestShortcutsAreThoseOfTheKeyboard(t *testing.T) {
	nothingRunsBeside(t)
	azerty := bare(map[fyne.KeyName]rune{
		fyne.Key1: '&', fyne.Key2: 'é', fyne.Key3: '"', fyne.Key4: '\'', fyne.Key5: '(',
		fyne.Key6: '-', fyne.Key7: 'è', fyne.Key8: '_', fyne.Key9: 'ç', fyne.Key0: 'à',
	})
	qwertz := bare(nil)
	for _, c := range []struct {
		name     string
		keyboard typing.Keyboard
		typed    fyne.Shortcut
		want     string
	}{
		{"one in France", azerty, command.CtrlShift(fyne.Key1), "true"},
		{"three in France", azerty, command.CtrlShift(fyne.Key3), "even"},
		{"three elsewhere", qwertz, command.Ctrl(fyne.Key3), "even"},
		{"its key without Shift", azerty, command.Ctrl(fyne.Key3), "even"},
		{"three with Shift where that is +", qwertz, command.CtrlShift(fyne.Key3), "larger"},
		{"= with Shift, which is + in the United States", qwertz, command.CtrlShift(fyne.KeyEqual), "larger"},
		{"+ on a key of its own", qwertz, command.Ctrl(fyne.KeyPlus), "larger"},
		{"six in France, which is −", azerty, command.Ctrl(fyne.Key6), "smaller"},
		{"nought in France", azerty, command.CtrlShift(fyne.Key0), "usual-size"},
		{"as other programs print", qwertz, command.Ctrl(fyne.KeyP), "print"},
		{"nothing known", typing.Keyboard{}, command.CtrlShift(fyne.Key1), ""},
	} {
		w, _ := openTest(t, "")
		w.table.Typist.Keyboard = c.keyboard
		var done string
		for i := range w.table.Commands {
			id := w.table.Commands[i].ID
			w.table.Commands[i].Do = func() { done = id }
		}
		shortcut(w, c.typed)
		if done != c.want {
			t.Errorf("%s: “%s” is done, want “%s”", c.name, done, c.want)
		}
	}
}

// menusOf lists the menus of a window, with those that open beside them.
func menusOf(main *fyne.MainMenu) (all []*fyne.Menu) {
	all = slices.Clone(main.Items)
	for _, menu := range main.Items {
		for _, item := range menu.Items {
			if item.ChildMenu != nil {
				all = append(all, item.ChildMenu)
			}
		}
	}
	return all
}

// shortcut types a shortcut as the driver does: the menu has it first.
func shortcut(w *window, typed fyne.Shortcut) {
	for _, menu := range menusOf(w.win.MainMenu()) {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == typed.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	w.table.Shortcut(typed) // the canvas of tests takes no shortcuts
}

// Letters of another script mean those in the same place, wherever the focus is.
func TestLettersOfOtherScriptsMeanThoseInTheirPlace(t *testing.T) {
	w, _ := openTest(t, "")
	const place = 25 // of p
	w.table.Typist.Keyboard.Letter = func(scan int) rune { return map[int]rune{place: 'p'}[scan] }
	open := w.side.split.Open()
	w.typedKey(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: place}})
	w.table.Rune('з')
	if w.side.split.Open() == open {
		t.Error("the key of p does not call the panel while it types з")
	}
}
