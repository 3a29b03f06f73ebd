package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestPanelBecomesADrawerWhereTheLineWouldBeNarrow(t *testing.T) {
	test.NewTempApp(t)
	line, panel := widget.NewLabel(""), widget.NewLabel("")
	d := newDesk(line, panel, panelWidth, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)

	w.Resize(fyne.NewSize(1280, 600))
	if got, want := line.Size().Width, float32(1280-panelWidth-gripWidth); got != want {
		t.Errorf("beside the panel the line is %v px wide, want %v", got, want)
	}
	w.Resize(fyne.NewSize(900, 600))
	if line.Size().Width != 900 || d.drawer.Visible() || d.covered() != 0 {
		t.Error("a drawer that nobody called covers the line")
	}
	if !d.call(true) || d.call(true) {
		t.Error("calling the drawer changes what is shown once")
	}
	if !d.drawer.Visible() || line.Size().Width != 900 || d.covered() != panelWidth+gripWidth {
		t.Errorf("the drawer covers %v px of a line of %v", d.covered(), line.Size().Width)
	}
	d.toggle()
	if d.open() || d.folded {
		t.Error("a drawer that is put away should come back with the next event")
	}
	d.toggle()
	if !d.open() {
		t.Error("the drawer does not come when it is asked for")
	}
	w.Resize(fyne.NewSize(1280, 600))
	d.toggle()
	if d.open() || !d.folded || line.Size().Width != 1280 {
		t.Error("a folded panel still takes room")
	}
}

func TestPanelKeepsItsWidthWithinBounds(t *testing.T) {
	test.NewTempApp(t)
	var told float32
	d := newDesk(widget.NewLabel(""), widget.NewLabel(""), 2000, func(w float32) { told = w })
	if d.width != maxPanelWidth {
		t.Errorf("a stored width of 2000 becomes %v", d.width)
	}
	d.Resize(fyne.NewSize(1600, 600))
	d.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 60}})
	if d.width != maxPanelWidth-60 || told != 0 {
		t.Errorf("while dragged by 60: width %v, told %v", d.width, told)
	}
	d.grip.DragEnd()
	if told != d.width {
		t.Errorf("let go at %v, told %v", d.width, told)
	}
	d.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 900}})
	if d.width != minPanelWidth {
		t.Errorf("dragged far: width %v", d.width)
	}
	d.toggle()
	d.toggle()
	if d.width != minPanelWidth {
		t.Errorf("folding changed the width to %v", d.width)
	}
}

func TestDrawerKeepsThePointerFromTheLine(t *testing.T) {
	test.NewTempApp(t)
	behind := newCurtain() // any widget that would take the pointer
	d := newDesk(behind, widget.NewLabel("panel"), panelWidth, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 600))
	d.call(true)
	ground := d.drawer.(*fyne.Container).Objects[0]
	if _, ok := ground.(fyne.Draggable); !ok || ground.Size().Width != panelWidth {
		t.Error("the drawer's ground lets drags through")
	}
}
