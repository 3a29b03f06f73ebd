package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown implements desktop.Mouseable.
func (p *pointer) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonSecondary {
		return
	}
	p.focus()
	p.begin(ev.Position)
}

// begin begins what may become a click or a drag.
func (p *pointer) begin(at fyne.Position) {
	p.motion.stop()
	p.press = press{down: true, at: at, zone: p.zones.zoneAt(at), view: p.frame.view, last: p.frame.now()}
}

// MouseUp implements desktop.Mouseable. It comes before DragEnd, and makes a click of
// what was not a drag.
func (p *pointer) MouseUp(ev *desktop.MouseEvent) {
	if ev.Button == desktop.MouseButtonSecondary {
		hand{p}.menu(ev.Position)
		return
	}
	if !p.press.down || p.press.dragged {
		return
	}
	p.press.down = false
	if ev.Button == desktop.MouseButtonPrimary {
		p.click(ev.Position)
	}
}

// Dragged implements fyne.Draggable.
func (p *pointer) Dragged(ev *fyne.DragEvent) {
	if !p.press.down {
		p.begin(ev.Position.SubtractXY(ev.Dragged.DX, ev.Dragged.DY))
	}
	if p.frame.drawing == nil {
		return
	}
	if !p.press.dragged {
		p.press.dragged = true
		hand{p}.take(p.press.at)
		p.hover("")
	}
	p.press.way.DX += ev.Dragged.DX
	p.press.way.DY += ev.Dragged.DY
	if p.press.grab != nil {
		hand{p}.dragEvent()
		return
	}
	dx, dy := float64(ev.Dragged.DX), float64(ev.Dragged.DY)
	switch p.press.zone {
	case zoneBody:
		p.dragBody(dx, dy)
	case zoneThumb:
		scrollBar{p.frame}.drag(dy)
	case zoneOverview, zoneFrame:
		p.dragFrame(float64(p.press.way.DX))
	case zoneFrom, zoneTo:
		p.dragEdge(float64(p.press.way.DX))
	}
}

// dragBody moves the body with the pointer and notes how fast it goes.
func (p *pointer) dragBody(dx, dy float64) {
	now := p.frame.now()
	elapsed := max(now.Sub(p.press.last).Seconds(), minInterval)
	weight := 1 - math.Exp(-elapsed/speedMemory.Seconds())
	p.press.speed += (dx/elapsed - p.press.speed) * weight
	p.press.last = now
	if v := p.frame.view.Pan(p.frame.round(dx)); v != p.frame.view {
		p.frame.show(v)
	}
	p.frame.scrollBy(-dy)
}

const (
	speedMemory = 50 * time.Millisecond // over which the speed of the pointer is averaged
	minInterval = 0.001                 // s; events of one instant count as this far apart
)

// DragEnd implements fyne.Draggable.
func (p *pointer) DragEnd() {
	if !p.press.dragged {
		return
	}
	p.press.down, p.press.dragged = false, false
	if p.press.grab != nil {
		hand{p}.letGo()
		p.motion.settle()
		return
	}
	if p.press.zone == zoneLanes {
		p.dropLane()
		return
	}
	if p.press.zone == zoneBody && p.frame.now().Sub(p.press.last) < restBefore {
		p.motion.run(p.press.speed)
		return
	}
	p.motion.settle()
}

// dropLane tells that a lane was dragged to where another stands.
func (p *pointer) dropLane() {
	id, to := p.zones.laneAt(p.press.at), p.zones.laneAt(p.press.at.Add(p.press.way))
	if id != "" && to != "" && id != to && p.tell.OnLaneMoved != nil {
		p.tell.OnLaneMoved(id, to)
	}
}

// Wheel and trackpad, in Fyne's units: a notch of a wheel is 25, and a quick
// turn may come multiplied by 125.
const (
	notch        = 25.0
	maxScrolled  = 3 * notch
	zoomPerNotch = 1.2
)

// Scrolled implements fyne.Scrollable: the wheel zooms about the pointer, with Shift it
// scrolls the lanes, and sideways it pans.
func (p *pointer) Scrolled(ev *fyne.ScrollEvent) {
	if p.frame.drawing == nil {
		return
	}
	p.motion.stop()
	dx, dy := clampScrolled(ev.Scrolled.DX), clampScrolled(ev.Scrolled.DY)
	switch {
	case p.settings.Modifiers()&fyne.KeyModifierShift != 0:
		p.turnLanes(-dx - dy) // Shift turns a wheel sideways on some systems
	case math.Abs(dx) > math.Abs(dy):
		p.frame.show(p.frame.view.Pan(p.frame.round(dx)))
	default:
		x := min(max(p.zones.pointedX(ev.Position), 0), p.frame.stage.width)
		p.frame.show(p.frame.view.Zoom(math.Pow(zoomPerNotch, dy/notch), x))
	}
	p.hover("")
	p.motion.settle()
}

// turnLanes scrolls as a wheel is turned by dy: a lane a notch, at the least. What
// turns less than a notch at a time, as a trackpad does, scrolls by px.
func (p *pointer) turnLanes(dy float64) {
	f := p.frame
	n := int(math.Abs(dy) / notch)
	if n == 0 || !f.rows.known() {
		f.scrollBy(dy)
		return
	}
	y := f.scroll
	for range n {
		y = f.rows.after(y, dy < 0)
	}
	f.scrollTo(y)
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
