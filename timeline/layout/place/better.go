package place

import "math"

// besideRows is how many rows from the line a label goes at most to lie across no break.
const besideRows = 3

// datedFarther is how many rows farther from the line a label goes at most to get its date.
const datedFarther = 2

// improver moves labels that have their places to better ones.
type improver struct{ *seeker }

// stays reports whether the label of an item has a place that it is not to leave.
func (k improver) stays(it *Item) bool { return k.isStep(it) || it.kept }

// offBreaks moves labels that lie across a break when everything is shown to a slot near the
// line in which they lie across none, where one is free in which they say as much.
func (k improver) offBreaks(limit float64) {
	if len(k.breaks) == 0 {
		return
	}
	k.beside = true
	for _, it := range k.ranked {
		b := &it.Label
		if b.n != 1 || !b.Shown(limit) || k.stays(it) {
			continue
		}
		across := slot{at: b.At, row: b.Row, leftward: b.Leftward, form: b.last().Form}
		if k.acrossBreak(it, &across) {
			cut := b.last().Form.Cut()
			k.moveTo(it, limit, func(s *slot) bool { return !s.form.Cut() || cut })
		}
	}
	k.beside = false
}

// moveTo moves a label to the slot that costs least among those in which it is shown from a
// scale on, where that is good.
func (k improver) moveTo(it *Item, limit float64, good func(s *slot) bool) (moved bool) {
	was := it.Label
	k.leave(it)
	if s, found := k.seek(it, limit); found && good(&s) {
		k.take(it, s)
		return true
	}
	it.Label = was
	k.enter(it)
	return false
}

// wholeElsewhere moves labels that are cut when everything is shown to another slot of the
// lane in which they are whole, however far that is, and those in two lines to one in which
// they have one no farther from the line. It reports whether it moved any.
func (k improver) wholeElsewhere(limit float64) (moved bool) {
	noCuts := k.noCuts
	k.noCuts = true
	for _, it := range k.ranked {
		b := &it.Label
		if !b.Shown(limit) || k.stays(it) {
			continue
		}
		switch last := b.last(); {
		case last.Form.Cut():
			moved = k.moveTo(it, limit, func(*slot) bool { return true }) || moved
		case last.Form == Two && b.n == 1:
			far := max(b.Row, -b.Row) + 1
			moved = k.moveTo(it, limit, func(s *slot) bool { return s.form == Whole && max(s.row, -s.row) <= far }) || moved
		}
	}
	k.noCuts = noCuts
	return moved
}

// dateElsewhere moves whole labels without a date, which has no room beside them when
// everything is shown, to a slot of the lane in which it has, datedFarther rows farther from the
// line at most. It reports whether it moved any.
func (k improver) dateElsewhere(limit float64) (moved bool) {
	for _, it := range k.ranked {
		b := &it.Label
		if !b.Shown(limit) || b.n != 1 || b.last().Form != Whole && b.last().Form != Two || k.stays(it) {
			continue
		}
		for _, form := range [2]Form{Brief, Dated} {
			if k.least = it.Widths.Text(form, k.z); k.least == 0 {
				continue
			}
			far := max(b.Row, -b.Row) + datedFarther
			if k.moveTo(it, limit, func(s *slot) bool { return s.form == Whole && max(s.row, -s.row) <= far }) {
				for _, step := range dates {
					k.growOne(it, step, limit)
				}
				moved = true
			}
			break
		}
	}
	k.least = 0
	return moved
}

// moveOn lets a label hang in a slot from its scale on, in the form of that. What it takes, by
// the scale, is then known for each of its rows, and nobody else is given that:
//
//   - Its stages follow each other by scale, and so do its places. What is written next takes
//     at least the width of what was, so it is enough that the widest of a place is clear.
//   - Stages and places are only ever added after the last of both. So in the rows of a place
//     that it has left nothing grows any more, and others may take them from the scale of the
//     move on.
//   - In the rows of its last place it counts for good, from the scale of the move on, written
//     as it is at that scale and after. Therefore a slot is tried in the form in which the
//     label is written from there on, and the move waits for the last stage: an earlier one may
//     take a row more, in which nobody has looked.
//   - A second line counts until the stage that has one, or until the move.
func (k *seeker) moveOn(it *Item, s *slot) {
	b := &it.Label
	was := b.hanging(b.moves)
	for n := range b.rows(b.moves) {
		k.rowAt(was.Row+n*toward(was.Row)).leave(b, b.moves, s.from)
	}
	b.move(s.hang(it, k.z), s.from)
	if s.form != b.last().Form {
		b.grow(Stage{s.form, s.from, it.Widths.Text(s.form, k.z)})
	}
	k.enter(it)
}

// nearer lets labels that hang far from the line when more is shown hang nearer to it: at most
// half as far, from the scale on from which there is room for good. That is above the scale of
// the round before, of which all is settled, and not below that of the label's last stage: in
// its new rows there was room only for how it is written then. It reports whether any does.
func (k improver) nearer(before, limit float64) (moved bool) {
	for _, it := range k.ranked {
		b := &it.Label
		if b.n == 0 || b.From() > limit || b.moves >= laterMost-1 || it.kept && k.seen >= limit || k.isStep(it) {
			continue
		}
		far := b.hanging(b.moves).Row
		if far = max(far, -far); far < 2 {
			continue
		}
		settled := before
		if it.kept {
			settled = max(before, k.seen) // what was looked at stays
		}
		if s, found := k.seekNearer(it, far/2, limit); found {
			s.from = max(s.from, nextAbove(settled), b.last().From)
			k.moveOn(it, &s)
			moved = true
		}
	}
	return moved
}

// seekNearer returns the slot that costs least among those so many rows from the line at most
// in which a label is written as it is now, from a scale of at most limit on.
func (k improver) seekNearer(it *Item, far int, limit float64) (best slot, found bool) {
	now := it.Label.last()
	best.cost = math.Inf(1)
	enough := nextAbove(limit)
	anchors := k.along(it, limit)
	for n := 0; n <= 2*far; n++ {
		s := slot{row: Nth(n), form: now.Form, least: now.Width}
		cost := math.Abs(float64(s.row)) * k.z.pitch()
		if s.row < 0 {
			cost += costAbove
		}
		if cost >= best.cost {
			break
		}
		if k.z.Turns && it.upward != (s.row < 0) || !k.suits(it, s.form, s.row) {
			continue
		}
		k.seekIn(it, s, cost, enough, anchors, &best)
	}
	return best, !math.IsInf(best.cost, 1)
}
