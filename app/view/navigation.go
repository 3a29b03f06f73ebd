package view

import (
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// navigation goes to other views: the part of the widget that its owner moves.
type navigation struct {
	frame  *frame
	motion *motion
}

// Fit glides to the view of everything.
func (n *navigation) Fit() {
	if n.frame.drawing != nil {
		n.motion.glideTo(n.frame.fit(), glideTime, n.motion.settle)
	}
}

// Fitted reports whether everything is in view, as after Fit, or will be once the line rests.
func (n *navigation) Fitted() bool { return n.frame.fitted(n.motion.heading()) }

// Heading returns the view that the line glides to, or where it stands: what somebody who
// does not wait for the end takes for here.
func (n *navigation) Heading() axis.View { return n.motion.heading() }

// ZoomBy zooms about the middle of the body, in where factor is above one. Where
// the line is still gliding somewhere, it zooms from there: no step gets lost.
func (n *navigation) ZoomBy(factor float64) {
	if n.frame.drawing != nil {
		n.motion.glideTo(n.motion.heading().Zoom(factor, n.frame.stage.width/2), zoomTime, n.motion.settle)
	}
}

// ZoomAbout zooms about an instant, and towards it where that is out of view: what is at the
// edge beyond which it stands stays there.
func (n *navigation) ZoomAbout(at edtf.Instant, factor float64) {
	if n.frame.drawing == nil {
		return
	}
	from := n.motion.heading()
	x := min(max(from.X(from.Axis().Place(at)), 0), n.frame.stage.width)
	n.motion.glideTo(from.Zoom(factor, x), zoomTime, n.motion.settle)
}

// GlideTo glides to a view of the drawing.
func (n *navigation) GlideTo(v axis.View) {
	if n.frame.drawing != nil {
		n.motion.leapTo(v.Kept(n.frame.fit()), func() {
			n.frame.revealLane()
			n.motion.settle()
		})
	}
}

// Leaped reports once whether the line came, or is coming, to where it is heading by a leap to
// a place that was asked for, and not by steps along it.
func (n *navigation) Leaped() bool {
	leaped := n.motion.leaped || n.motion.way.leap
	n.motion.leaped = false
	return leaped
}

// PanScreen goes by so many screens towards later times, or earlier ones where
// by is below zero.
func (n *navigation) PanScreen(by float64) {
	if n.frame.drawing != nil {
		n.motion.glideTo(n.motion.heading().Pan(n.frame.round(-by*n.frame.stage.width)), glideTime, n.motion.settle)
	}
}

// Reveal glides so that the instant is well inside the body, and so that the
// selected event can be seen in its lane. Covered is how many px at the right
// are hidden by something else.
func (n *navigation) Reveal(at edtf.Instant, covered float32) {
	if n.frame.drawing == nil {
		return
	}
	room := max(n.frame.stage.width-float64(covered), 1)
	margin := min(revealMargin, room/4)
	x := n.frame.view.X(n.frame.view.Axis().Place(at))
	if x >= margin && x <= room-margin {
		n.motion.stop()
		n.frame.revealLane()
		n.motion.settle()
		return
	}
	n.motion.glideTo(n.frame.view.Pan(n.frame.round(n.frame.useful(room/2-x, float64(covered)))), glideTime, func() {
		n.frame.revealLane()
		n.motion.settle()
	})
}

// Centred returns the view with the instant in the middle of the body, at a
// scale of so many times that of Fit, or as near to the middle as can be without
// more emptiness beyond the ends of the axis than labels need; the zero View before
// there is a drawing.
func (n *navigation) Centred(at edtf.Instant, zoom float64) axis.View {
	if n.frame.drawing == nil {
		return axis.View{}
	}
	fit := n.frame.fit()
	place := fit.Axis().Place(at)
	v := fit.Zoom(zoom, fit.Width()/2)
	return v.Pan(n.frame.round(fit.Centred(place, zoom).X(place) - v.X(place)))
}

// Centre glides there. It takes its time: whoever watches sees how much of
// it passes.
func (n *navigation) Centre(at edtf.Instant, zoom float64) {
	if n.frame.drawing == nil {
		return
	}
	n.motion.glideTo(n.Centred(at, zoom), talkStepTime, func() {
		n.frame.revealLane()
		n.motion.settle()
	})
}

// revealMargin is the room an event gets at the edges for its label, in px.
const revealMargin = 160

// Moving reports whether the view is on its way somewhere by itself.
func (n *navigation) Moving() bool { return n.motion.moving() }
