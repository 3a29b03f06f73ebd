package widgets

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Keyboard takes the keys that a widget with the focus does not use itself. The
// toolkit hands a key to the widget that has the focus and to nobody else; so
// every widget of the window that can have it is made with a keyboard, and plain
// keys work wherever the focus is.
type Keyboard struct {
	Key  func(*fyne.KeyEvent)
	Char func(rune)
	// Tip says what something does, at once or after a rest of the pointer; "" no
	// longer. Nil says nothing.
	Tip func(at fyne.CanvasObject, text string, now bool)
	// Marks is what is marked in the texts of the window; nil where none can be.
	Marks *Marks
	// Press says that a button of the mouse goes down on something, or up again; nil says
	// nothing. It comes before what has the keyboard loses it.
	Press func(down bool)
}

// pressed says so where somebody listens.
func (k Keyboard) pressed(down bool) {
	if k.Press != nil {
		k.Press(down)
	}
}

// Button is a button that is also pressed by Enter, keeps the focus when a key
// presses it, and hands other keys on.
type Button struct {
	widget.Button
	Tip  string // what it does, where its text does not say
	keys Keyboard
}

// Button makes a button with a text, an icon or both.
func (k Keyboard) Button(text string, icon fyne.Resource, do func()) *Button {
	b := &Button{keys: k}
	b.Text, b.Icon, b.OnTapped = text, icon, do
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	if Pressed(ev) {
		b.OnTapped() // Tapped would give the focus away
		return
	}
	b.keys.Key(ev)
}

// Tapped implements fyne.Tappable. What it does is known now; and it may take the button
// away, which would not hear that the pointer leaves.
func (b *Button) Tapped(ev *fyne.PointEvent) {
	b.tell("", true)
	b.Button.Tapped(ev)
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.tell(b.Tip, true)
}

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() {
	b.Button.FocusLost()
	b.tell("", true)
}

// MouseDown implements desktop.Mouseable.
func (b *Button) MouseDown(*desktop.MouseEvent) { b.keys.pressed(true) }

// MouseUp implements desktop.Mouseable.
func (b *Button) MouseUp(*desktop.MouseEvent) { b.keys.pressed(false) }

// MouseIn implements desktop.Hoverable.
func (b *Button) MouseIn(ev *desktop.MouseEvent) {
	b.Button.MouseIn(ev)
	b.tell(b.Tip, false)
}

// MouseOut implements desktop.Hoverable.
func (b *Button) MouseOut() {
	b.Button.MouseOut()
	b.keys.pressed(false)
	b.tell("", false)
}

func (b *Button) tell(text string, now bool) {
	if b.keys.Tip != nil && b.Tip != "" {
		b.keys.Tip(b, text, now)
	}
}

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(r rune) { b.keys.Char(r) }

// Hyperlink is a link that is also followed by Enter and hands other keys on.
type Hyperlink struct {
	widget.Hyperlink
	Read   bool // it belongs to what is read, and is marked with that
	keys   Keyboard
	ground *canvas.Rectangle // shows that it is marked; nil before it is seen
}

// CreateRenderer implements fyne.Widget.
func (l *Hyperlink) CreateRenderer() fyne.WidgetRenderer {
	l.ground = canvas.NewRectangle(nil)
	l.ground.Hide()
	return &groundedLink{l.Hyperlink.CreateRenderer(), l}
}

// groundedLink is the toolkit's renderer of a link, on a ground.
type groundedLink struct {
	fyne.WidgetRenderer
	link *Hyperlink
}

// Layout implements fyne.WidgetRenderer.
func (g *groundedLink) Layout(size fyne.Size) {
	g.WidgetRenderer.Layout(size)
	g.link.ground.Resize(size)
}

// Objects implements fyne.WidgetRenderer.
func (g *groundedLink) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{g.link.ground}, g.WidgetRenderer.Objects()...)
}

// mark implements markable: a link is marked whole.
func (l *Hyperlink) mark(from, to place) {
	if l.ground == nil {
		return
	}
	l.ground.FillColor = l.Theme().Color(theme.ColorNameSelection, fyne.CurrentApp().Settings().ThemeVariant())
	SetShown(l.ground, from.before(to))
	l.ground.Refresh()
}

// marked implements markable.
func (l *Hyperlink) marked() string {
	if l.ground == nil || !l.ground.Visible() {
		return ""
	}
	return l.Text
}

// end implements markable.
func (l *Hyperlink) end() place { return place{0, len([]rune(l.Text))} }

// Link is a text that does something inside the window, or opens its address
// where nothing is to be done.
func (k Keyboard) Link(text string, do func()) *Hyperlink {
	l := &Hyperlink{keys: k}
	l.Text, l.OnTapped = text, do
	l.ExtendBaseWidget(l)
	return l
}

// OpenLink is a link to a source's page, or nil when the address is none that
// may be opened. Nothing is fetched before the click.
func (k Keyboard) OpenLink(address string) *Hyperlink {
	u, err := url.Parse(address)
	if err != nil || !webAddress(u) {
		return nil
	}
	l := k.Link(lang.L("Open link"), nil)
	l.SetURL(u)
	return l
}

// MouseDown implements desktop.Mouseable.
func (l *Hyperlink) MouseDown(*desktop.MouseEvent) { l.keys.pressed(true) }

// MouseUp implements desktop.Mouseable.
func (l *Hyperlink) MouseUp(*desktop.MouseEvent) { l.keys.pressed(false) }

// MouseOut implements desktop.Hoverable.
func (l *Hyperlink) MouseOut() {
	l.Hyperlink.MouseOut()
	l.keys.pressed(false)
}

// TypedKey implements fyne.Focusable.
func (l *Hyperlink) TypedKey(ev *fyne.KeyEvent) {
	if Pressed(ev) {
		l.Hyperlink.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		return
	}
	l.keys.Key(ev)
}

// TypedRune implements fyne.Focusable.
func (l *Hyperlink) TypedRune(r rune) { l.keys.Char(r) }

// Pressed reports whether a key presses what has the focus.
func Pressed(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeySpace || Entered(ev.Name) }

// Entered reports whether a key is Enter, on the number pad too.
func Entered(key fyne.KeyName) bool { return key == fyne.KeyReturn || key == fyne.KeyEnter }
