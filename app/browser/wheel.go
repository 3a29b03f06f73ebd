package browser

import (
	"math"

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

// turn is a turn of the wheel as the browser tells it.
type turn struct {
	x, y        float64
	mode        int // what x and y count: 0 pixels, 1 lines, 2 pages
	shift, ctrl bool
}

// held are the modifiers that were held.
func (t turn) held() (m fyne.KeyModifier) {
	if t.shift {
		m |= fyne.KeyModifierShift
	}
	if t.ctrl {
		m |= fyne.KeyModifierControl
	}
	return m
}

// units are the turns about both axes in units of the toolkit. A pinch on a touchpad
// is worth as much as its fingers move.
func (t turn) units() (x, y float64) {
	x, y = unitsOf(t.x, t.mode), unitsOf(t.y, t.mode)
	if t.ctrl && math.Abs(y) < notch/2 {
		y *= pinch
	}
	return x, y
}

// unitsOf is the turn about one axis.
func unitsOf(d float64, mode int) float64 {
	switch mode {
	case 0:
		return d / pixels * notch
	case 1:
		return d / lines * notch
	default:
		return d * notch
	}
}

// events are those by which the toolkit is told a turn about the axis that was turned
// more: one quick one where that can tell it, else as many slow ones as it takes.
type events struct {
	axis  string  // the browser's name of it
	delta float64 // of each
	n     int
}

func eventsFor(x, y float64) events {
	e, d := events{axis: "deltaY", n: 1}, y
	if math.Abs(x) > math.Abs(y) {
		e.axis, d = "deltaX", x
	}
	if e.delta = d / quick; math.Abs(e.delta) < quickFrom {
		e.n = int(math.Ceil(math.Abs(d) / slow / slowMost))
		e.delta = d / slow / float64(max(e.n, 1))
	}
	return e
}
