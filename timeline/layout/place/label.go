package place

import (
	"math"

	"tideline/timeline/axis"
)

// Form is a way to write a label.
type Form uint8

// The forms, in the order in which a label grows when there is more room.
const (
	CutShort Form = iota // cut at a word, in three lengths
	CutMiddle
	CutLong
	Two      // the whole title in two lines
	TwoBrief // with its date in the second, the year in two figures
	TwoDated // with its date there
	Whole    // the whole title in one line
	Brief    // with its date, the year in two figures
	Dated    // with its date
	LowCard  // on a low card, with more that is known of it
	Card     // on a card, with more yet
	forms
)

// Rows returns how many rows of labels a form takes, from that of the label on away from
// the line.
func (f Form) Rows() int {
	switch f {
	case Two, TwoBrief, TwoDated:
		return 2
	case LowCard:
		return LowCardRows
	case Card:
		return CardRows
	}
	return 1
}

// Cut reports whether a form leaves out words.
func (f Form) Cut() bool { return f <= CutLong }

// HasDate reports whether a form ends with the date, be its year in two figures.
func (f Form) HasDate() bool { return f > Two && f != Whole }

// IsBrief reports whether the date of a form has its year in two figures.
func (f Form) IsBrief() bool { return f == Brief || f == TwoBrief }

// IsCard reports whether a form is a card.
func (f Form) IsCard() bool { return f >= LowCard }

// InTwo reports whether a form has the title in two lines.
func (f Form) InTwo() bool { return f == Two || f == TwoBrief || f == TwoDated }

// Widths are the px of what a label may say; 0 stands for what it has not.
type Widths struct {
	Cut   [3]float32 // cut at a word, the shortest first
	Two   [2]float32 // the lines of the title in two
	Whole float32    // the title
	Date  float32
	Brief float32 // the date with its year in two figures, where that is shorter
	Card  bool    // there is more to be told on a card
}

// Text returns the px of the text in a form; 0 where there is no such form.
func (w *Widths) Text(f Form, z *Sizes) float64 {
	date := float64(w.Date)
	if f.IsBrief() {
		date = float64(w.Brief)
	}
	switch {
	case f.Cut():
		return float64(w.Cut[f])
	case f == Two:
		return float64(max(w.Two[0], w.Two[1]))
	case f == Whole:
		return float64(w.Whole)
	case f.IsCard():
		if !w.Card {
			return 0
		}
		return max(z.CardWidth-z.Spine-z.TextFrom-z.TextEnd, 0)
	case date == 0 || f.InTwo() && w.Two[0] == 0 || w.Whole == 0:
		return 0
	case f.InTwo():
		return max(float64(w.Two[0]), float64(w.Two[1])+z.DateFrom+date)
	default:
		return float64(w.Whole) + z.DateFrom + date
	}
}

// Stage is a form of a label, from some scale on until the next one follows.
type Stage struct {
	Form  Form
	From  float64 // px per unit
	Width float64 // px of the text
}

// stagesMost is how many stages a label has at most.
const stagesMost = 8

// Label is a text at the line. What is set here holds at every zoom: where it hangs,
// and from which scale on it is written how. Each stage covers what the one before
// did, so that zooming in only ever adds.
type Label struct {
	Hanging // at first
	later   [laterMost]laterHanging
	moves   int // how many of these there are
	stages  [stagesMost]Stage
	n       int
}

// From returns the scale from which the label is shown, px per unit; +Inf for never.
func (l *Label) From() float64 {
	if l.n == 0 {
		return math.Inf(1)
	}
	return l.stages[0].From
}

// Stages returns the stages of the label.
func (l *Label) Stages() []Stage { return l.stages[:l.n] }

// Shown reports whether the label is drawn at a scale.
func (l *Label) Shown(s float64) bool { return l.n > 0 && l.stages[0].From <= s }

// Stage returns how the label is written at a scale at which it is shown.
func (l *Label) Stage(s float64) Stage {
	for i := l.n - 1; i > 0; i-- {
		if l.stages[i].From <= s {
			return l.stages[i]
		}
	}
	return l.stages[0]
}

// last returns the last stage.
func (l *Label) last() *Stage { return &l.stages[l.n-1] }

// Sides returns the px that the label takes to the left and right of its place at a scale at
// which it is shown.
func (l *Label) Sides(s float64) (left, right float64) {
	return l.Hangs(s).Sides(l.Stage(s).Width)
}

// Edges returns the edges of the label's box in a view, px, and whether it is shown.
func (l *Label) Edges(v axis.View) (left, right float64, shown bool) {
	s := v.Scale()
	if !l.Shown(s) {
		return 0, 0, false
	}
	x := v.X(l.Hangs(s).At)
	left, right = l.Sides(s)
	return x - left, x + right, true
}

