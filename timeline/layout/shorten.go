package layout

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// namesTried is how many events, of the first ranks, choose the breaks: they take
// their places before all others, so that what comes after changes little, and
// placing costs nine times as much.
const namesTried = 300

// newAxis makes the axis for the events kept, whose extents these are.
func newAxis(l *Layout, spans []axis.Span) *axis.Axis {
	o := axis.Options{
		Width:       max(l.lineWidth-2*l.m.Beside(), 1),
		BreakWidth:  l.band.breakWidth,
		LengthWidth: l.band.lengthWidth,
		Words:       l.o.Words,
		Text:        l.band.width,
	}
	if before := l.doc.Scale.Before; before.IsPlaced() {
		from, to := before.Extent()
		o.Before = &axis.Span{From: from, To: to}
	}
	if l.o.Mode != axis.Shortened {
		return axis.New(l.o.Mode, spans, o)
	}
	if few(l) {
		return axis.Shortenings(spans, o)[0] // how long it is, is said
	}
	return bestOf(l, axis.Shortenings(spans, o))
}

// wordsOn returns the words for dates on the axis of a document, and the year from which
// they count: on a logarithmic one deep time is told in years ago as its ticks are, so that
// one picture has one way of telling it.
func wordsOn(o *Options, doc *timeline.Document, spans []axis.Span) (words edtf.Words, year int64) {
	if o.Mode != axis.Logarithmic || len(spans) == 0 {
		return o.Words, 0
	}
	last := spans[0].From
	for _, s := range spans {
		last = max(last, s.From)
	}
	if before := doc.Scale.Before; before.IsPlaced() {
		last, _ = before.Extent()
	}
	year = last.Civil().Year
	return o.Words.Since(year), year
}

// bestOf returns the axis on which the most names stand whole when everything is
// shown in a picture of it, the one with the fewest breaks among equals. Time must not jump
// with what is hidden, folded or put first.
func bestOf(l *Layout, choices []*axis.Axis) *axis.Axis {
	if len(choices) == 1 {
		return choices[0]
	}
	trial := draft(l, namesTried)
	if !l.headed && !l.o.Strip { // the picture has the same axis, and a title above
		above := newHead(l.doc, &l.o, &l.m)
		trial.o.Height -= above.height(&l.m)
	}
	best, most := choices[0], -1
	for _, a := range choices {
		setAxis(trial, a)
		tryItems(trial)
		if n := wholeNames(trial); n > most {
			best, most = a, n
		}
		if most == len(trial.items) {
			break
		}
	}
	return best
}

// draft returns a layout of so many events, of the first ranks, to be tried out: what is
// hidden for now, folded or put first has no say in it.
func draft(l *Layout, most int) *Layout {
	d := *l
	d.items, d.lanes = slices.Clone(l.items), slices.Clone(l.lanes)
	d.o.Hidden, d.o.Folded = nil, nil
	if d.o.First != "" {
		d.o.First = ""
		d.items = rank(d.items, laneIndexes(l.doc, &l.o), "")
	}
	for i := range d.lanes {
		d.lanes[i].folded = false
	}
	d.items = d.items[:min(len(d.items), most)]
	return &d
}

// wholeNames counts the events whose whole titles are shown at fit.
func wholeNames(l *Layout) (n int) {
	s := l.placed.Fit.Scale()
	for i := range l.items {
		if b := &l.items[i].Label; b.Shown(s) && !b.Stage(s).Form.Cut() {
			n++
		}
	}
	return n
}

// setAxis sets what depends on the axis.
func setAxis(l *Layout, a *axis.Axis) {
	l.axis = a
	l.band.set(a, startsOf(l.items, a.Mode()))
	l.band.lines = 2
	fit := a.Fit(l.lineWidth, l.m.Beside(), l.m.Beside())
	if len(a.Breaks()) > 0 || a.Mode() == axis.Logarithmic && l.band.ticks.ticker.Grouped(fit) {
		l.band.lines = 3 // the lengths of breaks, or the dates of the calendar
	}
	l.m.axisHeight = l.m.bandHeight(l.band.lines)
}
