package layout

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// item is an event with all that its drawing needs.
type item struct {
	event            *timeline.Event
	title            string       // of the event, as one line
	earliest, latest edtf.Instant // what it is drawn as: both belong to it
	lane             int          // index of the lane that it is drawn in
	hue                           // of the lane that it names first
	kind             kind
	at               axis.Pos // of its mark and label
	from, to         axis.Pos // the time it takes; to is the end of the last second
	row              int      // of its bar: 0–2, or −1 for none
	barFrom          float64  // scale from which its bar is drawn, px per unit; +Inf for never
	label            label
	evidence
}

// individual returns the scale from which the event has a mark of its own,
// whatever its neighbours: that of its label or of its bar.
func (it *item) individual() float64 { return min(it.label.n, it.barFrom) }

// hasBar reports whether the event is drawn as a bar at a scale.
func (it *item) hasBar(s float64) bool { return it.barFrom <= s }

// collect makes the items of the events kept, the most important first: the
// order in which labels take their places. Equal ones follow in time, then by
// id, so that the order of the file never matters.
func collect(doc *timeline.Document, o *Options, lanes map[string]int) []item {
	items := make([]item, 0, len(doc.Events))
	for i := range doc.Events {
		e := &doc.Events[i]
		if o.Keep != nil && !o.Keep(e) {
			continue
		}
		it := item{event: e, title: oneLine(e.Title), lane: firstLane(e, lanes), kind: kindOf(e.Date), row: noBar}
		it.earliest, it.latest = e.Date.Extent()
		it.evidence = evidenceOf(e, it.kind)
		items = append(items, it)
	}
	slices.SortFunc(items, func(a, b item) int {
		return cmp.Or(
			compareFirst(a.event.ID == o.First, b.event.ID == o.First),
			cmp.Compare(b.event.Importance, a.event.Importance),
			cmp.Compare(a.earliest, b.earliest), cmp.Compare(a.latest, b.latest),
			cmp.Compare(a.event.ID, b.event.ID),
		)
	})
	return items
}

// compareFirst puts what comes first before what does not.
func compareFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// firstLane returns the index of the lane that the event names first: its label
// stands there, and the other lanes echo it.
func firstLane(e *timeline.Event, lanes map[string]int) int {
	for _, id := range e.Lanes {
		if i, ok := lanes[id]; ok {
			return i
		}
	}
	return 0
}

// unveiled drops the events that are not to be drawn.
func unveiled(items []item, veiled func(*timeline.Event) bool) []item {
	if veiled == nil {
		return items
	}
	return slices.DeleteFunc(items, func(it item) bool { return veiled(it.event) })
}

func spansOf(items []item) []axis.Span {
	spans := make([]axis.Span, len(items))
	for i := range items {
		spans[i] = axis.Span{From: items[i].earliest, To: items[i].latest}
	}
	return spans
}

// place puts the items on the axis. What is known no better than a month or a
// year, or to lie between two dates, stands in its middle, so that it is not taken
// for its first day; a span stands at its start, and on an axis of even steps everything at its step.
func place(items []item, a *axis.Axis) {
	for i := range items {
		it := &items[i]
		it.from, it.to = a.Place(it.earliest), a.Place(it.latest+1)
		first, last := a.Bounds()
		if it.openLeft {
			it.from = a.Place(min(first, it.earliest))
		}
		if it.openRight {
			it.to = a.Place(max(last, it.latest) + 1)
		}
		it.at = a.Place(it.stands(a.Mode()))
		it.barFrom = math.Inf(1)
	}
}

// startsOf returns the instants at which the marks of items stand, in order.
func startsOf(items []item, mode axis.Mode) []edtf.Instant {
	marks := make([]edtf.Instant, len(items))
	for i := range items {
		marks[i] = items[i].stands(mode)
	}
	slices.Sort(marks)
	return marks
}

// stands is the instant at which the mark stands and the label hangs.
func (it *item) stands(mode axis.Mode) edtf.Instant {
	middle := it.kind == around || it.kind == oneOf && !it.openLeft && !it.openRight
	if middle && mode != axis.Even {
		return it.earliest + (it.latest-it.earliest)/2
	}
	return it.earliest
}

// Stands returns the instant at which the mark of an event stands and its label
// hangs, and whether it is drawn at all.
func (p *Preparation) Stands(id string) (edtf.Instant, bool) {
	if it := p.byID[id]; it != nil {
		return it.stands(p.axis.Mode()), true
	}
	return 0, false
}
