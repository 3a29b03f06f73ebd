package app

import (
	"strings"
	"testing"

	"tideline/app/present"
)

// toldFile is a file with a story that is edited while it is told.
const toldFile = `tideline: 1
title: Told
events:
  - {id: one, date: 1953, title: One}
  - {id: two, date: 1961, title: Two}
  - {id: three, date: 1975, title: Three}
stories:
  - {id: s, name: S, steps: [{event: one}, {event: two}, {event: three}]}
`

// While a talk is given its file may be saved: the talk stays at its step and shows what
// has changed.
func TestASavedChangeIsShownInTheTalk(t *testing.T) {
	f := follow(t, toldFile)
	f.talks.presentStory("s", "two")
	if f.talks.talk == nil {
		t.Fatal("no talk has begun")
	}
	t.Cleanup(f.talks.leave)
	stands := func(what string, want present.State) {
		t.Helper()
		if got := f.talks.talk.State(); got.Step != want.Step || got.Steps != want.Steps || got.Event != want.Event {
			t.Errorf("%s: the talk is at %d of %d, %s", what, got.Step, got.Steps, got.Event)
		}
	}
	f.save(t, strings.Replace(toldFile, "title: Two", "title: Twice", 1))
	stands("a title", present.State{Step: 2, Steps: 3, Event: "two"})
	f.save(t, strings.Replace(toldFile, "steps: [{event: one}", "steps: [{event: three}, {event: one}", 1))
	stands("a step before", present.State{Step: 3, Steps: 4, Event: "two"})
	f.save(t, strings.Replace(toldFile, "{event: two}, ", "", 1))
	stands("without the step", present.State{Step: 1, Steps: 2, Event: "one"})
	f.save(t, strings.Replace(toldFile, "steps: [{event: one}, {event: two}, {event: three}]", "steps: []", 1))
	stands("without steps", present.State{Step: 1, Steps: 2, Event: "one"})
	f.save(t, toldFile+"\n  - {id: \"")
	stands("broken", present.State{Step: 1, Steps: 2, Event: "one"})
}
