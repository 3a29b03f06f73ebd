package place

import (
	"math"
	"sort"

	"tideline/timeline/axis"
)

// OfTime is the segment of what counts the items of one time: its number is that of the bar.
const OfTime = -1

// ClusterKey names a cluster whatever it counts: its lane and its cell.
type ClusterKey struct {
	Lane, Segment int   // Segment: breaks to the left of it, or OfTime
	Size          uint  // the cell is 2^Size axis units long
	Number        int64 // of the cell, from the start of the axis
}

// Cluster is items of a cell that are counted together: they lie too near each other
// to have a dot each.
type Cluster struct {
	ClusterKey
	Count int  // of the items without a mark of their own
	Said  bool // it says that these are so many more

	lo, hi int // the cell, in Lane.order
	at     run // where it stands
}

// run is items of a cell without a mark of their own that lie near each other, with
// more room to the next ones.
type run struct {
	first, last int  // in Lane.order; those with a mark of their own may be between
	count       int  // of those without
	apart       bool // so far from each other that each has a dot
}

// cells walks over what stands in a lane without a mark of its own, from left
// to right, cell by cell.
//
// Cells are dyadic: 2^size units long and aligned at the start of the axis, with
// the largest size at which they are at most Sizes.Cell px wide; a break cuts the
// cell it stands in. So panning changes no cell, and zooming in only splits
// them. And what has a mark of its own keeps it when zooming in, so that a cell
// loses items but never gains one.
type cells struct {
	p    *Placement
	lane *Lane
	at   int // index of the lane
	size uint
	v    axis.View
	i    int // in lane.order: where the next cell begins
	end  int // behind the last that may be in view
}

// maxCellSize keeps the length of a cell within an int64.
const maxCellSize = 62

// cellSize returns the size of cells at a scale.
func (z *Sizes) cellSize(scale float64) uint {
	return uint(min(max(math.Floor(math.Log2(z.Cell/scale)), 0), maxCellSize))
}

func (p *Placement) cells(lane int, v axis.View) cells {
	l := &p.Lanes[lane]
	c := cells{p: p, lane: l, at: lane, size: p.sizes.cellSize(v.Scale()), v: v}
	c.i, c.end = l.marks.window(v, -p.sizes.Cell, v.Width()+p.sizes.Cell)
	if c.i < c.end {
		segment, number := p.cellOf(l.order[c.i].At, c.size)
		c.i = p.cellStart(l, segment, number, c.size)
	}
	return c
}

// cellOf returns the cell of a size that a place is in.
func (p *Placement) cellOf(at axis.Pos, size uint) (segment int, number int64) {
	segment = sort.Search(len(p.breaks), func(i int) bool {
		b := p.breaks[i]
		return at.Before(axis.Pos{U: b.At.U, C: b.At.C + b.Width})
	})
	return segment, at.U >> size
}

// cellStart returns where a cell begins in the order of a lane.
func (p *Placement) cellStart(l *Lane, segment int, number int64, size uint) int {
	return sort.Search(len(l.order), func(i int) bool {
		s, n := p.cellOf(l.order[i].At, size)
		return s > segment || s == segment && n >= number
	})
}

// next returns the next cell.
func (c *cells) next() (Cluster, bool) {
	if c.i >= c.end {
		return Cluster{}, false
	}
	lo := c.i
	segment, number := c.p.cellOf(c.lane.order[lo].At, c.size)
	c.i = c.p.cellStart(c.lane, segment, number+1, c.size)
	return Cluster{ClusterKey: ClusterKey{c.at, segment, c.size, number}, lo: lo, hi: c.i}, true
}

// run finds the next run of a part of a cell, and reports whether there is one: a crowd of
// marks too near each other for dots, with the one next to it on either side where a pill for
// the crowd would lie on it, or a single mark that can be told apart from all others. Zooming
// in only splits runs, and what is told apart stays so.
func (l *Lane) run(from, hi int, v axis.View, z *Sizes) (r run, ok bool) {
	s := v.Scale()
	r.first = l.marks.late.next(from, hi, notYet(s))
	if r.first == hi {
		return r, false
	}
	r.last = l.crowd(r.first, hi, v, z)
	if r.last == r.first {
		next := l.within(r.first, hi, v, z.ClusterApart)
		if r.last = l.crowd(next, hi, v, z); r.last == next {
			r.last, r.count, r.apart = r.first, 1, true
			return r, true
		}
	}
	for {
		next := l.within(r.last, hi, v, z.ClusterApart)
		end := l.crowd(next, hi, v, z)
		r.last = end
		if end == next {
			break
		}
	}
	r.count = r.last - r.first + 1
	for i := l.marks.from.next(r.first, r.last, s); i < r.last; i = l.marks.from.next(i+1, r.last, s) {
		r.count--
	}
	return r, true
}

// within returns the next mark without one of its own that is less than so many px behind
// another, or that other.
func (l *Lane) within(i, hi int, v axis.View, px float64) int {
	next := l.marks.late.next(i+1, hi, notYet(v.Scale()))
	if next < hi && v.X(l.marks.at[next])-v.X(l.marks.at[i]) < px {
		return next
	}
	return i
}

// crowd returns the last of the marks without one of their own that follow a mark, each too
// near the one before for a dot; that mark where none does.
func (l *Lane) crowd(i, hi int, v axis.View, z *Sizes) int {
	for {
		// The last of those that are near; a cell is a few such steps wide.
		reach := v.X(l.marks.at[i]) + z.DotsApart
		beyond := i + 1 + sort.Search(hi-i-1, func(k int) bool { return v.X(l.marks.at[i+1+k]) >= reach })
		far := l.marks.late.prev(i+1, beyond-1, notYet(v.Scale()))
		if far <= i {
			return i
		}
		i = far
	}
}

// fill counts what is too near each other in a cell. The cluster stands where most of it
// is; dot, where there is one, gets what has room for a dot.
func (l *Lane) fill(c *Cluster, v axis.View, z *Sizes, dot func(*Item)) {
	for r, ok := l.run(c.lo, c.hi, v, z); ok; r, ok = l.run(r.last+1, c.hi, v, z) {
		switch {
		case !r.apart:
			if c.Count += r.count; r.count > c.at.count {
				c.at = r
			}
		case dot != nil:
			l.members(r, v.Scale(), dot)
		}
	}
}

// members calls yield for every item of a run.
func (l *Lane) members(r run, s float64, yield func(*Item)) {
	for i := r.first; i <= r.last; i = l.marks.late.next(i+1, r.last+1, notYet(s)) {
		yield(l.order[i])
	}
}

// Members calls yield for the items that a cluster counts in a view, from left to
// right; there may be none where there is no such cluster.
func (p *Placement) Members(key ClusterKey, v axis.View, yield func(*Item)) {
	if key.Lane < 0 || key.Lane >= len(p.Lanes) || key.Size > maxCellSize {
		return
	}
	l := &p.Lanes[key.Lane]
	lo, hi := p.cellStart(l, key.Segment, key.Number, key.Size), p.cellStart(l, key.Segment, key.Number+1, key.Size)
	for r, ok := l.run(lo, hi, v, &p.sizes); ok; r, ok = l.run(r.last+1, hi, v, &p.sizes) {
		if !r.apart {
			l.members(r, v.Scale(), yield)
		}
	}
}
