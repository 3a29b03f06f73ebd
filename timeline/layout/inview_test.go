package layout

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// countsAreThoseOfTheDocument counts the events one by one, from the document
// and the places that the view gives to their dates, and compares that with what
// is drawn and with what InView says. It uses nothing of the lanes' indexes.
func countsAreThoseOfTheDocument(tr trial) {
	tr.countByHand(tr.p.Fit(), true)
	for range 2 {
		tr.countByHand(tr.anyView(), false)
	}
}

// drawn is what a drawing has in one lane.
type drawn struct {
	marks    map[string]bool
	clusters int // events counted by clusters
}

// countByHand checks the counts in one view; with whole, every event is in it.
func (tr trial) countByHand(v axis.View, whole bool) {
	tr.t.Helper()
	lanes, total := tr.drawnByLane(v)
	seen := map[string]int{}
	for _, d := range lanes {
		for id := range d.marks {
			seen[id]++
		}
	}
	for _, sh := range tr.body(v).Shapes {
		if sh.Class == scene.Cluster && sh.Count > 0 {
			for _, id := range tr.p.Members(sh.ID, v) {
				seen[id]++
			}
		}
	}
	if got := tr.p.InView(v); got != total+tr.told(v, seen) {
		tr.t.Errorf("%d events are drawn and counted, InView says %d", total, got)
	}
	// A cluster stands somewhere in its cell, or in a break that cuts the cell.
	around := tr.p.m.Cell
	for _, b := range v.Axis().Breaks() {
		around = max(around, tr.p.m.Cell+b.Width)
	}
	for lane, d := range lanes {
		inside, near := 0, 0 // events that have no mark
		for i := range tr.doc.Events {
			e := &tr.doc.Events[i]
			if firstLaneOf(tr.doc, e) != lane {
				continue
			}
			x, left, right := tr.placesOf(e.Date, v)
			if d.marks[e.ID] {
				if most := tr.p.m.dot(5); max(x, right) < -most || min(x, left) > v.Width()+most {
					tr.t.Errorf("%s stands at %g px, out of view, and has a mark", e.ID, x)
				}
				continue
			}
			if whole || x > around && x < v.Width()-around {
				inside++
			}
			if x > -around && x < v.Width()+around {
				near++
			}
		}
		if d.clusters < inside || d.clusters > near {
			tr.t.Errorf("lane %d: clusters count %d events; %d to %d have no mark", lane, d.clusters, inside, near)
		}
		if got := len(d.marks) + d.clusters; whole && got != eventsIn(tr.doc, lane) {
			tr.t.Errorf("lane %d: %d events are drawn and counted, of %d", lane, got, eventsIn(tr.doc, lane))
		}
	}
}

// drawnByLane counts what Body draws, and all of it together. A mark is in the
// lane of its event, a cluster in that whose height it stands at.
func (tr trial) drawnByLane(v axis.View) (lanes []drawn, total int) {
	lanes = make([]drawn, len(tr.doc.Lanes))
	for i := range lanes {
		lanes[i].marks = map[string]bool{}
	}
	for _, sh := range tr.body(v).Shapes {
		switch {
		case sh.Class == scene.Mark && sh.ID != "":
			e := slices.IndexFunc(tr.doc.Events, func(e timeline.Event) bool { return e.ID == sh.ID })
			lanes[firstLaneOf(tr.doc, &tr.doc.Events[e])].marks[sh.ID] = true
			total++
		case sh.Class == scene.Cluster && sh.Count > 0:
			lane := slices.IndexFunc(tr.p.lanes, func(l lane) bool { return sh.Y >= l.Top && sh.Y < l.Top+l.Height })
			lanes[lane].clusters += sh.Count
			total += sh.Count
		}
	}
	return lanes, total
}

// placesOf returns where an event stands and the edges of the time it takes, px.
// What is open goes on beyond the line, at most as far as everything is seen.
func (tr trial) placesOf(d edtf.Date, v axis.View) (x, left, right float64) {
	a := v.Axis()
	from, to := d.Extent()
	first, last := a.Bounds()
	left, right = v.X(a.Place(from)), v.X(a.Place(to+1))
	x = left
	members, all := d.Members()
	bounded := d.IsInterval() || d.OpenStart() || d.OpenEnd() || len(members) > 0 && all || len(members) > 1 ||
		len(members) == 0 && d.Precision() >= edtf.DayOf
	if !bounded && a.Mode() != axis.Even {
		x = v.X(a.Place(from + (to-from)/2))
	}
	if d.OpenStart() {
		left = min(left, v.X(a.Place(first))) - max(tr.p.m.fade, tr.p.lineWidth)
	}
	if d.OpenEnd() {
		right = max(right, v.X(a.Place(last+1))) + max(tr.p.m.fade, tr.p.lineWidth)
	}
	return x, left, right
}

// firstLaneOf returns the place among the document's lanes of the one that an
// event names first.
func firstLaneOf(doc *timeline.Document, e *timeline.Event) int {
	return slices.IndexFunc(doc.Lanes, func(l timeline.Lane) bool { return l.ID == e.Lanes[0] })
}

func eventsIn(doc *timeline.Document, lane int) (n int) {
	for i := range doc.Events {
		if firstLaneOf(doc, &doc.Events[i]) == lane {
			n++
		}
	}
	return n
}
