package place

import (
	"math"
	"slices"
	"sort"

	"tideline/timeline/axis"
)

// pill returns where a cluster stands in a view, and its width. It says that there are so
// many more where that has room between the dots and other marks of the line, else how many;
// where not even that has room, it lies on what belongs to other lanes, and only then on dots.
func (p *Placement) pill(c *Cluster, v axis.View) (left, width float64) {
	g := p.gapFor(c, v)
	number := p.clusterWidth(c.Count)
	if p.clusterSaying != nil {
		width = p.clusterSaying(c.Count)
		if x, free := g.find(width, true); free && !g.full {
			c.Said = true
			return x, width
		}
	}
	for _, all := range [2]bool{true, false} {
		if x, free := g.find(number, all); free {
			return x, number
		}
	}
	return g.least(number), number
}

// taken is a stretch of the line that a pill should not lie on, px.
type taken struct{ left, right float64 }

// takenMost is how many of those a pill looks at; in such a crowd there is no room for it.
const takenMost = 32

// gap is the stretch of the line in which a pill may stand, and what stands in it.
type gap struct {
	low, high, middle float64 // px
	cell              taken
	dots, others      [takenMost]taken
	nDots, nOthers    int
	full              bool // there is more
	first, last       bool // the line of the lane has nothing before it, or after it
}

// gapFor returns where the pill of a cluster may stand: well within its cell, so that no two
// meet, and reaching little beyond its marks, so that no text on the line is covered.
func (p *Placement) gapFor(c *Cluster, v axis.View) (g gap) {
	z, l := &p.sizes, &p.Lanes[c.Lane]
	first, last := v.X(l.order[c.at.first].At), v.X(l.order[c.at.last].At)
	from, to := p.cellEdges(c, v)
	reach := min(z.ClusterReach, z.Beside()-z.ClusterEdge) // no edge cuts it when everything is shown
	g.cell = taken{from + z.ClusterEdge, to - z.ClusterEdge}
	g.low, g.high = max(first-reach, g.cell.left), min(last+reach, g.cell.right)
	g.middle, g.first, g.last = (first+last)/2, c.at.first == 0, c.at.last == len(l.order)-1
	s := v.Scale()
	lo, hi := l.marks.window(v, g.low-l.dotReach, g.high+l.dotReach)
	for i := l.marks.from.next(lo, hi, s); i < hi; i = l.marks.from.next(i+1, hi, s) {
		if it := l.order[i]; !it.HasBar(s) {
			g.addDot(v.X(it.At), it.Dot/2)
		}
	}
	for r, ok := l.run(c.lo, c.hi, v, z); ok && !g.full; r, ok = l.run(r.last+1, c.hi, v, z) {
		if r.apart {
			g.addDot(v.X(l.order[r.first].At), l.order[r.first].Dot/2)
		}
	}
	for _, i := range [2]int{l.marks.late.prev(lo, c.lo-1, notYet(s)), l.marks.late.next(c.hi, hi, notYet(s))} {
		if i >= lo && i < hi { // of a cell beside this one: it may be a dot there
			g.addDot(v.X(l.order[i].At), l.order[i].Dot/2)
		}
	}
	others := p.others[c.Lane]
	at := sort.Search(len(others), func(i int) bool { return v.X(others[i].At) > g.low-z.ClusterReach })
	for ; at < len(others) && v.X(others[at].At) < g.high+z.ClusterReach; at++ {
		if g.nOthers == takenMost {
			g.full = true
			break
		}
		x := v.X(others[at].At)
		g.others[g.nOthers] = taken{x - others[at].Reach, x + others[at].Reach}
		g.nOthers++
	}
	return g
}

func (g *gap) addDot(x, half float64) {
	if g.nDots == takenMost {
		g.full = true
		return
	}
	g.dots[g.nDots] = taken{x - half, x + half}
	g.nDots++
}

