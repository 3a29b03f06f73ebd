package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/search"
)

const orchard = `tideline: 1
title: Listed
lanes: [{id: up, name: Up}, {id: down, name: Down}]
sources: [{id: memo, title: Memo}, {id: atlas, title: Atlas}]
events:
  - {id: a, date: 1950, title: Apple, lanes: [up], sources: [memo]}
  - {id: b, date: 1960, title: Plum, lanes: [down], tags: [test], quotes: [{by: X, text: First}, {by: Y, text: Second}]}
  - {id: c, date: 1970, title: Berry, lanes: [up], tags: [test], sources: [atlas]}
  - {id: d, date: soon, title: Date to come, lanes: [up], tags: [test]}
`

// row is what the list under the line is at: its rows, and where the keyboard leads.
func row(w *window) (id string, rows int) {
	seen := w.trace.list()
	if seen == nil {
		return "", -1
	}
	return seen.ID, seen.Rows
}

// The list is opened, walked, sorted, searched and left by keys alone, and shares its
// selection with the line.
func TestTheListIsWorkedByKeys(t *testing.T) {
	w, _ := openTest(t, inFile(t, "listed.yaml", orchard))
	types(w, "l")
	if _, n := row(w); n != 4 {
		t.Fatalf("%d rows are listed, want 4", n)
	}
	at := func(after, want string) {
		t.Helper()
		if got, _ := row(w); got != want || w.state.Selected != want {
			t.Errorf("after %s the list is at %q and %q is selected, want %q", after, got, w.state.Selected, want)
		}
	}
	strike(w, fyne.KeyDown)
	at("↓", "b")
	strike(w, fyne.KeyEnd)
	at("End", "d")
	strike(w, fyne.KeyHome)
	at("Home", "a")
	types(w, "ber")
	at("typing", "c")
	strike(w, fyne.KeyEscape, fyne.KeyUp)
	at("↑", "b")
	types(w, "date to")
	at("typing two words", "d")
	strike(w, fyne.KeyEscape, fyne.KeyHome)
	strike(w, fyne.KeyRight) // along the line, from outside the list
	at("→", "b")
	pressed(t, w, "Title")
	if seen := w.trace.list(); seen.By != 1 || seen.ID != "b" || seen.Row != 3 {
		t.Errorf("sorted by title the list is at %+v", *seen)
	}
	pressed(t, w, "Title")
	if seen := w.trace.list(); !seen.Down || seen.Row != 0 {
		t.Errorf("sorted the other way it is at %+v", *seen)
	}
	w.win.Canvas().Focus(w.chart.line)
	types(w, "ll")
	if _, n := row(w); n != 4 || w.trace.list().By != 1 {
		t.Error("the list forgets how it was sorted")
	}
	strike(w, fyne.KeyEscape)
	if _, n := row(w); n != -1 || w.win.Canvas().Focused() != w.chart.line {
		t.Error("Esc does not lead back from the list to the line")
	}
}

// A letter that begins a row does nothing else; other characters mean what they mean
// elsewhere, and so do Ctrl+F and the rest.
func TestTypingInTheListIsNoCommand(t *testing.T) {
	w, _ := openTest(t, inFile(t, "listed.yaml", orchard))
	types(w, "l")
	for _, letter := range "kgpm0" {
		types(w, string(letter))
		strike(w, fyne.KeyBackspace)
	}
	if w.sheets.Len() > 0 || !w.side.split.Open() {
		t.Error("a letter typed in the list does something else")
	}
	types(w, "/")
	if _, there := searchPane(w); !there {
		t.Error("/ does not search where the list has the keyboard")
	}
}

// What is selected on the line is selected in the list; the list follows the filter, and
// a file that is read again.
func TestTheListIsInStep(t *testing.T) {
	path := inFile(t, "listed.yaml", orchard)
	w, _ := openTest(t, path)
	types(w, "l")
	w.selectEvent("c")
	if id, _ := row(w); id != "c" {
		t.Errorf("the list is at %q", id)
	}
	w.chart.filter.Apply(search.ParseFilter("tag:test"))
	if id, n := row(w); n != 3 || id != "c" {
		t.Errorf("filtered it has %d rows and is at %q", n, id)
	}
	w.chart.filter.All()
	if err := os.WriteFile(path, []byte(strings.Replace(orchard, "title: Berry", "title: Cherry", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.files.Again()
	if id, n := row(w); n != 4 || id != "c" {
		t.Errorf("read again it has %d rows and is at %q", n, id)
	}
	w.selectEvent("")
	if id, _ := row(w); id != "c" {
		t.Errorf("with nothing selected the keyboard in the list is at %q", id)
	}
}

// A file that is read again leaves the list where it was scrolled to, and the keyboard on
// what it was on, selected or not.
func TestTheListStaysWhereItIs(t *testing.T) {
	path := inFile(t, "many.yaml", many(200))
	w, _ := openTest(t, path)
	types(w, "l")
	strike(w, fyne.KeyEnd)
	last, _ := row(w)
	scrolled := func() float32 {
		return w.win.Canvas().Focused().(interface{ GetScrollOffset() float32 }).GetScrollOffset()
	}
	before := scrolled()
	for _, selected := range []string{last, ""} {
		w.selectEvent(selected)
		w.files.Again()
		if id, n := row(w); id != last || n != 200 || before < 1000 || scrolled() != before {
			t.Errorf("with %q selected it is at %q of %d, scrolled to %g, before %g", selected, id, n, scrolled(), before)
		}
	}
	w.files.Path(inFile(t, "other.yaml", orchard))
	if id, n := row(w); id != "a" || n != 4 {
		t.Errorf("of another file it is at %q of %d", id, n)
	}
}

// Sources and quotations are listed too, and lead to the panel.
func TestSourcesAndQuotationsAreListed(t *testing.T) {
	w, _ := openTest(t, inFile(t, "listed.yaml", orchard))
	types(w, "l")
	pressed(t, w, "Sources")
	if id, n := row(w); n != 2 || id != "memo" {
		t.Fatalf("%d sources are listed, the first is %q", n, id)
	}
	types(w, "l") // from the button
	types(w, "l")
	strike(w, fyne.KeyDown)
	if got := w.side.panel.Source(); got != "atlas" {
		t.Errorf("the panel shows source %q", got)
	}
	strike(w, fyne.KeyReturn)
	if !w.side.panel.HoldsKeyboard() {
		t.Error("Enter leaves the keyboard in the list")
	}
	pressed(t, w, "Quotes")
	if _, n := row(w); n != 2 {
		t.Errorf("%d quotations are listed", n)
	}
	w.win.Canvas().Focus(w.chart.line)
	types(w, "ll")
	strike(w, fyne.KeyDown)
	if seen := w.trace.list(); seen.Row != 1 || w.state.Selected != "b" || w.side.panel.Tabs.Open != w.side.panel.Quotes {
		t.Errorf("the second quotation leads to %q, in row %d", w.state.Selected, seen.Row)
	}
}

// BenchmarkList measures a list of 10,000 events: a step along it, and opening it.
func BenchmarkList(b *testing.B) {
	w := openWith(b, Config{File: inFile(b, "many.yaml", many(10_000))})
	w.chart.line.NeedDrawing = func(fyne.Size) {} // the line is laid out on another goroutine
	toggle := w.table.Find("list").Do
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			toggle()
			b.StopTimer()
			toggle()
			b.StartTimer()
		}
	})
	toggle()
	b.Run("step", func(b *testing.B) {
		for b.Loop() {
			strike(w, fyne.KeyDown)
		}
	})
}
