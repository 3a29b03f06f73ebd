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
	Runs []Run
	row  int     // that of the band
	of   []*Item // those that it shows
}

// Run is a stretch of time in which there is always such a bar.
type Run struct {
	From, To axis.Pos
	Count    int // of the bars
}

// newDense counts bars.
func newDense(items []*Item) *Dense {
	d := &Dense{}
	bars := slices.Clone(items)
	slices.SortFunc(bars, func(a, b *Item) int { return a.From.Compare(b.From) })
	for _, it := range bars {
		last := len(d.Runs) - 1
		if last < 0 || d.Runs[last].To.Before(it.From) {
			d.Runs = append(d.Runs, Run{it.From, it.To, 1})
			continue
		}
		if r := &d.Runs[last]; r.To.Before(it.To) {
			r.To = it.To
		}
		d.Runs[last].Count++
	}
	return d
}

// takeAlone takes the bars out of the band that meet no other of it and have room for so much of
// their names that it says something: they are bars in its row. It returns them in the order of
// time.
func (d *Dense) takeAlone(items []*Item, z *Sizes, fit axis.View) (alone []*Item) {
	for _, it := range items {
		if it.roomFrom(min(it.Name.Width, z.NameLeast), z) > fit.Scale() {
			continue
		}
		of := func(r Run) bool { return r.Count == 1 && r.From == it.From && r.To == it.To }
		if !slices.ContainsFunc(d.Runs, of) {
			continue
		}
		d.Runs = slices.DeleteFunc(d.Runs, of)
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
