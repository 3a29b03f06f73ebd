package layout

import (
	"math"

	"tideline/timeline/axis"
)

// label is a title on the line. What is set here holds at every zoom.
type label struct {
	text     string
	whole    bool // not shortened
	bold     bool
	width    float64 // px of the whole label
	textW    float64 // px of the text
	row      int     // below the lane's marks, from 0
	leftward bool    // a flag to the left of its mark, not to the right
	a, b     float64 // px that it takes to the left and right of its mark
	n        float64 // the scale from which it is shown, px per unit; +Inf for never
}

// hang sets the side on which the label's flag flies. Its spine stands on the
// mark's place, so that the leader runs into it.
func (l *label) hang(leftward bool, spine float64) {
	l.leftward = leftward
	l.a, l.b = spine/2, l.width-spine/2
	if leftward {
		l.a, l.b = l.b, l.a
	}
}

// shown reports whether the label is drawn at a scale.
func (l *label) shown(s float64) bool { return l.n <= s }

// clearFrom returns the scale from which two labels of one row keep apart by
// gap px: b is what the left one takes to the right of its place p, a what the
// right one takes to the left of its place q.
//
// They stand at x(s) = s·u + c with c never smaller further right, so their
// distance grows with s: clear once is clear for ever. Where u is equal no zoom
// parts them.
func clearFrom(p axis.Pos, b float64, q axis.Pos, a, gap float64) float64 {
	du := q.U - p.U
	if du <= 0 {
		return math.Inf(1)
	}
	return max(0, (b+a+gap-(q.C-p.C))/float64(du))
}
