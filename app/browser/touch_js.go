package browser

import (
	"syscall/js"

	"tideline/app"
)

// listen hears fingers, and calls tapped when one has been lifted.
func (t *touch) listen(tell app.PageEvents, tapped func()) {
	t.fingers, t.tell, t.wheel = map[int]point{}, mouse, send
	t.touched = func(at point) app.Touched { return tell.Touched(at.x, at.y) }
	t.step, t.leave = func(by int) { go tell.Step(by) }, func() { go tell.Leave() }
	for event, heard := range map[string]func(id int, at point){
		"pointerdown": t.down, "pointermove": t.move, "pointerup": t.up, "pointercancel": t.cancel,
	} {
		on(window(), event, func(ev js.Value) {
			if ev.Get("pointerType").String() != "touch" {
				tell.Mouse()
				return
			}
			ev.Call("preventDefault") // no mouse events of the browser's own
			heard(ev.Get("pointerId").Int(), point{ev.Get("clientX").Float(), ev.Get("clientY").Float()})
			if event == "pointerup" {
				tapped()
			}
		})
	}
}

// mouse tells the toolkit of a mouse.
func mouse(event string, at point) {
	ev := js.Global().Get("MouseEvent").New(event, map[string]any{"clientX": at.x, "clientY": at.y, "cancelable": true})
	document().Call("dispatchEvent", ev)
}
