package typing

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
)

// evdev is where the letters are on a keyboard, as Linux counts places.
func evdev(scan int) rune {
	for at, row := range map[int]string{16: "qwertyuiop", 30: "asdfghjkl", 44: "zxcvbnm"} {
		if i := scan - at; i >= 0 && i < len(row) {
			return rune(row[i])
		}
	}
	return 0
}

// scanOf is the place of a letter, and 57, that of the space bar, of anything else.
func scanOf(letter rune) int {
	for scan := range 57 {
		if evdev(scan) == unicode.ToLower(letter) {
			return scan
		}
	}
	return 57
}

func TestCommandsAreMeantOnEveryKeyboard(t *testing.T) {
	for _, c := range []struct {
		name  string
		typed rune
		place rune // of the key, as it is on a keyboard of the United States
		bound string
		want  rune
	}{
		{"as it is bound", 'p', 'p', "pg", 'p'},
		{"with Shift, where that is bound", 'G', 'g', "gG", 'G'},
		{"Caps Lock", 'P', 'p', "pg", 'p'},
		{"nothing bound", 'x', 'x', "pg", 0},
		{"Russian", 'з', 'p', "pgG", 'p'},
		{"Russian with Shift", 'П', 'g', "pgG", 'G'},
		{"Russian with Caps Lock", 'З', 'p', "pgG", 'p'},
		{"Russian, nothing bound", 'ч', 'x', "pgG", 0},
		{"Ukrainian", 'і', 's', "s", 's'},
		{"Greek", 'π', 'p', "p", 'p'},
		{"Hebrew", 'פ', 'p', "p", 'p'},
		{"Arabic", 'ح', 'p', "p", 'p'},
		{"Korean", 'ㅔ', 'p', "p", 'p'},
		{"French, where letters stand elsewhere", 'a', 'q', "aq", 'a'},
		{"a Latin letter of another language", 'é', 'e', "e", 0},
		{"a wide sign", '？', '/', "?", '?'},
		{"a wide letter", 'Ｐ', 'p', "p", 'p'},
		{"an Arabic question mark", '؟', '/', "?", '?'},
		{"Arabic digits", '٠', '0', "0", '0'},
		{"Persian digits", '۹', '9', "0123456789", '9'},
		{"Devanagari digits", '७', '7', "0123456789", '7'},
		{"digits of mathematics", '𝟛', '3', "0123456789", '3'},
	} {
		typist := Typist{Keyboard: Keyboard{Letter: evdev}}
		typist.Press(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: scanOf(c.place)}})
		if got := typist.Meant(c.typed, func(r rune) bool { return strings.ContainsRune(c.bound, r) }); got != c.want {
			t.Errorf("%s: %q means %q, want %q", c.name, c.typed, got, c.want)
		}
	}
}

// Of a keyboard of which nothing is known, what is typed counts.
func TestUnknownKeyboardTypesWhatItTypes(t *testing.T) {
	var typist Typist
	typist.Press(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: scanOf('p')}})
	bound := func(r rune) bool { return r == 'p' }
	if got := typist.Meant('p', bound); got != 'p' {
		t.Errorf("p means %q", got)
	}
	if got := typist.Meant('з', bound); got != 0 {
		t.Errorf("з means %q", got)
	}
	if k := typist.Keyboard; k.Types(fyne.Key6, '-') || k.Shifts(fyne.Key1) {
		t.Error("something is known of it")
	}
}

func TestKeyboardsDifferInShift(t *testing.T) {
	french := Keyboard{Bare: func(key fyne.KeyName) rune {
		return map[fyne.KeyName]rune{fyne.Key1: '&', fyne.Key6: '-'}[key]
	}}
	german := Keyboard{Bare: func(key fyne.KeyName) rune { return rune(key[0]) }}
	if !french.Shifts(fyne.Key1) || german.Shifts(fyne.Key1) || french.Shifts(fyne.KeyHome) {
		t.Error("it is not told which digits need Shift")
	}
	if !french.Types(fyne.Key6, '-') || german.Types(fyne.Key6, '-') {
		t.Error("it is not told that a French 6 is a minus without Shift")
	}
}
