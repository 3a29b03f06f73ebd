package browser

import "math"

// touch makes a mouse of a finger and a wheel of two, for boards and tablets:
// the toolkit's web driver knows neither.
type touch struct {
	fingers map[int]point
	first   point // where the first finger came down
	pressed bool  // the mouse button is held for it
	pinched bool  // a second finger was there: no click comes of it
	at      point // where the toolkit was told that the mouse is

	tell  func(event string, at point) // tells the toolkit of a mouse
	wheel func(x, y float64)           // likewise of a turn, in its units
}

// point is a place on the page, in px.
type point struct{ x, y float64 }

func (p point) to(q point) float64 { return math.Hypot(p.x-q.x, p.y-q.y) }

const (
	unsteady   = 6.0 // px that a finger moves in a tap
	zoomANotch = 1.2 // what the timeline makes of a notch of the wheel
)

func (t *touch) down(id int, at point) {
	t.fingers[id] = at
	switch len(t.fingers) {
	case 1:
		t.release() // of a finger whose end was never told
		t.first, t.pressed, t.pinched = at, false, false
		t.mouse("mousemove", at)
	case 2:
		t.pinched = true
		t.release()
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
	case t.pinched:
	case t.pressed:
		t.mouse("mousemove", at)
	case t.first.to(at) > unsteady:
		t.pressed = true
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
		if !t.pinched && !t.pressed {
			t.pressed = true
			t.mouse("mousedown", t.first)
		}
		t.at = at
	}
	t.cancel(id, at)
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
	if t.pressed {
		t.pressed = false
		t.mouse("mouseup", t.at)
	}
}

// mouse tells the toolkit of a mouse.
func (t *touch) mouse(event string, at point) {
	t.at = at
	t.tell(event, at)
}
