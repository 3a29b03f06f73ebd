package app

import (
	"testing"

	"fyne.io/fyne/v2"

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
		{"plus in Germany", qwertz, ctrl(fyne.KeyPlus), "zoom-in"},
		{"plus in the United States", qwertz, ctrlShift(fyne.KeyEqual), "zoom-in"},
		{"plus without Shift there", qwertz, ctrl(fyne.KeyEqual), "zoom-in"},
		{"plus in Switzerland", qwertz, ctrlShift(fyne.Key1), "zoom-in"},
		{"plus in France", azerty, ctrlShift(fyne.KeyEqual), "zoom-in"},
		{"minus", qwertz, ctrl(fyne.KeyMinus), "zoom-out"},
		{"minus in France", azerty, ctrl(fyne.Key6), "zoom-out"},
		{"6 elsewhere", qwertz, ctrl(fyne.Key6), ""},
		{"nought", qwertz, ctrl(fyne.Key0), "fit"},
		{"nought in France", azerty, ctrlShift(fyne.Key0), "fit"},
		{"its key without Shift", azerty, ctrl(fyne.Key0), "fit"},
		{"nought with Shift elsewhere", qwertz, ctrlShift(fyne.Key0), ""},
		{"one in France", azerty, ctrlShift(fyne.Key1), "true"},
		{"three in France", azerty, ctrlShift(fyne.Key3), "even"},
		{"nothing known", typing.Keyboard{}, ctrlShift(fyne.Key1), ""},
	} {
		w, _ := openTest(t, "")
		w.typist.Keyboard = c.keyboard
		var done string
		for i := range w.table {
			id := w.table[i].id
			w.table[i].do = func() { done = id }
		}
		shortcut(w, c.typed)
		if done != c.want {
			t.Errorf("%s: “%s” is done, want “%s”", c.name, done, c.want)
		}
	}
}

// shortcut types a shortcut as the driver does: the menu has it first.
func shortcut(w *window, typed fyne.Shortcut) {
	for _, menu := range w.win.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == typed.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	w.typedElsewhere(typed) // the canvas of tests takes no shortcuts
}

// Letters of another script mean those in the same place, wherever the focus is.
func TestLettersOfOtherScriptsMeanThoseInTheirPlace(t *testing.T) {
	w, _ := openTest(t, "")
	const place = 25 // of p
	w.typist.Keyboard.Letter = func(scan int) rune { return map[int]rune{place: 'p'}[scan] }
	open := w.desk.open()
	w.typedKey(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: place}})
	w.typedRune('з')
	if w.desk.open() == open {
		t.Error("the key of p does not call the panel while it types з")
	}
}
