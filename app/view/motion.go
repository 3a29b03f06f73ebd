package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// How long things move.
const (
	zoomTime  = 180 * time.Millisecond // a step of zooming
	glideTime = 450 * time.Millisecond // from one place or scale to another

	talkStepTime = 900 * time.Millisecond // from one stop of a talk to the next
)

// motion moves the frame by itself; one thing at most is on its way.
type motion struct {
	frame    *frame
	settings *Settings
	tell     *Callbacks

	way    way
	leaped bool // it came by a leap to where it is
}

// way is something on its way.
type way struct {
	animation *fyne.Animation // nil for nothing
	end       func()          // called when it is over, or stopped
	to        axis.View       // where it leads; the zero View where that is not known
	leap      bool            // to a place that was asked for, and not a step along the line
}

// allowed reports whether anything may move by itself.
func (m *motion) allowed() bool {
	return !m.settings.ReducedMotion && fyne.CurrentApp().Settings().ShowAnimations()
}

// animate calls tick with 0 to 1 over a time, or with 1 at once where nothing
// may move, then end.
func (m *motion) animate(over time.Duration, curve fyne.AnimationCurve, tick func(done float64), end func()) {
	m.stop()
	if !m.allowed() {
		tick(1)
		end()
		return
	}
	a := fyne.NewAnimation(over, func(done float32) {
		tick(float64(done))
		if done >= 1 {
			m.stop()
		}
	})
	a.Curve = curve
	m.way = way{animation: a, end: end}
	a.Start()
}

// stop ends what moves where it is.
func (m *motion) stop() {
	was := m.way
	if was.animation == nil {
		return
	}
	m.way = way{}
	was.animation.Stop()
	was.end()
}

// moving reports whether the view is on its way somewhere by itself.
func (m *motion) moving() bool { return m.way.animation != nil }

// settle tells the owner that the frame will not change by itself.
func (m *motion) settle() {
	if m.tell.OnSettled != nil && m.frame.drawing != nil && !m.moving() {
		m.tell.OnSettled(m.frame.stage.count(), m.frame.stage.took)
	}
}

// glideTo moves to a view of the same axis: the eye follows one straight zoom
// about the point that stays where it is. Then, or when it is stopped, it calls end.
func (m *motion) glideTo(to axis.View, over time.Duration, end func()) {
	from := m.frame.view
	m.animate(over, fyne.AnimationEaseInOut, func(done float64) {
		if done < 1 {
			m.frame.show(halfway(from, to, done))
			return
		}
		m.frame.show(to)
	}, end)
	if m.moving() {
		m.way.to = to
	}
}

// leapTo glides to a place that was asked for: whoever goes back then comes back to where the
// line was before, however near that is.
func (m *motion) leapTo(to axis.View, end func()) {
	m.glideTo(to, glideTime, func() {
		m.leaped = true
		end()
	})
	m.way.leap = m.moving()
}

// heading is the view that the line glides to, or where it stands.
func (m *motion) heading() axis.View {
	if to := m.way.to; to.Axis() != nil {
		return to
	}
	return m.frame.view
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
func (m *motion) glideScale(before places) {
	s := &m.frame.stage
	after := s.body.Scene
	after.Shapes = append(after.Shapes[:0:0], after.Shapes...)
	s.band.Wipe()
	s.floating.Wipe()
	s.overlay.Wipe()
	m.animate(glideTime, fyne.AnimationEaseInOut, func(done float64) {
		glide(&s.body.Scene, &after, before, done)
		s.body.Paint()
		m.frame.dirty()
	}, func() {
		m.frame.redraw()
		m.settle()
	})
}

// resettle moves what stands elsewhere than in the drawing before to its place.
func (m *motion) resettle(before places) {
	s := &m.frame.stage
	after := s.body.Scene
	after.Shapes = append(after.Shapes[:0:0], after.Shapes...)
	for key := range before {
		if key.id == m.frame.selected { // it has been moved there by hand
			delete(before, key)
		}
	}
	var first scene.Scene
	if !resettle(&first, &after, before, 0) {
		m.settle()
		return
	}
	base := s.base
	m.animate(zoomTime, fyne.AnimationEaseInOut, func(done float64) {
		if m.frame.stage.base != base {
			return // it has been drawn anew meanwhile
		}
		resettle(&s.body.Scene, &after, before, done)
		s.body.Paint()
		m.frame.dirty()
	}, func() {
		m.frame.redraw()
		m.settle()
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
func (m *motion) run(speed float64) {
	if math.Abs(speed) < minSpeed || !m.allowed() {
		m.settle()
		return
	}
	length := min(max(speed, -maxSpeed), maxSpeed) * friction.Seconds()
	gone := 0.0
	m.animate(runFor, fyne.AnimationLinear, func(done float64) {
		at := m.frame.round(length * (1 - math.Exp(-done*runFor.Seconds()/friction.Seconds())))
		if at != gone {
			m.frame.show(m.frame.view.Pan(at - gone))
			gone = at
		}
	}, m.settle)
}
