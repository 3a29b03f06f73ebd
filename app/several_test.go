package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/widgets"
)

const severalFile = `tideline: 1
title: Several
lanes: [{id: one, name: One}, {id: two, name: Two}]
events:
  - {id: a, date: 1951-03-31, title: A, tags: [war]}
  - {id: b, date: 1952, title: B, lanes: [two], place: Pyongyang, tags: [war, talks]}
  - {id: c, date: 1953-07, title: C, place: {name: Seoul, geo: [37, 127]}}
  - {id: d, date: 1954-05-01, title: D, lanes: [one, two]}
`

// hold holds keys while something is done.
func (f *followed) hold(keys fyne.KeyModifier, do func()) {
	f.side.edits.several.Held = func() fyne.KeyModifier { return keys }
	do()
	f.side.edits.several.Held = func() fyne.KeyModifier { return 0 }
}

// Several events are selected by clicks with Ctrl and Shift, and filled in at once: what they
// have in common is shown, each field is one step.
func TestSeveralEventsAreEditedAtOnce(t *testing.T) {
	f := edited(t, severalFile)
	picked(f.window, "b")
	f.hold(fyne.KeyModifierControl, func() { picked(f.window, "a") })
	if got := strings.Join(f.state.Several, " "); got != "b a" || f.side.panel.Tabs.Open != f.side.panel.Edit {
		t.Fatalf("selected are %q", got)
	}
	form := f.side.edits.form
	said := textIn(form.Page.Content)
	if !strings.Contains(said, "2 events are selected") {
		t.Errorf("the form says %s", said)
	}
	form.Take()
	stops := 0
	for f.win.Canvas().Focused() != nil && stops < 10 { // to the tags
		if e, ok := f.win.Canvas().Focused().(interface{ SelectedText() string }); ok && e.SelectedText() == "war" {
			break
		}
		f.win.Canvas().FocusNext()
		stops++
	}
	f.typed(t, "war, Korea", fyne.KeyTab)
	tags := func(id string) string {
		e, _ := f.state.Doc.Event(id)
		return strings.Join(e.Tags, " ")
	}
	if tags("a") != "war Korea" || tags("b") != "war talks Korea" {
		t.Errorf("tags are %q and %q: %s", tags("a"), tags("b"), told(f.window))
	}
	f.typed(t, "1 month", fyne.KeyReturn)
	if f.side.edits.writing.CanUndo() != "Undo: change “Tags” of “2 events”" {
		t.Errorf("a year was moved by a month: %s", f.side.edits.writing.CanUndo())
	}
	f.typed(t, "-2 years", fyne.KeyReturn)
	for id, want := range map[string]string{"a": "1949-03-31", "b": "1950", "c": "1953-07"} {
		if e, _ := f.state.Doc.Event(id); e.Date.String() != want {
			t.Errorf("%s is of %s, want %s", id, e.Date, want)
		}
	}
	commandOf(t, f.window, "undo").Do()
	commandOf(t, f.window, "undo").Do()
	if f.side.edits.writing.IsDirty() || len(f.state.Several) != 2 {
		t.Errorf("two steps do not lead back; %d are selected", len(f.state.Several))
	}
	picked(f.window, "c")
	f.hold(fyne.KeyModifierShift, func() { picked(f.window, "a") })
	if got := strings.Join(f.state.Several, " "); got != "c a" { // of their lane
		t.Errorf("selected are %q", got)
	}
	picked(f.window, "d")
	if len(f.state.Several) != 0 {
		t.Error("a click does not select one alone")
	}
	commandOf(t, f.window, "select-all").Do()
	if len(f.state.Several) != 4 || f.state.Selected != "d" {
		t.Errorf("all are %q", f.state.Several)
	}
	commandOf(t, f.window, "copy").Do()
	if text := f.side.edits.clipboard.Content(); strings.Count(text, "- {id:") != 4 {
		t.Errorf("copied is\n%s", text)
	}
	commandOf(t, f.window, "delete").Do()
	if n := len(f.state.Doc.Events); n != 0 {
		t.Errorf("%d events are left: %s", n, told(f.window))
	}
	commandOf(t, f.window, "undo").Do()
	if n := len(f.state.Doc.Events); n != 4 || f.side.edits.writing.IsDirty() {
		t.Errorf("%d events are back", n)
	}
}

// In the list the keys select several too.
func TestTheListSelectsSeveral(t *testing.T) {
	f := edited(t, severalFile)
	f.goTo("a")
	commandOf(t, f.window, "list").Do()
	if _, ok := f.win.Canvas().Focused().(interface{ Point(int) }); !ok {
		t.Fatalf("%T has the keyboard", f.win.Canvas().Focused())
	}
	f.hold(fyne.KeyModifierShift, func() {
		strike(f.window, fyne.KeyDown)
		strike(f.window, fyne.KeyDown)
		strike(f.window, fyne.KeyUp)
		strike(f.window, fyne.KeyDown)
	})
	if got := strings.Join(f.state.Several, " "); got != "a b c" {
		t.Errorf("selected are %q", got)
	}
	strike(f.window, fyne.KeyUp)
	if len(f.state.Several) != 0 || f.state.Selected != "b" {
		t.Errorf("selected is %q with %q", f.state.Selected, f.state.Several)
	}
}

