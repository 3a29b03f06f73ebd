package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/widgets"
)

// searchPane is the list of what was found, and whether the pane is there.
func searchPane(w *window) (list *widgets.Rows, there bool) {
	if !w.side.holder.Visible() {
		return nil, false
	}
	return find[*widgets.Rows](w.side.holder), true
}

// What is typed is found at once; the arrows go along it, Enter goes there, F3 goes on
// from hit to hit, and Esc takes the pane away.
func TestSearchingByKeys(t *testing.T) {
	w, _ := openTest(t, "")
	types(w, "/")
	list, there := searchPane(w)
	if !there || list.Length() != 0 {
		t.Fatalf("the pane is there: %v; %d are found before anything is typed", there, list.Length())
	}
	types(w, "金正恩")
	found := list.Length()
	if found < 10 || w.trace.found() != found {
		t.Fatalf("%d are found", found)
	}
	strike(w, fyne.KeyDown) // from the person to the first event
	strike(w, fyne.KeyReturn)
	if e, ok := w.state.Doc.Event(w.state.Selected); !ok || e.People[0] != "kim-jong-un" {
		t.Errorf("%q is selected", w.state.Selected)
	}
	if _, there := searchPane(w); there || w.win.Canvas().Focused() != fyne.Focusable(w.chart.line) {
		t.Errorf("after Enter the pane is there: %v, and the keyboard is on a %T", there, w.win.Canvas().Focused())
	}
	was := w.state.Selected
	strike(w, fyne.KeyF3)
	next := w.state.Selected
	if next == was {
		t.Error("F3 does not go to the next hit")
	}
	w.chart.line.Modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	strike(w, fyne.KeyF3)
	if w.state.Selected != was {
		t.Errorf("Shift+F3 leads to %q and not back to %q", w.state.Selected, was)
	}
	w.chart.line.Modifiers = func() fyne.KeyModifier { return 0 }
	shortcut(w, w.table.Find("search").Shortcut)
	list, _ = searchPane(w)
	if list.Length() != found {
		t.Errorf("what was typed last finds %d", list.Length())
	}
	strike(w, fyne.KeyReturn) // a person has no page: what names him is searched for
	if _, there := searchPane(w); list.Length() < 10 || !there {
		t.Errorf("%d name him", list.Length())
	}
	if strike(w, fyne.KeyF3); w.status.Said() == "" {
		t.Error("F3 does not say which of the hits it leads to")
	}
	strike(w, fyne.KeyEscape)
	if _, there := searchPane(w); there || w.trace.found() != 0 || w.status.Said() != "" {
		t.Errorf("Esc leaves the pane open: %v; the window says %q", there, w.status.Said())
	}
	strike(w, fyne.KeyF3)
	w.side.open(w.side.panel.Sources)
	if strike(w, fyne.KeyEscape); w.status.Said() != "" {
		t.Errorf("after Esc in the panel the window says %q", w.status.Said())
	}
}

// Where the panel is folded away the pane comes by itself, and goes again; a page of the
// panel takes its place.
func TestThePaneOfTheSearchComesAndGoes(t *testing.T) {
	w, _ := openTest(t, "")
	types(w, "p")
	types(w, "/")
	if !w.side.split.Open() {
		t.Error("with the panel folded away there is no pane")
	}
	strike(w, fyne.KeyEscape)
	if w.side.split.Open() || !w.side.split.Folded {
		t.Error("the panel was folded away, and stays when the pane has gone")
	}
	types(w, "p")
	types(w, "/")
	w.table.Perform(w.table.Find("tab-sources"))
	if _, there := searchPane(w); there || w.side.panel.Tabs.Open != w.side.panel.Sources {
		t.Error("the sources lie under the pane")
	}
}

// While a talk is given the search opens beside it: what is found is shown, the talk
// stays at its step, and Esc goes back to that.
func TestSearchingBesideATalk(t *testing.T) {
	w := talking(t, nil)
	w.talks.presentStory(w.state.Doc.Stories[0].ID, "")
	step := w.talks.talk.State().Step
	w.talks.searchBeside()
	list, there := searchPane(w)
	types(w, "armistice")
	if !there || list.Length() == 0 {
		t.Fatalf("the pane is there: %v", there)
	}
	strike(w, fyne.KeyReturn)
	if _, there := searchPane(w); !there || w.state.Selected == "" {
		t.Errorf("after Enter the pane is there: %v; %q is selected", there, w.state.Selected)
	}
	strike(w, fyne.KeyEscape)
	if _, there := searchPane(w); there || w.talks.talk == nil || w.talks.talk.State().Step != step {
		t.Error("Esc does not lead back to the step")
	}
	w.talks.talk.Leave()
}
