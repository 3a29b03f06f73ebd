package layout

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/distance"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/place"
)

// step is a step of the type scale in which names stand on the line, and what grows
// with it. All sizes are px at 100 % text size.
type step struct {
	title, date, bar float64    // text of names, of their dates, and of names of bars
	tick, lane       float64    // text of the axis, and of the names of lanes
	heading, about   float64    // text of the title of a picture, and of its description
	dots             [3]float64 // diameters of marks, by importance: up to 3, 4, 5
	spine, line      float64    // widths of spines, and of the lines of lanes
	// poster has dates stand above titles, and both clear of the line, by turns above
	// and below it, with long leaders; so that the line is free for distances.
	poster bool
	bold   bool // all titles are
}

// plain is the step in which most drawings are; then come those for few events.
var plain = step{
	title: 14, date: 12, bar: 14, tick: 12, lane: 14, heading: 20, about: 14,
	dots: [3]float64{8, 10, 12}, spine: 2, line: 1,
}

// larger are the steps beyond plain, the largest first.
var larger = []step{
	{title: 40, date: 20, bar: 20, tick: 20, lane: 20, heading: 40, about: 20, dots: [3]float64{22, 26, 30}, spine: 3, line: 2, poster: true, bold: true},
	{title: 28, date: 20, bar: 20, tick: 16, lane: 20, heading: 28, about: 16, dots: [3]float64{16, 18, 22}, spine: 3, line: 2, poster: true, bold: true},
	{title: 20, date: 16, bar: 20, tick: 14, lane: 16, heading: 28, about: 14, dots: [3]float64{12, 14, 16}, spine: 2, line: 1, poster: true},
	{title: 20, date: 16, bar: 20, tick: 14, lane: 16, heading: 28, about: 14, dots: [3]float64{12, 14, 16}, spine: 2, line: 1},
	{title: 16, date: 13, bar: 16, tick: 13, lane: 16, heading: 20, about: 14, dots: [3]float64{10, 12, 14}, spine: 2, line: 1},
}

const (
	fewAlone = 7 // events of a file whose distances are told, in one lane
	fewInAll = 3 // and in each of several lanes
	// grownMost is how many events a drawing has at most in which names may be larger.
	grownMost = 60
	// leaderMost is how long leaders become where there is room to spare, by the size of
	// names, and how long one may be for larger names; leaderTurns where these stand by
	// turns above and below the line, and leaderBelow where bars leave them the side below.
	leaderMost, leaderTurns, leaderBelow = 2.5, 4.0, 5.5
	// leaderCrowded is the same on a logarithmic scale, where what is long ago stands close
	// together in any size, up to text of crowdedMost px at 100 % text size.
	leaderCrowded, crowdedMost = 10.0, 16
	// barsMost is the largest text, px at 100 % text size, of names that stand with bars.
	barsMost = 28
)

// datesKept is the part of the dates that stay in larger type, at the least.
const datesKept = 0.95

// few reports whether there is so little to tell that the drawing says how long it is
// from each mark to the next, and leaves no time out.
func few(l *Layout) bool {
	if l.o.Strip || len(l.items) == 0 {
		return false
	}
	inLane := make([]int, len(l.lanes))
	used, most := 0, 0
	for i := range l.items {
		n := &inLane[l.items[i].home]
		if *n++; *n == 1 {
			used++
		}
		most = max(most, *n)
	}
	return most <= fewInAll || used == 1 && most <= fewAlone
}

// stepOf returns the step of a drawing: that of the one before, since the size of text is not
// to jump with an edit, else the largest that suits it.
func stepOf(l *Layout, a *axis.Axis) step {
	if b := l.o.Before; b != nil {
		return b.m.step
	}
	return grown(l, a)
}

// grown returns the largest step of the type scale in which the names of everything have
// room: all titles whole, near their marks, no fewer of them with their dates than in smaller
// type, and no lane beyond the height. What is hidden for now, folded or put first has no say:
// sizes must not jump with it.
func grown(l *Layout, a *axis.Axis) step {
	if l.o.Strip || len(l.items) == 0 || len(l.items) > grownMost {
		return plain
	}
	small := draft(l, grownMost)
	if !holdsAll(small, a) {
		return plain
	}
	o, dated := l.o, datedNames(small)
	o.Hidden, o.First, o.Folded = nil, "", nil
	o.Height += l.head.height(&l.m)
	for _, s := range larger {
		if trial, _ := begin(l.doc, o, s, l.headed); holdsAll(trial, a) && (s.poster || float64(datedNames(trial)) >= datesKept*float64(dated)) {
			return s
		}
	}
	return plain
}

// datedNames counts the titles that are shown with their dates at fit, where these stand beside
// them: over the titles of a poster all do.
func datedNames(l *Layout) (n int) {
	s := l.placed.Fit.Scale()
	for i := range l.items {
		if it := l.items[i].Item; it.Flagged(s) && it.Label.Stage(s).Form.HasDate() {
			n++
		}
	}
	return n
}

