package browser

import "syscall/js"

func (t *touch) listen() {
	t.fingers, t.tell, t.wheel = map[int]point{}, mouse, send
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

// mouse tells the toolkit of a mouse.
func mouse(event string, at point) {
	ev := js.Global().Get("MouseEvent").New(event, map[string]any{"clientX": at.x, "clientY": at.y, "cancelable": true})
	document().Call("dispatchEvent", ev)
}
