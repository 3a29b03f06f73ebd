package view

import (
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// Fit glides to the view of everything.
func (t *Timeline) Fit() {
	if t.frame.drawing != nil {
		t.motion.glideTo(t.frame.fit(), glideTime, t.motion.settle)
	}
}

// Fitted reports whether everything is in view, as after Fit.
func (t *Timeline) Fitted() bool { return t.frame.fitted() }

// ZoomBy zooms about the middle of the body, in where factor is above one. Where
// the line is still gliding somewhere, it zooms from there: no step gets lost.
func (t *Timeline) ZoomBy(factor float64) {
	if t.frame.drawing != nil {
		t.motion.glideTo(t.motion.heading().Zoom(factor, t.frame.stage.width/2), zoomTime, t.motion.settle)
	}
}

// ZoomAbout zooms about an instant, or about the middle where that is out of view.
func (t *Timeline) ZoomAbout(at edtf.Instant, factor float64) {
	if t.frame.drawing == nil {
		return
	}
	from := t.motion.heading()
	x := from.X(from.Axis().Place(at))
	if x < 0 || x > t.frame.stage.width {
		x = t.frame.stage.width / 2
	}
	t.motion.glideTo(from.Zoom(factor, x), zoomTime, t.motion.settle)
}

// PanScreen goes by so many screens towards later times, or earlier ones where
// by is below zero. A tenth of the screen stays in view.
func (t *Timeline) PanScreen(by float64) {
	if t.frame.drawing != nil {
		t.motion.glideTo(t.frame.view.Pan(t.frame.round(-by*t.frame.stage.width*0.9)), glideTime, t.motion.settle)
	}
}

// Reveal glides so that the instant is well inside the body, and so that the
// selected event can be seen in its lane. Covered is how many px at the right
// are hidden by something else.
func (t *Timeline) Reveal(at edtf.Instant, covered float32) {
	if t.frame.drawing == nil {
		return
	}
	room := max(t.frame.stage.width-float64(covered), 1)
	margin := min(revealMargin, room/4)
	x := t.frame.view.X(t.frame.view.Axis().Place(at))
	if x >= margin && x <= room-margin {
		t.motion.stop()
		t.frame.revealLane()
		t.motion.settle()
		return
	}
	t.motion.glideTo(t.frame.view.Pan(t.frame.round(t.frame.useful(room/2-x, float64(covered)))), glideTime, func() {
		t.frame.revealLane()
		t.motion.settle()
	})
}

// Centred returns the view with the instant in the middle of the body, at a
// scale of so many times that of Fit, or as near to the middle as can be without
// more emptiness beyond the ends of the axis than labels need; the zero View before
// there is a drawing.
func (t *Timeline) Centred(at edtf.Instant, zoom float64) axis.View {
	if t.frame.drawing == nil {
		return axis.View{}
	}
	middle := t.frame.stage.width / 2
	fit := t.frame.fit()
	v := fit.Zoom(zoom, middle)
	v = v.Pan(t.frame.round(middle - v.X(v.Axis().Place(at))))
	first, last := v.Axis().Bounds()
	from, to := v.Axis().Place(first), v.Axis().Place(last)
	beside := fit.Width() * besideEnds
	if empty := v.X(from) - max(beside, fit.X(from)); empty > 0 {
		return v.Pan(-t.frame.round(empty))
	}
	if empty := min(v.Width()-beside, fit.X(to)) - v.X(to); empty > 0 {
		return v.Pan(t.frame.round(empty))
	}
	return v
}

// besideEnds is the part of the width that may be empty before the first instant
// and after the last.
const besideEnds = 1.0 / 12

// Centre glides there. It takes its time: whoever watches sees how much of
// it passes.
func (t *Timeline) Centre(at edtf.Instant, zoom float64) {
	if t.frame.drawing == nil {
		return
	}
	t.motion.glideTo(t.Centred(at, zoom), talkStepTime, func() {
		t.frame.revealLane()
		t.motion.settle()
	})
}

// revealMargin is the room an event gets at the edges for its label, in px.
const revealMargin = 160

// Moving reports whether the view is on its way somewhere by itself.
func (t *Timeline) Moving() bool { return t.motion.moving() }
