package browser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// unknown are the keys that the toolkit's web driver does not know, by the
// browser's names. Clickers send two of them.
func unknown() map[string]fyne.KeyName {
	return map[string]fyne.KeyName{
		"Home": fyne.KeyHome, "End": fyne.KeyEnd, "PageUp": fyne.KeyPageUp, "PageDown": fyne.KeyPageDown,
	}
}

// stroke is a key as the browser tells it.
type stroke struct {
	key                            string
	ctrl, alt, shift, meta, altChr bool // altChr is AltGr
	composing                      bool // it is a part of a character that is still being made
}

// hearer is who hears a key.
type hearer int

const (
	theToolkit hearer = iota // as it does by itself
	theBrowser               // and not the toolkit
	ourKeys                  // the key goes to the program past the toolkit
	ourLetters               // the character does
)

// heard tells who hears a key, and the key or the character that goes past the toolkit.
func (s stroke) heard() (by hearer, key fyne.KeyName, char rune) {
	if s.browsers() {
		return theBrowser, "", 0
	}
	if s.composing {
		return theToolkit, "", 0
	}
	if name, isKey := unknown()[s.key]; isKey && !s.ctrl && !s.alt {
		return ourKeys, name, 0
	}
	if r, isChar := s.char(); isChar {
		return ourLetters, "", r
	}
	return theToolkit, "", 0
}

// browsers reports whether a key stays the browser's: what leaves the page, moves
// to its address, shows downloads, the developer's tools, or the whole screen.
// The toolkit would take every key there is.
func (s stroke) browsers() bool {
	switch {
	case s.meta, s.ctrl && s.shift && !s.altChr:
		return true
	case s.key == "F6", s.key == "F11", s.key == "F12", s.ctrl && s.key == "F5":
		return true
	case s.ctrl && !s.alt:
		return s.key == "l" || s.key == "j"
	case s.alt && !s.ctrl:
		return s.key == "ArrowLeft" || s.key == "ArrowRight"
	}
	return false
}

// char is the character of a key that the toolkit drops: beyond ASCII, or typed
// with AltGr where the browser tells that as Ctrl and Alt.
func (s stroke) char() (rune, bool) {
	r, size := utf8.DecodeRuneInString(s.key)
	if size != len(s.key) || r == utf8.RuneError {
		return 0, false // the name of a key
	}
	if s.altChr {
		return r, r > '~' || s.ctrl || s.alt
	}
	return r, r > '~' && !s.ctrl && !s.alt
}

// letterAt is the letter that a keyboard of the United States has in a place, by
// the browser's name of the place: “KeyP”. It is 0 where that has none.
func letterAt(place string) rune {
	if name, ok := strings.CutPrefix(place, "Key"); ok && len(name) == 1 {
		return unicode.ToLower(rune(name[0]))
	}
	return 0
}
