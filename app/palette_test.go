package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/widgets"
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
