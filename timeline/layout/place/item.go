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
	cardFrom float64              // the scale from which its label may be a card, px per unit
	hung     [1 + laterMost]*hung // its label at its places, once it has them
	upward   bool                 // where labels take turns, its is above the line
	crowded  bool                 // its bar is one of those that a lane shows as Dense
	was      *Item                // in the placement before, where its mark stood at the same place; nil for none
	kept     bool                 // its label has the place that it had there
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
	return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Key, b.Key))
}

// Meets reports whether a stretch of px is seen in a view.
func Meets(left, right float64, v axis.View) bool { return right > 0 && left < v.Width() }

// Sizes are those that placing depends on, in px.
type Sizes struct {
	Side        float64 // beside the first and the last mark; 0 for SideMargin
	LabelHeight float64 // of one line of text
	LabelGap    float64 // between two rows of labels
	LineStep    float64 // from the first line of a label in two lines to the second
	CardWidth   float64 // of a card, on which a label says more; 0 for none
	LabelApart  float64 // between two labels of a row
	LabelsUp    float64 // between the band of the marks and the nearest row, at the least
	LeaderMost  float64 // how long leaders become where a lane has room to spare; 0 for as short as can be
	Spine       float64 // of a label: its middle stands on the mark's place
	TextFrom    float64 // between a spine and the text
	TextEnd     float64 // between the text and the end of the box
	DateFrom    float64 // between a title and its date
	MarkText    float64 // between a mark and the text beside it, on the line
	MarkApart   float64 // between a text on the line and the marks of others
	Column      float64 // the most between two names that hang along one time

	Large    bool    // text is larger than usual: lanes rather scroll than have no labels
	Turns    bool    // labels stand clear of the line, by turns above and below it
	WideFrom float64 // a title that is wider is to stand in two lines; 0 for none

	LanePad    float64 // above and below what stands in a lane
	FoldedLane float64 // height of a lane that shows marks only
	Band       float64 // height of the marks with one row of bars, and of text beside them
	BarPitch   float64 // from one row of bars to the next
	SpanHeight float64 // of a bar above the line
	SpanPitch  float64 // from one row of bars above the line to the next
	SpanUp     float64 // between the lowest of those rows and the marks on the line
	NamePad    float64 // between the end of a bar and the name in it
	NameLeast  float64 // of a bar's inside, in which a name that is cut says something
	NameFrom   float64 // between a bar and the name beside it
	BarLeast   float64 // a narrower bar is drawn as a dot
	DayLeast   float64 // likewise for the bar of a day, which is no moment when seen in hours

	ClusterHeight float64
	ClusterReach  float64 // how far a cluster reaches beyond the marks it counts, at most
	ClusterApart  float64 // nearer marks may be counted together
	ClusterEdge   float64 // between a cluster and the edges of its cell
	Cell          float64 // the widest a cell of the hierarchy of clusters gets
	DotsApart     float64 // nearer dots are counted together
}

// pitch returns the px from one row of labels to the next.
func (z *Sizes) pitch() float64 { return z.LabelHeight + z.LabelGap }

// Crisp moves a line of 1 px onto whole pixels.
const Crisp = 0.5
