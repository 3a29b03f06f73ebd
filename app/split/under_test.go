package split

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// What lies under the line takes a share of the height until its edge is dragged, leaves
// room for the line, keeps out of the drawer, and gives all back when it goes.
func TestAPaneLiesUnderTheLine(t *testing.T) {
	test.NewTempApp(t)
	line, pane := widget.NewLabel(""), widget.NewLabel("")
	d := New(line, widget.NewLabel(""), panelWidth, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 600))
	d.LayUnder(pane)
	if under := pane.Size(); under.Height != 600*shareUnder || under.Width != 1280-panelWidth-gripWidth {
		t.Errorf("the pane is %v", under)
	}
	if line.Size().Height != 600-600*shareUnder-gripWidth || d.line.pane.Position().Y != 600-600*shareUnder {
		t.Errorf("the line is %v, the pane begins at %g", line.Size(), d.line.pane.Position().Y)
	}
	d.line.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: -50}})
	if got := pane.Size().Height; got != 600*shareUnder+50 {
		t.Errorf("dragged up by 50 it is %g px high", got)
	}
	d.line.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: -1000}})
	if got := line.Size().Height; got != leastAbove-gripWidth {
		t.Errorf("the line has %g px left", got)
	}
	d.line.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: 1000}})
	if got := pane.Size().Height; got != leastUnder {
		t.Errorf("the pane has %g px left", got)
	}
	w.Resize(fyne.NewSize(900, 600))
	d.Call(true)
	if got := pane.Size().Width; got != 900-panelWidth-gripWidth {
		t.Errorf("beside the drawer the pane is %g px wide", got)
	}
	d.LayUnder(nil)
	if line.Size().Height != 600 || d.line.grip.Visible() {
		t.Errorf("without a pane the line is %g px high", line.Size().Height)
	}
}

// Where there is no room for both, as with large text, the pane keeps that of a row or two and
// lies over the line, of which a strip is seen.
func TestAPaneKeepsItsRowsWhereThereIsLittleRoom(t *testing.T) {
	test.NewTempApp(t)
	line, pane := widget.NewLabel(""), widget.NewLabel("")
	rows := container.NewGridWrap(fyne.NewSize(100, 250), pane) // what it asks for
	d := New(line, widget.NewLabel(""), panelWidth, func(float32) {})
	d.Folded = true
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	d.LayUnder(rows)
	for height, want := range map[float32]float32{900: 900 * shareUnder, 600: 250 + moreRows, 320: 320 - leastStrip, 100: 50} {
		w.Resize(fyne.NewSize(1280, height))
		if got := rows.Size().Height; got != want {
			t.Errorf("of %g px the pane has %g, want %g", height, got, want)
		}
		if got := line.Size().Height; got < min(leastLine, height) {
			t.Errorf("of %g px the line has %g", height, got)
		}
	}
}
