package place

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"tideline/timeline/axis"
)

// Mark is something that stands on the line of a lane besides the marks of its own
// items: text beside a mark keeps clear of it.
type Mark struct {
	Lane  int
	At    axis.Pos
	Reach float64 // px to both sides
	By    *Item   // to which it belongs, whose own text may cover it; nil for none
}

// online holds all that stands on the line of a lane, at any scale, in order: text
// beside a mark keeps clear of it all.
type online struct {
	u     []int64
	marks []standing
	reach float64 // the most that any of them takes to one side

	bars []*Item // those that lie on the line, in order
}

// standing is a mark, or an end of a bar.
type standing struct {
	c           float64
	left, right float64 // px
	by          *Item   // nil for a mark that belongs to nobody here

	counted float64   // px more that a cluster takes to either side, as long as one may count it
	near    [2]beside // to the left and to the right
}

// beside is what stands next to a mark on one side: it, and the scales from which the mark
// is too far from it, and from the one after it, to be counted together.
type beside struct {
	it          *Item
	from, after float64
}

// countedTo returns the scale from which no cluster counts a mark that another is named
// beside: that one is counted by none.
func (m *standing) countedTo(named *Item) (s float64) {
	for _, n := range m.near {
		if n.it == named {
			s = max(s, n.after)
		} else {
			s = max(s, n.from)
		}
	}
	return s
}

// clearOf returns the scale from which a text at a place keeps clear of a mark for good,
// where that is to its left, or to its right.
func (m *standing) clearOf(a *ask, at axis.Pos, toTheLeft bool, gap float64) float64 {
	from := func(more float64) float64 {
		if toTheLeft {
			return clearFrom(at, m.right+more, a.at, a.left, gap)
		}
		return clearFrom(a.at, a.right, at, m.left+more, gap)
	}
	whole := from(m.counted)
	if m.counted == 0 {
		return whole
	}
	return min(whole, max(from(0), m.countedTo(a.by)))
}

// stand collects what stands on the line of a lane, once. fit is the view of everything:
// what stands alone then is never counted by a cluster, so only its own size counts.
func (l *Lane) stand(z *Sizes, fit axis.View, others []Mark) {
	if l.line != nil {
		return
	}
	all := make([]standing, 0, len(l.order)+len(others))
	at := make([]int64, 0, cap(all))
	add := func(p axis.Pos, left, right float64, by *Item) *standing {
		at, all = append(at, p.U), append(all, standing{c: p.C, left: left, right: right, by: by})
		return &all[len(all)-1]
	}
	for i, it := range l.order {
		if it.Name.Above {
			continue
		}
		half := it.Dot / 2
		m := add(it.At, max(half, it.TailLeft)+it.Around.Left, max(half, it.TailRight)+it.Around.Right, it)
		if m.near = l.beside(i, z, fit); m.countedTo(nil) > 0 {
			m.counted = max(z.ClusterReach-half, 0)
		}
		if it.Row == 0 {
			add(it.From, it.TailLeft+it.Around.Left, 0, it)
			add(it.To, 0, it.TailRight+it.Around.Right, it)
		}
	}
	for _, m := range others {
		add(m.At, m.Reach, m.Reach, m.By)
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if at[a] != at[b] {
			return cmp.Compare(at[a], at[b])
		}
		return a - b
	})
	l.line = &online{u: make([]int64, len(all)), marks: make([]standing, len(all)), bars: l.bars[0].bars}
	for i, k := range order {
		l.line.u[i], l.line.marks[i] = at[k], all[k]
		l.line.reach = max(l.line.reach, all[k].left+all[k].counted, all[k].right+all[k].counted)
	}
}

// beside returns what stands next to the i-th item from the left.
func (l *Lane) beside(i int, z *Sizes, fit axis.View) (near [2]beside) {
	apart := func(k int) float64 {
		if k < 0 || k >= len(l.order) {
			return 0
		}
		a, b := l.order[min(i, k)].At, l.order[max(i, k)].At
		if s := clearFrom(a, 0, b, 0, z.ClusterApart); s >= zoomedOut*fit.Scale() {
			return s
		}
		return 0
	}
	for side, step := range [2]int{-1, 1} {
		if near[side] = (beside{from: apart(i + step), after: apart(i + 2*step)}); near[side].from > 0 {
			near[side].it = l.order[i+step]
		}
	}
	return near
}

// need returns the least scale from which the line has room for a text for good;
// enough or more when that is not below enough. What stands on the line counts at every
// scale, but for what belongs to the item that asks.
func (o *online) need(a *ask, gap, enough float64) (worst float64) {
	if o.covers(a) {
		return math.Inf(1)
	}
	worst = a.floor
	next := sort.Search(len(o.u), func(i int) bool { return o.u[i] > a.at.U })
	for i := next - 1; i >= 0 && worst < enough; i-- {
		if (o.reach+a.left+gap)/float64(a.at.U-o.u[i]) <= worst {
			break
		}
		if m := &o.marks[i]; m.by != a.by {
			worst = max(worst, m.clearOf(a, axis.Pos{U: o.u[i], C: m.c}, true, gap))
		}
	}
	for i := next; i < len(o.u) && worst < enough; i++ {
		if (o.reach+a.right+gap)/float64(o.u[i]-a.at.U) <= worst {
			break
		}
		if m := &o.marks[i]; m.by != a.by {
			worst = max(worst, m.clearOf(a, axis.Pos{U: o.u[i], C: m.c}, false, gap))
		}
	}
	return worst
}

// covers reports whether a bar on the line takes the time at which a label would hang.
func (o *online) covers(a *ask) bool {
	i := sort.Search(len(o.bars), func(i int) bool { return o.bars[i].To.U >= a.at.U })
	for ; i < len(o.bars) && o.bars[i].From.U <= a.at.U; i++ {
		if o.bars[i] != a.by {
			return true
		}
	}
	return false
}

// KeepsClear reports whether nothing but an item and its label stands on the line of a lane
// from one x to another in a view, px.
func KeepsClear(p *Placement, lane int, v axis.View, it *Item, from, to float64) (ok bool) {
	ok = true
	meets := func(other *Item, left, right float64) {
		if other != it && !other.Name.Above && left-other.Around.Left < to && right+other.Around.Right > from {
			ok = false
		}
	}
	dot := func(other *Item, left, right float64) { // one that is open to a side shows that there
		x := (left + right) / 2
		meets(other, min(left, x-other.TailLeft), max(right, x+other.TailRight))
	}
	p.EachMark(lane, v, Marks{Bar: meets, Dot: dot, Cluster: func(_ Cluster, left, width float64) {
		if left < to && left+width > from {
			ok = false
		}
	}})
	for _, m := range p.others[lane] {
		if x := v.X(m.At); m.By != it && x-m.Reach < to && x+m.Reach > from {
			ok = false
		}
	}
	return ok
}
