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
func (t *Timeline) click(at fyne.Position) {
	switch z := t.zoneAt(at); z {
	case zoneBody:
		if t.second(at) {
			t.glideTo(t.view.Zoom(zoomPerClick, float64(at.X)-t.stage.left), stepTime, t.settle)
			return
		}
		t.pick(t.hit(at))
	case zoneOverview:
		t.glideTo(t.jump(float64(at.X)), glideTime, t.settle)
	}
}

// second tells whether a click is the second of a double click, and notes it.
func (t *Timeline) second(at fyne.Position) bool {
	h := &t.hand
	now := t.now()
	quick := now.Sub(h.clicked) <= fyne.CurrentApp().Driver().DoubleTapDelay()
	near := math.Hypot(float64(at.X-h.clickedAt.X), float64(at.Y-h.clickedAt.Y)) <= clickReach
	h.clicked, h.clickedAt = now, at
	if quick && near {
		h.clicked = time.Time{} // a third click begins anew
		return true
	}
	return false
}

// pick selects what was clicked, splits a chip, or selects nothing.
func (t *Timeline) pick(sh scene.Shape) {
	if sh.Class == scene.Chip && sh.ID != "" {
		t.split(sh, t.settle)
		return
	}
	if t.OnSelected != nil {
		t.OnSelected(sh.ID) // the owner answers with Select
		return
	}
	t.Select(sh.ID)
}
