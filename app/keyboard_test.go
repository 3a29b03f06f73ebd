package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/view"
	"tideline/app/widgets"
)

// strike types keys as a driver does: into what has the focus, or else into the
// window.
func strike(w *window, keys ...fyne.KeyName) {
	for _, key := range keys {
		ev := &fyne.KeyEvent{Name: key}
		if focused := w.win.Canvas().Focused(); focused != nil {
			focused.TypedKey(ev)
		} else {
			w.typedKey(ev)
		}
	}
}

// types puts in characters likewise.
func types(w *window, text string) {
	for _, r := range text {
		if focused := w.win.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		} else {
			w.table.Rune(r)
		}
	}
}

// linked is a document whose texts have every kind of link and box that Markdown
// can set into them.
const linked = `tideline: 1
title: Linked
description: |
  A [page](https://example.org/a) with a rather long name that has to be broken over lines, [once more](https://example.org/b).

  * [ ] to do
  * [x] done, [with a link](https://example.org/c)

  > quoted [too](https://example.org/d)

  | one | two |
  |-----|-----|
  | [in a table](https://example.org/e) | plain |
sources:
  - {id: book, title: The book, url: "https://example.org/book"}
events:
  - {id: a, date: 1950, title: A, text: "See [this](https://example.org/f).", leads_to: [{id: b}],
     sources: [{id: book}], quotes: [{by: Somebody, text: So it was., source: book, checked: {on: 2020, at: "https://example.org/g", how: copy}}]}
  - {id: b, date: 1960, title: B, sources: [{id: book}]}
  - {id: c, date: "about then", title: C}
`

// uses are the keys that a widget has a use for itself; nil is a widget that
// nobody has thought of.
func uses(focused fyne.Focusable) []fyne.KeyName {
	press := []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter}
	switch focused.(type) {
	case *view.Timeline:
		return []fyne.KeyName{}
	case *widgets.Button, *widgets.Hyperlink:
		return press
	case *widgets.Rows:
		return append(press, fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd)
	}
	return nil
}

// stops walks through everything that can have the focus, as Tab does.
func stops(t *testing.T, w *window, visit func(focused fyne.Focusable)) int {
	t.Helper()
	next := w.win.Canvas().(interface{ FocusNext() })
	seen := map[fyne.Focusable]bool{}
	w.win.Canvas().Focus(nil)
	for next.FocusNext(); ; next.FocusNext() {
		focused := w.win.Canvas().Focused()
		if focused == nil || seen[focused] {
			return len(seen)
		}
		seen[focused] = true
		visit(focused)
		w.win.Canvas().Focus(focused)
	}
}

// Wherever the focus is, a plain key does what it does on the line.
func TestPlainKeysWorkWhereverTheFocusIs(t *testing.T) {
	w, _ := openTest(t, inFile(t, "linked.yaml", linked))
	var done string
	show := map[string]func(){}
	for i := range w.table.Commands {
		id := w.table.Commands[i].ID
		show[id] = w.table.Commands[i].Do
		w.table.Commands[i].Do = func() { done = id }
		w.table.Commands[i].Now.Can = nil // whether there is something to do or not
	}
	for _, c := range []struct {
		name string
		show func()
		most int // that can have the focus at least
	}{
		{"the document", func() { w.selectEvent("") }, 21},
		{"an event", func() { w.selectEvent("a") }, 18},
		{"its sources", func() { w.selectEvent("a"); show["tab-sources"]() }, 19},
		{"its quotes", func() { w.selectEvent("a"); show["tab-quotes"]() }, 19},
		{"all sources", func() { w.selectEvent(""); show["tab-sources"]() }, 17},
		{"all quotes", func() { w.selectEvent(""); show["tab-quotes"]() }, 17},
		{"one source", func() { w.side.panel.ShowSource("book") }, 21},
		{"an event without a date", func() { w.selectEvent("c"); show["tab-event"]() }, 16},
	} {
		c.show()
		n := stops(t, w, func(focused fyne.Focusable) {
			own := uses(focused)
			if own == nil {
				t.Errorf("%s: a %T can have the focus, and nobody knows which keys it uses", c.name, focused)
			}
			for _, cmd := range w.table.Commands {
				for _, key := range cmd.Keys {
					if slices.Contains(own, key) {
						continue
					}
					if strike(w, key); done != cmd.ID {
						t.Errorf("%s: on a %T, %s does “%s” and not “%s”", c.name, focused, key, done, cmd.ID)
					}
				}
				for _, r := range cmd.Runes {
					if types(w, string(r)); done != cmd.ID {
						t.Errorf("%s: on a %T, %c does “%s” and not “%s”", c.name, focused, r, done, cmd.ID)
					}
				}
			}
		})
		if n < c.most {
			t.Errorf("%s: Tab comes to %d places, want %d at least", c.name, n, c.most)
		}
	}
}

