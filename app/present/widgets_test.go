package present

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/present/talk"
)

// A clicker goes on whatever has the keyboard in the presenter's window.
func TestNoWidgetKeepsTheKeyboardFromTheTalk(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	d := l.presenter
	c := l.windows.Front().Canvas()
	for name, w := range map[string]fyne.Focusable{
		"button": d.clock.spot, "check box": d.guess.boxes[talk.HideLater], "list": d.steps.list, "box for a number": d.steps.jump,
	} {
		for key, want := range map[fyne.KeyName]int{fyne.KeyPageDown: 4, fyne.KeyRight: 4, fyne.KeyPageUp: 2, fyne.KeyHome: 1} {
			l.keys("3", fyne.KeyReturn)
			c.Focus(w)
			c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
			if got := l.State().Step; got != want || c.Focused() != nil {
				t.Errorf("%s with the keyboard: %s leads from step 3 to %d, want %d", name, key, got, want)
			}
		}
		c.Focus(w)
		c.Focused().TypedRune('b')
		if l.State().Blank != "black" {
			t.Errorf("%s with the keyboard: B does not blank the screen", name)
		}
		l.talk.SetBlank(talk.Black)
		c.Focus(w)
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if c.Focused() != nil || l.ended != "" {
			t.Errorf("%s with the keyboard: Esc does not just give it back", name)
		}
	}
}

// With Tab, Space and Enter the presenter's window needs no pointer.
func TestThePresentersWindowWorksByKeyboard(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	d := l.presenter
	c := l.windows.Front().Canvas()
	typed := func(w fyne.Focusable, keys ...fyne.KeyName) {
		c.Focus(w)
		for _, k := range keys {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	typed(d.clock.spot, fyne.KeySpace)
	if !l.State().Spot {
		t.Error("Space does not press a button")
	}
	typed(d.clock.spot, fyne.KeyReturn)
	if l.State().Spot {
		t.Error("Enter does not press a button")
	}
	box := d.guess.boxes[talk.HideLater]
	c.Focus(box)
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	box.TypedRune(' ')
	if !l.talk.Hides(talk.HideLater) || l.State().Step != 1 {
		t.Errorf("Space does not tick a box; the talk stands at step %d", l.State().Step)
	}
	typed(d.steps.list, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	l.stands(3)
	c.Focus(d.steps.jump)
	for _, digit := range "12" {
		d.steps.jump.TypedRune(digit)
	}
	d.steps.jump.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	l.stands(12)
	if d.steps.jump.Text != "" {
		t.Errorf("the box still holds %q", d.steps.jump.Text)
	}
}