// holdsAll tries a layout, and reports whether all titles are whole at fit.
func holdsAll(l *Layout, a *axis.Axis) bool {
	setAxis(l, a)
	room := tryItems(l)
	return l.placed.Bottom <= room && showsAll(l)
}

// showsAll reports whether all titles are whole at fit, and larger ones near their marks.
func showsAll(l *Layout) bool {
	s := l.placed.Fit.Scale()
	for i := range l.items {
		it := l.items[i].Item
		if !it.NamedWhole(s) {
			return false
		}
		if l.m.step != plain && it.Flagged(s) && !ledWell(l, it) {
			return false
		}
	}
	return true
}

// ledWell reports whether the leader of larger names is short, and in a poster behind
// nothing.
func ledWell(l *Layout, it *place.Item) bool {
	most, bars := leaderMost*l.m.text, l.placed.Lanes[it.Lane].SpanRows() > 0
	switch {
	case l.axis.Mode() == axis.Logarithmic && l.m.step.title <= crowdedMost:
		most = leaderCrowded * l.m.text
	case l.m.poster && bars && l.m.step.title > barsMost:
		return false
	case l.m.poster && bars:
		most = leaderBelow * l.m.text
	case l.m.poster:
		most = leaderTurns * l.m.text
	}
	fit := l.placed.Fit
	from, to := l.placed.LeaderToMark(it, fit.Scale())
	if to-from > most+1 { // the line lies between two px
		return false
	}
	return !l.m.poster || !runsBehind(l, it, from, to)
}

// runsBehind reports whether a leader from one y to another lies behind a label at fit.
func runsBehind(l *Layout, it *place.Item, from, to float64) bool {
	fit := l.placed.Fit
	x, s := fit.X(it.Label.Hangs(fit.Scale()).At), fit.Scale()
	for i := range l.items {
		other := l.items[i].Item
		if other == it || other.Lane != it.Lane || !other.Flagged(s) {
			continue
		}
		left, right, _ := other.Label.Edges(fit)
		if top, height := l.placed.LabelBox(other, s); left < x && x < right && top < to && from < top+height {
			return true
		}
	}
	return false
}

// grow sets the sizes of placing that depend on the step.
func (s *step) grow(z *place.Sizes, px func(float64) float64) {
	text, mark := s.title/plain.title, s.dots[0]/plain.dots[0]
	z.LabelHeight, z.LineStep = px(22*text), px(18*text)
	z.LabelApart, z.DateFrom, z.MarkText = px(8*text), px(6*text), px(6*text)
	z.CardWidth = px(cardWide * text)
	z.Spine, z.TextFrom = px(s.spine), px(6*min(text, 2.5))
	z.Band = px(22 * text)
	bar := s.bar / plain.bar
	z.SpanHeight, z.SpanPitch, z.NamePad = px(18*bar), px(18*bar)+px(6), px(9*bar)
	z.BarPitch, z.BarLeast = px(22*mark), px(12*mark)
	z.ClusterReach, z.ClusterApart, z.Cell, z.DotsApart = px(26*mark), px(16*mark), px(88*mark), px(10*mark)
	if s.poster {
		z.CardWidth = 0
		z.Turns, z.WideFrom = true, px(10*s.title)
		z.LabelHeight, z.LineStep = s.dateLine(px)+px(1.3*s.title), px(1.25*s.title)
		z.LabelsUp, z.LeaderMost = px(0.5*s.title), px(leaderMost*s.title)
		z.Band = px(max(s.dots[2], 1.4*s.date))
	}
}

// distances returns what the lines of lanes say of how long it is from mark to mark,
// where there are few.
func distances(l *Layout) []*distance.Line {
	if !few(l) {
		return nil
	}
	events, others := make([][]distance.Event, len(l.lanes)), make([][]axis.Pos, len(l.lanes))
	for i := range l.items {
		it := &l.items[i]
		vague := it.About || it.Doubt || it.Disputed || it.Left.Open || it.Right.Open || it.Left.Unknown || it.Right.Unknown ||
			it.Kind == glyph.All || it.Kind == glyph.One
		events[it.home] = append(events[it.home], distance.Event{Item: it.Item, Time: it.drawn, Vague: vague})
	}
	for _, m := range sideMarksOf(l) {
		others[m.Lane] = append(others[m.Lane], m.At)
	}
	px := func(v float64) float64 { return math.Round(v * l.m.scale) }
	z := distance.Sizes{Text: l.m.dates, High: px(1.4 * l.m.date), Pad: px(0.6 * l.m.date), Spare: px(60), Tight: 3.2 * px(0.6*l.m.date)}
	lines := make([]*distance.Line, len(l.lanes))
	for i, of := range events {
		slices.SortFunc(of, func(a, b distance.Event) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Key, b.Key))
		})
		lines[i] = distance.New(of, others[i], z, l.o.Words, l.o.Measure)
	}
	return lines
}

// dateLine returns the px of the line of the date above a title.
func (s *step) dateLine(px func(float64) float64) float64 { return px(1.3 * s.date) }
