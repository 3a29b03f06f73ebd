package axis

import "tideline/timeline/edtf"

// writing is what the axis says at one scale: the level of the labels, and
// where the names of the groups on the line below may stand. It is chosen for
// the whole axis, so that panning changes no text.
type writing struct {
	scale   float64 // px per second that it was chosen for
	level   level
	above   unit // that of the groups on the line below
	grouped bool
	lead    every // where the groups begin
}

// writingAt returns the finest writing that has room at a scale and tells the
// time of every mark rightly: whoever looks for the nearest text to the left of
// a mark, on either line, must not be led to another year, month or day. Next
// to a break a name may want the room that another needs; a coarser level then
// needs fewer names. Between two breaks that are too close for any name there
// is none; that is no reason to name the rest wrongly.
func (k *Ticker) writingAt(scale float64) writing {
	if k.last.scale == scale {
		return k.last
	}
	finest := k.choose(scale)
	chosen := k.writing(finest, scale)
	fewest := k.wrong(chosen)
	for i := 0; i < len(k.table) && fewest > 0; i++ {
		if k.table[i].major.least() <= finest.major.least() {
			continue
		}
		w := k.writing(k.table[i], scale)
		if n := k.wrong(w); n < fewest {
			chosen, fewest = w, n
		}
	}
	k.last = chosen
	return chosen
}

func (k *Ticker) writing(l level, scale float64) writing {
	w := writing{scale: scale, level: l}
	w.above, w.grouped = l.major.unit.group()
	w.lead = every{n: 1, unit: w.above}
	return w
}

// wrong counts the stretches in which a text beside a break would be wrong for
// some mark.
func (k *Ticker) wrong(w writing) (n int) {
	for i := range k.axis.marks {
		s := k.axis.stretch(i)
		if s.first != nil && !k.opensRightly(s, w) || s.last != nil && !k.endsRightly(s, w) {
			n++
		}
	}
	return n
}

func (k *Ticker) opensRightly(s stretch, w writing) bool {
	return k.openLabel(s, w).rightly(s, w.scale) && (!w.grouped || w.oneName(s) || k.openGroup(s, w).rightly(s, w.scale))
}

// endsRightly reports whether the last names that are due have room before the
// break: that of the last tick before the last mark, and that of its group.
func (k *Ticker) endsRightly(s stretch, w writing) bool {
	if w.oneName(s) {
		return true
	}
	due := func(t edtf.Instant, name func() text) bool {
		return t <= s.from || LabelGap+name().width+breakClear <= s.toEnd(k.axis.Place(t), w.scale)
	}
	t, e := w.level.major.floor(s.marks.To), w.level.major
	if !due(t, func() text { return k.label(t, e) }) {
		return false
	}
	return !w.grouped || due(w.above.floor(s.marks.To), func() text { return k.group(s.marks.To, w.above) })
}

// opener is a name that may stand at the right edge of a break, where no
// regular one need stand.
type opener struct {
	name text
	next edtf.Instant // where the next name on its line would stand
	due  edtf.Instant // from where on another name must be read
}

// openLabel returns the label at the beginning of a stretch.
func (k *Ticker) openLabel(s stretch, w writing) opener {
	major := w.level.major
	next := major.ceil(s.from + 1)
	switch {
	case w.oneName(s):
		return opener{k.roundLabel(s.from, s.digits()), edtf.Forever, edtf.Forever}
	case major.has(s.from):
		return opener{k.label(s.from, major), next, next}
	case major.unit == year && -s.from > deepTime:
		return opener{k.roundLabel(s.from, unseen(w.scale)), next, next}
	}
	return opener{k.label(s.from, every{n: 1, unit: major.unit}), next, next}
}

// openGroup returns the name of the group that a stretch begins in.
func (k *Ticker) openGroup(s stretch, w writing) opener {
	return opener{
		name: k.group(s.from, w.above), next: w.lead.ceil(s.from + 1),
		due: every{n: 1, unit: w.above}.ceil(s.from + 1),
	}
}

// fits reports whether the name ends before the next break.
func (o opener) fits(s stretch, scale float64) bool {
	return LabelGap+o.name.width+breakClear <= s.toEnd(s.start, scale)
}

// covers reports whether the name takes the room of one that stands at t.
func (o opener) covers(t edtf.Instant, s stretch, scale float64) bool {
	return t < s.to && s.after(t, scale) < o.name.width+textApart
}

// needed reports whether a mark stands before the next name.
func (o opener) needed(s stretch) bool { return s.marks.From < o.next }

// written reports whether the name is drawn: a name that no mark needs gives way
// to the next one.
func (o opener) written(s stretch, scale float64) bool {
	return o.fits(s, scale) && (o.needed(s) || !o.covers(o.next, s, scale))
}

// rightly reports whether every mark near the break has its right name: one that
// is needed is there, and hides none that another mark needs.
func (o opener) rightly(s stretch, scale float64) bool {
	if !o.needed(s) {
		return true
	}
	return o.fits(s, scale) && (s.marks.To < o.due || !o.covers(o.due, s, scale))
}
