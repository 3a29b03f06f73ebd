package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
)

// How long things move.
const (
	stepTime  = 180 * time.Millisecond // a step of zooming
	glideTime = 450 * time.Millisecond // from one place or scale to another

	strollTime = 900 * time.Millisecond // from one stop of a talk to the next
)

// motion is what moves by itself; at most one thing does.
type motion struct {
	animation *fyne.Animation
	end       func()    // called when it is over, or stopped
	to        axis.View // where it leads; the zero View where that is not known
}

// moves tells whether anything may move by itself.
func (t *Timeline) moves() bool {
	return !t.Still && fyne.CurrentApp().Settings().ShowAnimations()
}

// animate calls tick with 0 to 1 over a time, or with 1 at once where nothing
// may move, then end.
func (t *Timeline) animate(over time.Duration, curve fyne.AnimationCurve, tick func(done float64), end func()) {
	t.stopMotion()
	if !t.moves() {
		tick(1)
		end()
		return
	}
	a := fyne.NewAnimation(over, func(done float32) {
		tick(float64(done))
		if done >= 1 {
			t.stopMotion()
		}
	})
	a.Curve = curve
	t.motion = motion{animation: a, end: end}
	a.Start()
}

// stopMotion ends what moves where it is.
func (t *Timeline) stopMotion() {
	m := t.motion
	if m.animation == nil {
		return
	}
	t.motion = motion{}
	m.animation.Stop()
	m.end()
}

// glideTo moves to a view of the same axis: the eye follows one straight zoom
// about the point that stays where it is. Then, or when it is stopped, it calls end.
func (t *Timeline) glideTo(to axis.View, over time.Duration, end func()) {
	from := t.view
	t.animate(over, fyne.AnimationEaseInOut, func(done float64) {
		if done < 1 {
			t.show(halfway(from, to, done))
			return
		}
		t.show(to)
	}, end)
	if t.Moving() {
		t.motion.to = to
	}
}

// heading is the view that the line glides to, or where it stands.
func (t *Timeline) heading() axis.View {
	if to := t.motion.to; to.Axis() != nil {
		return to
	}
	return t.view
}

// halfway returns a view on the way from one to another: the scale grows evenly
// to the eye, and the point that has the same x in both keeps it.
func halfway(from, to axis.View, done float64) axis.View {
	target := to.PosAt(to.Width() / 2)
	x0, x1 := from.X(target), to.X(target)
	s0, s1 := from.Scale(), to.Scale()
	scale := s0 * math.Pow(s1/s0, done)
	left := 1 - done // the part of the way still to go
	if s0 != s1 {
		left = (scale - s1) / (s0 - s1)
	}
	v := from.Zoom(scale/s0, min(max(x0, 0), from.Width()))
	return v.Pan(x1 + (x0-x1)*left - v.X(target))
}

// glideScale moves the marks from their places in the drawing before to those
// in the present one; the labels and the axis come at the end.
func (t *Timeline) glideScale(before places) {
	s := &t.stage
	after := s.body.scene
	after.Shapes = append(after.Shapes[:0:0], after.Shapes...)
	s.band.wipe()
	s.overlay.wipe()
	t.animate(glideTime, fyne.AnimationEaseInOut, func(done float64) {
		glide(&s.body.scene, &after, before, done)
		s.body.paint()
		t.dirty()
	}, func() {
		t.redraw()
		t.settle()
	})
}

// How the body runs on after it is let go.
const (
	friction   = 325 * time.Millisecond // in which the speed falls to 1/e
	runFor     = 4 * friction
	minSpeed   = 60.0   // px/s; below it the body stops at once
	maxSpeed   = 6000.0 // px/s
	restBefore = 80 * time.Millisecond
)

// run lets the body go at a speed, in px/s, until friction has stopped it.
func (t *Timeline) run(speed float64) {
	if math.Abs(speed) < minSpeed || !t.moves() {
		t.settle()
		return
	}
	way := min(max(speed, -maxSpeed), maxSpeed) * friction.Seconds()
	gone := 0.0
	t.animate(runFor, fyne.AnimationLinear, func(done float64) {
		at := t.round(way * (1 - math.Exp(-done*runFor.Seconds()/friction.Seconds())))
		if at != gone {
			t.show(t.view.Pan(at - gone))
			gone = at
		}
	}, t.settle)
}
