package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// field is where the words of a field are typed. Leaving it makes of them what the file
// says; Esc puts back what was there, and then leaves the form.
type field struct {
	widget.Entry
	was  string               // what the file says
	left func()               // it was left with other words
	seen func()               // it has the keyboard
	next func()               // Enter was pressed where a line ends a field
	out  func()               // Esc was pressed with nothing to put back
	down func() bool          // the arrow down was pressed in a line; false where that means nothing
	lost func()               // it has lost the keyboard
	lend func()               // F4 was pressed: its text is to be edited in the text editor
	pass func(*fyne.KeyEvent) // another key was pressed that types nothing, as F6
	form *Form
	has  bool // it has the keyboard

	example string // what may be typed, which stands there as far as there is room
}

var _ fyne.Tabbable = (*field)(nil)

// newField makes a field of the form, of one line or of several.
func newField(f *Form, lines bool) *field {
	of := &field{out: f.out, pass: f.calls.Keys.Key, form: f}
	of.seen = func() { reveal(f, of) }
	of.MultiLine = lines
	of.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if lines {
		of.Wrapping = fyne.TextWrapWord
		of.SetMinRowsVisible(textRows)
	}
	of.ExtendBaseWidget(of)
	return of
}

// textRows is how many lines of a long text are seen at least.
const textRows = 3

// suggest says what may be typed.
func (f *field) suggest(example string) {
	f.example = example
	f.fit(f.Size().Width)
}

// Resize implements fyne.CanvasObject.
func (f *field) Resize(size fyne.Size) {
	f.Entry.Resize(size)
	f.fit(size.Width)
}

// fit cuts the example to the room that there is, in px: the toolkit's field would show a bar
// to scroll it by.
func (f *field) fit(width float32) {
	text := f.example
	room := width - 2*theme.InnerPadding() - 2*theme.InputBorderSize()
	for most := len([]rune(text)) - 1; width > 0 && !f.MultiLine && most > 1; most-- {
		if fyne.MeasureText(text, theme.TextSize(), f.TextStyle).Width <= room {
			break
		}
		text = widgets.Brief(f.example, most)
	}
	if f.PlaceHolder != text {
		f.SetPlaceHolder(text)
	}
}

// put shows what the file says, unless somebody is typing there something else.
func (f *field) put(text string, typing bool) {
	if typing && f.Text != f.was {
		return
	}
	f.was = text
	if f.Text != text {
		f.SetText(text)
	}
}

// isChanged reports whether other words stand there than in the file.
func (f *field) isChanged() bool { return f.Text != f.was }

// AcceptsTab implements fyne.Tabbable: Tab goes on to the next field.
func (*field) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable: what stands in a line is marked, so that typing
// takes its place.
func (f *field) FocusGained() {
	f.Entry.FocusGained()
	f.has = true
	if f.seen != nil {
		f.seen()
	}
	if !f.MultiLine {
		f.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.has = false
	f.leave()
	if f.lost != nil {
		f.form.still.Once(f.lost)
	}
}

// MouseDown implements desktop.Mouseable.
func (f *field) MouseDown(ev *desktop.MouseEvent) {
	f.form.still.Press(true)
	f.Entry.MouseDown(ev)
}

// MouseUp implements desktop.Mouseable.
func (f *field) MouseUp(ev *desktop.MouseEvent) {
	f.Entry.MouseUp(ev)
	f.form.still.Press(false)
}

// leave takes what was typed.
func (f *field) leave() {
	if f.isChanged() && f.left != nil {
		f.left()
	}
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape && f.isChanged():
		f.SetText(f.was)
	case ev.Name == fyne.KeyEscape:
		f.out()
	case widgets.Entered(ev.Name) && !f.MultiLine:
		f.next()
	case ev.Name == fyne.KeyF4 && f.lend != nil:
		f.lend()
	case ev.Name == fyne.KeyDown && f.down != nil && f.down():
	case isFunction(ev.Name):
		f.leave()
		f.pass(ev)
	default:
		f.Entry.TypedKey(ev)
	}
}

// isFunction reports whether a key is one of those above the others, F1 to F12, which mean the
// same wherever the keyboard is.
func isFunction(key fyne.KeyName) bool {
	return len(key) > 1 && key[0] == 'F' && key[1] >= '1' && key[1] <= '9'
}

// roller lies over a field of one line and gives the wheel to the page: the toolkit's field
// would take it, to go along its text, and the page would stop wherever a field passes under
// the pointer.
type roller struct {
	widget.BaseWidget
	page func(*fyne.ScrollEvent)
}

var _ fyne.Scrollable = (*roller)(nil)

// rolled is a field under which the page goes on when the wheel turns.
func rolled(f *Form, field *field) fyne.CanvasObject {
	r := &roller{page: func(ev *fyne.ScrollEvent) { f.Page.Scrolled(ev) }}
	r.ExtendBaseWidget(r)
	return container.NewStack(field, r)
}

// CreateRenderer implements fyne.Widget.
func (*roller) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (r *roller) Scrolled(ev *fyne.ScrollEvent) { r.page(ev) }
