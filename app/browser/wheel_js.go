package browser

import (
	"syscall/js"

	"fyne.io/fyne/v2"
)

// wheel keeps the page from scrolling and zooming and hands the toolkit an even
// turn.
type wheel struct{ held fyne.KeyModifier }

// modifiers returns what was held at the last turn.
func (w *wheel) modifiers() fyne.KeyModifier { return w.held }

func (w *wheel) listen() {
	on(window(), "wheel", func(ev js.Value) {
		ev.Call("preventDefault")
		if !ev.Get("isTrusted").Bool() {
			return // our own, on its way to the toolkit
		}
		ev.Call("stopImmediatePropagation")
		t := turn{
			x: ev.Get("deltaX").Float(), y: ev.Get("deltaY").Float(), mode: ev.Get("deltaMode").Int(),
			shift: ev.Get("shiftKey").Bool(), ctrl: ev.Get("ctrlKey").Bool(),
		}
		w.held = t.held()
		send(t.units())
	})
}

// send hands the toolkit a turn in its units.
func send(x, y float64) {
	e := eventsFor(x, y)
	for range e.n {
		event := js.Global().Get("WheelEvent").New("wheel", map[string]any{e.axis: e.delta})
		document().Call("dispatchEvent", event)
	}
}
