package browser

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestKeysAreHeardByTheOneTheyAreMeantFor(t *testing.T) {
	for _, c := range []struct {
		name   string
		stroke stroke
		by     hearer
		key    fyne.KeyName
		char   rune
	}{
		{"a letter", stroke{key: "a"}, theToolkit, "", 0},
		{"a key that the toolkit knows", stroke{key: "ArrowLeft"}, theToolkit, "", 0},
		{"our shortcut", stroke{key: "o", ctrl: true}, theToolkit, "", 0},
		{"our shortcut on keyboards with Shift for digits", stroke{key: "1", ctrl: true}, theToolkit, "", 0},
		{"of a clicker", stroke{key: "PageDown"}, ourKeys, fyne.KeyPageDown, 0},
		{"of a clicker", stroke{key: "PageUp"}, ourKeys, fyne.KeyPageUp, 0},
		{"with Shift", stroke{key: "Home", shift: true}, ourKeys, fyne.KeyHome, 0},
		{"next tab of the browser", stroke{key: "PageDown", ctrl: true}, theToolkit, "", 0},
		{"beyond ASCII", stroke{key: "é"}, ourLetters, "", 'é'},
		{"of two units in JavaScript", stroke{key: "𝒳"}, ourLetters, "", '𝒳'},
		{"AltGr on Windows", stroke{key: "?", ctrl: true, alt: true, altChr: true}, ourLetters, "", '?'},
		{"AltGr and Shift on Windows", stroke{key: "{", ctrl: true, alt: true, shift: true, altChr: true}, ourLetters, "", '{'},
		{"AltGr on Linux", stroke{key: "@", altChr: true}, theToolkit, "", 0},
		{"AltGr on Linux, beyond ASCII", stroke{key: "€", altChr: true}, ourLetters, "", '€'},
		{"a shortcut on a Cyrillic keyboard", stroke{key: "щ", ctrl: true}, theToolkit, "", 0},
		{"a half of a Chinese character", stroke{key: "你", composing: true}, theToolkit, "", 0},
		{"a dead accent", stroke{key: "Dead"}, theToolkit, "", 0},
		{"nothing", stroke{}, theToolkit, "", 0},
		{"the address", stroke{key: "l", ctrl: true}, theBrowser, "", 0},
		{"the downloads", stroke{key: "j", ctrl: true}, theBrowser, "", 0},
		{"a private window", stroke{key: "N", ctrl: true, shift: true}, theBrowser, "", 0},
		{"the page before", stroke{key: "ArrowLeft", alt: true}, theBrowser, "", 0},
		{"of a Mac", stroke{key: "q", meta: true}, theBrowser, "", 0},
		{"the whole screen", stroke{key: "F11"}, theBrowser, "", 0},
		{"the tools", stroke{key: "F12"}, theBrowser, "", 0},
		{"the page anew", stroke{key: "F5", ctrl: true}, theBrowser, "", 0},
		{"a talk", stroke{key: "F5"}, theToolkit, "", 0},
		{"the tools while composing", stroke{key: "F12", composing: true}, theBrowser, "", 0},
	} {
		if by, key, char := c.stroke.heard(); by != c.by || key != c.key || char != c.char {
			t.Errorf("%s: %+v is heard by %d as %q %q, want %d %q %q", c.name, c.stroke, by, key, char, c.by, c.key, c.char)
		}
	}
}

func TestLetterAtAPlace(t *testing.T) {
	for place, want := range map[string]rune{"KeyP": 'p', "KeyA": 'a', "Digit1": 0, "Key": 0, "KeyAB": 0, "Space": 0, "": 0} {
		if got := letterAt(place); got != want {
			t.Errorf("%q: %q, want %q", place, got, want)
		}
	}
}
