package browser

import (
	"math"
	"syscall/js"

	"fyne.io/fyne/v2"
)

// A turn of the wheel by one notch, as browsers report it and in units of the
// toolkit, where it shall be worth as much as on a desktop.
const (
	pixels = 100.0
	lines  = 3.0
	notch  = 25.0
	pinch  = 5.0 // a pinch is told as Ctrl with a wheel that turns so much less
)

// The toolkit's web driver takes 5 px or more for a quick turn, and makes ten
// times as much of it.
const (
	quickFrom = 5.0
	slowMost  = 4.9 // px that are surely no quick turn
	slow      = 0.2 // units of the toolkit a px
	quick     = 2.0 // likewise in a quick turn
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
		w.held = 0
		if ev.Get("shiftKey").Bool() {
			w.held |= fyne.KeyModifierShift
		}
		if ev.Get("ctrlKey").Bool() {
			w.held |= fyne.KeyModifierControl
		}
		dx, dy := turned(ev, "deltaX"), turned(ev, "deltaY")
		if w.held&fyne.KeyModifierControl != 0 && math.Abs(dy) < notch/2 {
			dy *= pinch
		}
		send(dx, dy)
	})
}

// turned is the turn about one axis in units of the toolkit.
func turned(ev js.Value, axis string) float64 {
	d := ev.Get(axis).Float()
	switch ev.Get("deltaMode").Int() {
	case 0: // pixels
		return d / pixels * notch
	case 1: // lines
		return d / lines * notch
	default: // pages
		return d * notch
	}
}

// send hands the toolkit a turn about the axis that was turned more: as one quick
// event where that can tell it, else as many slow ones as it takes.
func send(dx, dy float64) {
	axis, d := "deltaY", dy
	if math.Abs(dx) > math.Abs(dy) {
		axis, d = "deltaX", dx
	}
	n, delta := 1, d/quick
	if math.Abs(delta) < quickFrom {
		n = int(math.Ceil(math.Abs(d) / slow / slowMost))
		delta = d / slow / float64(n)
	}
	for range n {
		event := js.Global().Get("WheelEvent").New("wheel", map[string]any{axis: delta})
		document().Call("dispatchEvent", event)
	}
}
