package split

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/settings"
)

// panelWidth is a width that the user gave the panel, in px.
const panelWidth = 360

func TestPanelBecomesADrawerWhereTheLineWouldBeNarrow(t *testing.T) {
	test.NewTempApp(t)
	line, panel := widget.NewLabel(""), widget.NewLabel("")
	d := New(line, panel, panelWidth, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)

	w.Resize(fyne.NewSize(1280, 600))
	if got, want := line.Size().Width, float32(1280-panelWidth-gripWidth); got != want {
		t.Errorf("beside the panel the line is %v px wide, want %v", got, want)
	}
	w.Resize(fyne.NewSize(900, 600))
	if line.Size().Width != 900 || d.drawer.Visible() || d.Covered() != 0 {
		t.Error("a drawer that nobody called covers the line")
	}
	if !d.Call(true) || d.Call(true) {
		t.Error("calling the drawer changes what is shown once")
	}
	if !d.drawer.Visible() || line.Size().Width != 900 || d.Covered() != panelWidth+gripWidth {
		t.Errorf("the drawer covers %v px of a line of %v", d.Covered(), line.Size().Width)
	}
	d.Toggle()
	if d.Open() || d.Folded {
		t.Error("a drawer that is put away should come back with the next event")
	}
	d.Toggle()
	if !d.Open() {
		t.Error("the drawer does not come when it is asked for")
	}
	w.Resize(fyne.NewSize(1280, 600))
	d.Toggle()
	if d.Open() || !d.Folded || line.Size().Width != 1280 {
		t.Error("a folded panel still takes room")
	}
}

func TestPanelComesFromBelowOnATelephone(t *testing.T) {
	test.NewTempApp(t)
	line := widget.NewLabel("")
	d := New(line, widget.NewLabel(""), 0, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(390, 760))
	d.Call(true)
	at, size := d.drawer.Position(), d.drawer.Size()
	if !d.handle.Visible() || d.handle.Position().Y+handleHeight != at.Y {
		t.Errorf("the panel begins at %v, its edge at %v", at, d.handle.Position())
	}
	if at.X != 0 || at.Y < 300 || size.Width != 390 || at.Y+size.Height != 760 || line.Size().Width != 390 || d.Covered() != 0 || d.grip.Visible() {
		t.Errorf("the drawer lies at %v and is %v, over a line of %v", at, size, line.Size())
	}
	w.Resize(fyne.NewSize(760, 390)) // held on its side
	if at := d.drawer.Position(); at.X == 0 || at.Y != 0 {
		t.Errorf("on the side the drawer lies at %v", at)
	}
}

func TestPanelKeepsItsWidthWithinBounds(t *testing.T) {
	test.NewTempApp(t)
	var told float32
	d := New(widget.NewLabel(""), widget.NewLabel(""), 2000, func(w float32) { told = w })
	if d.width != settings.MaxPanelWidth {
		t.Errorf("a stored width of 2000 becomes %v", d.width)
	}
	d.Resize(fyne.NewSize(1600, 600))
	d.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 60}})
	if d.width != settings.MaxPanelWidth-60 || told != 0 {
		t.Errorf("while dragged by 60: width %v, told %v", d.width, told)
	}
	d.grip.DragEnd()
	if told != d.width {
		t.Errorf("let go at %v, told %v", d.width, told)
	}
	d.grip.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 900}})
	if d.width != settings.MinPanelWidth {
		t.Errorf("dragged far: width %v", d.width)
	}
	d.Toggle()
	d.Toggle()
	if d.width != settings.MinPanelWidth {
		t.Errorf("folding changed the width to %v", d.width)
	}
}

func TestDrawerKeepsThePointerFromTheLine(t *testing.T) {
	test.NewTempApp(t)
	behind := newCurtain() // any widget that would take the pointer
	d := New(behind, widget.NewLabel("panel"), panelWidth, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 600))
	d.Call(true)
	ground := d.drawer.(*fyne.Container).Objects[0]
	if _, ok := ground.(fyne.Draggable); !ok || ground.Size().Width != panelWidth {
		t.Error("the drawer's ground lets drags through")
	}
}

// A panel that nobody gave a width has a quarter of the window, within its bounds; once
// it is made wider it keeps that.
func TestPanelHasAQuarter(t *testing.T) {
	test.NewTempApp(t)
	panel := widget.NewLabel("")
	var told float32
	d := New(widget.NewLabel(""), panel, 0, func(w float32) { told = w })
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	for width, want := range map[float32]float32{1024: 304, 1280: 320, 1920: 480, 3840: 560} {
		w.Resize(fyne.NewSize(width, 600))
		if got := panel.Size().Width; got != want {
			t.Errorf("in a window of %v px the panel has %v, want %v", width, got, want)
		}
	}
	w.Resize(fyne.NewSize(1280, 600))
	d.Widen(40)
	if told != 360 {
		t.Errorf("wider by 40 it is %v", told)
	}
	w.Resize(fyne.NewSize(1920, 600))
	if got := panel.Size().Width; got != 360 {
		t.Errorf("in a larger window it becomes %v", got)
	}
}

// largeText is a theme whose text is half as large again.
type largeText struct{ fyne.Theme }

// Size implements fyne.Theme.
func (l largeText) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		return 1.5 * 14
	}
	return l.Theme.Size(name)
}

// With larger text the line keeps its share: the panel takes a third at the most, or lies over it.
func TestPanelLeavesLargeTextItsLine(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(largeText{a.Settings().Theme()})
	line := widget.NewLabel("")
	d := New(line, widget.NewLabel(""), 0, func(float32) {})
	w := test.NewTempWindow(t, d)
	w.SetPadded(false)
	for _, width := range []float32{1075, 1280, 1440, 1600, 1920, 2560} {
		w.Resize(fyne.NewSize(width, 800))
		if got := line.Size().Width; got < width*0.66-gripWidth {
			t.Errorf("in a window of %v px the line has %v", width, got)
		}
		if !d.Open() && width >= 1600 {
			t.Errorf("in a window of %v px there is no panel", width)
		}
	}
}
