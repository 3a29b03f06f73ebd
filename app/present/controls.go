package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// controls makes the widgets of the presenter's window, which pass on to the talk the
// keys that they have no use for.
type controls struct {
	win  fyne.Window
	talk keyboard
}

// rest is the keyboard of the talk behind a widget.
func (c *controls) rest() keyboard {
	return keyboard{
		key: func(ev *fyne.KeyEvent) {
			c.unfocus()
			if ev.Name != fyne.KeyEscape {
				c.talk.key(ev)
			}
		},
		char: c.talk.char,
	}
}

// unfocus gives the keyboard back to the talk.
func (c *controls) unfocus() { c.win.Canvas().Unfocus() }

// button makes a button that leaves the keyboard to the talk.
func (c *controls) button(label string, icon fyne.Resource, do func()) *button {
	b := &button{rest: c.rest()}
	b.Text, b.Icon = label, icon
	b.OnTapped = func() {
		c.unfocus()
		do()
	}
	b.ExtendBaseWidget(b)
	return b
}

// check makes a check box.
func (c *controls) check(label string, changed func(bool)) *check {
	b := &check{rest: c.rest()}
	b.Text, b.OnChanged = label, changed
	b.ExtendBaseWidget(b)
	return b
}

// entry makes a box for a number.
func (c *controls) entry(hint string, submitted func(text string)) *entry {
	e := &entry{rest: c.rest()}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(hint)
	e.OnSubmitted = submitted
	return e
}

// list makes a list of lines of text.
func (c *controls) list(length func() int, text func(i int) string) *list {
	l := &list{rest: c.rest()}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject {
		label := widget.NewLabel("")
		label.Truncation = fyne.TextTruncateEllipsis
		return label
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*widget.Label).SetText(text(i)) }
	l.ExtendBaseWidget(l)
	return l
}

// highlight marks a button whose effect is on.
func highlight(b *button, on bool) {
	b.Importance = widget.MediumImportance
	if on {
		b.Importance = widget.HighImportance
	}
	b.Refresh()
}
