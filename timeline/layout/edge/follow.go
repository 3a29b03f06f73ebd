package edge

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
)

// triedMost is how many names are tried in vain for the rows that are left at an edge.
const triedMost = 64

// rowsMost is how many rows on either side of the line names follow their time in.
const rowsMost = namesMost / 2

// follow has names that hang along a time which goes on in the view, though their own places are
// out of it, stand at its edges: in each row the nearest to either edge that has room there, and
// in those that are left the next ones. So a name moves along its time as the view does, and along
// nothing else.
func (f *finder) follow() {
	s := f.v.Scale()
	for _, right := range [2]bool{false, true} {
		var taken [1 + 2*rowsMost]bool
		place.EachGoingOn(f.placed, f.lane, f.v, right, func(it *place.Item, from, to float64) bool {
			row := it.Label.Hangs(s).Row
			if max(row, -row) <= rowsMost && row != 0 && !taken[row+rowsMost] {
				taken[row+rowsMost] = f.atEdge(it, row, right, from, to)
			}
			return f.names.n < namesMost
		})
		n, tried := f.freeRow(&taken, 1), 0
		place.EachGoingOn(f.placed, f.lane, f.v, right, func(it *place.Item, from, to float64) bool {
			if row := place.Nth(n); n > 0 && (f.names.Of(it) == nil || !f.names.Of(it).Shown) {
				if f.atEdge(it, row, right, from, to) {
					taken[row+rowsMost] = true
					n, tried = f.freeRow(&taken, n+1), 0
				} else if tried++; tried > triedMost {
					n, tried = f.freeRow(&taken, n+1), 0
				}
			}
			return n > 0 && f.names.n < namesMost
		})
	}
}

// freeRow returns the first of the lane's rows that is not taken, from the n-th on by their distance
// from the line; 0 for none.
func (f *finder) freeRow(taken *[1 + 2*rowsMost]bool, n int) int {
	lane := &f.placed.Lanes[f.lane]
	for ; n <= 2*min(max(lane.Up, lane.Down), rowsMost); n++ {
		if row := place.Nth(n); lane.HasRow(row) && !taken[row+rowsMost] {
			return n
		}
	}
	return 0
}

// atEdge has the whole name of an item stand in a row at an edge of the view, where its time is seen
// between two px, and reports whether it has room there.
func (f *finder) atEdge(it *place.Item, row int, right bool, from, to float64) bool {
	stage := it.Label.Stage(f.v.Scale())
	s := Spot{Row: row, Leftward: right, Led: true}
	for _, form := range [...]place.Form{stage.Form, place.Whole, place.TwoDated, place.Two} {
		if form.Cut() || form.IsCard() || form > max(stage.Form, place.Whole) || !f.holds(it, row, form) {
			continue
		}
		s.Form = form
		s.Y, s.H = f.placed.Lanes[f.lane].Box(row, form, f.z)
		before, after := it.Room(row, right, it.Widths.Text(form, f.z), f.z)
		s.W = before + after
		if s.X, s.At = apart, apart+f.z.Spine/2; right {
			s.X, s.At = f.v.Width()-apart-s.W, f.v.Width()-apart-f.z.Spine/2
		}
		if s.X < from || s.X+s.W > to {
			continue
		}
		if lo, hi := f.room(it, &s, s.X+s.W/2); s.X < lo-slack || s.X+s.W > hi+slack {
			continue
		}
		if n := f.names.Of(it); n != nil {
			n.Shown, n.Spot = true, s
		} else {
			left, _, _ := it.Label.Edges(f.v)
			f.names.add(Name{Of: it, Left: left, Shown: true, Spot: s})
		}
		return true
	}
	return false
}

// Seen reports whether the name of an item stands in a view, at its own place or another.
func (n *Names) Seen(it *place.Item, v axis.View) bool {
	left, right, shown := it.Label.Edges(v)
	if moved := n.Of(it); moved != nil {
		return moved.Shown
	}
	return shown && place.Meets(left, right, v)
}

// Follows reports whether no part of the name would be seen in a view but for its following its
// time.
func (n *Name) Follows(v axis.View) bool {
	left, right, _ := n.Of.Label.Edges(v)
	return !place.Meets(left, right, v)
}