// hangs returns what the label of an item takes in a row besides its text: on the other
// side of its place, and on the side on which it flies.
func (it *Item) hangs(row int, leftward bool, z *Sizes) (near, ahead float64) {
	if row != 0 {
		return z.Spine / 2, z.Spine/2 + z.TextFrom + z.TextEnd
	}
	tail, around := it.TailRight, it.Around.Right
	if leftward {
		tail, around = it.TailLeft, it.Around.Left
	}
	beside := max(it.Dot/2, tail) + around + z.MarkText
	return z.TextEnd - beside, beside + z.TextEnd
}

// grow adds a stage.
func (l *Label) grow(s Stage) {
	if l.n > 0 && s.From <= l.last().From {
		s.From = l.last().From
		l.n-- // what it said is never shown
	}
	l.stages[l.n] = s
	l.n++
}

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

// Hanging is where a label hangs.
type Hanging struct {
	At       axis.Pos // the place
	Row      int      // 0 on the line, beside the mark; from 1 below, from −1 above
	Leftward bool     // a flag to the left of its place, not to the right
	Aside    float64  // px that its box is moved to the left of where it would begin, across its place
	near     float64  // px of the box on the other side of its place; below 0 for beside it
	ahead    float64  // px between its place and the far end of the box, besides the text
}

// laterMost is how many other places than the first a label takes at most, one after the other:
// nearer ones, and that of its card.
const laterMost = 3

// laterHanging is where a label hangs from a scale on, until the next one follows.
type laterHanging struct {
	Hanging
	from float64 // px per unit
}

// Hangs returns where the label hangs at a scale.
func (l *Label) Hangs(s float64) *Hanging { return l.hanging(l.nthAt(s)) }

// nthAt returns which of its places the label takes at a scale: 0 for the first.
func (l *Label) nthAt(s float64) int {
	for k := l.moves; k > 0; k-- {
		if l.later[k-1].from <= s {
			return k
		}
	}
	return 0
}

// hanging returns one of the places of the label, 0 for the first.
func (l *Label) hanging(k int) *Hanging {
	if k == 0 {
		return &l.Hanging
	}
	return &l.later[k-1].Hanging
}

// between returns the scale from which the label hangs at one of its places, and that from
// which it hangs at the next.
func (l *Label) between(k int) (from, to float64) {
	if to = math.Inf(1); k < l.moves {
		to = l.later[k].from
	}
	if from = l.From(); k > 0 {
		from = max(from, l.later[k-1].from)
	}
	return from, to
}

// move lets the label hang elsewhere from a scale on.
func (l *Label) move(h Hanging, from float64) {
	l.later[l.moves] = laterHanging{h, from}
	l.moves++
}

// hang returns where the label of an item hangs in a slot. In a row its spine stands on its
// place, so that the leader runs into it; on the line the text stands beside the mark.
func (s *slot) hang(it *Item, z *Sizes) Hanging {
	near, ahead := it.hangs(s.row, s.leftward, z)
	return Hanging{s.at, s.row, s.leftward, s.aside, near + s.aside, ahead - s.aside}
}

// Sides returns the px that a text of some width takes to the left and right of the place.
func (h *Hanging) Sides(width float64) (left, right float64) {
	if h.Leftward {
		return h.ahead + width, h.near
	}
	return h.near, h.ahead + width
}

// rows returns how many rows the label takes at most at one of its places, from that on away
// from the line.
func (l *Label) rows(k int) (n int) {
	from, to := l.between(k)
	for i := range l.Stages() {
		if s := &l.stages[i]; s.From < to && (i+1 == l.n || l.stages[i+1].From > from) {
			n = max(n, s.Form.Rows())
		}
	}
	return n
}

// reach returns the most that any stage takes to the left and right of one of its places.
func (l *Label) reach(k int) (left, right float64) {
	from, to := l.between(k)
	for i := range l.Stages() {
		if s := &l.stages[i]; s.From < to && (i+1 == l.n || l.stages[i+1].From > from) {
			a, b := l.hanging(k).Sides(s.Width)
			left, right = max(left, a), max(right, b)
		}
	}
	return left, right
}

// EachOnLine calls yield for every place on the line that the label ever takes, with the most
// px that it takes there to the left and right.
func (l *Label) EachOnLine(yield func(at axis.Pos, left, right float64)) {
	for k := range l.moves + 1 {
		if h := l.hanging(k); h.Row == 0 && l.n > 0 {
			left, right := l.reach(k)
			yield(h.At, left, right)
		}
	}
}
