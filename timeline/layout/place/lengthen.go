package place

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

// lengthenAll gives the shortened texts of a lane more of their words, the most
// important first, where there is room.
func (p *Placement) lengthenAll(l *Lane) {
	for _, it := range l.ranked {
		if b := &it.Label; !b.Whole && !math.IsInf(b.From, 1) {
			p.lengthen(&l.rows[b.Row], it)
		}
	}
	l.rows = nil // they are of use to nobody else
}

// lengthen gives a shortened text more of its words where that hides and covers
// nothing, and takes no room beside the drawing. The label may come to need a
// larger scale, but only as long as that is one at which nobody looks.
func (p *Placement) lengthen(r *row, it *Item) {
	short := it.Label
	floor := zoomedOut * p.Fit.Scale()
	room := min(r.room(it, p.sizes.LabelApart, floor)+p.sizes.Spine/2, longest*p.sizes.LabelWidth)
	if short.Shown(p.Fit.Scale()) {
		room = min(room, short.Box+p.spare(it))
	}
	if room <= short.Box {
		return
	}
	text := p.write(it.Rank, math.Floor(room))
	if text.Box <= short.Box || text.Box > room {
		return
	}
	it.Label.Text = text
	it.Label.hang(short.Leftward, p.sizes.Spine)
	it.Label.From = max(short.From, floor)
}

// spare returns how far a label's flag may grow at fit without leaving the view.
func (p *Placement) spare(it *Item) float64 {
	x := p.Fit.X(it.At)
	if it.Label.Leftward {
		return x - it.Label.Left - labelEdge
	}
	return p.Fit.Width() - labelEdge - x - it.Label.Right
}

// room returns how many px the flag of a label in the row may take from its
// place on, so that it stays gap px clear of the others at every scale from
// floor on at which both are shown.
//
// Walking away from the place, a label that is shown no later than this one ends
// the walk: from then on it stands before all that are further away.
func (r *row) room(it *Item, gap, floor float64) float64 {
	room := math.Inf(1)
	own := max(it.Label.From, floor)
	limit := func(other *Item, reach float64) (last bool) {
		s := max(own, other.Label.From)
		distance := math.Abs(s*float64(other.At.U-it.At.U) + other.At.C - it.At.C)
		room = min(room, distance-reach-gap)
		return other.Label.From <= own
	}
	at := sort.Search(len(r.u), func(i int) bool { return r.u[i] >= it.At.U })
	if it.Label.Leftward {
		for i := at - 1; i >= 0 && !limit(r.who[i], r.who[i].Label.Right); i-- {
		}
		return room
	}
	for i := at + 1; i < len(r.who) && !limit(r.who[i], r.who[i].Label.Left); i++ {
	}
	return room
}
