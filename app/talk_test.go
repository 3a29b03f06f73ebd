package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/edtf"
)

// talking opens the bundled story in the test driver, with a clock that stands
// still.
func talking(t *testing.T, talk *Talk) *window {
	t.Helper()
	return openWith(t, Config{
		Talk:  talk,
		Every: func(time.Duration, func()) func() { return func() {} },
	})
}

func TestF5AsksWhatToPresent(t *testing.T) {
	w := talking(t, nil)
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	if len(w.sheets) != 1 || w.talk != nil {
		t.Fatalf("F5 opens %d sheets; a talk has begun: %v", len(w.sheets), w.talk != nil)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(w.sheets) != 0 || w.talk != nil {
		t.Error("Esc does not close the question")
	}
}

// With keys alone: F5, the arrows, Enter.
func TestTheStoryIsChosenByKeyboard(t *testing.T) {
	w := talking(t, nil)
	key := func(name fyne.KeyName) { strike(w, name) }
	for _, k := range []fyne.KeyName{fyne.KeyF5, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn} {
		key(k)
	}
	second := w.session.doc.Stories[1]
	if w.talk == nil || w.talk.State().Event != second.Steps[0].Event || len(w.sheets) != 0 {
		t.Fatalf("Enter does not begin %s", second.Name)
	}
	key(fyne.KeyF5)
	if len(w.sheets) != 0 {
		t.Error("F5 asks again while a talk is given")
	}
	w.talk.Leave()
	key(fyne.KeyF5)
	key(fyne.KeyF5) // the only key that starts a talk on a clicker
	if w.talk == nil || w.talk.State().Event != w.session.doc.Stories[0].Steps[0].Event {
		t.Error("F5 twice does not begin the first story")
	}
	w.talk.Leave()
}

// The main window lies behind those of the talk, and is closed too easily.
func TestClosingTheMainWindowAsksWhileATalkIsGiven(t *testing.T) {
	w := talking(t, &Talk{Story: "tests"})
	w.closed()
	if w.talk == nil || len(w.sheets) != 1 {
		t.Fatalf("closing the window opens %d sheets; the talk goes on: %v", len(w.sheets), w.talk != nil)
	}
	w.closed()
	if len(w.sheets) != 1 {
		t.Error("it asks twice")
	}
	w.sheets[0].Hide()
	w.talk.Leave()
}

func TestNothingInViewIsSaid(t *testing.T) {
	w := talking(t, nil)
	w.startTalk("Nothing", nil, "", 0)
	if w.talk != nil || len(w.sheets) != 1 {
		t.Errorf("without a step %d sheets open; a talk has begun: %v", len(w.sheets), w.talk != nil)
	}
}

// Why no talk begins is said, and fits what was asked for.
func TestWhatCannotBePresentedIsSaid(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"no date at all": {
			"{tideline: 1, title: T, events: [{id: a, title: A}]}", "No event of this file has a date that can be read.",
		},
		"a story without steps": {
			"{tideline: 1, title: T, events: [{id: a, date: 1950, title: A}], stories: [{id: s, name: Nothing, steps: []}]}",
			"No step of the story “Nothing” has an event with a date.",
		},
	} {
		w := openWith(t, Config{File: inFile(t, "t.yaml", c.src), Talk: &Talk{}, Every: func(time.Duration, func()) func() { return func() {} }})
		if w.talk != nil || len(w.sheets) != 1 {
			t.Fatalf("%s: %d sheets open; a talk has begun: %v", name, len(w.sheets), w.talk != nil)
		}
		if label := find[*widget.Label](w.win.Canvas().Overlays().Top()); label == nil || !strings.Contains(label.Text, c.want) {
			t.Errorf("%s: “%s” is not said", name, c.want)
		}
	}
}

func TestATalkBeginsHereAndEndsThere(t *testing.T) {
	w := talking(t, nil)
	story := w.session.doc.Stories[0]
	w.goTo(story.Steps[4].Event)
	w.presentFromHere()
	if w.talk == nil {
		t.Fatal("no talk has begun")
	}
	if s := w.talk.State(); s.Step != 5 || s.Steps != len(story.Steps) {
		t.Errorf("from the fifth event of a story the talk begins at %d of %d", s.Step, s.Steps)
	}
	w.talk.Leave()
	if w.talk != nil || w.selected != story.Steps[4].Event {
		t.Errorf("afterwards %q is selected, want the event last shown", w.selected)
	}
}

