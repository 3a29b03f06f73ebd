package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/edtf"
)

// talking opens the bundled story in the test driver, with a clock that stands
// still.
func talking(t *testing.T, talk *Talk) *window {
	t.Helper()
	return openWith(t, Config{
		Talk: talk,
		Work: Work{Every: never},
	})
}

func TestF5AsksWhatToPresent(t *testing.T) {
	w := talking(t, nil)
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	if w.sheets.Len() != 1 || w.talks.talk != nil {
		t.Fatalf("F5 opens %d sheets; a talk has begun: %v", w.sheets.Len(), w.talks.talk != nil)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.sheets.Len() != 0 || w.talks.talk != nil {
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
	second := w.state.Doc.Stories[1]
	if w.talks.talk == nil || w.talks.talk.State().Event != second.Steps[0].Event || w.sheets.Len() != 0 {
		t.Fatalf("Enter does not begin %s", second.Name)
	}
	key(fyne.KeyF5)
	if w.sheets.Len() != 0 {
		t.Error("F5 asks again while a talk is given")
	}
	w.talks.talk.Leave()
	key(fyne.KeyF5)
	key(fyne.KeyF5) // the only key that starts a talk on a clicker
	if w.talks.talk == nil || w.talks.talk.State().Event != w.state.Doc.Stories[0].Steps[0].Event {
		t.Error("F5 twice does not begin the first story")
	}
	w.talks.talk.Leave()
}

// The main window lies behind those of the talk, and is closed too easily.
func TestClosingTheMainWindowAsksWhileATalkIsGiven(t *testing.T) {
	w := talking(t, &Talk{Story: "tests"})
	w.talks.closed()
	if w.talks.talk == nil || w.sheets.Len() != 1 {
		t.Fatalf("closing the window opens %d sheets; the talk goes on: %v", w.sheets.Len(), w.talks.talk != nil)
	}
	w.talks.closed()
	if w.sheets.Len() != 1 {
		t.Error("it asks twice")
	}
	w.sheets.Top().Hide()
	w.talks.talk.Leave()
}

func TestNothingInViewIsSaid(t *testing.T) {
	w := talking(t, nil)
	w.talks.startTalk("Nothing", nil, nil, "", 0)
	if w.talks.talk != nil || w.sheets.Len() != 1 {
		t.Errorf("without a step %d sheets open; a talk has begun: %v", w.sheets.Len(), w.talks.talk != nil)
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
		w := openWith(t, Config{File: inFile(t, "t.yaml", c.src), Talk: &Talk{}, Work: Work{Every: never}})
		if w.talks.talk != nil || w.sheets.Len() != 1 {
			t.Fatalf("%s: %d sheets open; a talk has begun: %v", name, w.sheets.Len(), w.talks.talk != nil)
		}
		if label := find[*widget.Label](w.win.Canvas().Overlays().Top()); label == nil || !strings.Contains(label.Text, c.want) {
			t.Errorf("%s: “%s” is not said", name, c.want)
		}
	}
}

func TestATalkBeginsHereAndEndsThere(t *testing.T) {
	w := talking(t, nil)
	story := w.state.Doc.Stories[0]
	w.goTo(story.Steps[4].Event)
	w.talks.presentFromHere()
	if w.talks.talk == nil {
		t.Fatal("no talk has begun")
	}
	if s := w.talks.talk.State(); s.Step != 5 || s.Steps != len(story.Steps) {
		t.Errorf("from the fifth event of a story the talk begins at %d of %d", s.Step, s.Steps)
	}
	w.talks.talk.Leave()
	if w.talks.talk != nil || w.state.Selected != story.Steps[4].Event {
		t.Errorf("afterwards %q is selected, want the event last shown", w.state.Selected)
	}
}

// Shift+F5 comes as F5 while Shift is held: Fyne makes no shortcut of it.
func TestShiftF5BeginsHere(t *testing.T) {
	w := talking(t, nil)
	story := w.state.Doc.Stories[0]
	w.goTo(story.Steps[4].Event)
	w.chart.line.Modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	if w.talks.talk == nil || w.talks.talk.State().Step != 5 || w.sheets.Len() != 0 {
		t.Fatalf("Shift+F5 does not begin at the selected event; %d sheets are open", w.sheets.Len())
	}
	w.talks.talk.Leave()
	w.goTo(story.Steps[4].Event)
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if w.state.Selected == story.Steps[4].Event {
		t.Error("a plain key does nothing while Shift is held")
	}
}

func TestWithoutAStoryTheEventsInViewArePresented(t *testing.T) {
	w := talking(t, nil)
	w.state.Doc.Stories = nil
	w.talks.chooseTalk()
	if w.talks.talk == nil || w.talks.talk.State().Steps != len(w.state.Order) {
		t.Fatalf("with everything in view not all %d events are presented", len(w.state.Order))
	}
	w.talks.talk.Leave()
}

func TestTheCommandLineBeginsATalk(t *testing.T) {
	w := talking(t, &Talk{Story: "tests"})
	if w.talks.talk == nil || w.talks.talk.State().Event != "npt-accession" {
		t.Fatal("the story asked for does not begin")
	}
	w.talks.talk.Leave()
	w.chart.redraw()
	if w.talks.talk != nil {
		t.Error("it begins again with the next drawing")
	}
}

// Present goes through the events that the status line counts, in the order of time.
func TestPresentTakesWhatTheStatusLineCounts(t *testing.T) {
	w, _ := openTest(t, "")
	differ := 0
	for i := range 60 {
		factor := []float64{1.2, 3, 8, 60, 4000}[i%5]
		w.chart.line.SetView(w.state.Layout.Fit().Zoom(factor, float64(100+15*i)))
		v := w.chart.line.View()
		got := w.state.EventsInView(w.chart.line.View())
		if counted := w.state.Layout.InView(v); len(got) != counted {
			t.Errorf("zoomed in %g times, %d events are presented, %d counted", factor, len(got), counted)
		}
		order := slices.DeleteFunc(slices.Clone(w.state.Order), func(id string) bool { return !slices.Contains(got, id) })
		if !slices.Equal(got, order) {
			t.Errorf("zoomed in %g times, they are not in the order of time: %v", factor, got)
		}
		from, to := v.Range()
		for _, id := range got {
			if e, _ := w.state.Doc.Event(id); e != nil {
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
		w.chart.line.SetView(w.state.Layout.View(at, at+edtf.Day))
	}
	view(1990)
	if got := w.state.EventsInView(w.chart.line.View()); !slices.Equal(got, []string{"since"}) {
		t.Errorf("in 1990 %v are in view", got)
	}
	if got := w.state.Layout.InView(w.chart.line.View()); got != 1 {
		t.Errorf("in 1990 %d events are counted", got)
	}
	view(1920)
	if got := w.state.EventsInView(w.chart.line.View()); !slices.Equal(got, []string{"until"}) {
		t.Errorf("in 1920 %v are in view", got)
	}
}