// Esc gives the keyboard back to the line from wherever it is, and leaves
// selected what is.
func TestEscGivesTheKeyboardBackToTheLine(t *testing.T) {
	w, _ := openTest(t, inFile(t, "linked.yaml", linked))
	w.selectEvent("a")
	stops(t, w, func(focused fyne.Focusable) {
		if focused == fyne.Focusable(w.chart.line) {
			return
		}
		if strike(w, fyne.KeyEscape); w.win.Canvas().Focused() != fyne.Focusable(w.chart.line) || w.state.Selected != "a" {
			t.Errorf("on a %T, Esc leads to a %T, and “%s” is selected", focused, w.win.Canvas().Focused(), w.state.Selected)
		}
	})
	w.win.Canvas().Focus(w.chart.line)
	if strike(w, fyne.KeyEscape); w.state.Selected != "" {
		t.Error("on the line Esc leaves the event selected")
	}
}

// A page that is made anew does not take the keyboard away with it.
func TestTheKeyboardIsNotLostWithThePage(t *testing.T) {
	w, _ := openTest(t, inFile(t, "linked.yaml", linked))
	focused := func() fyne.Focusable { return w.win.Canvas().Focused() }
	types(w, "s")
	list, ok := focused().(*widgets.Rows)
	if !ok {
		t.Fatalf("s leads to a %T", focused())
	}
	strike(w, fyne.KeyReturn)
	if back, ok := focused().(*widgets.Hyperlink); w.side.panel.Source() != "book" || !ok || back.Text != "Back" {
		t.Fatalf("Enter on a source shows “%s” with the keyboard on a %T", w.side.panel.Source(), focused())
	}
	strike(w, fyne.KeyEscape)
	if again, ok := focused().(*widgets.Rows); w.side.panel.Source() != "" || !ok || again == list || again.At != 0 {
		t.Fatalf("Esc on Back shows “%s” with the keyboard on a %T", w.side.panel.Source(), focused())
	}
	strike(w, fyne.KeyRight)
	if w.state.Selected != "a" || focused() != fyne.Focusable(w.side.panel.Sources.Button) {
		t.Errorf("→ selects “%s”, and the keyboard is on a %T", w.state.Selected, focused())
	}
	types(w, "p")
	if w.side.split.Open() || focused() != fyne.Focusable(w.chart.line) {
		t.Errorf("with the panel folded away the keyboard is on a %T", focused())
	}
	strike(w, fyne.KeyRight)
	if w.state.Selected != "b" {
		t.Errorf("→ selects “%s”", w.state.Selected)
	}
}

// A button that is pressed by a key keeps the keyboard.
func TestAPressedButtonKeepsTheKeyboard(t *testing.T) {
	w, _ := openTest(t, "")
	w.win.Canvas().Focus(w.side.panel.Quotes.Button)
	strike(w, fyne.KeyReturn)
	if w.side.panel.Tabs.Open != w.side.panel.Quotes || w.win.Canvas().Focused() != fyne.Focusable(w.side.panel.Quotes.Button) {
		t.Errorf("the keyboard is on a %T", w.win.Canvas().Focused())
	}
}
