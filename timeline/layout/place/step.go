package place

import "math"

// costAside is what it costs, in px of distance, that a label lies across the line to its
// mark: less than another row, more than the other side.
const costAside = 6.0

// costEdge is what it costs, by the pitch of rows, that an edge of the view of the step cuts
// a label.
const costEdge = 1.5

// isStep reports whether the label of an item is to stand whole in one view: that of a
// step of a talk.
func (k *seeker) isStep(it *Item) bool { return it.Rank == 0 && k.step.Axis() != nil }

// placeStep gives the label of the step its slot before all others: the nearest in which
// the whole title stands in the view of that step, and else as much of it as does. It
// returns those that still wait.
func (k *seeker) placeStep(left []waiting) []waiting {
	if len(left) == 0 || !k.isStep(left[0].it) {
		return left
	}
	it, fit := left[0].it, k.fit.Scale()
	noCuts := k.noCuts
	defer func() { k.noCuts = noCuts }()
	for _, k.noCuts = range [2]bool{true, false} {
		s, found := k.seek(it, max(k.step.Scale(), fit))
		if !found {
			continue
		}
		k.noCuts = false
		first := s
		if s.from > fit { // when everything is shown there may be room for a part
			first = k.partOf(it, s, fit)
		}
		if k.take(it, first); first != s {
			k.write(it, Stage{s.form, s.from, it.Widths.Text(s.form, k.z)})
		}
		return left[1:]
	}
	return left[1:] // a card says what it is
}

// acrossEdge reports whether an edge of the view of the step cuts a label in a slot.
func (k *seeker) acrossEdge(it *Item, s *slot) bool {
	if k.step.Axis() == nil {
		return false
	}
	left, right := k.sides(it, s, it.Widths.Text(s.form, k.z))
	x, width := k.step.X(s.at), k.step.Width()
	return x-left < 0 && 0 < x+right || x-left < width && width < x+right
}

// partOf returns a slot with as much of a title as has room at a scale, or the slot itself.
func (k *seeker) partOf(it *Item, s slot, limit float64) slot {
	for _, form := range [...]Form{CutLong, CutMiddle, CutShort} {
		part := s
		part.form = form
		if width := it.Widths.Text(form, k.z); width == 0 || width <= s.aside || form >= s.form {
			continue
		}
		if part.from = k.try(it, &part, nextAbove(limit)); part.from <= limit {
			return part
		}
	}
	return s
}

// considerAside looks at the label of the step where it lies across the line to its mark,
// moved no more than it takes to stand in the view of that step.
func (k *seeker) considerAside(it *Item, s slot, cost, enough float64, best *slot) {
	if !k.isStep(it) || s.row == 0 {
		return
	}
	s.leftward = false
	left, right := k.sides(it, &s, it.Widths.Text(s.form, k.z))
	over := k.step.X(s.at) + right - (k.step.Width() - labelEdge)
	if over <= 0 || over > right {
		return
	}
	if s.aside = math.Ceil(over); k.step.X(s.at)-left-s.aside >= labelEdge {
		s.cost = cost + costAside
		k.consider(it, s, enough, best)
	}
}
