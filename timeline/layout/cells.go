package layout

import (
	"math"
	"sort"

	"tideline/timeline/axis"
)

// cells walks over what stands in a lane without a mark of its own, from left
// to right, cell by cell.
//
// Cells are dyadic: 2^k units long and aligned at the start of the axis, with
// the largest k at which they are at most metrics.cell px wide; a break cuts the
// cell it stands in. So panning changes no cell, and zooming in only splits
// them. And what has a mark of its own keeps it when zooming in, so that a cell
// loses events but never gains one.
type cells struct {
	p    *Preparation
	lane *lane
	v    axis.View
	k    uint
	i    int // in lane.order: where the next cell begins
	end  int // behind the last that may be in view
}

// cell is a stretch of a lane and the events in it that share a chip or, where
// there is room, have a dot each.
type cell struct {
	lo, hi      int // in lane.order; those with a mark of their own are among them
	first, last int // the outermost without one
	count       int // of those without
	apart       bool
	segment     int   // breaks to the left of it
	number      int64 // of the cell, from the start of the axis
}

// cellSize returns k: cells are 2^k units long at a scale.
func (m *metrics) cellSize(scale float64) uint {
	return uint(min(max(math.Floor(math.Log2(m.cell/scale)), 0), 62))
}

func (p *Preparation) cells(l *lane, v axis.View) cells {
	c := cells{p: p, lane: l, v: v, k: p.m.cellSize(v.Scale())}
	c.i, c.end = l.marks.window(v, -p.m.cell, v.Width()+p.m.cell)
	if c.i < c.end {
		segment, number := p.cellOf(l.order[c.i].at, c.k)
		c.i = p.cellStart(l, segment, number, c.k)
	}
	return c
}

// cellOf returns the cell that a place is in.
func (p *Preparation) cellOf(at axis.Pos, k uint) (segment int, number int64) {
	segment = sort.Search(len(p.breaks), func(i int) bool {
		b := p.breaks[i]
		return before(at, axis.Pos{U: b.At.U, C: b.At.C + b.Width})
	})
	return segment, at.U >> k
}

// cellStart returns where a cell begins in the order of a lane.
func (p *Preparation) cellStart(l *lane, segment int, number int64, k uint) int {
	return sort.Search(len(l.order), func(i int) bool {
		s, n := p.cellOf(l.order[i].at, k)
		return s > segment || s == segment && n >= number
	})
}

// next returns the next cell that has events without a mark of their own.
func (c *cells) next() (cell, bool) {
	for c.i < c.end {
		lo := c.i
		segment, number := c.p.cellOf(c.lane.order[lo].at, c.k)
		c.i = c.p.cellStart(c.lane, segment, number+1, c.k)
		got := cell{lo: lo, hi: c.i, segment: segment, number: number}
		if c.lane.fill(&got, c.v, c.p.m.dotsApart) {
			return got, true
		}
	}
	return cell{}, false
}

// fill finds the events of a cell that have no mark of their own, and whether
// there are any.
func (l *lane) fill(c *cell, v axis.View, apart float64) bool {
	s := v.Scale()
	c.first = l.marks.late.next(c.lo, c.hi, notYet(s))
	if c.first == c.hi {
		return false
	}
	c.last = l.marks.late.prev(c.lo, c.hi-1, notYet(s))
	c.count = c.last - c.first + 1
	for i := l.marks.from.next(c.first, c.last, s); i < c.last; i = l.marks.from.next(i+1, c.last, s) {
		c.count--
	}
	// Few dots fit in a cell, so this loop is short whatever the count.
	c.apart = true
	for i := c.first; c.apart && i < c.last; {
		j := l.marks.late.next(i+1, c.last, notYet(s))
		c.apart = v.X(l.order[j].at)-v.X(l.order[i].at) >= apart
		i = j
	}
	return true
}

// members calls yield for every event of the cell that has no mark of its own.
func (l *lane) members(c *cell, s float64, yield func(*item)) {
	for i := c.first; i <= c.last && i < c.hi; i = l.marks.late.next(i+1, c.hi, notYet(s)) {
		yield(l.order[i])
	}
}

// pill returns the left edge of a chip of some width: in the middle of what it
// counts, and well inside its cell, so that no two chips touch. A side that a break
// has cut may reach into the break, where there is nothing else.
func (p *Preparation) pill(l *lane, c *cell, v axis.View, k uint, width float64) float64 {
	first, last := l.order[c.first].at, l.order[c.last].at
	x := (v.X(first)+v.X(last))/2 - width/2
	left := v.X(axis.Pos{U: c.number << k, C: first.C})
	right := v.X(axis.Pos{U: (c.number + 1) << k, C: first.C})
	if c.segment > 0 {
		if b := p.breaks[c.segment-1]; c.number<<k < b.At.U {
			left = v.X(axis.Pos{U: b.At.U, C: first.C}) - b.Width/2
		}
	}
	if c.segment < len(p.breaks) {
		if b := p.breaks[c.segment]; (c.number+1)<<k > b.At.U {
			right = v.X(b.At) + b.Width/2
		}
	}
	return max(left+p.m.chipEdge, min(x, right-width-p.m.chipEdge))
}
