package place

import (
	"cmp"
	"slices"
	"sort"

	"tideline/timeline/axis"
)

// Dense says how many bars for which a lane has no row there are at any time. They are
// drawn as one band, in a row above those of the other bars, and are dots on the line.
type Dense struct {
	Most  int // at one time
	Runs  []Run
	steps []step
	row   int     // that of the band
	of    []*Item // those that it shows
}

// Run is a stretch of time in which there is always such a bar.
type Run struct {
	From, To axis.Pos
	Count    int // of the bars
}

// step is where the number of bars changes.
type step struct {
	at axis.Pos
	n  int // from here on
}

// newDense counts bars.
func newDense(items []*Item) *Dense {
	d := &Dense{}
	for _, it := range items {
		d.steps = append(d.steps, step{it.From, 1}, step{it.To, -1})
	}
	slices.SortFunc(d.steps, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.at.U, b.at.U), cmp.Compare(a.at.C, b.at.C), cmp.Compare(b.n, a.n))
	})
	n, begun := 0, 0
	for i := range d.steps {
		s := &d.steps[i]
		if n == 0 {
			d.Runs = append(d.Runs, Run{From: s.at})
		}
		if s.n > 0 {
			begun++
		}
		n += s.n
		s.n = n
		if n == 0 {
			last := &d.Runs[len(d.Runs)-1]
			last.To, last.Count, begun = s.at, begun, 0
		}
	}
	kept := d.steps[:0]
	for i, s := range d.steps {
		if i+1 < len(d.steps) && d.steps[i+1].at == s.at {
			continue // what begins where something else ends does not add to it
		}
		kept = append(kept, s)
		d.Most = max(d.Most, s.n)
	}
	d.steps = kept
	return d
}

// takeAlone takes the bars out of the band that meet no other of it and have room for
// their names: they are bars in its row. It returns them in the order of time.
func (d *Dense) takeAlone(items []*Item, z *Sizes, fit axis.View) (alone []*Item) {
	for _, it := range items {
		if it.roomFrom(it.Name.Width, z) > fit.Scale() {
			continue
		}
		of := func(r Run) bool { return r.Count == 1 && r.From == it.From && r.To == it.To }
		if !slices.ContainsFunc(d.Runs, of) {
			continue
		}
		d.Runs = slices.DeleteFunc(d.Runs, of)
		d.steps = slices.DeleteFunc(d.steps, func(s step) bool { return !s.at.Before(it.From) && s.at.Before(it.To) || s.at == it.To && s.n == 0 })
		alone = append(alone, it)
	}
	slices.SortFunc(alone, func(a, b *Item) int { return cmp.Compare(a.From.U, b.From.U) })
	return alone
}

// EachIn calls yield for the items of a lane whose bars a stretch of its band shows, in
// the order of their marks.
func (l *Lane) EachIn(r Run, yield func(it *Item)) {
	for _, it := range l.order {
		if it.crowded && !it.From.Before(r.From) && !r.To.Before(it.To) {
			yield(it)
		}
	}
}

// eachInBand calls yield for every item of a lane whose mark is not seen, and counted by no
// cluster that is, though the band of bars without a row shows its time in a view. What a bar in
// the first row tells of is left to eachAtBar.
func eachInBand(p *Placement, lane int, v axis.View, yield func(it *Item)) {
	l, s := &p.Lanes[lane], v.Scale()
	if l.Dense == nil {
		return
	}
	near := p.sizes.Cell // beyond it neither dot nor cluster reaches into the view
	for _, it := range l.Dense.of {
		if !Meets(v.X(it.From), v.X(it.To), v) || toldByBar(l, it, s) {
			continue
		}
		switch x := v.X(it.At); {
		case x < -near || x > v.Width()+near:
			yield(it)
		case it.Individual() <= s:
			if !Meets(x-it.Dot/2, x+it.Dot/2, v) {
				yield(it)
			}
		case !countedIn(p, lane, it, v):
			yield(it)
		}
	}
}

// countedIn reports whether an item without a mark of its own is seen in a view: as a dot, or in
// the count of its cell.
func countedIn(p *Placement, lane int, it *Item, v axis.View) (seen bool) {
	c, dot := cellAt(p, lane, it.At, v), false
	p.Lanes[lane].fill(&c, v, &p.sizes, func(of *Item) { dot = dot || of == it })
	if dot {
		x := v.X(it.At)
		return Meets(x-it.Dot/2, x+it.Dot/2, v)
	}
	left, width, ok := onBar(p, &c, v)
	if !ok {
		left, width = p.pill(&c, v)
	}
	return Meets(left, left+width, v)
}

// toldByBar reports whether a bar in the first row takes the very time of an item.
func toldByBar(l *Lane, it *Item, s float64) bool {
	bars := l.bars[0].bars
	i := sort.Search(len(bars), func(i int) bool { return !bars[i].To.Before(it.To) })
	for ; i < len(bars) && bars[i].To == it.To; i++ {
		if bars[i].HasBar(s) && sameTime(it, bars[i]) {
			return true
		}
	}
	return false
}

// EachRun calls yield for the stretches that meet a view, each with its place in Runs and its
// edges in px.
func (d *Dense) EachRun(v axis.View, yield func(i int, left, right float64)) {
	first := sort.Search(len(d.Runs), func(i int) bool { return v.X(d.Runs[i].To) > 0 })
	for i, r := range d.Runs[first:] {
		left, right := v.X(r.From), v.X(r.To)
		if left >= v.Width() {
			return
		}
		yield(first+i, left, right)
	}
}

// EachStep calls yield for the stretches in a view in which the number of bars is the
// same; those of less than a px are left out.
func (d *Dense) EachStep(v axis.View, yield func(n int, left, right float64)) {
	i := max(sort.Search(len(d.steps), func(i int) bool { return v.X(d.steps[i].at) > 0 })-1, 0)
	n := 0 // from left on
	left := 0.0
	for ; i < len(d.steps); i++ {
		x := v.X(d.steps[i].at)
		if x-left >= 1 {
			if n > 0 {
				yield(n, left, x)
			}
			left = x
		}
		n = d.steps[i].n
		if x >= v.Width() {
			return
		}
	}
}
