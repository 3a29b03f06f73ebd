// Package travel goes along the line: to the next event and the nearest one of another
// lane, to other views.
package travel

import (
	"cmp"

	"tideline/app/session"
	"tideline/app/view"
	"tideline/timeline/edtf"
)

// Travel goes along the line of a window.
type Travel struct {
	State *session.State
	Line  *view.Timeline
	GoTo  func(event string) // selects an event and brings it into view
}

// Step goes to the next event in time (1) or to the one before (−1): after the one that is
// selected, or was until none is.
func (t *Travel) Step(by int) { t.GoTo(t.State.Step(cmp.Or(t.State.Selected, t.State.Left), by)) }

// First goes to the first event.
func (t *Travel) First() { t.GoTo(t.State.Step("", 1)) }

// Last goes to the last event.
func (t *Travel) Last() { t.GoTo(t.State.Step("", -1)) }

// Across goes to the nearest event of the next lane with one, below (1) or above (−1).
func (t *Travel) Across(by int) { t.GoTo(t.State.Across(by)) }

// Stretch goes to a stretch of time, as close as it was seen.
func (t *Travel) Stretch(from, to edtf.Instant) {
	l := t.State.Layout
	t.Line.GlideTo(l.Kept(l.Axis().Span(from, to, t.Line.View().Width(), 0, 0)))
}

// Pan goes by a part of the view towards later times, or earlier ones below zero.
func (t *Travel) Pan(part float64) { t.Line.PanScreen(part) }

// roomBeside is how much of the width what is connected takes: its names need the rest.
const roomBeside = 0.75

// Connected shows the selected event with all that led to it and that it led to, or
// where there is none, with its neighbours in time; everything while nothing is
// selected.
func (t *Travel) Connected() {
	from, to, ok := t.State.Connected()
	if !ok {
		t.Line.Fit()
		return
	}
	v := t.State.Layout.View(from, to)
	t.Line.GlideTo(v.Zoom(roomBeside, v.Width()/2))
}
