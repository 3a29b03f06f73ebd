package view

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// pointer is what the pointer does. All places are px in the widget.
type pointer struct {
	frame    *frame
	motion   *motion
	settings *Settings
	tell     *Callbacks
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
}

// clicks remembers the last click, to tell a double one.
type clicks struct {
	last time.Time
	at   fyne.Position
}

// forget forgets what belonged to the drawing before.
func (p *pointer) forget() { p.under, p.press, p.clicks = "", press{}, clicks{} }

// move notes where the pointer is.
func (p *pointer) move(ev *desktop.MouseEvent) {
	p.zone = p.zoneAt(ev.Position)
	sh := p.hit(ev.Position)
	p.under, p.place, p.inside = sh.ID, ev.Position, true
	if sh.Class == scene.Cluster {
		p.hover("")
	} else {
		p.hover(sh.ID)
	}
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
	p.tell.OnHovered(p.timeAt(p.place))
}

// leave notes that the pointer has left.
func (p *pointer) leave() {
	p.zone, p.under, p.inside = zoneNone, "", false
	p.hover("")
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
