package place

import (
	"math"

	"tideline/timeline/axis"
)

const (
	// labelEdge is the px between a label and the edge of the view.
	labelEdge = 8.0
	// zoomedOut is the part of the scale at fit below which nobody looks.
	zoomedOut = 0.8
)

// What a slot costs besides its distance from the line, in px of distance.
const (
	costLeft  = 3.0  // a flag to the left
	costAbove = 2.0  // a row above the line
	costCross = 10.0 // a label that the leader runs behind
	costTwo   = 12.0 // a title in two lines
	costCut   = 30.0 // one that is cut,
	costShort = 8.0  // and more for each word that it loses beyond that
	costAlong = 0.1  // each step away from the mark, along its time
	costWide  = 14.0 // a title in one line that is to stand in two
	costBreak = 1.1  // lying across a break, by the pitch of rows: less than being cut
	costTurn  = 0.9  // the other side of the line than its turn is, by the pitch of rows
)

// cost returns what a form costs.
func (f Form) cost() float64 {
	switch {
	case f == Two:
		return costTwo
	case f.Cut():
		return costCut + costShort*float64(CutMiddle-f)
	}
	return 0
}

// costOf returns what a form costs an item.
func (k *seeker) costOf(it *Item, f Form) float64 {
	if f == Whole && k.z.WideFrom > 0 && float64(it.Widths.Whole) > k.z.WideFrom {
		return costWide
	}
	return f.cost()
}

// firstForms are the forms in which a label may first be shown, the cheapest first. The
// longest cut is one only for those that have no shorter one.
var firstForms = [...]Form{Whole, Two, CutMiddle, CutShort, CutLong}

// mayBegin reports whether a label may first be shown in a form.
func (it *Item) mayBegin(f Form) bool {
	return f != CutLong || it.Widths.Cut[CutShort]+it.Widths.Cut[CutMiddle] == 0
}

// slot is a place that a label may take, and the scale from which it is shown there.
type slot struct {
	at       axis.Pos
	row      int
	leftward bool
	form     Form
	aside    float64 // px that its box is moved to the left, across its place
	least    float64 // px of the text that it takes at any rate, as it did before
	from     float64
	cost     float64
}

// seeker finds slots for the labels of a lane.
type seeker struct {
	*Lane
	z       *Sizes
	fit     axis.View
	step    axis.View // in which the label of the first item is to stand whole; the zero View for none
	breaks  []axis.Break
	noCuts  bool
	least   float64    // px of the text that labels are to have room for at any rate
	beside  bool       // only slots near the line that lie across no break count
	trial   bool       // only what is shown at fit matters
	keeps   bool       // labels keep the places that they had before
	seen    float64    // the scale up to which that comes before all else
	anchors []axis.Pos // scratch
	column  float64    // px; 0 until it is asked for
	floor   float64    // the scale from which a slot is looked for, where less is of no interest
}

// rowAt returns a row of the lane: 0 for the line.
func (l *Lane) rowAt(r int) *row {
	up, _ := l.reaches()
	return &l.rows[r+up]
}

// HasRow reports whether the lane has a row.
func (l *Lane) HasRow(r int) bool { return -l.Up <= r && r <= l.Down && (r != 0 || !l.Bare) }

// Nth returns the n-th row by distance from the line: 0, 1, −1, 2, −2, …
func Nth(n int) int {
	if n&1 == 1 {
		return (n + 1) / 2
	}
	return -n / 2
}

// outline returns what a label takes of the row of a slot, and the scale from which the
// edges and what stands on the line allow it; enough or more when that is not below
// enough.
func (k *seeker) outline(it *Item, s *slot, enough float64) (a ask, from float64) {
	width := max(it.Widths.Text(s.form, k.z), s.least)
	left, right := k.sides(it, s, width)
	if x := k.fit.X(s.at); x-left < labelEdge || x+right > k.fit.Width()-labelEdge {
		from = nextAbove(k.fit.Scale()) // it would reach over the edge when everything is shown
	}
	if x := k.step.X(s.at); k.isStep(it) && (x-left < labelEdge || x+right > k.step.Width()-labelEdge) {
		from = math.Inf(1)
	}
	a = ask{s.at, left, right, it, k.floor}
	if s.row == 0 {
		from = max(from, k.line.need(&a, k.z.MarkApart, enough))
	}
	return a, from
}

