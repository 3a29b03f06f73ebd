package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// enters types words, each of which Enter takes.
func (f *followed) enters(words ...string) {
	for _, word := range words {
		types(f.window, word)
		strike(f.window, fyne.KeyReturn)
	}
}

// By keys alone, Enter goes from the date of a new event to its title, to its sources and to the
// next event. A source that was chosen before is offered before anything is typed.
func TestEventsWithSourcesOneAfterTheOther(t *testing.T) {
	f := &followed{window: openWith(t, Config{File: inFile(t, "other.yaml", evidence)})}
	f.path = filepath.Join(t.TempDir(), "mine.tideline.yaml")
	commandOf(t, f.window, "new").Do()
	answer(t, f.window, f.path)
	f.enters("1953-07-27", "Cease-fire", "The Times", "page 3", "")
	f.enters("April 1954", "Geneva")
	strike(f.window, fyne.KeyDown)
	f.enters("", "", "")
	f.enters("1961", "A wall", "Le Monde")
	commandOf(t, f.window, "add").Do()
	f.enters("1963", "A call")
	strike(f.window, fyne.KeyDown, fyne.KeyDown, fyne.KeyEscape, fyne.KeyDown) // the second, neither, the first
	commandOf(t, f.window, "keep").Do()
	const want = `tideline: 1
title: mine
sources:
  - id: the-times
    title: The Times
  - id: le-monde
    title: Le Monde
events:
  - id: cease-fire
    date: 1953-07-27
    title: Cease-fire
    sources: [{id: the-times, locator: page 3}]
  - id: geneva
    date: 1954-04
    title: Geneva
    sources: [the-times]
  - id: a-wall
    date: 1961
    title: A wall
    sources: [le-monde]
  - id: a-call
    date: 1963
    title: A call
    sources: [le-monde]
`
	if text := f.onDisk(t); text != want {
		t.Errorf("saved is\n%s", text)
	}
	if f.state.Selected != "a-call" {
		t.Errorf("selected is %q", f.state.Selected)
	}
	f.escape()
	f.escape()
	if commandOf(t, f.window, "previous").Do(); f.state.Selected != "a-wall" {
		t.Errorf("one goes on from the last event to %q", f.state.Selected)
	}
}

// What is typed while an event that was added is not in the file yet is of that event, and of
// the one that is begun meanwhile.
func TestWhatIsTypedBeforeAnEventIsThere(t *testing.T) {
	f := edited(t, quick)
	settle := f.slow()
	f.does(t, "add")
	f.enters("1955", "Five", "T", "")
	f.enters("1956", "Six")
	f.does(t, "form-previous")
	types(f.window, "h")
	settle()
	types(f.window, "ere")
	strike(f.window, fyne.KeyF6)
	text := string(f.state.Source)
	for _, want := range []string{"title: Five, sources: [t]", "title: Six"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	six, _ := f.state.Doc.Event("six")
	if f.state.Selected != "six" || six.Image.Name() != "here" {
		t.Errorf("of %q what was typed is lost: %+v", f.state.Selected, six)
	}
}