// least returns where a pill of some width lies on as little of dots and other marks as can
// be: there is no place clear of them.
func (g *gap) least(width float64) float64 {
	const (
		step  = 1.0  // px
		other = 0.3  // of what lying on a dot costs
		away  = 0.05 // each px from the middle
	)
	low, high := g.low, g.high-width
	if low > high { // it reaches farther than it should beyond its marks, but not out of its cell
		x := g.middle - width/2
		switch { // nor out of the view of everything
		case g.last:
			x = min(x, high)
		case g.first:
			x = max(x, low)
		}
		return max(min(x, g.cell.right-width), g.cell.left)
	}
	best, least := low, math.Inf(1)
	for n := 0.0; low+n*step <= high; n++ {
		x := low + n*step
		cost := away * math.Abs(x+width/2-g.middle)
		for i := range g.nDots {
			cost += max(min(x+width, g.dots[i].right)-max(x, g.dots[i].left), 0)
		}
		for i := range g.nOthers {
			cost += other * max(min(x+width, g.others[i].right)-max(x, g.others[i].left), 0)
		}
		if cost < least-away*step {
			best, least = x, cost
		}
	}
	return best
}

// find returns where a pill of some width stands nearest to the middle, clear of all dots,
// and with all of all other marks too; and whether there is such a place.
func (g *gap) find(width float64, all bool) (x float64, found bool) {
	const (
		beside = 1.0 // px
		nearer = 0.5 // px; panning must not change which of two places as near it is
	)
	consider := func(at float64) {
		away := math.Abs(at + width/2 - g.middle)
		if at >= g.low && at+width <= g.high && (!found || away <= math.Abs(x+width/2-g.middle)-nearer) && g.free(at, width, all) {
			x, found = at, true
		}
	}
	consider(max(g.low, min(g.middle-width/2, g.high-width)))
	for i := range g.nDots {
		consider(g.dots[i].left - beside - width)
		consider(g.dots[i].right + beside)
	}
	for i := 0; all && i < g.nOthers; i++ {
		consider(g.others[i].left - beside - width)
		consider(g.others[i].right + beside)
	}
	return x, found
}

// free reports whether a pill at x lies on no dot, and with all on no other mark.
func (g *gap) free(x, width float64, all bool) bool {
	for i := range g.nDots {
		if x+width > g.dots[i].left && x < g.dots[i].right {
			return false
		}
	}
	for i := 0; all && i < g.nOthers; i++ {
		if x+width > g.others[i].left && x < g.others[i].right {
			return false
		}
	}
	return true
}

// cellEdges returns the edges of the cell of a cluster, px. A side that a break has cut
// may reach into the break, where there is nothing else.
func (p *Placement) cellEdges(c *Cluster, v axis.View) (left, right float64) {
	first := p.Lanes[c.Lane].order[c.at.first].At
	left = v.X(axis.Pos{U: c.Number << c.Size, C: first.C})
	right = v.X(axis.Pos{U: (c.Number + 1) << c.Size, C: first.C})
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
	return left, right
}

// dealMarks gives every lane what stands on its line besides its own items.
func (p *Placement) dealMarks(marks []Mark) {
	for _, m := range marks {
		p.others[m.Lane] = append(p.others[m.Lane], m)
	}
	for _, of := range p.others {
		slices.SortStableFunc(of, func(a, b Mark) int { return a.At.Compare(b.At) })
	}
}

// toldAt reports whether those at the place of an item that have no mark of their own, if there
// are any, are told in a view: by the cluster that counts them, or, where there is but one, by a
// dot. What else there is of its cell tells nothing of them.
func toldAt(p *Placement, lane int, it *Item, v axis.View) (told bool) {
	l := &p.Lanes[lane]
	first := sort.Search(len(l.order), func(i int) bool { return !l.order[i].At.Before(it.At) })
	i := l.marks.late.next(first, len(l.order), notYet(v.Scale()))
	return i < len(l.order) && l.order[i].At == it.At && countedIn(p, lane, l.order[i], v)
}
