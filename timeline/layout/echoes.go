package layout

import (
	"cmp"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
)

// echoesAndGhosts indexes what stands in a lane besides its own events: hollow
// dots of events whose first lane is another, and the other dates that sources
// give for its own.
func (p *Preparation) echoesAndGhosts() {
	echoes, ghosts := make([]places, len(p.lanes)), make([]places, len(p.lanes))
	for i := range p.items {
		it := &p.items[i]
		for _, id := range it.event.Lanes {
			if l, ok := p.laneOf[id]; ok && l != it.lane {
				echoes[l].add(it.at, it)
			}
		}
		for _, d := range it.event.Dates {
			ghosts[it.lane].add(p.ghostAt(d), it)
		}
	}
	for i := range p.lanes {
		l := &p.lanes[i]
		l.echoes, l.echo = echoes[i].index(func(it *item) float64 { return it.label.n })
		l.ghosts, l.ghost = ghosts[i].index((*item).individual)
	}
}

// ghostAt returns where another date of an event stands.
func (p *Preparation) ghostAt(d timeline.DatedClaim) axis.Pos {
	from, to := d.Date.Extent()
	if k := kindOf(d.Date); (k == around || k == oneOf) && p.o.Mode != axis.Even {
		from += (to - from) / 2
	}
	return p.axis.Place(from)
}

// places collects what an index is made of.
type places []placed

type placed struct {
	at axis.Pos
	it *item
}

func (ps *places) add(at axis.Pos, it *item) { *ps = append(*ps, placed{at, it}) }

// index orders the places and returns their index and what stands there.
func (ps places) index(from func(*item) float64) (index, []*item) {
	slices.SortFunc(ps, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.at.U, b.at.U), cmp.Compare(a.at.C, b.at.C), cmp.Compare(a.it.event.ID, b.it.event.ID))
	})
	at, who := make([]axis.Pos, len(ps)), make([]*item, len(ps))
	for i, p := range ps {
		at[i], who[i] = p.at, p.it
	}
	return newIndex(at, func(i int) float64 { return from(who[i]) }), who
}
