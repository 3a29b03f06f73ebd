package command

import (
	"fyne.io/fyne/v2"

	"tideline/app/typing"
)

// Elsewhere is another shortcut of a command: one that other programs have for the
// same, or its own as it is typed on keyboards that have its character on another key
// than ours, or with Shift. The toolkit tells a shortcut by its key, and by what that
// types without Shift.
type Elsewhere struct {
	Shortcut fyne.Shortcut
	Where    func(typing.Keyboard) bool // nil for everywhere
	Told     bool                       // it is a shortcut of its own, which is told
}

// As is a shortcut that other programs have for what a command does.
func As(s fyne.Shortcut) []Elsewhere { return []Elsewhere{{Shortcut: s, Told: true}} }

// Plus is Ctrl and +. That is = with Shift in the United States, where = alone is
// taken for it too, and a digit with Shift in Switzerland, Hungary and Turkey.
// Where digits need no Shift, those with it have no other use.
func Plus() []Elsewhere {
	also := []Elsewhere{{Shortcut: Ctrl(fyne.KeyEqual)}, {Shortcut: CtrlShift(fyne.KeyEqual)}}
	for _, digit := range []fyne.KeyName{fyne.Key1, fyne.Key3, fyne.Key4} {
		also = append(also, Elsewhere{Shortcut: CtrlShift(digit), Where: func(k typing.Keyboard) bool { return k.Types(digit, rune(digit[0])) }})
	}
	return also
}

// Minus is Ctrl and −, which is the key of 6 in France.
func Minus() []Elsewhere {
	return []Elsewhere{{Shortcut: Ctrl(fyne.Key6), Where: func(k typing.Keyboard) bool { return k.Types(fyne.Key6, '-') }}}
}

// Digit is Ctrl and a digit that needs Shift, as in France. Without Shift its key
// is taken for it everywhere.
func Digit(key fyne.KeyName) []Elsewhere {
	return []Elsewhere{{Shortcut: CtrlShift(key), Where: func(k typing.Keyboard) bool { return k.Shifts(key) }}}
}
