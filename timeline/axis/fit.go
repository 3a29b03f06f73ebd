package axis

import "tideline/timeline/edtf"

// Fit returns the view of the whole axis in width px, with left and right px
// kept free at its sides.
func (a *Axis) Fit(width, left, right float64) View {
	return a.Span(a.first, a.last, width, left, right)
}

// Span returns the view in which from stands left px from the left edge and
// to stands right px from the right edge. Where that would be closer than one
// may zoom, the time between stands in the middle of the room.
func (a *Axis) Span(from, to edtf.Instant, width, left, right float64) View {
	if to < from {
		from, to = to, from
	}
	width = max(width, 1)
	first, last := a.Place(a.first), a.Place(a.last)
	p, q := a.Place(from), a.Place(to)
	v := View{axis: a, anchor: p, anchorX: left, width: width}
	v.fit = scaleFor(first, last, width, left, right)
	v.scale = v.fit
	if p.U == q.U {
		v.scale = max(a.maxScale(), v.fit)
	} else {
		v.scale = min(scaleFor(p, q, width, left, right), max(a.maxScale(), v.fit))
	}
	if spare := width - right - v.X(q); spare > 0 {
		v.anchorX += spare / 2
	}
	return v.shift(0)
}

// scaleFor returns the scale at which p and q stand at the edges of the room
// between left and right. Breaks that leave less than a quarter of the width
// are not made room for.
func scaleFor(p, q Pos, width, left, right float64) float64 {
	room := max(width-left-right-(q.C-p.C), width/4)
	return room / float64(q.U-p.U)
}

// besideEnds is the part of the width that may be empty before the first instant
// and after the last where a place is to stand in the middle.
const besideEnds = 1.0 / 12

// Centred returns a view of everything so many times as close, with a place in the middle,
// or as near to it as the ends of the axis allow.
func (v View) Centred(at Pos, zoom float64) View {
	if v.axis == nil {
		return v
	}
	near := v.Zoom(zoom, v.width/2)
	near = near.Pan(v.width/2 - near.X(at))
	beside := v.width * besideEnds
	first, last := Pos{}, v.last()
	if empty := near.X(first) - max(beside, v.X(first)); empty > 0 {
		return near.Pan(-empty)
	}
	if empty := min(v.width-beside, v.X(last)) - near.X(last); empty > 0 {
		return near.Pan(empty)
	}
	return near
}

// Resize returns the view with another width: the same scale, the same instant
// at the left edge. What fits is reckoned for the new width.
func (v View) Resize(width float64) View {
	if v.axis == nil {
		return v
	}
	width = max(width, 1)
	v.fit *= width / v.width
	v.width = width
	return v.shift(0)
}

// Widen returns the view with more room at the sides, in px: the same scale,
// and what stood at x now stands at x + left.
func (v View) Widen(left, right float64) View {
	if v.axis == nil {
		return v
	}
	v.width = max(v.width+left+right, 1)
	return v.shift(left)
}
