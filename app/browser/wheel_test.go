package browser

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// A notch is worth the same, however a browser tells it.
func TestNotchesAreWorthTheSame(t *testing.T) {
	for name, d := range map[string]turn{
		"pixels": {y: 100}, "lines": {y: 3, mode: 1}, "pages": {y: 1, mode: 2}, "pixels with Shift": {y: 100, shift: true}, "zooming": {y: 100, ctrl: true},
	} {
		if x, y := d.units(); x != 0 || y != notch {
			t.Errorf("%s: %g and %g units, want 0 and %g", name, x, y, notch)
		}
	}
	if x, y := (turn{x: -100, y: 50}).units(); x != -notch || y != notch/2 {
		t.Errorf("sideways: %g and %g units", x, y)
	}
}

// What a touchpad tells of two fingers that part is worth more than the same turn of a
// wheel; a whole notch with Ctrl is one.
func TestPinchOfATouchpad(t *testing.T) {
	_, scrolled := turn{y: 4}.units()
	if _, pinched := (turn{y: 4, ctrl: true}).units(); pinched != scrolled*pinch {
		t.Errorf("a pinch is worth %g units, a turn %g", pinched, scrolled)
	}
}

func TestModifiersOfATurn(t *testing.T) {
	for _, c := range []struct {
		turn turn
		want fyne.KeyModifier
	}{
		{turn{}, 0},
		{turn{shift: true}, fyne.KeyModifierShift},
		{turn{ctrl: true}, fyne.KeyModifierControl},
		{turn{shift: true, ctrl: true}, fyne.KeyModifierShift | fyne.KeyModifierControl},
	} {
		if got := c.turn.held(); got != c.want {
			t.Errorf("%+v: %v, want %v", c.turn, got, c.want)
		}
	}
}

// toolkit is what the web driver of the toolkit makes of an event.
func toolkit(delta float64) float64 {
	if math.Abs(delta) >= quickFrom {
		return delta * quick
	}
	return delta * slow
}

// Whatever is turned, the toolkit makes of the events what was turned about the axis
// that was turned more: none of the slow ones is taken for a quick one.
func TestTheToolkitHearsWhatWasTurned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		units := rapid.Float64Range(-400, 400)
		x, y := units.Draw(t, "x"), units.Draw(t, "y")
		want, axis := y, "deltaY"
		if math.Abs(x) > math.Abs(y) {
			want, axis = x, "deltaX"
		}
		e := eventsFor(x, y)
		if got := float64(e.n) * toolkit(e.delta); e.axis != axis || math.Abs(got-want) > 1e-9*math.Abs(want) {
			t.Errorf("%d events of %g about %s are %g units, want %g about %s", e.n, e.delta, e.axis, got, want, axis)
		}
		if e.n > 12 {
			t.Errorf("%d events for %g units", e.n, want)
		}
	})
	if e := eventsFor(0, 0); e.n != 0 || e.delta != 0 {
		t.Errorf("no turn is told as %+v", e)
	}
}
