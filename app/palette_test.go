package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/palette"
	"tideline/app/widgets"
	"tideline/timeline/edit"
)

// k leads anywhere by typing: to a command, an event, a person, a date.
func TestThePaletteLeadsAnywhere(t *testing.T) {
	w, _ := openTest(t, "")
	w.chart.line.ReducedMotion = true
	list := func() *widgets.Rows { return find[*widgets.Rows](w.win.Canvas().Overlays().Top()) }
	types(w, "k")
	if list().Length() < 20 {
		t.Fatalf("%d commands are listed", list().Length())
	}
	types(w, "even steps")
	strike(w, fyne.KeyReturn)
	if w.state.Mode.String() != "even" || w.sheets.Len() != 0 {
		t.Errorf("the scale is %s, and %d sheets are open", w.state.Mode, w.sheets.Len())
	}
	types(w, "k")
	types(w, "armistice agreement")
	strike(w, fyne.KeyReturn)
	if w.state.Selected != "armistice" {
		t.Errorf("%q is selected", w.state.Selected)
	}
	types(w, "k")
	types(w, "金正恩")
	strike(w, fyne.KeyReturn)
	if _, there := searchPane(w); !there || w.trace.found() < 10 {
		t.Error("a person leads to nothing that names him")
	}
	strike(w, fyne.KeyEscape)
}

// g goes to a date, and Backspace back to where one was, with what was selected there.
func TestGoingToADateAndBack(t *testing.T) {
	w, _ := openTest(t, "")
	w.chart.line.ReducedMotion = true
	strike(w, fyne.KeyHome)
	before := w.chart.line.View()
	types(w, "g")
	types(w, "July 1961")
	strike(w, fyne.KeyReturn)
	from, to := w.chart.line.View().Range()
	if c := (from + (to-from)/2).Civil(); w.sheets.Len() != 0 || c.Year < 1958 || c.Year > 1964 || w.chart.line.Fitted() {
		t.Errorf("the middle of the view is %d", c.Year)
	}
	strike(w, fyne.KeyEnd)
	last := w.state.Selected
	strike(w, fyne.KeyBackspace)
	first := w.state.Step("", 1)
	if w.state.Selected != first || last == first {
		t.Errorf("back leads to %q", w.state.Selected)
	}
	strike(w, fyne.KeyBackspace)
	if v := w.chart.line.View(); v.Scale() > before.Scale()*1.01 {
		t.Errorf("back again leads to a view at %g, it was at %g", v.Scale(), before.Scale())
	}
	w.table.Perform(w.table.Find("forward"))
	w.table.Perform(w.table.Find("forward"))
	if w.state.Selected != last {
		t.Errorf("forward leads to %q, want %q", w.state.Selected, last)
	}
	types(w, "g")
	types(w, "1700")
	strike(w, fyne.KeyReturn)
	if w.status.Said() == "" {
		t.Error("nothing is told of a date before all events")
	}
}

// While one edits, the palette leads to the form of each record by its name, and to where each
// kind of record is found or made; a source's page leads to its form.
func TestThePaletteLeadsToForms(t *testing.T) {
	f := edited(t, `tideline: 1
title: Forms
lanes: [{id: north, name: North Korea}]
people: [{id: kim, name: Kim Il Sung}]
sources: [{id: nyt, title: The New York Times}]
eras: [{id: split, name: Sino-Soviet split, date: 1960/1989}]
stories: [{id: walk, name: A walk, steps: [{event: a}]}]
events: [{id: a, date: 1953, title: A, lanes: [north], people: [kim], sources: [nyt]}]
`)
	entries := func() map[string]palette.Entry {
		all := map[string]palette.Entry{}
		for _, e := range f.side.records() {
			all[e.Title+", "+e.Note] = e
		}
		return all
	}
	for name, want := range map[string]edit.Ref{
		"Edit “North Korea”, Lane": {List: edit.Lanes, ID: "north"}, "Edit “Kim Il Sung”, Person": {List: edit.People, ID: "kim"},
		"Edit “The New York Times”, Source": {List: edit.Sources, ID: "nyt"}, "Edit “Sino-Soviet split”, Era": {List: edit.Eras, ID: "split"}, "Edit “A walk”, Story": {List: edit.Stories, ID: "walk"},
	} {
		e, there := entries()[name]
		if !there {
			t.Errorf("there is no %q", name)
			continue
		}
		e.Do()
		if got := f.side.edits.form.Of(); got.List != want.List || got.ID != want.ID {
			t.Errorf("%s leads to %+v", name, got)
		}
	}
	commandOf(t, f.window, "edit-source").Do()
	field, ok := f.win.Canvas().Focused().(interface{ SetText(string) })
	if !ok || f.side.edits.form.Of().List != edit.Whole {
		t.Fatalf("%T has the keyboard", f.win.Canvas().Focused())
	}
	field.SetText("Le Monde")
	f.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s := f.state.Doc.Sources; len(s) != 2 || s[1].Title != "Le Monde" || f.side.edits.form.Of().ID != s[1].ID {
		t.Errorf("made %+v", s)
	}
	if f.side.fillSource()("nyt"); f.side.edits.form.Of().ID != "nyt" {
		t.Error("a source's page does not lead to its form")
	}
	commandOf(t, f.window, "undo").Do() // else it is asked whether to save that
	commandOf(t, f.window, "editing").Do()
	if len(f.side.records()) > 0 {
		t.Error("it leads to forms while one only reads")
	}
}
