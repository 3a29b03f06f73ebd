//go:build cgo && !js

package keyboards

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"

	"tideline/app/typing"
)

// Desktop is the keyboard that the window is worked with. It is asked while a key
// is handled: then the window library runs, and the layout is that of the key.
func Desktop() typing.Keyboard { return typing.Keyboard{Letter: letter, Bare: bare} }

func letter(scan int) rune {
	for key := glfw.KeyA; key <= glfw.KeyZ; key++ {
		if glfw.GetKeyScancode(key) == scan {
			return rune('a' + key - glfw.KeyA)
		}
	}
	return 0
}

// bare knows the digits alone: their keys go by the same names on all keyboards.
func bare(name fyne.KeyName) rune {
	if len(name) != 1 || name[0] < '0' || name[0] > '9' {
		return 0
	}
	typed, _ := utf8.DecodeRuneInString(glfw.GetKeyName(glfw.Key0+glfw.Key(name[0]-'0'), 0))
	return typed
}
