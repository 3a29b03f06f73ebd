package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline/handout"
)

// crowded is a document with a fault, a story, and events that no zoom separates.
func crowded() string {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Crowded\nsources: [{id: book, title: The book}]\nevents:\n")
	for i := range 40 {
		fmt.Fprintf(&b, "  - {id: e%02d, date: \"1950-01-01T12:00:00Z\", title: Number %d, sources: [{id: book}]}\n", i, i)
	}
	b.WriteString("  - {id: z, date: 1990-06-01, title: Z}\n")
	b.WriteString("  - {id: m, date: about then, title: M}\n  - {id: n, date: about then, title: N}\n")
	b.WriteString("stories: [{id: one, name: First, steps: [{event: e00}]}, {id: two, name: Second, steps: [{event: z}]}]\n")
	return b.String()
}

// stop names what has the focus, for a table.
func stop(focused fyne.Focusable) string {
	switch f := focused.(type) {
	case *widgets.Button:
		return f.Text
	case *widgets.Rows:
		return fmt.Sprintf("row %d of %d", f.At, f.Length())
	case *widgets.Choice:
		return f.Options[f.Chosen].Name.Text
	case *widgets.Reader:
		return fmt.Sprintf("text at %g", f.Page.Offset.Y)
	}
	return fmt.Sprintf("%T", focused)
}

// byKeys types what stands in a table: names of keys between spaces, or single
// characters.
func byKeys(w *window, keys string) {
	for key := range strings.FieldsSeq(keys) {
		switch key {
		case "Tab":
			w.win.Canvas().(interface{ FocusNext() }).FocusNext()
		default:
			if len(key) == 1 {
				types(w, key)
			} else {
				strike(w, fyne.KeyName(key))
			}
		}
	}
}

// Every sheet is opened, gone through and left by keys alone: what has the
// keyboard at first, where Tab leads, what the arrows and Enter do. Esc closes it
// from each of its places, and the keyboard is where it was.
func TestSheetsAreGoneThroughByKeyboardAlone(t *testing.T) {
	nothingRunsBeside(t)
	fails := errors.New("it would not")
	all := []struct {
		name   string
		open   func(w *window)
		tab    []string // the places that Tab leads to, the first of them first
		arrows string   // where ↓ leads from the first place
		enter  string   // what is there after Enter on the first place
	}{
		{"keys", func(w *window) { types(w, "?") }, []string{"text at 0", "Close"}, "text at 40", "text at 0"},
		{"keys by F1", func(w *window) { strike(w, fyne.KeyF1) }, []string{"text at 0", "Close"}, "text at 40", "text at 0"},
		{"about", func(w *window) { w.table.Perform(w.table.Find("about")) }, []string{"Licences", "Copy version", "Close"}, "Licences", ""},
		{"licences", func(w *window) { w.table.Perform(w.table.Find("licences")) }, []string{"row 0 of ", "text at 0", "Close"}, "row 1 of ", "row 0 of "},
		{"format", func(w *window) { types(w, "F") }, []string{"row 0 of ", "text at 0", "Close"}, "row 1 of ", "row 0 of "},
		{"claim report", func(w *window) { types(w, "c") }, []string{"row 0 of ", "row 0 of ", "Close"}, "row 1 of ", "row 0 of "},
		{"count", openCount, []string{"row 0 of ", "Close"}, "row 1 of ", "shut"},
		{"save picture", func(w *window) { w.exports.savePicture() }, []string{"PNG, for slides and documents", "What is in view", "Slide, 1600 × 900", "Twice as fine, for print", "In the colours of the window", "With its ground", "Cancel", "Choose where…"}, "SVG, for print and for editing", "next"},
		{"save handout", func(w *window) { w.exports.saveHandout() }, []string{"First", "Cancel", "Choose where…"}, "Second", "next"},
		{"present", func(w *window) { strike(w, fyne.KeyF5) }, []string{"First", "Cancel", "Begin"}, "Second", "talk"},
		{"message", func(w *window) { w.sheets.CouldNot("It could not be done", fails) }, []string{"Close"}, "Close", "shut"},
		{"unshown pictures", func(w *window) {
			w.exports.showUnshown([]handout.Unshown{{Event: &w.state.Doc.Events[0], Why: fails}})
		}, []string{"Close", "text at 0"}, "", "shut"},
	}
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			w := openWith(t, Config{File: inFile(t, "crowded.yaml", crowded()), Format: "# One\nText.\n# Two\nMore.\n"})
			for i := range c.tab {
				w.win.Canvas().Focus(w.chart.line)
				c.open(w)
				if w.sheets.Len() != 1 {
					t.Fatalf("%d sheets are open", w.sheets.Len())
				}
				for range i {
					byKeys(w, "Tab")
				}
				if got := stop(w.win.Canvas().Focused()); !strings.HasPrefix(got, c.tab[i]) {
					t.Errorf("after %d times Tab the keyboard is on “%s”, want “%s”", i, got, c.tab[i])
				}
				strike(w, fyne.KeyEscape)
				if w.sheets.Len() != 0 || w.win.Canvas().Focused() != fyne.Focusable(w.chart.line) {
					t.Errorf("Esc on “%s” leaves %d sheets, with the keyboard on a %T", c.tab[i], w.sheets.Len(), w.win.Canvas().Focused())
				}
			}
			c.open(w)
			for range c.tab {
				byKeys(w, "Tab")
			}
			if got := stop(w.win.Canvas().Focused()); !strings.HasPrefix(got, c.tab[0]) {
				t.Errorf("Tab leads from the last place to “%s”", got)
			}
			strike(w, fyne.KeyDown)
			if got := stop(w.win.Canvas().Focused()); c.arrows != "" && !strings.HasPrefix(got, c.arrows) {
				t.Errorf("↓ leads to “%s”, want “%s”", got, c.arrows)
			}
			strike(w, fyne.KeyEscape)
			c.open(w)
			strike(w, fyne.KeyReturn)
			switch got := stop(w.win.Canvas().Focused()); {
			case c.enter == "shut" && w.sheets.Len() != 0, c.enter == "next" && w.sheets.Len() != 1, c.enter == "talk" && w.talks.talk == nil:
				t.Errorf("after Enter %d sheets are open", w.sheets.Len())
			case c.enter != "" && !slices.Contains([]string{"shut", "next", "talk"}, c.enter) && !strings.HasPrefix(got, c.enter):
				t.Errorf("after Enter the keyboard is on “%s”, want “%s”", got, c.enter)
			}
			if w.talks.talk != nil {
				w.talks.talk.Leave()
			}
		})
	}
}

