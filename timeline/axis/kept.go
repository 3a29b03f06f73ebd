package axis

import "slices"

// Kept returns the view that shows, within the axis, the width and the limits of
// another view, what v shows: the same stretch of time from edge to edge. Where
// axis and width are the same it is v to the last digit, so that drawing anew
// moves nothing, however often.
//
// Where the stretch would be closer than one may zoom, its middle stays. Of two
// views of which one is zero it is the other.
func (v View) Kept(within View) View {
	switch {
	case v.axis == nil:
		return within
	case within.axis == nil:
		return v
	}
	out := within
	if v.width == within.width && v.axis.sameMap(within.axis) {
		out.anchor, out.anchorX, out.scale = v.anchor, v.anchorX, v.scale
		return out
	}
	// An instant near each edge, since the edge itself may lie between two.
	from, to := v.Range()
	p, q := v.axis.Place(from), v.axis.Place(to)
	left, right := v.X(p), v.X(q)
	next, last := within.axis.Place(from), within.axis.Place(to)
	units := float64(last.U - next.U)
	room := max(within.width-(last.C-next.C), within.width/4) // of the edges, without breaks
	if was := v.width - (q.C - p.C); was > 0 {
		grows := room / was
		left *= grows
		room = (right - v.X(p) - (q.C - p.C)) * grows
	}
	out.anchor, out.anchorX, out.scale = next, left, max(within.axis.maxScale(), within.fit)
	if units > 0 && room > 0 {
		out.scale = min(out.scale, room/units)
	}
	if right = left + room + last.C - next.C; units <= 0 || out.scale*units < room || room <= 0 {
		out.anchorX += (right - out.X(last)) / 2
	}
	return out.shift(0)
}

// sameMap reports whether every instant has the same place on both axes.
func (a *Axis) sameMap(b *Axis) bool {
	return a == b || a.mode == b.mode && a.outer == b.outer && slices.Equal(a.points, b.points)
}
