package layout

import "tideline/timeline/axis"

// InView returns the number of events in a view: those whose mark, dot or bar,
// meets it, and those counted by a chip that meets it. It is what the marks and
// the counts of Body's chips add up to.
func (p *Preparation) InView(v axis.View) int {
	n := 0
	for i := range p.lanes {
		l := &p.lanes[i]
		count := func(*item, float64, float64) { n++ }
		p.eachBar(l, v, count)
		p.eachLabelledDot(l, v, count)
		walk := p.cells(l, v)
		for c, ok := walk.next(); ok; c, ok = walk.next() {
			if c.apart {
				p.eachLooseDot(l, &c, v, count)
				continue
			}
			t, x := p.chipOf(i, &c, v, walk.k)
			if meets(x, x+t.width, v) {
				n += c.count
			}
		}
	}
	return n
}

// meets reports whether a stretch of px is seen in a view.
func meets(left, right float64, v axis.View) bool { return right > 0 && left < v.Width() }

// eachBar calls yield for every bar that meets the view, with its edges in px.
func (p *Preparation) eachBar(l *lane, v axis.View, yield func(it *item, left, right float64)) {
	s := v.Scale()
	for r := range l.bars {
		bars := &l.bars[r]
		lo, hi := bars.window(v)
		for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
			it := bars.bars[i]
			if left, right := p.barEdges(it, v); meets(left, right, v) {
				yield(it, left, right)
			}
		}
	}
}

// eachLabelledDot calls yield for every event with a label whose dot meets the
// view, with the edges of the dot.
func (p *Preparation) eachLabelledDot(l *lane, v axis.View, yield func(it *item, left, right float64)) {
	s := v.Scale()
	reach := p.m.dot(5)
	lo, hi := l.labels.window(v, -reach, v.Width()+reach)
	for i := l.labels.from.next(lo, hi, s); i < hi; i = l.labels.from.next(i+1, hi, s) {
		if it := l.order[i]; !it.hasBar(s) {
			p.dotIn(it, v, yield)
		}
	}
}

// eachLooseDot does the same for the events of a cell that stand far enough
// apart to need no chip.
func (p *Preparation) eachLooseDot(l *lane, c *cell, v axis.View, yield func(it *item, left, right float64)) {
	l.members(c, v.Scale(), func(it *item) { p.dotIn(it, v, yield) })
}

func (p *Preparation) dotIn(it *item, v axis.View, yield func(it *item, left, right float64)) {
	half := p.m.dot(it.event.Importance) / 2
	if x := v.X(it.at); meets(x-half, x+half, v) {
		yield(it, x-half, x+half)
	}
}
