package place

// besideRows is how many rows from the line a label goes at most to lie across no break.
const besideRows = 3

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
// everything is shown, to a slot of the lane in which it has, one row farther from the line at
// most. It reports whether it moved any.
func (k improver) dateElsewhere(limit float64) (moved bool) {
	for _, it := range k.ranked {
		b := &it.Label
		if !b.Shown(limit) || b.n != 1 || b.last().Form != Whole || k.stays(it) {
			continue
		}
		for _, form := range [2]Form{Brief, Dated} {
			if k.least = it.Widths.Text(form, k.z); k.least == 0 {
				continue
			}
			far := max(b.Row, -b.Row) + 1
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
