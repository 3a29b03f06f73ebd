package place

import (
	"cmp"
	"math"

	"tideline/timeline/axis"
)

// Item is something with a place on the line and a label beside it: an event, as
// far as placing is concerned.
type Item struct {
	Key        string // items at one place follow in the order of their keys
	Importance int    // 1 to 5
	Lane       int    // the index of its lane

	At        axis.Pos // of its mark and label
	From, To  axis.Pos // the time it takes; To is the end of the last second
	TailLeft  float64  // px over which its bar fades before that time
	TailRight float64  // and after it
	Dot       float64  // px; the diameter of its mark where it has no bar
	Tier      Tier     // of its bar

	// What follows is found by placing.

	Rank    int     // the index among all items: 0 takes its place first
	Row     int     // of its bar; NoBar for none
	BarFrom float64 // the scale from which its bar is drawn, px per unit; +Inf for never
	Label   Label
}

// Tier says whose bars take their rows first: those of tier 0.
type Tier uint8

// The last tier is that of days, whose bars stand in the first row only: two on the
// same day must not make the lane higher.
const (
	DayTier Tier = 4
	tiers        = DayTier + 1
)

// NoBar is the row of an item that has no bar.
const NoBar = -1

// Individual returns the scale from which the item has a mark of its own, whatever
// its neighbours: that of its label or of its bar.
func (it *Item) Individual() float64 { return min(it.Label.From, it.BarFrom) }

// HasBar reports whether the item is drawn as a bar at a scale.
func (it *Item) HasBar(s float64) bool { return it.BarFrom <= s }

// BarEdges returns the edges of the item's bar, px, with its tails.
func (it *Item) BarEdges(v axis.View) (left, right float64) {
	return v.X(it.From) - it.TailLeft, v.X(it.To) + it.TailRight
}

// MarkEdges returns the edges of its dot or bar, px.
func (it *Item) MarkEdges(v axis.View) (left, right float64) {
	if it.HasBar(v.Scale()) {
		return it.BarEdges(v)
	}
	x := v.X(it.At)
	return x - it.Dot/2, x + it.Dot/2
}

// InSight reports whether its mark or its label is in view.
func (it *Item) InSight(v axis.View) bool {
	if left, right := it.MarkEdges(v); Meets(left, right, v) {
		return true
	}
	x := v.X(it.At)
	return it.Label.Shown(v.Scale()) && Meets(x-it.Label.Left, x+it.Label.Right, v)
}

// byPlace orders items from left to right, those at one place by key.
func byPlace(a, b *Item) int {
	return cmp.Or(cmp.Compare(a.At.U, b.At.U), cmp.Compare(a.At.C, b.At.C), cmp.Compare(a.Key, b.Key))
}

// Text is what a label says, and the px that this takes.
type Text struct {
	Words string
	Width float64 // of the words
	Box   float64 // of the whole label
	Whole bool    // not shortened
}

// Label is a text on the line. What is set here holds at every zoom.
type Label struct {
	Text
	Row         int     // below the lane's marks, from 0
	Leftward    bool    // a flag to the left of its mark, not to the right
	Left, Right float64 // px that it takes to the left and right of its mark
	From        float64 // the scale from which it is shown, px per unit; +Inf for never
}

// hang sets the side on which the label's flag flies. Its spine stands on the
// mark's place, so that the leader runs into it.
func (l *Label) hang(leftward bool, spine float64) {
	l.Leftward = leftward
	l.Left, l.Right = spine/2, l.Box-spine/2
	if leftward {
		l.Left, l.Right = l.Right, l.Left
	}
}

// Shown reports whether the label is drawn at a scale.
func (l *Label) Shown(s float64) bool { return l.From <= s }

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

// Meets reports whether a stretch of px is seen in a view.
func Meets(left, right float64, v axis.View) bool { return right > 0 && left < v.Width() }
