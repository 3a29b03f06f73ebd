package split

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// A panel from below is drawn up and down by its edge, and goes away when it is let go low. The
// line is told how much of it is hidden.
func TestAPanelFromBelowIsDrawnByItsEdge(t *testing.T) {
	test.NewTempApp(t)
	panel := widget.NewLabel("")
	d := New(widget.NewLabel(""), panel, 0, func(float32) {})
	var below []float32
	d.OnBelow = func(px float32) { below = append(below, px) }
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(390, 800))
	d.Call(true)
	drag := func(dy float32) { d.handle.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: dy}}) }
	if d.risenHeight() != 440 {
		t.Errorf("at first it takes %g px", d.risenHeight())
	}
	drag(-100)
	d.handle.DragEnd()
	if !d.Open() || panel.Size().Height != 540-handleHeight {
		t.Errorf("drawn up it is %g px high", panel.Size().Height)
	}
	if drag(-500); d.risenHeight() != 800*mostRisen {
		t.Errorf("drawn up far it takes %g px", d.risenHeight())
	}
	if drag(600); !d.Open() {
		t.Error("it goes away while its edge is held")
	}
	d.handle.DragEnd()
	if d.Open() || d.Folded {
		t.Error("drawn down it stays, or will not come back")
	}
	if n := len(below); n < 3 || below[0] != 440 || below[n-1] != 0 {
		t.Errorf("the line is told %v", below)
	}
	if d.Call(true); d.risenHeight() != 440 {
		t.Errorf("called again it takes %g px", d.risenHeight())
	}
}

func TestWhatLiesAtAPlace(t *testing.T) {
	test.NewTempApp(t)
	d := New(widget.NewLabel(""), widget.NewLabel(""), panelWidth, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	check := func(what string, x, y float32, want Part) {
		t.Helper()
		if got := d.At(fyne.NewPos(x, y)); got != want {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	w.Resize(fyne.NewSize(390, 800))
	check("a line alone", 200, 700, Line)
	d.Call(true)
	check("the line above the panel", 200, 100, Line)
	check("the edge of the panel", 200, 365, Edge)
	check("the panel from below", 200, 700, Panel)
	check("above all of it", 200, -5, Under)
	w.Resize(fyne.NewSize(1280, 600))
	d.LayUnder(widget.NewLabel(""))
	check("the line beside the panel", 100, 100, Line)
	check("the panel beside the line", 1200, 100, Panel)
	check("its edge", 1280-panelWidth-2, 100, Edge)
	check("what lies under the line", 100, 500, Under)
	check("the edge of that", 100, 600-600*shareUnder-2, Edge)
}
