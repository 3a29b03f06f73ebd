package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Field is where words are typed for which something is found at once. Keys that mean
// something to that are handed on.
type Field struct {
	widget.Entry
	key     func(*fyne.KeyEvent) (used bool)
	focused func()
}

// NewField makes a field that shows an example while it is empty. Key hears each key
// first, and reports whether it used it.
func NewField(example, text string, typed func(string), key func(*fyne.KeyEvent) bool, focused func()) *Field {
	f := &Field{key: key, focused: focused}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(example)
	f.SetText(text)
	f.OnChanged = typed
	return f
}

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	f.focused()
}

// TypedKey implements fyne.Focusable.
func (f *Field) TypedKey(ev *fyne.KeyEvent) {
	if !f.key(ev) {
		f.Entry.TypedKey(ev)
	}
}

// AcceptsTab implements fyne.Tabbable: Tab goes on, from several lines too.
func (*Field) AcceptsTab() bool { return false }

// SelectAll selects what stands there, so that typing replaces it.
func (f *Field) SelectAll() { f.TypedShortcut(&fyne.ShortcutSelectAll{}) }
