package app

import (
	"fyne.io/fyne/v2"

	"tideline/app/typing"
)

// elsewhere is a shortcut as it is typed on keyboards that have its character on
// another key than ours, or with Shift. The toolkit tells a shortcut by its key,
// and by what that types without Shift.
type elsewhere struct {
	shortcut fyne.Shortcut
	where    func(typing.Keyboard) bool // nil for everywhere
}

// plus is Ctrl and +. That is = with Shift in the United States, where = alone is
// taken for it too, and a digit with Shift in Switzerland, Hungary and Turkey.
// Where digits need no Shift, those with it have no other use.
func plus() []elsewhere {
	also := []elsewhere{{shortcut: ctrl(fyne.KeyEqual)}, {shortcut: ctrlShift(fyne.KeyEqual)}}
	for _, digit := range []fyne.KeyName{fyne.Key1, fyne.Key3, fyne.Key4} {
		also = append(also, elsewhere{ctrlShift(digit), func(k typing.Keyboard) bool { return k.Types(digit, rune(digit[0])) }})
	}
	return also
}

// minus is Ctrl and −, which is the key of 6 in France.
func minus() []elsewhere {
	return []elsewhere{{ctrl(fyne.Key6), func(k typing.Keyboard) bool { return k.Types(fyne.Key6, '-') }}}
}

// digit is Ctrl and a digit that needs Shift, as in France. Without Shift its key
// is taken for it everywhere.
func digit(key fyne.KeyName) []elsewhere {
	return []elsewhere{{ctrlShift(key), func(k typing.Keyboard) bool { return k.Shifts(key) }}}
}

// keyboard is the one that the window is worked with.
func (c Config) keyboard() typing.Keyboard {
	if c.Page != nil {
		return typing.Keyboard{Letter: func(int) rune { return c.Page.Letter() }}
	}
	return c.Keyboard
}

// typedElsewhere carries out the command whose shortcut this is on the keyboard in use.
func (w *window) typedElsewhere(s fyne.Shortcut) {
	for i := range w.table {
		for _, other := range w.table[i].also {
			if other.shortcut.ShortcutName() == s.ShortcutName() && (other.where == nil || other.where(w.typist.Keyboard)) {
				w.perform(&w.table[i])
				return
			}
		}
	}
}
