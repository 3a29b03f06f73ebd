package axis

import (
	"math"
	"sort"

	"tideline/timeline/edtf"
)

// View is the part of an axis that a drawing shows: an immutable value. Its
// left edge is x = 0. The zero View is of no axis and 0 px wide: it shows nothing,
// and stays as it is whatever is done with it.
type View struct {
	axis    *Axis
	anchor  Pos     // a place near what is shown, from which all is measured,
	anchorX float64 // and where it stands, px
	scale   float64 // px per unit
	fit     float64 // the scale at which the whole axis is shown, px per unit
	width   float64 // px
}

// Limits of zooming.
const (
	outOfFit      = 0.8                    // zooming out ends at this part of the scale at fit
	maxPerSecond  = 20.0                   // px
	maxPerStep    = 4000.0                 // px of a step of an Even axis, or of the finest time known
	maxPerUnit    = maxPerStep / (1 << 32) // px, of an Even axis
	keptInView    = 0.25                   // part of the width that panning leaves to the axis
	maxAnchorAway = 4096                   // px; beyond it a view is anchored anew
)

// Axis returns the axis that is shown, nil of the zero View.
func (v View) Axis() *Axis { return v.axis }

// Scale returns the px of one axis unit.
func (v View) Scale() float64 { return v.scale }

// Width returns the px of the view.
func (v View) Width() float64 { return v.width }

// X returns where a place stands, in px from the left edge. Places far outside
// the view are only about right; those within are exact to a small part of a px.
func (v View) X(p Pos) float64 {
	return v.anchorX + v.scale*minus(p.U, v.anchor.U) + (p.C - v.anchor.C)
}

// PosAt returns the place at x px, to the nearest axis unit.
func (v View) PosAt(x float64) Pos {
	if v.axis == nil {
		return Pos{}
	}
	points := v.axis.points
	i := sort.Search(len(points), func(i int) bool { return v.X(Pos{points[i].u, points[i].c}) > x }) - 1
	k, _, inBreak := v.axis.segment(i)
	if inBreak {
		c := k.c + x - v.X(Pos{k.u, k.c})
		return Pos{k.u, min(max(c, k.c), points[i+1].c)}
	}
	units := (x - v.anchorX - (k.c - v.anchor.C)) / v.scale
	u := plus(v.anchor.U, roundUnits(units))
	if i >= 0 {
		u = max(u, k.u)
	}
	if i+1 < len(points) {
		u = min(u, points[i+1].u)
	}
	return Pos{u, k.c}
}

// plus adds units, as far as an int64 reaches: a view of 2·10¹¹ years can go beyond.
func plus(a, b int64) int64 {
	switch sum := a + b; {
	case a > 0 && b > 0 && sum < 0:
		return math.MaxInt64
	case a < 0 && b < 0 && sum >= 0:
		return -math.MaxInt64
	default:
		return sum
	}
}

// minus returns a − b, exactly where an int64 can.
func minus(a, b int64) float64 {
	d := a - b
	if (a < 0) != (b < 0) && (d < 0) != (a < 0) {
		return float64(a) - float64(b)
	}
	return float64(d)
}

// roundUnits rounds to whole units, within ±Forever.
func roundUnits(units float64) int64 {
	const limit = float64(edtf.Forever)
	return int64(math.Round(min(max(units, -limit), limit)))
}

// At returns the instant at x px.
func (v View) At(x float64) edtf.Instant {
	if v.axis == nil {
		return 0
	}
	return v.axis.Instant(v.PosAt(x))
}

// Range returns the instants at the two edges.
func (v View) Range() (from, to edtf.Instant) { return v.At(0), v.At(v.width) }

// Pan moves what is shown by dx px, to the right where dx is above zero. It
// stops where a quarter of the width would be all that is left for the axis.
func (v View) Pan(dx float64) View {
	if v.axis == nil {
		return v
	}
	first, last := Pos{}, v.last()
	switch {
	case dx > 0:
		dx = min(dx, max(0, v.width*(1-keptInView)-v.X(first)))
	case dx < 0:
		dx = max(dx, min(0, v.width*keptInView-v.X(last)))
	default: // zero, and what is not a number
		return v
	}
	return v.shift(dx)
}

// shift moves what is shown by dx px without a limit.
func (v View) shift(dx float64) View {
	v.anchorX += dx
	if math.Abs(v.anchorX-v.width/2) > maxAnchorAway {
		p := v.PosAt(v.width / 2)
		v.anchorX, v.anchor = v.X(p), p
	}
	return v
}

// Zoom changes the scale by a factor and keeps what is at x px where it is.
// Beside the axis it is the nearer end that stays. The scale is held between
// four fifths of that at fit and 4,000 px for the finest time known of what lies around, or to it
// where that is farther, though 20 px a second at most (4,000 px a step on an Even axis; on a
// Logarithmic one for the finest time of all, so far as it shows such times). A factor that is not
// above zero changes nothing.
func (v View) Zoom(factor, x float64) View {
	if v.axis == nil {
		return v
	}
	if !(factor > 0) || math.IsNaN(x) || math.IsInf(x, 0) {
		return v
	}
	first, last := Pos{}, v.last()
	p := v.PosAt(x)
	switch {
	case p.U < first.U:
		p, x = first, v.X(first)
	case p.U > last.U:
		p, x = last, v.X(last)
	}
	scale := v.clampScale(v.scale*factor, p)
	if scale == v.scale {
		return v
	}
	// Below a unit the place is not whole: what x is off by grows with it.
	off := v.X(p) - x
	v.anchor, v.anchorX = p, x+off*(scale/v.scale)
	v.scale = scale
	return v.shift(0)
}

// clampScale holds a scale within the limits of zooming about a place, and never moves
// it against the way it was going.
func (v View) clampScale(scale float64, about Pos) float64 {
	low := min(v.fit*outOfFit, v.scale)
	high := max(v.axis.maxScaleAt(about), v.fit, v.scale)
	return min(max(scale, low), high)
}

// last returns the place of the last instant; that of the first is the zero Pos.
func (v View) last() Pos {
	k := v.axis.points[len(v.axis.points)-1]
	return Pos{k.u, k.c}
}
