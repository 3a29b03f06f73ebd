package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"tideline/timeline/scene"
)

// A click selects at once. Were the widget fyne.DoubleTappable, each click would
// wait to see whether another follows; so it counts them itself.

// clickReach is how far apart the clicks of a double click may be, in px.
const clickReach = 6

// zoomPerClick is how far a double click zooms in.
const zoomPerClick = 2

// click does what a click at a place means.
func (p *pointer) click(at fyne.Position) {
	switch z := p.zones.zoneAt(at); z {
	case zoneBody:
		if p.second(at) {
			p.motion.glideTo(p.frame.view.Zoom(zoomPerClick, float64(at.X)-p.frame.stage.left), zoomTime, p.motion.settle)
			return
		}
		p.pick(p.zones.hit(at))
	case zoneLanes:
		if id := p.zones.laneAt(at); id != "" && p.tell.OnLane != nil {
			p.tell.OnLane(id, at)
		}
	case zoneOverview:
		p.motion.glideTo(p.jump(float64(at.X)), glideTime, p.motion.settle)
	}
}

// second reports whether a click is the second of a double click, and notes it.
func (p *pointer) second(at fyne.Position) bool {
	now := p.frame.now()
	quick := now.Sub(p.clicks.last) <= fyne.CurrentApp().Driver().DoubleTapDelay()
	near := math.Hypot(float64(at.X-p.clicks.at.X), float64(at.Y-p.clicks.at.Y)) <= clickReach
	p.clicks.last, p.clicks.at = now, at
	if quick && near {
		p.clicks.last = time.Time{} // a third click begins anew
		return true
	}
	return false
}

// pick selects what was clicked, splits a cluster, goes to an era, or selects nothing.
func (p *pointer) pick(sh scene.Shape) {
	if sh.Class == scene.Era && sh.ID != "" {
		p.eras.goTo(sh.ID)
		return
	}
	p.eras.choose("")
	if sh.Class == scene.Cluster && sh.ID != "" {
		p.open(sh, p.motion.settle)
		return
	}
	p.fetch(sh)
	if p.tell.OnSelected != nil {
		p.tell.OnSelected(sh.ID) // the owner answers with Select
		return
	}
	p.choose(sh.ID)
}

// fetch brings the selected event back into view where it was clicked at the edge, beyond
// which it stands.
func (p *pointer) fetch(sh scene.Shape) {
	if sh.ID == "" || sh.ID != p.frame.selected || sh.Class != scene.Overlay {
		return
	}
	at, drawn := p.frame.drawing.Stands(sh.ID)
	x := p.frame.view.X(p.frame.view.Axis().Place(at))
	if !drawn || x >= 0 && x <= p.frame.stage.width {
		return
	}
	p.motion.glideTo(p.frame.view.Pan(p.frame.round(p.frame.stage.width/2-x)), glideTime, p.motion.settle)
}
