package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/view"
)

// deaf is a keyboard on which nothing happens.
func deaf() keyboard { return keyboard{func(*fyne.KeyEvent) {}, func(rune) {}} }

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
			w.typedRune(r)
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
	case *button, *hyperlink:
		return press
	case *rows:
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
	for i := range w.table {
		id := w.table[i].id
		show[id] = w.table[i].do
		w.table[i].do = func() { done = id }
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
		{"one source", func() { w.panel.showSource("book") }, 21},
		{"an event without a date", func() { w.selectEvent("c"); show["tab-event"]() }, 16},
	} {
		c.show()
		n := stops(t, w, func(focused fyne.Focusable) {
			own := uses(focused)
			if own == nil {
				t.Errorf("%s: a %T can have the focus, and nobody knows which keys it uses", c.name, focused)
			}
			for _, cmd := range w.table {
				for _, key := range cmd.keys {
					if slices.Contains(own, key) {
						continue
					}
					if strike(w, key); done != cmd.id {
						t.Errorf("%s: on a %T, %s does “%s” and not “%s”", c.name, focused, key, done, cmd.id)
					}
				}
				for _, r := range cmd.runes {
					if types(w, string(r)); done != cmd.id {
						t.Errorf("%s: on a %T, %c does “%s” and not “%s”", c.name, focused, r, done, cmd.id)
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
		if focused == fyne.Focusable(w.line) {
			return
		}
		if strike(w, fyne.KeyEscape); w.win.Canvas().Focused() != fyne.Focusable(w.line) || w.selected != "a" {
			t.Errorf("on a %T, Esc leads to a %T, and “%s” is selected", focused, w.win.Canvas().Focused(), w.selected)
		}
	})
	w.win.Canvas().Focus(w.line)
	if strike(w, fyne.KeyEscape); w.selected != "" {
		t.Error("on the line Esc leaves the event selected")
	}
}

// A page that is made anew does not take the keyboard away with it.
func TestTheKeyboardIsNotLostWithThePage(t *testing.T) {
	w, _ := openTest(t, inFile(t, "linked.yaml", linked))
	focused := func() fyne.Focusable { return w.win.Canvas().Focused() }
	types(w, "s")
	list, ok := focused().(*rows)
	if !ok {
		t.Fatalf("s leads to a %T", focused())
	}
	strike(w, fyne.KeyReturn)
	if back, ok := focused().(*hyperlink); w.panel.source != "book" || !ok || back.Text != "Back" {
		t.Fatalf("Enter on a source shows “%s” with the keyboard on a %T", w.panel.source, focused())
	}
	strike(w, fyne.KeyEscape)
	if again, ok := focused().(*rows); w.panel.source != "" || !ok || again == list || again.at != 0 {
		t.Fatalf("Esc on Back shows “%s” with the keyboard on a %T", w.panel.source, focused())
	}
	strike(w, fyne.KeyRight)
	if w.selected != "a" || focused() != fyne.Focusable(w.panel.sources.button) {
		t.Errorf("→ selects “%s”, and the keyboard is on a %T", w.selected, focused())
	}
	types(w, "p")
	if w.desk.open() || focused() != fyne.Focusable(w.line) {
		t.Errorf("with the panel folded away the keyboard is on a %T", focused())
	}
	strike(w, fyne.KeyRight)
	if w.selected != "b" {
		t.Errorf("→ selects “%s”", w.selected)
	}
}

// A button that is pressed by a key keeps the keyboard.
func TestAPressedButtonKeepsTheKeyboard(t *testing.T) {
	w, _ := openTest(t, "")
	w.win.Canvas().Focus(w.panel.quotes.button)
	strike(w, fyne.KeyReturn)
	if w.panel.tabs.open != w.panel.quotes || w.win.Canvas().Focused() != fyne.Focusable(w.panel.quotes.button) {
		t.Errorf("the keyboard is on a %T", w.win.Canvas().Focused())
	}
}
