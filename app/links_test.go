package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/widgets"
)

// A tag in the panel leads to a search for it, and Esc back to the event; an era leads the
// view there, and Backspace back.
func TestWordsOfThePanelLead(t *testing.T) {
	w, _ := openTest(t, "")
	w.chart.line.ReducedMotion = true
	press := func(text string) {
		t.Helper()
		for _, o := range stopsOf(w) {
			if l, ok := o.(*widgets.Hyperlink); ok && l.Text == text {
				w.win.Canvas().Focus(l)
				strike(w, fyne.KeyReturn)
				return
			}
		}
		t.Fatalf("nothing leads by “%s”", text)
	}
	w.goTo("geneva")
	press("korean-war")
	if list, there := searchPane(w); !there || list.Length() < 3 {
		t.Fatal("a tag does not lead to the events that have it")
	}
	strike(w, fyne.KeyEscape)
	if _, there := searchPane(w); there || w.state.Selected != "geneva" {
		t.Errorf("Esc leads to %q", w.state.Selected)
	}
	w.selectEvent("")
	before := w.chart.line.View()
	press("Reconstruction")
	if w.chart.line.View().Scale() < 2*before.Scale() {
		t.Error("an era does not come into view")
	}
	strike(w, fyne.KeyBackspace)
	if w.chart.line.View().Scale() > before.Scale()*1.01 {
		t.Error("there is no way back from an era")
	}
}
