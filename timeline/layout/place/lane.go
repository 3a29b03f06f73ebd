package place

import (
	"slices"

	"tideline/timeline/axis"
)

// Lane is a strip of the drawing: its place, and indexes of what stands in it.
type Lane struct {
	Folded bool // marks only
	Bare   bool // so low that no text stands on its line

	Top, Height   float64 // px in the body
	Line          float64 // y of the middle of the marks
	ClusterTop    float64 // y
	ClusterHeight float64 // px
	LabelTop      float64 // y of the first row of labels below the line
	LabelsUp      float64 // px between the band of the marks and the nearest rows
	Up, Down      int     // rows of labels above and below the line
	BarRows       int     // at least 1
	SpanPitch     float64 // px from one row of bars above the line to the next
	SpanHeight    float64 // px of such a bar
	Dense         *Dense  // the bars for which there is no row; nil for none

	roomUp, roomDown int // how many rows have room, with those that only cards may take

	far    int     // the farthest row in which a label begins
	ranked []*Item // whose lane it is, those of the first rank first
	order  []*Item // the same from left to right
	hung   []hung  // the labels at all of their places, in the order of these
	rows   []row   // of labels, from the highest to the lowest, while they are being placed
	line   *online // likewise; nil until it is asked for

	labels   Index // of hung: the scale from which a label is shown
	named    Index // of order: likewise
	marks    Index // of order: the scale from which a mark is individual
	bars     [barRows]barIndex
	above    []barIndex // the bars of what lasts, in the rows above the line
	reach    [2]float64 // px that any label takes to the left and right of its place
	dotReach float64    // px; the largest dot
}

// SpanRows returns how many rows of bars lie above the line, the band of those without
// one among them.
func (l *Lane) SpanRows() int {
	if l.Dense != nil {
		return max(len(l.above), l.Dense.row+1)
	}
	return len(l.above)
}

// Rows returns how many rows of labels the lane has besides its line.
func (l *Lane) Rows() int { return l.Up + l.Down }

// setRows gives the lane so many rows, on both sides of its line, or below it only
// where bars lie above.
func (l *Lane) setRows(n int) {
	l.Up, l.Down = n/2, n-n/2
	if len(l.above) > 0 {
		l.Up, l.Down = 0, n
	}
}

// sortByPlace fills order.
func (l *Lane) sortByPlace() {
	type place struct { // apart from the item, which is large
		axis.Pos
		of *Item
	}
	places := make([]place, len(l.ranked))
	for i, it := range l.ranked {
		places[i] = place{it.At, it}
	}
	slices.SortFunc(places, func(a, b place) int {
		if c := a.Compare(b.Pos); c != 0 {
			return c
		}
		return byPlace(a.of, b.of)
	})
	l.order = make([]*Item, len(places))
	for i := range places {
		l.order[i] = places[i].of
		l.order[i].upward = i%2 == 0
	}
}

// reindex makes the indexes of labels and marks, once labels are placed.
func (l *Lane) reindex() {
	at := make([]axis.Pos, len(l.order))
	for i, it := range l.order {
		at[i] = it.At
	}
	l.named = NewIndex(at, func(i int) float64 { return l.order[i].Label.From() })
	l.marks = NewIndex(at, func(i int) float64 { return l.order[i].Individual() })
	l.dotReach = 0
	for _, it := range l.order {
		l.dotReach = max(l.dotReach, it.Dot)
	}
	l.hangAll()
}

// hung is a label at one of its places.
type hung struct {
	of    *Item
	kth   int   // which of its places that is
	inner *hung // a label that hangs at the same place next to it, towards the line; nil for none
}

func (h *hung) at() *Hanging { return h.of.Label.hanging(h.kth) }

// hangAll makes the index of labels, once these are placed.
func (l *Lane) hangAll() {
	l.hung, l.reach = make([]hung, 0, len(l.order)), [2]float64{}
	for _, it := range l.order {
		if it.Label.n == 0 {
			continue
		}
		for kth := range it.Label.moves + 1 {
			if from, to := it.Label.between(kth); from >= to {
				continue // it is never seen there
			}
			l.hung = append(l.hung, hung{of: it, kth: kth})
			left, right := it.Label.reach(kth)
			l.reach[0], l.reach[1] = max(l.reach[0], left), max(l.reach[1], right)
		}
	}
	slices.SortStableFunc(l.hung, func(a, b hung) int { return a.at().At.Compare(b.at().At) })
	l.chain()
	places := make([]axis.Pos, len(l.hung))
	for i := range l.hung {
		places[i] = l.hung[i].at().At
	}
	l.labels = NewIndex(places, func(i int) float64 {
		from, _ := l.hung[i].of.Label.between(l.hung[i].kth)
		return from
	})
}

// chain notes for every label at a place the one that hangs there next to it, towards the line.
func (l *Lane) chain() {
	for first := 0; first < len(l.hung); {
		last := first + 1
		for last < len(l.hung) && l.hung[last].at().At == l.hung[first].at().At {
			last++
		}
		same := make([]*hung, 0, last-first)
		for i := first; i < last; i++ {
			same = append(same, &l.hung[i])
		}
		slices.SortStableFunc(same, func(a, b *hung) int { return a.at().Row - b.at().Row })
		for i, h := range same {
			h.of.hung[h.kth] = h
			if h.at().Row > 0 && i > 0 && same[i-1].at().Row > 0 {
				h.inner = same[i-1]
			}
			if h.at().Row < 0 && i+1 < len(same) && same[i+1].at().Row < 0 {
				h.inner = same[i+1]
			}
		}
		first = last
	}
}

// innerAt returns the label that hangs at a scale at the same place as that of an item, next to
// it towards the line; nil for none.
func (it *Item) innerAt(s float64) *hung {
	h := it.hung[it.Label.nthAt(s)]
	if h == nil {
		return nil
	}
	for h = h.inner; h != nil; h = h.inner {
		if h.of.Flagged(s) && h.of.Label.nthAt(s) == h.kth {
			return h
		}
	}
	return nil
}