// sides returns the px that a label with a text of a width takes in a slot to the left and
// to the right of its place.
func (k *seeker) sides(it *Item, s *slot, width float64) (left, right float64) {
	left, right = it.Room(s.row, s.leftward, width, k.z)
	return left + s.aside, right - s.aside
}

// Room returns the px that a label with a text of a width takes in a row to the left and
// to the right of the place at which it hangs, its flag to the left or to the right.
func (it *Item) Room(row int, leftward bool, width float64, z *Sizes) (left, right float64) {
	near, ahead := it.hangs(row, leftward, z)
	if leftward {
		return ahead + width, near
	}
	return near, ahead + width
}

// try returns the scale from which a label can be shown in a form at a place; enough
// or more when that is not below enough.
func (k *seeker) try(it *Item, s *slot, enough float64) float64 {
	a, from := k.outline(it, s, enough)
	for n := 0; n < s.form.Rows() && from < enough; n++ {
		a.floor = max(from, k.floor)
		from = max(from, k.rowAt(s.row+n*toward(s.row)).need(&a, k.z.LabelApart, enough))
	}
	if from <= zoomedOut*k.fit.Scale() {
		return 0
	}
	return from
}

func nextAbove(s float64) float64 { return math.Nextafter(s, math.Inf(1)) }

// toward returns 1 for rows below the line and −1 for those above.
func toward(r int) int {
	if r < 0 {
		return -1
	}
	return 1
}

// suits reports whether a label may take a form in a row.
func (k *seeker) suits(it *Item, f Form, r int) bool {
	if it.Widths.Text(f, k.z) == 0 || k.noCuts && f.Cut() || !k.HasRow(r) || r == 0 && !k.besideMark(it) {
		return false
	}
	return f.Rows() == 1 || r != 0 && k.HasRow(r+(f.Rows()-1)*toward(r))
}

// besideMark reports whether a label may stand on the line beside its mark: not where
// that is a bar in a row of its own, nor beyond the end of a long time of which only a
// part is meant.
func (k *seeker) besideMark(it *Item) bool {
	return !k.z.Turns && (it.Row < 0 || it.Row == 0 && (it.Tier == 0 || it.Tier == DayTier || float64(it.To.U-it.From.U)*k.fit.Scale() < k.z.DayLeast))
}

// BesideMark returns where a label hangs that stands beside its mark: beyond the bar that
// the mark becomes.
func BesideMark(it *Item, leftward bool) axis.Pos {
	switch {
	case it.Row != 0:
		return it.At
	case leftward:
		return it.From
	}
	return it.To
}

// narrowest lists the forms in which a label takes least room: one in one line, and that
// in two where it is narrower still.
func (k *seeker) narrowest(it *Item) []Form {
	line := Whole
	switch w := &it.Widths; {
	case k.noCuts:
	case w.Cut[CutShort] > 0:
		line = CutShort
	case w.Cut[CutMiddle] > 0:
		line = CutMiddle
	case w.Cut[CutLong] > 0:
		line = CutLong
	}
	if two := it.Widths.Text(Two, k.z); two > 0 && two < it.Widths.Text(line, k.z) {
		return []Form{line, Two}
	}
	return []Form{line}
}

// bound returns the least scale from which a label can be shown in any slot, or one
// that is at most limit.
func (k *seeker) bound(it *Item, limit float64) float64 {
	best := math.Inf(1)
	for _, form := range k.narrowest(it) {
		for n := 0; n <= 2*max(k.Up, k.Down); n++ {
			s := slot{form: form, row: Nth(n)}
			if !k.suits(it, form, s.row) {
				continue
			}
			for _, s.leftward = range [2]bool{false, true} {
				s.at = it.At
				if s.row == 0 {
					s.at = BesideMark(it, s.leftward)
				}
				if best = min(best, k.try(it, &s, best)); best <= limit {
					return best
				}
			}
		}
	}
	return best
}

