package command

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
)

// Ctrl is a shortcut with the platform's usual modifier: Ctrl, or ⌘ on a Mac.
func Ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// CtrlShift is a shortcut with Shift held as well.
func CtrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// Shift is a shortcut with Shift alone.
func Shift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShift}
}

// Alt is a shortcut with Alt alone.
func Alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// KeyNames writes the keys of a command for a person, one by one.
func (c *Command) KeyNames() []string {
	var names []string
	add := func(shortcut fyne.Shortcut) {
		if s, ok := spelled(shortcut).(*desktop.CustomShortcut); ok {
			names = append(names, modifierName(s.Modifier)+"+"+keyName(s.KeyName))
		}
	}
	add(c.Shortcut)
	for _, other := range c.Also {
		if other.Told {
			add(other.Shortcut)
		}
	}
	for _, k := range c.Keys {
		if k == fyne.KeyEnter && len(c.Keys) > 1 {
			continue // goes without saying beside the other Enter
		}
		names = append(names, keyName(k))
	}
	for _, r := range c.Runes {
		if r != '=' && r != '−' { // the same keys without Shift
			names = append(names, string(r))
		}
	}
	return names
}

// spelled returns a shortcut for which the toolkit has a name of its own as keys.
func spelled(shortcut fyne.Shortcut) fyne.Shortcut {
	switch shortcut.(type) {
	case *fyne.ShortcutCopy:
		return Ctrl(fyne.KeyC)
	case *fyne.ShortcutCut:
		return Ctrl(fyne.KeyX)
	case *fyne.ShortcutPaste:
		return Ctrl(fyne.KeyV)
	case *fyne.ShortcutSelectAll:
		return Ctrl(fyne.KeyA)
	case *fyne.ShortcutUndo:
		return Ctrl(fyne.KeyZ)
	case *fyne.ShortcutRedo:
		return Ctrl(fyne.KeyY)
	}
	return shortcut
}

// KeyText writes the keys of a command in one line.
func (c *Command) KeyText() string { return strings.Join(c.KeyNames(), "   ") }

// tip says what a command does, and by which keys.
func (c *Command) tip() string { return widgets.Joined("   ", c.Label, c.KeyText()) }

// modifierName is what stands on the keys that are held.
func modifierName(m fyne.KeyModifier) string {
	var held []string
	if m&fyne.KeyModifierShortcutDefault != 0 {
		held = append(held, lang.L("Ctrl"))
	}
	if m&fyne.KeyModifierAlt != 0 {
		held = append(held, lang.L("Alt"))
	}
	if m&fyne.KeyModifierShift != 0 {
		held = append(held, lang.L("Shift"))
	}
	return strings.Join(held, "+")
}

// keyName is what stands on the key.
func keyName(k fyne.KeyName) string {
	if sign, ok := map[fyne.KeyName]string{fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyComma: ","}[k]; ok {
		return sign
	}
	switch k {
	case fyne.KeyReturn:
		return lang.L("Enter")
	case fyne.KeyEnter:
		return lang.L("Enter on the number pad")
	case fyne.KeyEscape:
		return lang.L("Esc")
	case fyne.KeyPageDown:
		return lang.L("Page down")
	case fyne.KeyPageUp:
		return lang.L("Page up")
	case fyne.KeyHome:
		return lang.L("Home")
	case fyne.KeyEnd:
		return lang.L("End")
	case fyne.KeyInsert:
		return lang.L("Insert")
	case fyne.KeyDelete:
		return lang.L("Delete")
	case fyne.KeyBackspace:
		return lang.L("Backspace")
	}
	return string(k)
}
