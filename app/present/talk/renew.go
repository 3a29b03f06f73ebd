package talk

import (
	"slices"
	"strconv"
)

// Renew gives the talk the steps that its file has now. It stays at the present step, or
// at the one before where that is gone, and is arranged as the presenter has arranged it:
// what was left out stays out, and a new step comes after the one that it follows. It
// reports false, and changes nothing, where there are no steps.
func (t *Talk) Renew(steps []Step) bool {
	if len(steps) == 0 {
		return false
	}
	before, now := namesOf(t.steps), namesOf(steps)
	var order []int
	at, stays := 0, false
	for place, step := range t.order {
		is := slices.Index(now, before[step])
		if is >= 0 {
			order = append(order, is)
		}
		if place == t.at {
			at, stays = max(len(order)-1, 0), is >= 0
		}
	}
	for is, name := range now {
		if slices.Contains(before, name) {
			continue
		}
		place := 0
		if is > 0 {
			place = slices.Index(order, is-1) + 1
		}
		order = slices.Insert(order, place, is)
		if place <= at && len(order) > 1 {
			at++
		}
	}
	if len(order) == 0 || !t.Arranged() {
		shown := 0
		if len(order) > 0 {
			shown = order[at]
		}
		order, at = inOrder(len(steps)), shown
	}
	t.steps, t.order, t.at = steps, order, at
	if !stays {
		t.revealed, t.enlarged = 0, false // another step is shown
	}
	t.changed()
	return true
}

// inOrder counts up from 0.
func inOrder(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}

// namesOf names steps so that one is known again: its event, and how many steps about that
// come before it.
func namesOf(steps []Step) []string {
	names, count := make([]string, len(steps)), map[string]int{}
	for i := range steps {
		id := steps[i].Event.ID
		names[i] = strconv.Itoa(count[id]) + " " + id
		count[id]++
	}
	return names
}