// seek returns the slot that costs least among those in which a label is shown from a
// scale of at most limit on.
func (k *seeker) seek(it *Item, limit float64) (best slot, found bool) {
	best.cost = math.Inf(1)
	enough := nextAbove(limit)
	anchors := k.along(it, limit)
	for n := 0; n <= 2*max(k.Up, k.Down); n++ {
		s := slot{row: Nth(n), least: k.least}
		far := math.Abs(float64(s.row)) * k.z.pitch()
		if s.row < 0 {
			far += costAbove
		}
		if far >= best.cost || k.beside && max(s.row, -s.row) > besideRows {
			break
		}
		if k.z.Turns && it.upward != (s.row < 0) {
			far += costTurn * k.z.pitch()
		}
		for _, s.form = range firstForms {
			if k.suits(it, s.form, s.row) && it.mayBegin(s.form) {
				k.seekIn(it, s, far+k.costOf(it, s.form), enough, anchors, &best)
			}
		}
	}
	return best, !math.IsInf(best.cost, 1)
}

// seekIn looks at both sides of a label in one row and form, and along its time.
func (k *seeker) seekIn(it *Item, s slot, cost, enough float64, anchors []axis.Pos, best *slot) {
	for _, s.leftward = range [2]bool{false, true} {
		if s.row != 0 && len(anchors) > 0 && !s.leftward {
			continue // it hangs a little further on, clear of those to the left
		}
		s.at = it.At
		if s.row == 0 {
			s.at = BesideMark(it, s.leftward)
		}
		s.cost = cost
		if s.leftward {
			s.cost += costLeft
		}
		k.consider(it, s, enough, best)
	}
	if s.row == 0 {
		return
	}
	k.considerAside(it, s, cost, enough, best)
	for i, at := range anchors {
		for _, s.leftward = range [2]bool{false, true} {
			if s.at, s.cost = at, cost+costAlong*float64(i+1); s.leftward {
				s.cost += costLeft
			}
			k.consider(it, s, enough, best)
		}
	}
}

// consider takes a slot where it is free and costs less than the best so far.
func (k *seeker) consider(it *Item, s slot, enough float64, best *slot) {
	if s.cost >= best.cost {
		return
	}
	if s.from = k.try(it, &s, enough); s.from >= enough {
		return
	}
	step := toward(s.row)
	for r := step; s.row != 0 && r != s.row; r += step {
		if k.rowAt(r).crossed(s.at, max(s.from, k.fit.Scale())) {
			s.cost += costCross
		}
	}
	if s.cost < best.cost && k.acrossBreak(it, &s) {
		if k.beside {
			return
		}
		s.cost += costBreak * k.z.pitch()
	}
	if s.cost < best.cost && k.acrossEdge(it, &s) {
		s.cost += costEdge * k.z.pitch()
	}
	if s.cost < best.cost {
		*best = s
	}
}

// acrossBreak reports whether a label in a slot lies across a break when everything is
// shown, or when it is first shown there.
func (k *seeker) acrossBreak(it *Item, s *slot) bool {
	if len(k.breaks) == 0 {
		return false
	}
	left, right := k.sides(it, s, max(it.Widths.Text(s.form, k.z), s.least))
	scale := max(s.from, k.fit.Scale())
	for i := range k.breaks {
		at := k.breaks[i].At
		from := scale*float64(at.U-s.at.U) + at.C - s.at.C
		if -left < from+k.breaks[i].Width && from < right {
			return true
		}
	}
	return false
}

// take gives a label its slot.
func (k *seeker) take(it *Item, s slot) {
	b := &it.Label
	b.Hanging = s.hang(it, k.z)
	b.grow(Stage{s.form, s.from, it.Widths.Text(s.form, k.z)})
	k.enter(it)
}
