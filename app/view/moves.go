package view

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Fit glides to the view of everything.
func (t *Timeline) Fit() {
	if t.drawing != nil {
		t.glideTo(t.fit(), glideTime, t.settle)
	}
}

func (t *Timeline) fit() axis.View { return t.drawing.Fit().Resize(t.stage.width) }

// Fitted tells whether everything is in view, as after Fit.
func (t *Timeline) Fitted() bool {
	if t.drawing == nil {
		return true
	}
	fit := t.drawing.Fit()
	middle := fit.PosAt(fit.Width() / 2)
	return fit.Axis() == t.view.Axis() && fit.Scale() == t.view.Scale() &&
		math.Abs(fit.X(middle)-t.view.X(middle)) < 1
}

// ZoomBy zooms about the middle of the body, in where factor is above one. Where
// the line is still gliding somewhere, it zooms from there: no step gets lost.
func (t *Timeline) ZoomBy(factor float64) {
	if t.drawing != nil {
		t.glideTo(t.heading().Zoom(factor, t.stage.width/2), stepTime, t.settle)
	}
}

// ZoomAbout zooms about an instant, or about the middle where that is out of view.
func (t *Timeline) ZoomAbout(at edtf.Instant, factor float64) {
	if t.drawing == nil {
		return
	}
	from := t.heading()
	x := from.X(from.Axis().Place(at))
	if x < 0 || x > t.stage.width {
		x = t.stage.width / 2
	}
	t.glideTo(from.Zoom(factor, x), stepTime, t.settle)
}

// PanScreen goes by so many screens towards later times, or earlier ones where
// by is below zero. A tenth of the screen stays in view.
func (t *Timeline) PanScreen(by float64) {
	if t.drawing != nil {
		t.glideTo(t.view.Pan(t.round(-by*t.stage.width*0.9)), glideTime, t.settle)
	}
}

// Reveal glides so that the instant is well inside the body, and so that the
// selected event can be seen in its lane. Covered is how many px at the right
// are hidden by something else.
func (t *Timeline) Reveal(at edtf.Instant, covered float32) {
	if t.drawing == nil {
		return
	}
	room := max(t.stage.width-float64(covered), 1)
	margin := min(revealMargin, room/4)
	x := t.view.X(t.view.Axis().Place(at))
	if x >= margin && x <= room-margin {
		t.stopMotion()
		t.revealLane()
		t.settle()
		return
	}
	t.glideTo(t.view.Pan(t.round(t.useful(room/2-x, float64(covered)))), glideTime, func() {
		t.revealLane()
		t.settle()
	})
}

// Centred returns the view with the instant in the middle of the body, at a
// scale of so many times that of Fit, or as near to the middle as can be without
// more emptiness beyond the ends of the axis than labels need; the zero View before
// there is a drawing.
func (t *Timeline) Centred(at edtf.Instant, zoom float64) axis.View {
	if t.drawing == nil {
		return axis.View{}
	}
	middle := t.stage.width / 2
	fit := t.fit()
	v := fit.Zoom(zoom, middle)
	v = v.Pan(t.round(middle - v.X(v.Axis().Place(at))))
	first, last := v.Axis().Bounds()
	from, to := v.Axis().Place(first), v.Axis().Place(last)
	beside := fit.Width() * besideEnds
	if empty := v.X(from) - max(beside, fit.X(from)); empty > 0 {
		return v.Pan(-t.round(empty))
	}
	if empty := min(v.Width()-beside, fit.X(to)) - v.X(to); empty > 0 {
		return v.Pan(t.round(empty))
	}
	return v
}

// besideEnds is the part of the width that may be empty before the first instant
// and after the last.
const besideEnds = 1.0 / 12

// Centre glides there. It takes its time: whoever watches shall see how much of
// it passes.
func (t *Timeline) Centre(at edtf.Instant, zoom float64) {
	if t.drawing == nil {
		return
	}
	t.glideTo(t.Centred(at, zoom), strollTime, func() {
		t.revealLane()
		t.settle()
	})
}

// useful shortens a pan by dx px where it would only bring emptiness into view:
// beyond the first and the last instant it shows no more than Fit does, or than
// is seen already.
func (t *Timeline) useful(dx, covered float64) float64 {
	fit := t.fit()
	first, last := fit.Axis().Bounds()
	from, to := fit.Axis().Place(first), fit.Axis().Place(last)
	if dx > 0 {
		return min(dx, max(0, fit.X(from)-t.view.X(from)))
	}
	return max(dx, min(0, fit.X(to)-covered-t.view.X(to)))
}

// revealMargin is the room an event gets at the edges for its label, in px.
const revealMargin = 160

// revealLane scrolls so that the selected event's mark or label is seen.
func (t *Timeline) revealLane() {
	for i := range t.stage.body.scene.Shapes {
		sh := &t.stage.body.scene.Shapes[i]
		if sh.ID != t.selected || sh.ID == "" || sh.Class != scene.Mark && sh.Class != scene.Label {
			continue
		}
		t.bringIntoRows(sh)
		return
	}
}

// bringIntoRows scrolls up or down so that a shape of the body is seen.
func (t *Timeline) bringIntoRows(sh *scene.Shape) {
	switch {
	case sh.Y < t.scroll:
		t.scrollTo(sh.Y - thumbEdge)
	case sh.Y+sh.H > t.scroll+t.stage.height:
		t.scrollTo(sh.Y + sh.H + thumbEdge - t.stage.height)
	}
}

// Moving tells whether the view is on its way somewhere by itself.
func (t *Timeline) Moving() bool { return t.motion.animation != nil }
