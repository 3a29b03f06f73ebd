package place

import (
	"math"
	"sort"

	"tideline/timeline/axis"
)

// ClusterKey names a cluster whatever it counts: its lane and its cell.
type ClusterKey struct {
	Lane, Segment int   // Segment: breaks to the left of it
	Size          uint  // the cell is 2^Size axis units long
	Number        int64 // of the cell, from the start of the axis
}

// Cluster is a stretch of a lane and the items in it that are counted together or,
// where there is room, have a dot each.
type Cluster struct {
	ClusterKey
	Count int // of the items without a mark of their own

	lo, hi      int // in Lane.order; those with a mark of their own are among them
	first, last int // the outermost without one
	apart       bool
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

// next returns the next cell that has items without a mark of their own.
func (c *cells) next() (Cluster, bool) {
	for c.i < c.end {
		lo := c.i
		segment, number := c.p.cellOf(c.lane.order[lo].At, c.size)
		c.i = c.p.cellStart(c.lane, segment, number+1, c.size)
		got := Cluster{ClusterKey: ClusterKey{c.at, segment, c.size, number}, lo: lo, hi: c.i}
		if c.lane.fill(&got, c.v, c.p.sizes.DotsApart) {
			return got, true
		}
	}
	return Cluster{}, false
}

// fill finds the items of a cell that have no mark of their own, and reports
// whether there are any.
func (l *Lane) fill(c *Cluster, v axis.View, apart float64) bool {
	s := v.Scale()
	c.first = l.marks.late.next(c.lo, c.hi, notYet(s))
	if c.first == c.hi {
		return false
	}
	c.last = l.marks.late.prev(c.lo, c.hi-1, notYet(s))
	c.Count = c.last - c.first + 1
	for i := l.marks.from.next(c.first, c.last, s); i < c.last; i = l.marks.from.next(i+1, c.last, s) {
		c.Count--
	}
	// Few dots fit in a cell, so this loop is short whatever the count.
	c.apart = true
	for i := c.first; c.apart && i < c.last; {
		j := l.marks.late.next(i+1, c.last, notYet(s))
		c.apart = v.X(l.order[j].At)-v.X(l.order[i].At) >= apart
		i = j
	}
	return true
}

// members calls yield for every item of the cell that has no mark of its own.
func (l *Lane) members(c *Cluster, s float64, yield func(*Item)) {
	for i := c.first; i <= c.last && i < c.hi; i = l.marks.late.next(i+1, c.hi, notYet(s)) {
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
	c := Cluster{
		ClusterKey: key,
		lo:         p.cellStart(l, key.Segment, key.Number, key.Size),
		hi:         p.cellStart(l, key.Segment, key.Number+1, key.Size),
	}
	if l.fill(&c, v, p.sizes.DotsApart) {
		l.members(&c, v.Scale(), yield)
	}
}

// leftOf returns the left edge of a cluster of some width: in the middle of what it
// counts, and well inside its cell, so that no two clusters touch. A side that a break
// has cut may reach into the break, where there is nothing else.
func (p *Placement) leftOf(c *Cluster, v axis.View, width float64) float64 {
	l := &p.Lanes[c.Lane]
	first, last := l.order[c.first].At, l.order[c.last].At
	x := (v.X(first)+v.X(last))/2 - width/2
	left := v.X(axis.Pos{U: c.Number << c.Size, C: first.C})
	right := v.X(axis.Pos{U: (c.Number + 1) << c.Size, C: first.C})
	if c.Segment > 0 {
		if b := p.breaks[c.Segment-1]; c.Number<<c.Size < b.At.U {
			left = v.X(axis.Pos{U: b.At.U, C: first.C}) - b.Width/2
		}
	}
	if c.Segment < len(p.breaks) {
		if b := p.breaks[c.Segment]; (c.Number+1)<<c.Size > b.At.U {
			right = v.X(b.At) + b.Width/2
		}
	}
	return max(left+p.sizes.ClusterEdge, min(x, right-width-p.sizes.ClusterEdge))
}
