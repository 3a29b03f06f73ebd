package talk

import (
	"slices"

	"tideline/timeline"
)

// Step is one stop of a talk.
type Step struct {
	Event    *timeline.Event
	Say, Ask string            // for the presenter; a question for the class
	Quotes   []*timeline.Quote // the words to show, of slide.MostQuotes speakers at most
}

// Blank is what the audience sees instead of the talk.
type Blank int

// What a screen can show.
const (
	Showing Blank = iota // the talk
	Black
	White
)

// Hide is what the class is to guess: a set of what a step hides until it is
// revealed.
type Hide int

// What can be hidden.
const (
	HideDates  Hide = 1 << iota // when it happened, and so its place on the line
	HideTitles                  // what happened
	HideLater                   // every event that the talk has not come to
	AskFirst                    // the whole event, behind the step's question
)

// Talk is where a presentation is: its steps, the present one, and what is shown of
// it. It always has a step.
type Talk struct {
	// OnChange, unless it is nil, is called after every change.
	OnChange func()

	steps    []Step
	order    []int // of the steps, as the presenter has arranged them
	at       int   // in order
	blank    Blank
	hide     Hide
	revealed Hide // what the step hid and has shown
	enlarged bool // the step's picture is shown alone
}

// New starts a talk at its first step. There must be one at least.
func New(steps []Step) *Talk {
	t := &Talk{steps: steps}
	t.Restore()
	return t
}

func (t *Talk) changed() {
	if t.OnChange != nil {
		t.OnChange()
	}
}

// Restore brings all steps back in the order in which they were given. The present
// step stays.
func (t *Talk) Restore() {
	if len(t.order) > 0 {
		t.at = t.order[t.at]
	}
	t.order = make([]int, len(t.steps))
	for i := range t.order {
		t.order[i] = i
	}
	t.changed()
}

// Arranged reports whether steps have been left out or moved.
func (t *Talk) Arranged() bool { return len(t.order) < len(t.steps) || !slices.IsSorted(t.order) }

// Len returns how many steps are left in the talk.
func (t *Talk) Len() int { return len(t.order) }

// At returns the index of the present step.
func (t *Talk) At() int { return t.at }

// Step returns the present step.
func (t *Talk) Step() *Step { return t.StepAt(t.at) }

// StepAt returns the i-th step of the talk as it is arranged now, nil where
// there is none.
func (t *Talk) StepAt(i int) *Step {
	if i < 0 || i >= len(t.order) {
		return nil
	}
	return &t.steps[t.order[i]]
}

// Blank returns what the audience sees instead of the talk.
func (t *Talk) Blank() Blank { return t.blank }

// SetBlank blanks the screen, or shows the talk again where it is blank that way
// already.
func (t *Talk) SetBlank(b Blank) {
	if t.blank == b {
		b = Showing
	}
	t.blank = b
	t.changed()
}

// Enlarged reports whether the picture of the step is to be shown alone, as large
// as the screen.
func (t *Talk) Enlarged() bool { return t.enlarged }

// Enlarge shows the picture of the step alone, or the slide again.
func (t *Talk) Enlarge() {
	t.enlarged = !t.enlarged
	t.changed()
}

// Hides reports whether every step hides that until it is revealed.
func (t *Talk) Hides(h Hide) bool { return t.hide&h != 0 }

// Toggle hides something from now on, or no longer. The present step starts again
// with all of it hidden.
func (t *Talk) Toggle(h Hide) {
	t.hide ^= h
	t.revealed = 0
	t.changed()
}

// revealOrder is what a step hides in the order in which it is revealed: the event
// behind the question, what happened, and when, which can be guessed once it is
// known what.
func revealOrder() []Hide { return []Hide{AskFirst, HideTitles, HideDates} }

// Conceals reports whether the present step still hides that.
func (t *Talk) Conceals(h Hide) bool {
	return t.Hides(h) && t.revealed&h == 0 && (h != AskFirst || t.Step().Ask != "")
}

// Covered reports whether the present step still hides something that the next key
// reveals.
func (t *Talk) Covered() bool { return slices.ContainsFunc(revealOrder(), t.Conceals) }

// Asking reports whether the audience sees nothing but the step's question.
func (t *Talk) Asking() bool { return t.Conceals(AskFirst) }

// HiddenOnLine reports whether an event must not be seen on the timeline yet.
func (t *Talk) HiddenOnLine(e *timeline.Event) bool {
	if t.Covered() && e == t.Step().Event {
		return true
	}
	if !t.Hides(HideLater) {
		return false
	}
	later := slices.IndexFunc(t.order, func(i int) bool { return t.steps[i].Event == e })
	return later > t.at || later < 0
}

// Forward goes on: it ends a blank screen, reveals one thing that is hidden, or goes
// to the next step. It returns false at the end of the talk.
func (t *Talk) Forward() bool {
	switch {
	case t.blank != Showing:
		t.blank = Showing
	case t.Covered():
		order := revealOrder()
		t.revealed |= order[slices.IndexFunc(order, t.Conceals)]
	case t.at+1 < len(t.order):
		t.at++
		t.revealed, t.enlarged = 0, false
	default:
		return false
	}
	t.changed()
	return true
}

// Back goes to the step before, which the class has seen: nothing of it is hidden.
// It ends a blank screen first. It returns false at the beginning of the talk.
func (t *Talk) Back() bool {
	switch {
	case t.blank != Showing:
		t.blank = Showing
	case t.at > 0:
		t.at--
		t.revealed, t.enlarged = t.hide, false
	default:
		return false
	}
	t.changed()
	return true
}

// Jump goes to the i-th step, from 0, and reports whether there is one.
func (t *Talk) Jump(i int) bool {
	if i < 0 || i >= len(t.order) {
		return false
	}
	t.at, t.blank, t.revealed, t.enlarged = i, Showing, 0, false
	t.changed()
	return true
}

// JumpTo goes to the first step about an event, and reports whether there is one.
func (t *Talk) JumpTo(event string) bool {
	return t.Jump(slices.IndexFunc(t.order, func(i int) bool { return t.steps[i].Event.ID == event }))
}

// Drop leaves the i-th step out of this talk. The last one cannot be left out.
func (t *Talk) Drop(i int) bool {
	if len(t.order) < 2 || i < 0 || i >= len(t.order) {
		return false
	}
	if i == t.at {
		t.revealed, t.enlarged = 0, false // another step is shown
	}
	t.order = slices.Delete(t.order, i, i+1)
	if t.at > i || t.at == len(t.order) {
		t.at--
	}
	t.changed()
	return true
}

// Move swaps the i-th step with the one after it (by 1) or before it (by −1). The
// present step stays the same one.
func (t *Talk) Move(i, by int) bool {
	j := i + by
	if i < 0 || j < 0 || i >= len(t.order) || j >= len(t.order) {
		return false
	}
	t.order[i], t.order[j] = t.order[j], t.order[i]
	switch t.at {
	case i:
		t.at = j
	case j:
		t.at = i
	}
	t.changed()
	return true
}
