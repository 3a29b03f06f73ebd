package place

import "tideline/timeline/axis"

// Names grow before they get their dates, and dates stand at more of them before their years
// are written out.
var (
	longer = [][]Form{{Whole, Two, CutLong, CutMiddle}, {Whole}}
	dates  = [][]Form{{Brief, TwoBrief}, {Dated, TwoDated}}
)

// growAll lets the labels of a lane grow in some steps as far as there is room from a
// scale of at most limit on, and reports whether one left room to others: it stood, or was
// to stand, in two lines, and has one.
func (k *seeker) growAll(steps [][]Form, limit float64) (left bool) {
	for _, step := range steps {
		for _, it := range k.ranked {
			if b := &it.Label; b.n > 0 && b.From() <= limit && b.last().Form != Dated {
				left = k.growOne(it, step, limit) || left
			}
		}
	}
	return left
}

// follows reports whether a label that is written one way may be written another when
// there is more room, so that nothing is lost.
func follows(next, now Form) bool {
	if next == Whole && now.HasDate() || next == Brief && now == TwoDated {
		return false
	}
	return next > now
}

// growOne gives a label the first of some forms for which there is room, and reports
// whether its second line is left to others for that.
func (k *seeker) growOne(it *Item, step []Form, limit float64) (left bool) {
	b := &it.Label
	now := b.last()
	for _, f := range step {
		if !k.mayGrow(it, f) {
			continue
		}
		h := b.hanging(b.moves)
		s := slot{at: h.At, row: h.Row, leftward: h.Leftward, aside: h.Aside, form: f, least: now.Width}
		width := it.Widths.Text(f, k.z)
		if width < now.Width && f != Two {
			continue
		}
		from := max(k.try(it, &s, nextAbove(limit)), now.From)
		if b.moves > 0 {
			from = max(from, b.later[b.moves-1].from)
		}
		if f.HasDate() {
			from = max(from, k.offBreak(it, &s))
		}
		if from > limit {
			continue
		}
		had := now.Form.Rows()
		k.write(it, Stage{f, from, max(width, now.Width)})
		return had > f.Rows()
	}
	return false
}

// mayGrow reports whether a label may be written in a form next: a date comes after
// the whole title, and one that is cut grows longer once.
func (k *seeker) mayGrow(it *Item, f Form) bool {
	b := &it.Label
	now := b.last().Form
	return follows(f, now) && k.suits(it, f, b.hanging(b.moves).Row) && !(f.HasDate() && now.Cut()) && !(f.Cut() && b.n > 1)
}

// write adds a stage to a label that has its slot.
func (k *seeker) write(it *Item, s Stage) {
	b := &it.Label
	had, row := b.rows(b.moves), b.hanging(b.moves).Row
	b.grow(s)
	for n := range s.Form.Rows() {
		r := k.rowAt(row + n*toward(row))
		if n >= had {
			r.add(b, n)
		}
		r.widen(b)
	}
}

// offBreak returns the scale from which a label in a slot lies across no break but those that
// it lies across as it is written now: a date is worth less than what it would hide of one.
func (k *seeker) offBreak(it *Item, s *slot) (from float64) {
	now := it.Label.last()
	for i := range k.breaks {
		b := &k.breaks[i]
		offIt := func(text float64) float64 {
			left, right := k.sides(it, s, text)
			if s.at.Before(b.At) {
				return clearFrom(s.at, right, b.At, 0, 0)
			}
			return clearFrom(axis.Pos{U: b.At.U, C: b.At.C + b.Width}, 0, s.at, left, 0)
		}
		if offIt(now.Width) <= max(now.From, k.fit.Scale()) {
			from = max(from, offIt(max(it.Widths.Text(s.form, k.z), s.least)))
		}
	}
	return from
}
