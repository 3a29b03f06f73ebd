package overview

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline/scene"
)

// Sizes of the rows of what lasts, px at 100 %.
const (
	mostRows   = 5
	above      = 3.0 // the first row
	wideRow    = 4.0 // a line of 3 px, and 1 px to the next
	narrowRow  = 3.0
	leastCells = 5.0 // under the rows, where there are cells
	openFade   = 16.0
)

// leastDrawn is the part of what lasts that rows have room for at least: lines of fewer would
// say less of when there is much than the counts of all.
const leastDrawn = 0.5

// stretch is an event, with the edges of its time.
type stretch struct {
	*Event
	from, to float64 // px
}

// stretches returns the edges of the time of all events.
func (s *Strip) stretches(events []Event) []stretch {
	all := make([]stretch, len(events))
	for i := range events {
		e := &events[i]
		at := stretch{e, s.X(e.From), s.X(e.To + 1)}
		if e.OpenLeft {
			at.from = s.left
		}
		if e.OpenRight {
			at.to = s.o.Width
		}
		all[i] = at
	}
	return all
}

// isLong reports whether an event lasts, for longer than a cell.
func (s *Strip) isLong(e *stretch) bool { return e.Lasts && e.to-e.from >= s.px(cell) }

// span is an event that lasts, in its row.
type span struct {
	stretch
	row int
}

// addSpans draws what lasts as lines in rows, in the order of lanes. It returns what is
// to be counted: all else, what is no longer than a cell, and what finds no row; of a crowd
// for which most finds none, all.
func (d *drawing) addSpans(all []stretch) (counted []stretch) {
	var spans []span
	for i := range all {
		if d.isLong(&all[i]) {
			spans = append(spans, span{all[i], 0})
		} else {
			counted = append(counted, all[i])
		}
	}
	slices.SortFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.Lane, b.Lane), cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(a.ID, b.ID))
	})
	room := d.bottom() - d.px(above)
	if len(counted) > 0 {
		room -= leastCells * d.o.Scale
	}
	rows := d.stack(spans, min(int(room/d.px(narrowRow)), mostRows))
	if float64(inRows(spans)) < leastDrawn*float64(len(spans)) {
		d.top = d.px(above)
		return all
	}
	pitch := d.px(wideRow)
	if float64(rows)*pitch > room {
		pitch = d.px(narrowRow)
	}
	for i := range spans {
		if s := &spans[i]; s.row < 0 { // it is counted where it begins
			counted = append(counted, stretch{s.Event, d.X(s.From), d.X(s.From + 1)})
		}
	}
	for i := range spans {
		s := &spans[i]
		if s.row < 0 {
			continue
		}
		line := scene.Shape{
			Kind: scene.Rect, Class: scene.Overview, Fill: s.Ink,
			X: s.from, Y: d.px(above) + float64(s.row)*pitch, W: s.to - s.from, H: pitch - 1,
		}
		fade := min(openFade*d.o.Scale, line.W/2)
		if s.OpenLeft {
			line.FadeLeft = fade
		}
		if s.OpenRight {
			line.FadeRight = fade
		}
		d.add(line)
	}
	d.top = d.px(above) + float64(rows)*pitch
	return counted
}

// inRows counts the spans that have a row.
func inRows(spans []span) (n int) {
	for i := range spans {
		if spans[i].row >= 0 {
			n++
		}
	}
	return n
}

// stack gives spans rows, as many as they need and so many at most, and returns how many
// there are. Those of one lane stand together, where there are rows enough for that;
// a row of −1 is none.
func (d *drawing) stack(spans []span, most int) (rows int) {
	if rows = stacked(spans, math.MaxInt, true); rows <= most {
		return rows
	}
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	return stacked(spans, max(most, 0), false)
}

// stacked gives each span the first row in which its time is free: of those of its lane,
// or of all.
func stacked(spans []span, most int, byLane bool) (rows int) {
	var ends []float64 // of each row
	first := 0         // row of the lane
	for i := range spans {
		s := &spans[i]
		if byLane && i > 0 && spans[i-1].Lane != s.Lane {
			first = len(ends)
		}
		s.row = first
		for s.row < len(ends) && ends[s.row] > s.from {
			s.row++
		}
		switch {
		case s.row >= most:
			s.row = -1
			continue
		case s.row == len(ends):
			ends = append(ends, 0)
		}
		ends[s.row] = s.to + 1
	}
	return len(ends)
}
