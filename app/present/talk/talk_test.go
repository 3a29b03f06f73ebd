package talk

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline"
)

func steps(n int) []Step {
	all := make([]Step, n)
	for i := range all {
		all[i] = Step{Event: &timeline.Event{ID: fmt.Sprint("e", i)}}
		if i%2 == 0 {
			all[i].Ask = "Why?"
		}
	}
	return all
}

// Whatever keys are pressed in whatever order, a talk stands at one of its steps,
// forward reaches the end, and every step is either shown or covered.
func TestATalkAlwaysStandsSomewhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		talk := New(steps(rapid.IntRange(1, 9).Draw(t, "steps")))
		for range rapid.IntRange(0, 40).Draw(t, "keys") {
			press(t, talk)
			if s := talk.Step(); s == nil || talk.At() < 0 || talk.At() >= talk.Len() {
				t.Fatalf("the talk stands at %d of %d", talk.At(), talk.Len())
			}
			if talk.Asking() && !talk.Covered() {
				t.Fatal("a question is asked, and nothing is covered")
			}
			if talk.Covered() && !talk.HiddenOnLine(talk.Step().Event) {
				t.Fatal("the present event is covered, and can be seen on the line")
			}
		}
		forwards := 0
		for talk.Forward() {
			if forwards++; forwards > 4*talk.Len()+1 {
				t.Fatal("forward never comes to the end")
			}
		}
		if talk.At() != talk.Len()-1 || talk.Covered() || talk.Blank() != Showing {
			t.Fatalf("forward ends at %d of %d, covered %v", talk.At(), talk.Len(), talk.Covered())
		}
	})
}

func press(t *rapid.T, talk *Talk) {
	i := rapid.IntRange(-1, 9).Draw(t, "place")
	switch rapid.IntRange(0, 6).Draw(t, "key") {
	case 0:
		talk.Forward()
	case 1:
		talk.Back()
	case 2:
		talk.Jump(i)
	case 3:
		talk.SetBlank(rapid.SampledFrom([]Blank{Black, White}).Draw(t, "blank"))
	case 4:
		talk.Toggle(rapid.SampledFrom([]Hide{HideDates, HideTitles, HideLater, AskFirst}).Draw(t, "hide"))
	case 5:
		talk.Drop(i)
	case 6:
		talk.Move(i, rapid.SampledFrom([]int{-1, 1}).Draw(t, "by"))
	}
}

// Arranging the talk changes neither the step that is shown nor the steps given.
func TestArrangingKeepsThePresentStep(t *testing.T) {
	given := steps(5)
	talk := New(given)
	talk.Jump(2)
	before := talk.Step().Event
	if !talk.Move(2, 1) || talk.Step().Event != before || talk.At() != 3 {
		t.Errorf("moved on, the talk stands at %s, place %d", talk.Step().Event.ID, talk.At())
	}
	if !talk.Drop(0) || talk.Step().Event != before || talk.At() != 2 {
		t.Errorf("with one step less before it, the talk stands at %s, place %d", talk.Step().Event.ID, talk.At())
	}
	if !slices.EqualFunc(given, steps(5), func(a, b Step) bool { return a.Event.ID == b.Event.ID }) {
		t.Error("the steps of the file have changed their order")
	}
}

func TestWhatIsHiddenIsRevealedStepByStep(t *testing.T) {
	talk := New(steps(3))
	first, second, third := talk.StepAt(0).Event, talk.StepAt(1).Event, talk.StepAt(2).Event
	talk.Toggle(HideLater)
	if talk.HiddenOnLine(first) || !talk.HiddenOnLine(second) || !talk.HiddenOnLine(third) {
		t.Error("at the first step only later events are hidden")
	}
	talk.Forward()
	if talk.HiddenOnLine(second) || !talk.HiddenOnLine(third) {
		t.Error("at the second step the third alone is hidden")
	}
	talk.Toggle(HideDates)
	if !talk.Covered() || !talk.HiddenOnLine(second) {
		t.Error("with dates hidden the present event has no place on the line")
	}
	if !talk.Forward() || talk.At() != 1 || talk.HiddenOnLine(second) {
		t.Error("the next key reveals it, and stays")
	}
	talk.Toggle(HideTitles)
	if !talk.Conceals(HideTitles) || !talk.Conceals(HideDates) {
		t.Error("what is chosen anew covers the step anew")
	}
	if !talk.Forward() || talk.Conceals(HideTitles) || !talk.Conceals(HideDates) || !talk.HiddenOnLine(second) {
		t.Error("one key reveals the title, and the date is still to be guessed")
	}
	if !talk.Forward() || talk.At() != 1 || talk.Covered() {
		t.Error("the next one reveals the date, and stays")
	}
	talk.SetBlank(Black)
	if !talk.Forward() || talk.At() != 1 || talk.Blank() != Showing {
		t.Error("the first key after a blank screen only shows the talk again")
	}
}
