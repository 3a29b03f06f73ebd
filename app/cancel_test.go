package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// What takes its time is said while it is under way; Esc cancels it, and what is shown
// stays.
func TestOpeningIsCancelled(t *testing.T) {
	w, _ := openTest(t, inFile(t, "first.yaml", evidence))
	w.selectEvent("signed")
	var slow func()
	later := func(work func()) { slow = work }
	w.files.Run = later
	w.files.Path(inFile(t, "slow.yaml", strings.Replace(evidence, "title: Evidence", "title: Slow", 1)))
	if said := w.status.Said(); !strings.Contains(said, "slow.yaml") {
		t.Errorf("meanwhile the window says %q", said)
	}
	strike(w, fyne.KeyEscape)
	if said := w.status.Said(); said != "" || w.state.Selected != "signed" {
		t.Errorf("cancelled, it says %q, with %q selected", said, w.state.Selected)
	}
	slow()
	if got := w.state.Doc.Title; got != "Evidence" {
		t.Errorf("the window shows %q", got)
	}
}

// While a large file is read, the window says how much of it is.
func TestOpeningTellsHowFarItIs(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "first.yaml", evidence))
	var said []string
	w.files.UI = func(do func()) {
		do()
		said = append(said, w.status.Said())
	}
	w.files.Path(inFile(t, "many.yaml", evidence+strings.Repeat("  - {date: 1954, title: More}\n", 500)))
	if all := strings.Join(said, "\n"); !strings.Contains(all, "many.yaml… 50 %") || !strings.Contains(all, "90 %") {
		t.Errorf("it says %q", all)
	}
	if got := w.status.Said(); strings.Contains(got, "%") || len(w.state.Doc.Events) < 500 {
		t.Errorf("then it says %q", got)
	}
}
