package layout

import (
	"cmp"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
)

// item is an event with all that its drawing needs.
type item struct {
	*place.Item      // where it stands
	event            *timeline.Event
	title            string       // of the event, as one line
	earliest, latest edtf.Instant // what it is drawn as: both belong to it
	hue                           // of the lane that it names first
	kind             kind
	evidence
}

// bold reports whether its title is bold.
func (it *item) bold() bool { return it.event.Importance >= boldFrom }

// collect makes the items of the events kept that have a place in time, the most important first: the
// order in which labels take their places. Equal ones follow in time, then by
// id, so that the order of the file never matters.
func collect(doc *timeline.Document, o *Options) []item {
	items := make([]item, 0, len(doc.Events))
	for i := range doc.Events {
		e := &doc.Events[i]
		if o.Keep != nil && !o.Keep(e) || !e.Date.IsPlaced() {
			continue
		}
		it := item{event: e, title: typeset.OneLine(e.Title), kind: kindOf(e.Date)}
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
// stands there, and in the other lanes secondary marks.
func firstLane(e *timeline.Event, lanes map[string]int) int {
	for _, id := range e.Lanes {
		if i, ok := lanes[id]; ok {
			return i
		}
	}
	return 0
}

// shown drops the events that are hidden.
func shown(items []item, hidden func(*timeline.Event) bool) []item {
	if hidden == nil {
		return items
	}
	return slices.DeleteFunc(items, func(it item) bool { return hidden(it.event) })
}

func spansOf(items []item) []axis.Span {
	spans := make([]axis.Span, len(items))
	for i := range items {
		spans[i] = axis.Span{From: items[i].earliest, To: items[i].latest}
	}
	return spans
}

// toPlace returns the item as placing sees it. What is known no better than a month
// or a year, or to lie between two dates, stands in its middle, so that it is not
// taken for its first day; a span stands at its start, and on an axis of even steps
// everything at its step.
func (it *item) toPlace(home int, m *metrics, a *axis.Axis) place.Item {
	p := place.Item{
		Key: it.event.ID, Importance: it.event.Importance, Lane: home,
		At: a.Place(it.stands(a.Mode())), From: a.Place(it.earliest), To: a.Place(it.latest + 1),
		Dot: m.dot(it.event.Importance), Tier: place.Tier(it.kind),
	}
	first, last := a.Bounds()
	if it.openLeft {
		p.From = a.Place(min(first, it.earliest))
	}
	if it.openRight {
		p.To = a.Place(max(last, it.latest) + 1)
	}
	p.TailLeft, p.TailRight = it.tails(m)
	return p
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
