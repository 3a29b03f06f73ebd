package browser

import (
	"strings"
	"syscall/js"
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
}

func strokeOf(ev js.Value) stroke {
	return stroke{
		key: ev.Get("key").String(), ctrl: ev.Get("ctrlKey").Bool(), alt: ev.Get("altKey").Bool(),
		shift: ev.Get("shiftKey").Bool(), meta: ev.Get("metaKey").Bool(),
		altChr: ev.Call("getModifierState", "AltGraph").Bool(),
	}
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
func letterAt(code js.Value) rune {
	if code.Type() != js.TypeString {
		return 0
	}
	if name, ok := strings.CutPrefix(code.String(), "Key"); ok && len(name) == 1 {
		return unicode.ToLower(rune(name[0]))
	}
	return 0
}

// listenToKeys tells the keys and characters that the toolkit does not, and
// keeps from it what is the browser's.
func (p *page) listenToKeys(key func(fyne.KeyName), char func(rune)) {
	names := unknown()
	on(window(), "keydown", func(ev js.Value) {
		s := strokeOf(ev)
		p.letter = letterAt(ev.Get("code"))
		if s.browsers() {
			ev.Call("stopImmediatePropagation")
			return
		}
		if ev.Get("isComposing").Bool() {
			return
		}
		name, isKey := names[s.key]
		r, isChar := s.char()
		switch {
		case isKey && !s.ctrl && !s.alt:
			go key(name)
		case isChar:
			go char(r)
		default:
			return // the toolkit's
		}
		ev.Call("preventDefault")
		ev.Call("stopImmediatePropagation")
	})
}
