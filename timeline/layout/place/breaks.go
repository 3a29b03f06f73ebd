package place

// besideRows is how many rows from the line a label goes at most to lie across no break.
const besideRows = 3

// offBreaks moves labels that lie across a break when everything is shown to a slot near the
// line in which they lie across none, where one is free in which they say as much.
func (k *seeker) offBreaks(limit float64) {
	if len(k.breaks) == 0 {
		return
	}
	k.beside = true
	for _, it := range k.ranked {
		b := &it.Label
		if b.n != 1 || !b.Shown(limit) || k.isStep(it) {
			continue
		}
		was := *b
		across := slot{at: b.At, row: b.Row, leftward: b.Leftward, form: b.last().Form}
		if !k.acrossBreak(it, &across) {
			continue
		}
		k.leave(it)
		if s, found := k.seek(it, limit); found && (!s.form.Cut() || was.last().Form.Cut()) {
			k.take(it, s)
			continue
		}
		*b = was
		k.enter(it)
	}
	k.beside = false
}
