package writing

import (
	"slices"

	"tideline/timeline/edit"
)

// queue does one thing after the other, each of which may go away from the UI goroutine
// and come back. What one of them asks for within itself comes before what was asked for
// after it.
type queue struct {
	waiting []func(done func())
	nested  []func(done func()) // what the present one has asked for
	busy    bool
	inside  bool // what is asked for is asked for by the present one
}

// add does something once all is done that was asked for before.
func (q *queue) add(job func(done func())) {
	if q.inside {
		q.nested = append(q.nested, job)
		return
	}
	q.waiting = append(q.waiting, job)
	q.next()
}

func (q *queue) next() {
	if q.busy || len(q.waiting) == 0 {
		return
	}
	job := q.waiting[0]
	q.waiting, q.busy = slices.Delete(q.waiting, 0, 1), true
	job(func() {
		q.waiting, q.nested = append(q.nested, q.waiting...), nil
		q.busy = false
		q.next()
	})
}

// within does a part of the present thing.
func (q *queue) within(do func()) {
	q.inside = true
	do()
	q.inside = false
}

// trail is what ids have led to while something waits: an event may have another id by then,
// and what was waited for may have selected another event.
type trail []led

// led is an id that leads to another.
type led struct{ from, to string }

// from returns what an id leads to that was good when the trail had so many steps.
func (t trail) from(step int, id string) string {
	for _, l := range t[step:] {
		if l.from == id {
			id = l.to
		}
	}
	return id
}

// Turn does something with events once all that was asked for before is done and shown: it
// begins with the file as it is by then, as if every edit took no time. What it asks for
// itself comes before what is asked for after it. It is given the ids that the events have by
// then. It is left out where the file is edited no more.
func (w *Writing) Turn(ids []string, do func(ids []string)) {
	step, of := mark(w), w.of
	w.queue.add(func(done func()) {
		if w.IsEditing() && w.of == of {
			now := make([]string, len(ids))
			for i, id := range ids {
				now[i] = w.trail.from(step, id)
			}
			w.queue.within(func() { do(now) })
		}
		done()
	})
}

// mark is how many steps the trail has. It begins anew where nothing waits.
func mark(w *Writing) int {
	if !w.queue.busy {
		w.trail = nil
	}
	return len(w.trail)
}

// renamed are the ids of events that are others after an edit: those that are made of what
// has changed.
func renamed(before, after edit.File) (all []led) {
	was, now := before.Records(edit.Events), after.Records(edit.Events)
	if len(was) != len(now) {
		return nil
	}
	for i := range was {
		if was[i].ID != now[i].ID {
			all = append(all, led{was[i].ID, now[i].ID})
		}
	}
	there := make(map[string]bool, len(all))
	for _, l := range all {
		there[l.to] = true
	}
	return slices.DeleteFunc(all, func(l led) bool { return there[l.from] })
}
