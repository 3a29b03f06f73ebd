package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// What a person, place or tag has in common is a thread along time: it stays lit while its
// events are read one after the other, also after the file was read anew, and Esc ends it
// before it takes the selection away.
func TestAThreadIsFollowed(t *testing.T) {
	f := follow(t, evidence+"  - {id: last, date: 1960, title: Last, lanes: [east], tags: [treaty]}\n  - {id: first, date: 1950, title: First, lanes: [east], tags: [treaty]}\n")
	f.selectEvent("first")
	for _, l := range find[*widgets.LinkedText](f.side.panel.Event.Page).Links {
		if l.Text == "treaty" {
			l.OnTapped()
		}
	}
	list, _ := searchPane(f.window)
	if list == nil || list.Length() != 2 {
		t.Fatal("the thread is not listed")
	}
	row := list.CreateItem()
	if list.UpdateItem(0, row); !strings.HasPrefix(row.(*widget.RichText).String(), "First") {
		t.Errorf("the thread begins with %q", row.(*widget.RichText).String())
	}
	list.Select(0)
	if _, there := searchPane(f.window); there || !f.trace.lit() {
		t.Fatal("the thread is not lit while one reads")
	}
	was := f.state.Selected
	if !strings.Contains(f.status.Said(), "of 2") || !slices.Contains([]string{"first", "last"}, was) {
		t.Errorf("at %q it says %q", was, f.status.Said())
	}
	f.save(t, strings.Replace(evidence, "title: Evidence", "title: Edited", 1)+"  - {id: last, date: 1960, title: Last, lanes: [east], tags: [treaty]}\n  - {id: first, date: 1950, title: First, lanes: [east], tags: [treaty]}\n")
	strike(f.window, fyne.KeyF3)
	if got := f.state.Selected; got == was || !slices.Contains([]string{"first", "last"}, got) || !f.trace.lit() {
		t.Errorf("after the file was read anew F3 leads to %q", got)
	}
	strike(f.window, fyne.KeyEscape)
	if f.trace.lit() || f.state.Selected == "" {
		t.Errorf("Esc ends it: %v, with %q selected", !f.trace.lit(), f.state.Selected)
	}
	strike(f.window, fyne.KeyEscape)
	if f.state.Selected != "" {
		t.Error("Esc does not take the selection away then")
	}
}

// What is only typed is no thread: it is not lit any more when one goes to a hit.
func TestWhatIsTypedIsNoThread(t *testing.T) {
	nothingRunsBeside(t)
	f := follow(t, evidence)
	types(f.window, "/later")
	strike(f.window, fyne.KeyReturn)
	if f.trace.lit() || f.state.Selected != "later" {
		t.Errorf("%q is selected", f.state.Selected)
	}
}
