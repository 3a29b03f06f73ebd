package place

import (
	"math"
	"slices"
)

// growMost is how many times in a round labels that have grown give room to others.
const growMost = 4

// hugeLane is how many labels of a lane are too many to go through more often than needed:
// where some gave room nobody is asked again, and far in there is a round for every second
// scale only. There are always others to take the room.
const hugeLane = 800

// roundsMost is how many times the scale at fit is doubled until what is left takes
// whatever slot it gets.
const roundsMost = 20

// limits are the scales of the rounds in which labels are placed: that at fit, that of
// the step where there is one, and ever larger ones. So a label that is not shown yet never
// keeps the room of one that could be.
func (k *seeker) limits() []float64 {
	all := make([]float64, 0, roundsMost+3)
	for n := 0; n <= roundsMost; n++ {
		if n > 5 && n&1 == 1 && len(k.ranked) > hugeLane {
			continue
		}
		all = append(all, math.Ldexp(k.fit.Scale(), n))
	}
	if s := k.step.Scale(); s > k.fit.Scale() && !slices.Contains(all, s) {
		all = append(all, s)
		slices.Sort(all)
	}
	return append(all, math.Inf(1))
}

// waiting is a label that has no slot yet, and a scale below which it gets none.
type waiting struct {
	it    *Item
	bound float64
	was   *Label // where it was before, and may be again; nil for nowhere
	along bool   // it may hang anywhere along its time
}

// placeLabels gives every label of a lane its slot and its stages. The most important
// come first, in rounds: in each, names come before longer names, and these before
// dates. The last round is that of a scale of at most last.
func (k *seeker) placeLabels(last float64) {
	k.noCuts = len(k.ranked) <= manyItems
	left, better, before := k.placeStep(k.begin()), improver{k}, k.fit.Scale()
	for _, limit := range k.limits() {
		if limit > last {
			break
		}
		left = keeper{k}.keep(left, limit)
		if left = k.round(left, limit); limit == k.fit.Scale() {
			left = k.help(left, limit)
			better.offBreaks(limit)
			k.growAll(longer, limit)
			if better.wholeElsewhere(limit); len(k.ranked) <= hugeLane {
				askAgain(left)
			}
		}
		left = k.growRound(left, limit)
		if limit > k.fit.Scale() && len(k.ranked) <= hugeLane && better.nearer(before, limit) {
			askAgain(left)
			left = k.growRound(k.round(left, limit), limit)
		}
		for n := 0; n < growMost && limit == k.fit.Scale(); n++ {
			if whole, dated := better.wholeElsewhere(limit), better.dateElsewhere(limit); !whole && !dated {
				break
			}
			askAgain(left)
			left = k.growRound(left, limit)
		}
		before = limit
	}
	if math.IsInf(last, 1) {
		k.growCards()
	}
	k.rows, k.line = nil, nil // they are of use to nobody else
}

// growRound lets labels grow up to a scale, names before dates, and gives slots where that
// has left room to those that are waiting. It returns those that still have none.
func (k *seeker) growRound(left []waiting, limit float64) []waiting {
	most := growMost
	if len(k.ranked) > hugeLane {
		most = 1
	}
	for n := 1; ; n++ {
		if gave := k.growAll(longer, limit); !gave || n == most {
			if gave = k.growAll(dates, limit); !gave || n >= most {
				return left
			}
		}
		askAgain(left)
		left = k.round(left, limit)
	}
}

// askAgain has every label that waits look anew for the scale from which it can be shown: others
// have moved, and there may be room where there was none.
func askAgain(left []waiting) {
	for i := range left {
		left[i].bound = 0
	}
}

// help finds slots for labels that have none when everything is shown: others make room,
// and where that is not enough, titles may be cut.
func (k *seeker) help(left []waiting, limit float64) []waiting {
	if left = k.makeRoom(left, limit); k.noCuts && len(left) > 0 {
		k.noCuts = false
		left = k.makeRoom(k.foremost(k.placeStep(k.begin()), limit), limit)
	}
	return left
}

// begin empties the rows, and returns all labels as waiting.
func (k *seeker) begin() []waiting {
	up, down := k.reaches()
	k.rows = make([]row, up+1+down)
	left := make([]waiting, 0, len(k.ranked))
	if k.Folded {
		return left
	}
	for _, it := range k.ranked {
		it.Label = Label{Hanging: Hanging{At: it.At}}
		if it.Name.Above {
			continue // its name stands in its bar or beside it
		}
		left = append(left, waiting{it: it, was: keeper{k}.wasAt(it), along: it.Along})
	}
	return keeper{k}.keep(left, max(k.fit.Scale(), k.seen))
}

// round gives slots to those that are waiting and are shown up to a scale, and returns
// the others.
func (k *seeker) round(left []waiting, limit float64) []waiting {
	still := left[:0]
	for _, w := range left {
		along := mayHangAlong(k, &w, limit)
		if k.floor = 0; !along && len(k.ranked) > hugeLane {
			k.floor = w.bound // rows have only been filled since it was found
		}
		if (keeper{k}).isForLater(&w, limit) || w.bound > limit && !along {
			still = append(still, w)
			continue
		}
		if w.bound <= limit && !math.IsInf(limit, 1) && !k.trial {
			if w.bound = k.bound(w.it, limit); w.bound > limit && !along {
				still = append(still, w)
				continue
			}
		}
		reach := limit
		if math.IsInf(limit, 1) { // the least scale counts now
			if reach = k.bound(w.it, 0); math.IsInf(reach, 1) {
				continue
			}
		}
		s, found := k.seek(w.it, reach)
		if !found {
			still = append(still, w)
			continue
		}
		k.take(w.it, s)
	}
	k.floor = 0
	return still
}

// mayHangAlong reports whether a label may find a slot along its time that none of the places
// at its mark has. In a lane with very many this is asked exactly.
func mayHangAlong(k *seeker, w *waiting, limit float64) bool {
	return w.along && !math.IsInf(limit, 1) && (len(k.ranked) <= hugeLane || len(k.along(w.it, limit)) > 0)
}
