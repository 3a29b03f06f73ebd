package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// usualText is the size of text at which sizes are given, in px.
const usualText = 14

// Scale is how large text is, as a part of the usual size. What has room for text grows
// with it.
func Scale() float32 { return theme.Size(theme.SizeNameText) / usualText }

// MenuLines is how many of so many lines of a menu a small window has room for at the present
// size of text.
func MenuLines(wanted int) int {
	size := theme.Size(theme.SizeNameText)
	line := fyne.MeasureText("Ay", size, fyne.TextStyle{}).Height + 2*theme.InnerPadding() + theme.Padding()
	return min(wanted, max(int(menuRoom/line), 1))
}

// menuRoom is the height of a menu that a window of 800 px has room for, under its own bar, px.
const menuRoom = 680

// Check is a switch with a text that hands on the keys it does not use.
type Check struct {
	widget.Check
	keys Keyboard
}

// Check makes a switch.
func (k Keyboard) Check(text string, on bool, changed func(on bool)) *Check {
	c := &Check{keys: k}
	c.Text, c.Checked, c.OnChanged = text, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	if Pressed(ev) {
		c.SetChecked(!c.Checked)
		return
	}
	c.keys.Key(ev)
}

// TypedRune implements fyne.Focusable. A space has come as a key.
func (c *Check) TypedRune(r rune) {
	if r != ' ' {
		c.keys.Char(r)
	}
}
