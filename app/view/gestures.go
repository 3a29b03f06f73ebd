package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/axis"
)

// hand is what the pointer is doing. All places are px in the widget.
type hand struct {
	zone  zone   // under the pointer
	under string // id of what can be clicked there

	pointer fyne.Position // where it is
	inside  bool          // whether it is in the widget

	pressed bool
	dragged bool
	at      fyne.Position // where it was pressed
	held    zone          // there
	view    axis.View     // at that time
	way     fyne.Delta    // since
	speed   float64       // px/s to the right, a running mean
	last    time.Time     // of the last drag

	clicked   time.Time // the last click
	clickedAt fyne.Position
}

// drawn forgets what belonged to the drawing before.
func (h *hand) drawn() { *h = hand{zone: h.zone, pointer: h.pointer, inside: h.inside} }

// MouseDown implements desktop.Mouseable.
func (t *Timeline) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonSecondary {
		return
	}
	t.takeFocus()
	t.press(ev.Position)
}

func (t *Timeline) press(at fyne.Position) {
	t.stopMotion()
	h := &t.hand
	h.pressed, h.dragged, h.at, h.held = true, false, at, t.zoneAt(at)
	h.view, h.way, h.speed, h.last = t.view, fyne.Delta{}, 0, t.now()
}

// MouseUp implements desktop.Mouseable. It comes before DragEnd.
func (t *Timeline) MouseUp(ev *desktop.MouseEvent) {
	h := &t.hand
	if !h.pressed || h.dragged {
		return
	}
	h.pressed = false
	if ev.Button == desktop.MouseButtonPrimary {
		t.click(ev.Position)
	}
}

// Dragged implements fyne.Draggable.
func (t *Timeline) Dragged(ev *fyne.DragEvent) {
	h := &t.hand
	if !h.pressed {
		t.press(ev.Position.SubtractXY(ev.Dragged.DX, ev.Dragged.DY))
	}
	if t.drawing == nil {
		return
	}
	if !h.dragged {
		h.dragged = true
		t.hover("")
	}
	h.way.DX += ev.Dragged.DX
	h.way.DY += ev.Dragged.DY
	dx, dy := float64(ev.Dragged.DX), float64(ev.Dragged.DY)
	switch h.held {
	case zoneBody:
		t.dragBody(dx, dy)
	case zoneThumb:
		t.dragThumb(dy)
	case zoneOverview, zoneFrame:
		t.dragFrame(float64(h.way.DX))
	case zoneFrom, zoneTo:
		t.dragEdge(float64(h.way.DX))
	}
}

// dragBody moves the body with the hand and notes how fast it goes.
func (t *Timeline) dragBody(dx, dy float64) {
	h := &t.hand
	now := t.now()
	elapsed := max(now.Sub(h.last).Seconds(), minInterval)
	weight := 1 - math.Exp(-elapsed/speedMemory.Seconds())
	h.speed += (dx/elapsed - h.speed) * weight
	h.last = now
	if v := t.view.Pan(t.round(dx)); v != t.view {
		t.show(v)
	}
	t.scrollTo(t.scroll - dy)
}

const (
	speedMemory = 50 * time.Millisecond // over which the speed of the hand is averaged
	minInterval = 0.001                 // s; events of one instant count as this far apart
)

// DragEnd implements fyne.Draggable.
func (t *Timeline) DragEnd() {
	h := &t.hand
	if !h.dragged {
		return
	}
	h.pressed, h.dragged = false, false
	if h.held == zoneBody && t.now().Sub(h.last) < restBefore {
		t.run(h.speed)
		return
	}
	t.settle()
}

// Wheel and trackpad, in Fyne's units: a notch of a wheel is 25, and a quick
// turn may come multiplied by 125.
const (
	notch        = 25.0
	maxScrolled  = 3 * notch
	zoomPerNotch = 1.2
)

// Scrolled implements fyne.Scrollable: the wheel zooms about the pointer, with
// Shift it scrolls the lanes, and sideways it pans.
func (t *Timeline) Scrolled(ev *fyne.ScrollEvent) {
	if t.drawing == nil {
		return
	}
	t.stopMotion()
	dx, dy := clampScrolled(ev.Scrolled.DX), clampScrolled(ev.Scrolled.DY)
	switch {
	case t.Modifiers()&fyne.KeyModifierShift != 0:
		t.scrollTo(t.scroll - dx - dy) // Shift turns a wheel sideways on some systems
	case math.Abs(dx) > math.Abs(dy):
		t.show(t.view.Pan(t.round(dx)))
	default:
		x := min(max(t.pointedX(ev.Position), 0), t.stage.width)
		t.show(t.view.Zoom(math.Pow(zoomPerNotch, dy/notch), x))
	}
	t.hover("")
	t.settle()
}

func clampScrolled(d float32) float64 { return min(max(float64(d), -maxScrolled), maxScrolled) }

// currentModifiers asks the driver which modifier keys are held, for scroll
// events do not say.
func currentModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
