package browser

import (
	"math"

	"tideline/app"
)

// touch makes a mouse of a finger and a wheel of two, for telephones, boards and tablets:
// the toolkit's web driver knows neither. What scrolls there by the wheel alone is scrolled by
// the finger, and a swipe goes to the next event or step where the window says so.
type touch struct {
	fingers map[int]point
	first   point       // where the first finger came down
	there   app.Touched // what it may do there
	does    gesture     // what it does
	at      point       // where the toolkit was told that the mouse is

	tell    func(event string, at point) // tells the toolkit of a mouse
	wheel   func(x, y float64)           // likewise of a turn, in its units
	touched func(at point) app.Touched   // asks the window
	step    func(by int)                 // goes to the next event or step, or to the one before
	leave   func()                       // leaves what is gone through
}

// gesture is what the first finger does.
type gesture int

const (
	waits   gesture = iota // it has not moved yet, or is none
	drags                  // the mouse button is held for it
	scrolls                // it turns the wheel
	swipes                 // it goes to the side
	pinches                // a second finger was there: no click comes of it
)

// point is a place on the page, in px.
type point struct{ x, y float64 }

func (p point) to(q point) float64 { return math.Hypot(p.x-q.x, p.y-q.y) }

const (
	unsteady   = 6.0  // px that a finger moves in a tap
	swiped     = 40.0 // px that it goes to the side in a swipe
	pulled     = 90.0 // px that it goes down in one that leaves
	zoomANotch = 1.2  // what the timeline makes of a notch of the wheel
)

func (t *touch) down(id int, at point) {
	t.fingers[id] = at
	switch len(t.fingers) {
	case 1:
		t.release() // of a finger whose end was never told
		t.first, t.there = at, t.touched(at)
		t.mouse("mousemove", at)
	case 2:
		t.release()
		t.does = pinches
	}
}

func (t *touch) move(id int, at point) {
	before, ok := t.fingers[id]
	if !ok {
		return
	}
	t.fingers[id] = at
	switch {
	case len(t.fingers) == 2:
		t.pinch(id, before, at)
	case t.does == drags:
		t.mouse("mousemove", at)
	case t.does == scrolls:
		t.wheel(before.x-at.x, before.y-at.y)
	case t.does == waits && t.first.to(at) > unsteady:
		t.begin(at)
	}
}

// begin begins what a finger does that has come to a place.
func (t *touch) begin(at point) {
	switch dx, dy := at.x-t.first.x, at.y-t.first.y; {
	case t.there.Leaves, t.there.Steps && math.Abs(dx) > math.Abs(dy):
		t.does = swipes
	case t.there.Scrolls:
		t.does = scrolls
		t.wheel(-dx, -dy)
	default:
		t.does = drags
		t.mouse("mousedown", t.first)
		t.mouse("mousemove", at)
	}
}

// pinch zooms about the middle of two fingers, of which one has moved.
func (t *touch) pinch(id int, before, at point) {
	for other, q := range t.fingers {
		if apart := q.to(before); other != id && apart > 0 && q.to(at) > 0 {
			t.mouse("mousemove", point{(q.x + at.x) / 2, (q.y + at.y) / 2})
			t.wheel(0, -notch*math.Log(q.to(at)/apart)/math.Log(zoomANotch))
		}
	}
}

func (t *touch) up(id int, at point) {
	if _, ok := t.fingers[id]; ok && len(t.fingers) == 1 {
		switch t.does {
		case waits:
			t.does = drags
			t.mouse("mousedown", t.first)
		case swipes:
			t.swipe(at.x-t.first.x, at.y-t.first.y)
		}
		t.at = at
	}
	t.cancel(id, at)
}

// swipe does what a finger wants that has gone so many px.
func (t *touch) swipe(dx, dy float64) {
	switch {
	case math.Abs(dx) < math.Abs(dy):
		if t.there.Leaves && dy >= pulled {
			t.leave()
		}
	case dx <= -swiped:
		t.step(1)
	case dx >= swiped:
		t.step(-1)
	}
}

// cancel forgets a finger. Where it was last is not told of one that the system has
// taken for something else.
func (t *touch) cancel(id int, _ point) {
	delete(t.fingers, id)
	if len(t.fingers) == 0 {
		t.release()
	}
}

// release lets go of the mouse button, where the mouse is.
func (t *touch) release() {
	held := t.does == drags
	if t.does = waits; held {
		t.mouse("mouseup", t.at)
	}
}

// mouse tells the toolkit of a mouse.
func (t *touch) mouse(event string, at point) {
	t.at = at
	t.tell(event, at)
}
