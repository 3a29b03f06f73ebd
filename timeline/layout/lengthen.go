package layout

import (
	"math"
	"sort"
)

const (
	// longest is how wide a lengthened label may get, as a multiple of what all
	// have to begin with.
	longest = 2.0
	// zoomedOut is the part of the scale at fit below which nobody looks.
	zoomedOut = 0.8
)

// lengthenAll gives the shortened titles of a lane more of their words, the most
// important first, where there is room.
func (p *Preparation) lengthenAll(l *lane) {
	for _, it := range l.ranked {
		if b := &it.label; !b.whole && !math.IsInf(b.n, 1) {
			p.lengthen(&l.seats[b.row], it)
		}
	}
	l.seats = nil // they are of use to nobody else
}

// lengthen gives a shortened title more of its words where that hides and covers
// nothing, and takes no room beside the drawing. The label may come to need a
// larger scale, but only as long as that is one at which nobody looks.
func (p *Preparation) lengthen(r *row, it *item) {
	short := it.label
	floor := zoomedOut * p.fit.Scale()
	room := min(r.room(it, p.m.labelApart, floor)+p.m.spine/2, longest*p.m.labelWidth)
	if short.shown(p.fit.Scale()) {
		room = min(room, short.width+p.spare(it))
	}
	if room <= short.width {
		return
	}
	p.write(it, math.Floor(room))
	it.label.hang(short.leftward, p.m.spine)
	if it.label.width <= short.width || it.label.width > room {
		it.label = short
		return
	}
	it.label.n = max(short.n, floor)
	r.mostA, r.mostB = max(r.mostA, it.label.a), max(r.mostB, it.label.b)
}

// spare returns how far a label's flag may grow at fit without leaving the view.
func (p *Preparation) spare(it *item) float64 {
	x := p.fit.X(it.at)
	if it.label.leftward {
		return x - it.label.a - labelEdge
	}
	return p.fit.Width() - labelEdge - x - it.label.b
}

// room returns how many px the flag of a label in the row may take from its
// place on, so that it stays gap px clear of the others at every scale from
// floor on at which both are shown.
//
// Walking away from the place, a label that is shown no later than this one ends
// the walk: from then on it stands before all that are further away.
func (r *row) room(it *item, gap, floor float64) float64 {
	room := math.Inf(1)
	own := max(it.label.n, floor)
	limit := func(other *item, reach float64) (last bool) {
		s := max(own, other.label.n)
		distance := math.Abs(s*float64(other.at.U-it.at.U) + other.at.C - it.at.C)
		room = min(room, distance-reach-gap)
		return other.label.n <= own
	}
	at := sort.Search(len(r.u), func(i int) bool { return r.u[i] >= it.at.U })
	if it.label.leftward {
		for i := at - 1; i >= 0 && !limit(r.who[i], r.who[i].label.b); i-- {
		}
		return room
	}
	for i := at + 1; i < len(r.who) && !limit(r.who[i], r.who[i].label.a); i++ {
	}
	return room
}
