package browser

import (
	"math"
	"syscall/js"
)

// touch makes a mouse of a finger and a wheel of two, for boards and tablets:
// the toolkit's web driver knows neither.
type touch struct {
	fingers map[int]point
	first   point // where the first finger came down
	pressed bool  // the mouse button is held for it
	pinched bool  // a second finger was there: no click comes of it
}

// point is a place on the page, in px.
type point struct{ x, y float64 }

func (p point) to(q point) float64 { return math.Hypot(p.x-q.x, p.y-q.y) }

const (
	unsteady   = 6.0 // px that a finger moves in a tap
	zoomANotch = 1.2 // what the timeline makes of a notch of the wheel
)

func (t *touch) listen() {
	t.fingers = map[int]point{}
	for event, heard := range map[string]func(id int, at point){
		"pointerdown": t.down, "pointermove": t.move, "pointerup": t.up, "pointercancel": t.cancel,
	} {
		on(window(), event, func(ev js.Value) {
			if ev.Get("pointerType").String() != "touch" {
				return
			}
			ev.Call("preventDefault") // no mouse events of the browser's own
			heard(ev.Get("pointerId").Int(), point{ev.Get("clientX").Float(), ev.Get("clientY").Float()})
		})
	}
}

func (t *touch) down(id int, at point) {
	t.fingers[id] = at
	switch len(t.fingers) {
	case 1:
		t.first, t.pressed, t.pinched = at, false, false
		mouse("mousemove", at)
	case 2:
		t.pinched = true
		t.release(at)
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
		mouse("mousemove", at)
	case t.first.to(at) > unsteady:
		t.pressed = true
		mouse("mousedown", t.first)
		mouse("mousemove", at)
	}
}

// pinch zooms about the middle of two fingers, of which one has moved.
func (t *touch) pinch(id int, before, at point) {
	for other, q := range t.fingers {
		if apart := q.to(before); other != id && apart > 0 && q.to(at) > 0 {
			mouse("mousemove", point{(q.x + at.x) / 2, (q.y + at.y) / 2})
			send(0, -notch*math.Log(q.to(at)/apart)/math.Log(zoomANotch))
		}
	}
}

func (t *touch) up(id int, at point) {
	if _, ok := t.fingers[id]; ok && len(t.fingers) == 1 && !t.pinched && !t.pressed {
		t.pressed = true
		mouse("mousedown", t.first)
	}
	t.cancel(id, at)
}

func (t *touch) cancel(id int, at point) {
	delete(t.fingers, id)
	if len(t.fingers) == 0 {
		t.release(at)
	}
}

// release lets go of the mouse button.
func (t *touch) release(at point) {
	if t.pressed {
		t.pressed = false
		mouse("mouseup", at)
	}
}

// mouse tells the toolkit of a mouse.
func mouse(event string, at point) {
	ev := js.Global().Get("MouseEvent").New(event, map[string]any{"clientX": at.x, "clientY": at.y, "cancelable": true})
	document().Call("dispatchEvent", ev)
}
