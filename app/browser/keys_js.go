package browser

import (
	"syscall/js"

	"fyne.io/fyne/v2"
)

func strokeOf(ev js.Value) stroke {
	return stroke{
		key: ev.Get("key").String(), ctrl: ev.Get("ctrlKey").Bool(), alt: ev.Get("altKey").Bool(),
		shift: ev.Get("shiftKey").Bool(), meta: ev.Get("metaKey").Bool(),
		altChr: ev.Call("getModifierState", "AltGraph").Bool(), composing: ev.Get("isComposing").Bool(),
	}
}

// placeOf is the browser's name of the place of a key; keys that a script sends may
// have none.
func placeOf(ev js.Value) string {
	if code := ev.Get("code"); code.Type() == js.TypeString {
		return code.String()
	}
	return ""
}

// listenToKeys tells the keys and characters that the toolkit does not, and
// keeps from it what is the browser's.
func (p *page) listenToKeys(key func(fyne.KeyName), char func(rune)) {
	on(window(), "keydown", func(ev js.Value) {
		p.letter = letterAt(placeOf(ev))
		by, name, r := strokeOf(ev).heard()
		switch by {
		case theToolkit:
			return
		case ourKeys:
			go key(name)
		case ourLetters:
			go char(r)
		}
		if by != theBrowser {
			ev.Call("preventDefault")
		}
		ev.Call("stopImmediatePropagation")
	})
}
