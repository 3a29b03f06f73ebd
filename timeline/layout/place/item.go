package place

import (
	"cmp"

	"tideline/timeline/axis"
)

// Item is something with a place on the line and a label beside it: an event, as
// far as placing is concerned.
type Item struct {
	Key        string // items at one place follow in the order of their keys
	Importance int    // 1 to 5
	Foremost   bool   // the first or the last of all, which is to be named before all others
	Lane       int    // the index of its lane

	At        axis.Pos // of its mark
	From, To  axis.Pos // the time it takes; To is the end of the last second
	TailLeft  float64  // px over which its bar fades before that time
	TailRight float64  // and after it
	Dot       float64  // px; the diameter of its mark where it has no bar
	Around    Around   // its dot and its bar
	Tier      Tier     // of its bar
	Widths    Widths   // of the texts of its label
	Along     bool     // its label may hang anywhere along its time
	Name      Name     // of its bar, where it lasts

	// What follows is found by placing.

	Rank     int     // the index among all items: 0 takes its place first
	Row      int     // of its bar; NoBar for none
	BarFrom  float64 // the scale from which its bar is drawn, px per unit; +Inf for never
	Label    Label
	cardFrom float64 // the scale from which its label may be a card, px per unit
	inner    *Item   // whose label hangs at the same place, next towards the line; nil for none
	upward   bool    // where labels take turns, its is above the line
	crowded  bool    // its bar is one of those that a lane shows as Dense
}

// Around is what surrounds a dot or a bar, px beyond it to the left and to the right.
type Around struct{ Left, Right float64 }

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
func (it *Item) Individual() float64 { return min(it.Label.From(), it.BarFrom) }

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
	left, right, shown := it.Label.Edges(v)
	return shown && Meets(left, right, v)
}

// byPlace orders items from left to right, those at one place by key.
func byPlace(a, b *Item) int {
	return cmp.Or(cmp.Compare(a.At.U, b.At.U), cmp.Compare(a.At.C, b.At.C), cmp.Compare(a.Key, b.Key))
}

// Meets reports whether a stretch of px is seen in a view.
func Meets(left, right float64, v axis.View) bool { return right > 0 && left < v.Width() }
