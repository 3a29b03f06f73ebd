// Package typing finds the command that a key means, whatever keyboard it is on:
// with letters of another script, digits that need Shift, or Caps Lock on.
package typing

import (
	"unicode"

	"fyne.io/fyne/v2"
)

// Keyboard is what is known of the keyboard in use. Its zero value is one of which
// nothing is.
type Keyboard struct {
	// Letter is the letter that a keyboard of the United States has where the key
	// with a scan code is, in lower case; 0 where that has none.
	Letter func(scan int) rune
	// Bare is the character that a key types without Shift, 0 for none.
	Bare func(fyne.KeyName) rune
}

// Types reports whether a key is known to type a character without Shift.
func (k Keyboard) Types(key fyne.KeyName, char rune) bool {
	return k.Bare != nil && k.Bare(key) == char
}

// Shifts reports whether a key is known to need Shift for the character it is
// named after, as the digits of a French keyboard do.
func (k Keyboard) Shifts(key fyne.KeyName) bool {
	return k.Bare != nil && len(key) == 1 && k.Bare(key) != rune(key[0])
}

// Typist follows what is typed. The toolkit tells a key first, and then its
// character.
type Typist struct {
	Keyboard Keyboard
	scan     int // of the key that was pressed last
}

// Press notes the key that is pressed.
func (t *Typist) Press(ev *fyne.KeyEvent) { t.scan = ev.Physical.ScanCode }

// Meant returns the character that a command is bound to, for one that was typed:
// that itself; else what it is among the digits and signs of ASCII; else, for a
// letter of another script, the Latin one in the same place; and each of them also
// with Caps Lock on. It returns 0 where nothing is bound.
func (t *Typist) Meant(typed rune, bound func(rune) bool) rune {
	candidates := []rune{typed, plain(typed)}
	if unicode.IsLetter(typed) && !unicode.Is(unicode.Latin, typed) && t.Keyboard.Letter != nil {
		letter := t.Keyboard.Letter(t.scan)
		if unicode.IsUpper(typed) {
			letter = unicode.ToUpper(letter)
		}
		candidates = append(candidates, letter)
	}
	for _, c := range candidates {
		for _, r := range []rune{c, unicode.ToLower(c)} {
			if bound(r) {
				return r
			}
		}
	}
	return 0
}

// The block of wide forms of ASCII, which East Asian keyboards type.
const (
	firstWide, lastWide = '！', '～'
	wideBy              = firstWide - '!'
)

// plain returns a digit or a sign as ASCII has it, and all else as it is.
func plain(r rune) rune {
	switch {
	case r >= firstWide && r <= lastWide:
		return r - wideBy
	case r == '؟':
		return '?'
	case unicode.Is(unicode.Nd, r):
		return '0' + digit(r)
	}
	return r
}

// digit is the value of a decimal digit of any script. Each script has ten in a
// row, and ranges of them begin with a nought.
func digit(r rune) rune {
	for _, in := range unicode.Nd.R16 {
		if lo, hi := rune(in.Lo), rune(in.Hi); r >= lo && r <= hi {
			return (r - lo) % 10
		}
	}
	for _, in := range unicode.Nd.R32 {
		if lo, hi := rune(in.Lo), rune(in.Hi); r >= lo && r <= hi {
			return (r - lo) % 10
		}
	}
	return 0
}
