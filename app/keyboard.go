package app

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// keyboard takes the keys that a widget with the focus does not use itself. The
// toolkit hands a key to the widget that has the focus and to nobody else; so
// every widget of the window that can have it is made with a keyboard, and plain
// keys work wherever the focus is.
type keyboard struct {
	key  func(*fyne.KeyEvent)
	char func(rune)
}

// button is a button that is also pressed by Enter, keeps the focus when a key
// presses it, and hands other keys on.
type button struct {
	widget.Button
	keys keyboard
}

func (k keyboard) button(text string, icon fyne.Resource, do func()) *button {
	b := &button{keys: k}
	b.Text, b.Icon, b.OnTapped = text, icon, do
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *button) TypedKey(ev *fyne.KeyEvent) {
	if pressed(ev) {
		b.OnTapped() // Tapped would give the focus away
		return
	}
	b.keys.key(ev)
}

// TypedRune implements fyne.Focusable.
func (b *button) TypedRune(r rune) { b.keys.char(r) }

// hyperlink is a link that is also followed by Enter and hands other keys on.
type hyperlink struct {
	widget.Hyperlink
	keys keyboard
}

// link is a text that does something inside the window, or opens its address
// where nothing is to be done.
func (k keyboard) link(text string, do func()) *hyperlink {
	l := &hyperlink{keys: k}
	l.Text, l.OnTapped = text, do
	l.ExtendBaseWidget(l)
	return l
}

// openLink is a link to a source's page, or nil when the address is none that
// may be opened. Nothing is fetched before the click.
func (k keyboard) openLink(address string) *hyperlink {
	u, err := url.Parse(address)
	if err != nil || !webAddress(u) {
		return nil
	}
	l := k.link(lang.L("Open link"), nil)
	l.SetURL(u)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *hyperlink) TypedKey(ev *fyne.KeyEvent) {
	if pressed(ev) {
		l.Hyperlink.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		return
	}
	l.keys.key(ev)
}

// TypedRune implements fyne.Focusable.
func (l *hyperlink) TypedRune(r rune) { l.keys.char(r) }

func pressed(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeySpace || entered(ev.Name) }

func entered(key fyne.KeyName) bool { return key == fyne.KeyReturn || key == fyne.KeyEnter }
