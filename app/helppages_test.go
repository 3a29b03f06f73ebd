package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/program"
	"tideline/app/widgets"
	"tideline/assets"
)

// Help shows the whole format, a chapter at a time, by keyboard.
func TestHelpShowsTheFormat(t *testing.T) {
	page, err := os.ReadFile("../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	w := openWith(t, Config{Format: string(page)})
	w.table.Find("format").Do()
	list, ok := w.win.Canvas().Focused().(*widgets.Rows)
	if !ok || list.Length() < 15 || w.sheets.Len() != 1 {
		t.Fatalf("the focus is on %T, %d pages are open", w.win.Canvas().Focused(), w.sheets.Len())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.sheets.Len() != 0 {
		t.Error("Esc leaves the page open")
	}
}

// About tells which program runs; its button and the keys lead to the licences,
// ours first.
func TestAboutLeadsToTheLicences(t *testing.T) {
	w := openWith(t, Config{Build: program.Build{Commit: "abc1234", Modified: true}, Licence: "MIT License"})
	w.table.Perform(w.table.Find("about"))
	if w.sheets.Len() != 1 {
		t.Fatalf("it opens %d pages", w.sheets.Len())
	}
	licences, ok := w.win.Canvas().Focused().(*widgets.Button)
	if !ok {
		t.Fatalf("the keyboard is on %T", w.win.Canvas().Focused())
	}
	licences.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	list, ok := w.win.Canvas().Focused().(*widgets.Rows)
	if w.sheets.Len() != 2 || !ok || list.Length() != len(assets.ReadComponents(assets.ThirdParty()))+1 {
		t.Fatalf("%d pages; the focus is on %T", w.sheets.Len(), w.win.Canvas().Focused())
	}
	for range 2 { // the text, then what closes the page: ours has no link
		w.win.Canvas().(interface{ FocusNext() }).FocusNext()
	}
	closing, ok := w.win.Canvas().Focused().(*widgets.Button)
	if !ok || closing.Text != lang.L("Close") {
		t.Fatalf("Tab leads to %T", w.win.Canvas().Focused())
	}
	closing.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	licences.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.sheets.Len() != 0 {
		t.Errorf("%d pages stay open", w.sheets.Len())
	}
	w.table.Perform(w.table.Find("licences"))
	if w.sheets.Len() != 1 {
		t.Error("the command does not open the licences")
	}
}

// The legend explains the marks of the file that is open, with a sign each.
func TestTheLegendExplainsTheMarks(t *testing.T) {
	w, _ := openTest(t, inFile(t, "marks.yaml", "tideline: 1\ntitle: Marks\nevents:\n  - {id: a, title: A, date: 1953~}\n  - {id: b, title: B, date: 1954-07-27/..}\n"))
	types(w, "m")
	if w.sheets.Len() != 1 {
		t.Fatalf("m opens %d sheets", w.sheets.Len())
	}
	for text, want := range map[string]bool{"About then": true, "Goes on": true, "Disputed": false, "On each": false} {
		if strings.Contains(told(w), text) != want {
			t.Errorf("“%s” is told: %v", text, !want)
		}
	}
}
