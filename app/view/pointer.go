package view

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// pointer is what the pointer does: the part of the widget that Fyne tells of buttons,
// drags and the wheel. All positions are px in the widget.
type pointer struct {
	frame    *frame
	motion   *motion
	settings *Settings
	tell     *Callbacks
	eras     *eras
	zones    *zones
	focus    func() // gives the widget the keyboard
	open     func(cluster scene.Shape, done func())
	choose   func(id string) // selects where the owner does not

	zone   zone          // under the pointer
	under  string        // id of what can be clicked there
	place  fyne.Position // where it is
	inside bool          // whether it is in the widget
	press  press
	clicks clicks
}

// press is what has happened since a button was pressed.
type press struct {
	down    bool
	dragged bool
	at      fyne.Position // where it was pressed
	zone    zone          // there
	view    axis.View     // at that time
	way     fyne.Delta    // since
	speed   float64       // px/s to the right, a running mean
	last    time.Time     // of the last drag
	grab    *grab         // of the selected event; nil for none
}

// clicks remembers the last click, to tell a double one.
type clicks struct {
	last time.Time
	at   fyne.Position
}

// forget forgets what belonged to the drawing before. A drag that is under way goes on; a
// press that has moved nothing yet is forgotten, for something else may lie under it by now.
func (p *pointer) forget() {
	p.under, p.clicks = "", clicks{}
	p.eras.forget()
	if !p.press.dragged {
		p.press = press{}
	}
}

// Cursor implements desktop.Cursorable. Fyne asks before it tells where the pointer
// has gone, so the answer is for the last position.
func (p *pointer) Cursor() desktop.Cursor { return cursorFor(p.zone, p.under) }

// MouseIn implements desktop.Hoverable.
func (p *pointer) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable: it notes where the pointer is.
func (p *pointer) MouseMoved(ev *desktop.MouseEvent) {
	p.zone = p.zones.zoneAt(ev.Position)
	sh := p.zones.hit(ev.Position)
	p.under, p.place, p.inside = sh.ID, ev.Position, true
	if p.zone == zoneLanes {
		p.under = p.zones.laneAt(ev.Position)
	}
	event, era := sh.ID, ""
	switch sh.Class {
	case scene.Cluster:
		event = ""
	case scene.Era:
		event, era = "", sh.ID
	}
	p.hover(event)
	p.eras.hover(era)
	p.tellTime()
}

// follow reports the time under the pointer again after the view has changed.
func (p *pointer) follow() {
	if p.inside {
		p.tellTime()
	}
}

// tellTime tells the owner the time under the pointer, which changes with the
// pointer and with the view.
func (p *pointer) tellTime() {
	if p.tell.OnHovered == nil {
		return
	}
	if !p.inside {
		p.tell.OnHovered(0, false)
		return
	}
	p.tell.OnHovered(p.zones.timeAt(p.place))
}

// MouseOut implements desktop.Hoverable.
func (p *pointer) MouseOut() {
	p.zone, p.under, p.inside = zoneNone, "", false
	p.hover("")
	p.eras.hover("")
	p.tellTime()
}

// hover shows the event under the pointer; "" for none.
func (p *pointer) hover(id string) {
	if id == p.frame.hovered {
		return
	}
	p.frame.hovered = id
	p.frame.drawOverlay()
	p.frame.dirty()
}

// fingerReach is how far from a mark a finger may come down that means it, px.
const fingerReach = 16

// SetFinger says that a finger is used, or that a mouse is.
func (t *Timeline) SetFinger(is bool) {
	if t.Reach = 0; is {
		t.Reach = fingerReach
	}
}
