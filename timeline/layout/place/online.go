package place

import (
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
	by          *Item   // nil for a mark that belongs to another lane
}

// stand collects what stands on the line of a lane. fit is the view of everything:
// what stands alone then is never counted by a cluster, so only its own size counts.
func (l *Lane) stand(z *Sizes, fit axis.View, others []Mark) {
	all := make([]standing, 0, len(l.order)+len(others))
	at := make([]int64, 0, cap(all))
	add := func(p axis.Pos, left, right float64, by *Item) {
		at, all = append(at, p.U), append(all, standing{p.C, left, right, by})
	}
	for i, it := range l.order {
		if it.Name.Above {
			continue
		}
		reach := it.Dot / 2
		if !l.alone(i, z, fit) {
			reach = max(reach, z.ClusterReach)
		}
		add(it.At, max(reach, it.TailLeft)+it.Around.Left, max(reach, it.TailRight)+it.Around.Right, it)
		if it.Row == 0 {
			add(it.From, it.TailLeft+it.Around.Left, 0, it)
			add(it.To, 0, it.TailRight+it.Around.Right, it)
		}
	}
	for _, m := range others {
		add(m.At, m.Reach, m.Reach, nil)
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if at[a] != at[b] {
			if at[a] < at[b] {
				return -1
			}
			return 1
		}
		return a - b
	})
	l.line = online{u: make([]int64, len(all)), marks: make([]standing, len(all)), bars: l.bars[0].bars}
	for i, k := range order {
		l.line.u[i], l.line.marks[i] = at[k], all[k]
		l.line.reach = max(l.line.reach, all[k].left, all[k].right)
	}
}

// alone reports whether the i-th item from the left is so far from its neighbours when
// everything is shown that no cluster ever counts it.
func (l *Lane) alone(i int, z *Sizes, fit axis.View) bool {
	x, s := fit.X(l.order[i].At), zoomedOut
	return (i == 0 || s*(x-fit.X(l.order[i-1].At)) > z.ClusterApart) &&
		(i == len(l.order)-1 || s*(fit.X(l.order[i+1].At)-x) > z.ClusterApart)
}

// need returns the least scale from which the line has room for a text for good;
// enough or more when that is not below enough. What stands on the line counts at every
// scale, but for what belongs to the item that asks.
func (o *online) need(a *ask, gap, enough float64) (worst float64) {
	if o.covers(a) {
		return math.Inf(1)
	}
	next := sort.Search(len(o.u), func(i int) bool { return o.u[i] > a.at.U })
	for i := next - 1; i >= 0 && worst < enough; i-- {
		if (o.reach+a.left+gap)/float64(a.at.U-o.u[i]) <= worst {
			break
		}
		if m := &o.marks[i]; m.by != a.by {
			worst = max(worst, clearFrom(axis.Pos{U: o.u[i], C: m.c}, m.right, a.at, a.left, gap))
		}
	}
	for i := next; i < len(o.u) && worst < enough; i++ {
		if (o.reach+a.right+gap)/float64(o.u[i]-a.at.U) <= worst {
			break
		}
		if m := &o.marks[i]; m.by != a.by {
			worst = max(worst, clearFrom(a.at, a.right, axis.Pos{U: o.u[i], C: m.c}, m.left, gap))
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
