package place

import "slices"

const (
	// movedMost is how many labels of a lane are moved aside, to try, for those that have
	// found no slot: of more, few win one.
	movedMost = 400
	// helpedMost is how many labels of a lane are helped so.
	helpedMost = 40
	// cutFor is what a label is worth besides for which a title of any importance is cut.
	cutFor = 10
	// narrow is the px of a line so narrow that two names that are cut are better than one.
	narrow = 600.0
)

// mover finds slots for labels by moving others aside.
type mover struct {
	*seeker
	limit float64          // the scale from which all are to be shown
	of    map[*Label]*Item // whose label it is
	moves int
}

// makeRoom helps labels that have found no slot in which they are shown from a scale on:
// where a single other one is in the way and has another slot that does as well, that one
// moves. It returns those that still have none.
func (k *seeker) makeRoom(left []waiting, limit float64) []waiting {
	if len(left) == 0 {
		return left
	}
	m := mover{seeker: k, limit: limit, of: make(map[*Label]*Item, len(k.ranked))}
	for _, it := range k.ranked {
		m.of[&it.Label] = it
	}
	still := left[:0]
	for i, w := range left {
		if i >= helpedMost || m.moves > movedMost || !m.help(w.it) {
			still = append(still, w)
		}
	}
	if len(still) == len(left) {
		return left
	}
	askAgain(still)
	return k.round(still, limit)
}

// foremost is round for labels that have no slot yet, in which those that are to be named at
// any rate make room for each other before all others take their slots.
func (k *seeker) foremost(left []waiting, limit float64) []waiting {
	n := 0
	for n < len(left) && left[n].it.telling() > cutFor { // they are of the first ranks
		n++
	}
	if n > 1 {
		first := k.makeRoom(k.round(slices.Clone(left[:n]), limit), limit)
		left = append(first, left[n:]...)
	}
	return k.round(left, limit)
}

// help tries the slots of a label, the nearest first.
func (m *mover) help(it *Item) bool {
	for n := 0; n <= 2*max(m.Up, m.Down); n++ {
		for _, form := range firstForms {
			if !m.suits(it, form, Nth(n)) || !it.mayBegin(form) {
				continue
			}
			for _, leftward := range [2]bool{false, true} {
				s := slot{row: Nth(n), form: form, leftward: leftward, at: it.At}
				if s.row == 0 {
					s.at = BesideMark(it, leftward)
				}
				if other := m.inTheWay(it, &s); other != nil && m.move(other, it, s) {
					return true
				}
			}
		}
	}
	return false
}

// inTheWay returns the one whose label is in the way of another in a slot; nil where
// there are several, or something else is.
func (m *mover) inTheWay(it *Item, s *slot) (one *Item) {
	enough := nextAbove(m.limit)
	a, from := m.outline(it, s, enough)
	if from >= enough {
		return nil
	}
	for n := range s.form.Rows() {
		for _, at := range m.rowAt(s.row + n*toward(s.row)).who {
			if !at.Shown(m.limit) {
				continue
			}
			left, right := at.Sides(m.limit)
			x := m.limit*float64(at.At.U-a.at.U) + at.At.C - a.at.C
			if x-left >= a.right+m.z.LabelApart || x+right <= -a.left-m.z.LabelApart {
				continue
			}
			other := m.of[at.Label]
			if one != nil && one != other || m.isStep(other) || other.kept {
				return nil
			}
			one = other
		}
	}
	return one
}

// move moves a label out of the way of another one's slot, where both then have one. A
// title that was whole is cut for what is more important, or of what is to be named at any
// rate, but on a narrow line for all.
func (m *mover) move(other, it *Item, s slot) bool {
	if m.moves++; m.moves > movedMost {
		return false
	}
	was := other.Label
	m.leave(other)
	if s.from = m.try(it, &s, nextAbove(m.limit)); s.from <= m.limit {
		m.take(it, s)
		another, found := m.seek(other, m.limit)
		if found && (was.last().Form.Cut() || !another.form.Cut() || it.Importance > other.Importance || it.telling() > cutFor || m.fit.Width() < narrow) {
			m.take(other, another)
			return true
		}
		m.leave(it)
	}
	other.Label = was
	m.enter(other)
	return false
}

// leave takes a label out of its rows.
func (k *seeker) leave(it *Item) {
	b := &it.Label
	for n := range b.rows(0) {
		k.rowAt(b.Row + n*toward(b.Row)).remove(b)
	}
	*b = Label{Hanging: Hanging{At: it.At}}
}

// enter puts a label into the rows that it takes at its last place.
func (k *seeker) enter(it *Item) {
	b := &it.Label
	row := b.hanging(b.moves).Row
	for n := range b.rows(b.moves) {
		k.rowAt(row+n*toward(row)).add(b, n)
	}
}