// Shift+F5 comes as F5 while Shift is held: Fyne makes no shortcut of it.
func TestShiftF5BeginsHere(t *testing.T) {
	w := talking(t, nil)
	story := w.session.doc.Stories[0]
	w.goTo(story.Steps[4].Event)
	w.line.Modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	if w.talk == nil || w.talk.State().Step != 5 || len(w.sheets) != 0 {
		t.Fatalf("Shift+F5 does not begin at the selected event; %d sheets are open", len(w.sheets))
	}
	w.talk.Leave()
	w.goTo(story.Steps[4].Event)
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if w.selected == story.Steps[4].Event {
		t.Error("a plain key does nothing while Shift is held")
	}
}

func TestWithoutAStoryTheEventsInViewArePresented(t *testing.T) {
	w := talking(t, nil)
	w.session.doc.Stories = nil
	w.chooseTalk()
	if w.talk == nil || w.talk.State().Steps != len(w.session.order) {
		t.Fatalf("with everything in view not all %d events are presented", len(w.session.order))
	}
	w.talk.Leave()
}

func TestTheCommandLineBeginsATalk(t *testing.T) {
	w := talking(t, &Talk{Story: "tests"})
	if w.talk == nil || w.talk.State().Event != "npt-accession" {
		t.Fatal("the story asked for does not begin")
	}
	w.talk.Leave()
	w.redraw()
	if w.talk != nil {
		t.Error("it begins again with the next drawing")
	}
}

// Present goes through the events that the status line counts, in the order of time.
func TestPresentTakesWhatTheStatusLineCounts(t *testing.T) {
	w, _ := openTest(t, "")
	differ := 0
	for _, factor := range []float64{1.2, 3, 8, 60, 4000} {
		w.line.SetView(w.drawing.Fit().Zoom(factor, 500))
		v := w.line.View()
		got := w.eventsInView()
		if counted := w.drawing.InView(v); len(got) != counted {
			t.Errorf("zoomed in %g times, %d events are presented, %d counted", factor, len(got), counted)
		}
		order := slices.DeleteFunc(slices.Clone(w.session.order), func(id string) bool { return !slices.Contains(got, id) })
		if !slices.Equal(got, order) {
			t.Errorf("zoomed in %g times, they are not in the order of time: %v", factor, got)
		}
		from, to := v.Range()
		for _, id := range got {
			if e, _ := w.session.doc.Event(id); e != nil {
				if first, last := e.Date.Extent(); last < from || first > to {
					differ++ // a cluster at the edge counts it
				}
			}
		}
	}
	if differ == 0 {
		t.Error("nothing is counted that lies outside by its date: the test is none")
	}
}

// What is open is in view as long as the line goes on, and counted so.
func TestWhatIsOpenIsInView(t *testing.T) {
	w, _ := openTest(t, inFile(t, "offices.yaml", `tideline: 1
title: Offices
events:
  - {id: until, date: ../1950-01-01, title: Until then}
  - {id: since, date: 1960-06-01/.., title: Since then}
  - {id: lost, date: 1960-06-02/, title: Its end is not known}
  - {id: late, date: 2000-12-31, title: The last}
  - {id: early, date: 1900-01-01, title: The first}
`))
	view := func(year int64) {
		at := edtf.At(edtf.Civil{Year: year, Month: 1, Day: 1})
		w.line.SetView(w.drawing.View(at, at+edtf.Day))
	}
	view(1990)
	if got := w.eventsInView(); !slices.Equal(got, []string{"since"}) {
		t.Errorf("in 1990 %v are in view", got)
	}
	if got := w.drawing.InView(w.line.View()); got != 1 {
		t.Errorf("in 1990 %d events are counted", got)
	}
	view(1920)
	if got := w.eventsInView(); !slices.Equal(got, []string{"until"}) {
		t.Errorf("in 1920 %v are in view", got)
	}
}