// openCount opens the list of a count that no zoom separates, after those that
// a zoom does.
func openCount(w *window) {
	w.chart.fit()
	types(w, "n")
	for range 40 {
		if w.sheets.Len() == 0 {
			strike(w, fyne.KeyReturn)
		}
	}
}

// What Enter does in the sheets where it leads somewhere.
func TestEnterGoesWhereARowLeads(t *testing.T) {
	w, _ := openTest(t, inFile(t, "crowded.yaml", crowded()))
	openCount(w)
	byKeys(w, "Down Return")
	if w.state.Selected == "" || w.state.Selected == "e00" || w.sheets.Len() != 0 {
		t.Errorf("in the list of a count Enter leads to “%s”; %d sheets are open", w.state.Selected, w.sheets.Len())
	}
	byKeys(w, "c")
	report := find[*widgets.Rows](w.win.Canvas().Overlays().Top())
	byKeys(w, "Return")
	if list, ok := w.win.Canvas().Focused().(*widgets.Rows); !ok || list == report {
		t.Errorf("Enter on a kind of concern leads to a %T", w.win.Canvas().Focused())
	}
	byKeys(w, "Return")
	if w.sheets.Len() != 0 || w.state.Selected != "z" {
		t.Errorf("Enter on a concern leads to “%s”; %d sheets are open", w.state.Selected, w.sheets.Len())
	}
	w.lists.problems.CanEdit = func() bool { return false }
	byKeys(w, "F8 Return")
	if got := w.look.app.Clipboard().Content(); !strings.HasPrefix(got, "crowded.yaml:") {
		t.Errorf("Enter on a problem copies %q", got)
	}
	byKeys(w, "Escape")
	w.table.Perform(w.table.Find("about"))
	byKeys(w, "Tab Return")
	if got := w.look.app.Clipboard().Content(); !strings.HasPrefix(got, "tideline 1.2.3") {
		t.Errorf("Enter on the second button copies %q", got)
	}
}

// The keyboard is where it was, also in the panel.
func TestAClosedSheetGivesTheKeyboardBack(t *testing.T) {
	w, _ := openTest(t, inFile(t, "crowded.yaml", crowded()))
	types(w, "s")
	list := w.win.Canvas().Focused()
	for _, keys := range []string{"?", "m", "c", "F5", "n Return"} {
		w.win.Canvas().Focus(list)
		byKeys(w, keys)
		if strings.HasPrefix(keys, "n") {
			list = w.chart.line // stepping from count to count is done on the line
		}
		for w.sheets.Len() > 0 {
			strike(w, fyne.KeyEscape)
		}
		if got := w.win.Canvas().Focused(); got != list {
			t.Errorf("after %s and Esc the keyboard is on a %T", keys, got)
		}
		types(w, "s")
		list = w.win.Canvas().Focused()
	}
}

// Ctrl+W and Ctrl+Q close the window, with a sheet over it as well; a talk is
// asked about first.
func TestTheWindowIsClosedByKeys(t *testing.T) {
	for _, id := range []string{"close", "quit"} {
		w, _ := openTest(t, inFile(t, "crowded.yaml", crowded()))
		closed := false
		w.win.SetOnClosed(func() { closed = true })
		closing := w.table.Find(id)
		if closing.Shortcut == nil {
			t.Errorf("%s has no shortcut", id)
		}
		w.talks.presentStory("one", "")
		types(w, "?")
		w.table.Perform(closing)
		if closed || w.sheets.Len() != 2 {
			t.Fatalf("%s: %d sheets are open while a talk is given; closed: %v", id, w.sheets.Len(), closed)
		}
		byKeys(w, "Escape")
		if w.talks.talk == nil || w.sheets.Len() != 1 {
			t.Fatalf("%s: Esc ends the talk", id)
		}
		w.talks.talk.Leave()
		w.table.Perform(closing)
		if !closed {
			t.Errorf("%s does not close the window", id)
		}
	}
}

// The menu offers to quit once, at the end of the first menu: there the toolkit
// looks for it.
func TestQuitStandsLastInTheFirstMenu(t *testing.T) {
	w, _ := openTest(t, "")
	items := w.table.Menus().Items[0].Items
	if last := items[len(items)-1].Label; !strings.HasPrefix(last, lang.L("Quit")) {
		t.Errorf("the last item is “%s”", last)
	}
}