// What is found is replaced in all that is shown, but for what is left out; it is one step.
func TestFindAndReplace(t *testing.T) {
	f := edited(t, severalFile)
	commandOf(t, f.window, "replace").Do()
	f.typed(t, "war", fyne.KeyTab)
	f.typed(t, "peace", fyne.KeyTab)
	list := find[*widgets.Rows](f.win.Canvas().Overlays().Top())
	if list.Length() != 2 {
		t.Fatalf("%d changes: %s", list.Length(), told(f.window))
	}
	list.Select(1)
	press(t, f.window, "Replace")
	a, _ := f.state.Doc.Event("a")
	b, _ := f.state.Doc.Event("b")
	if a.Tags[0] != "peace" || b.Tags[0] != "war" {
		t.Errorf("tags are %q and %q", a.Tags, b.Tags)
	}
	if undo := f.side.edits.writing.CanUndo(); undo != "Undo: replace “war”" {
		t.Errorf("the menu says %q", undo)
	}
}

// While one edits, the list is a table: typing takes the place of a cell, Enter goes down and
// Tab on; cells come from a spreadsheet and go there; and one is filled down.
func TestTheListIsWrittenIn(t *testing.T) {
	f := edited(t, severalFile)
	clip, writing := f.side.edits.clipboard, f.side.edits.writing
	f.goTo("a")
	commandOf(t, f.window, "list").Do()
	typeOver := func(text string, then fyne.KeyName) {
		t.Helper()
		f.win.Canvas().Focused().TypedRune(rune(text[0]))
		field, ok := f.win.Canvas().Focused().(interface{ SetText(string) })
		if !ok {
			t.Fatalf("typing leads to %T", f.win.Canvas().Focused())
		}
		field.SetText(text)
		strike(f.window, then)
	}
	typeOver("First", fyne.KeyReturn)
	typeOver("Second", fyne.KeyTab)
	if f.title("a") != "First" || f.title("b") != "Second" || f.state.Selected != "b" {
		t.Fatalf("titles are %q and %q; %q is selected: %s", f.title("a"), f.title("b"), f.state.Selected, told(f.window))
	}
	typeOver("one, Two", fyne.KeyReturn)
	if e, _ := f.state.Doc.Event("b"); strings.Join(e.Lanes, " ") != "one two" || f.state.Selected != "c" {
		t.Errorf("its lanes are %q, %q is selected", e.Lanes, f.state.Selected)
	}
	typeOver("Nowhere", fyne.KeyReturn)
	if f.sheets.Len() != 1 {
		t.Error("nobody says that there is no such lane")
	}
	inSheet(f.window, fyne.KeyEscape)

	f.goTo("a")
	strike(f.window, fyne.KeyLeft) // from the lanes to the titles
	clip.SetContent("Eins\tOne\tverified\nZwei\t\tdisputed\n")
	commandOf(t, f.window, "paste").Do()
	a, _ := f.state.Doc.Event("a")
	b, _ := f.state.Doc.Event("b")
	if a.Title != "Eins" || a.Status != "verified" || b.Title != "Zwei" || b.Status != "disputed" || b.Lanes[0] != "one" {
		t.Errorf("pasted are %q (%s) and %q (%s): %s", a.Title, a.Status, b.Title, b.Status, told(f.window))
	}
	if undo := writing.CanUndo(); undo != "Undo: change “6 cells”" {
		t.Errorf("the menu says %q", undo)
	}
	commandOf(t, f.window, "copy").Do()
	if clip.Content() != "Eins\n" {
		t.Errorf("copied is %q", clip.Content())
	}
	f.hold(fyne.KeyModifierShift, func() {
		strike(f.window, fyne.KeyDown)
		strike(f.window, fyne.KeyDown)
	})
	commandOf(t, f.window, "copy").Do()
	if text := clip.Content(); text != "1951-03-31\tEins\tOne\tVerified\n1952\tZwei\tOne\tDisputed\n1953-07\tC\tOne\t\n" {
		t.Errorf("copied is %q", text)
	}
	strike(f.window, fyne.KeyRight)
	strike(f.window, fyne.KeyRight)
	commandOf(t, f.window, "fill-down").Do()
	for _, id := range []string{"b", "c"} {
		if e, _ := f.state.Doc.Event(id); e.Status != "verified" {
			t.Errorf("%s is %s", id, e.Status)
		}
	}
	commandOf(t, f.window, "undo").Do()
	if e, _ := f.state.Doc.Event("b"); e.Status != "disputed" {
		t.Error("filling down is not one step")
	}
}
