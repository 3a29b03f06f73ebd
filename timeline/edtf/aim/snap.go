package aim

import (
	"strings"

	"tideline/timeline/edtf"
)

// Snap moves a date, or one end of it, to an instant: so that it begins there, or, where its
// end is moved, ends there. What is known of it stays as fine as it was, and its doubts stay.
// It reports false where that cannot be, or would change nothing.
func Snap(d edtf.Date, part Part, at edtf.Instant) (moved edtf.Date, ok bool) {
	first, last, both := strings.Cut(d.String(), "/")
	switch {
	case !both:
		first, ok = pointAt(first, at)
	case part == End:
		last, ok = pointAt(last, at)
	case part == Start:
		first, ok = pointAt(first, at)
	default:
		from, _ := d.Extent()
		const day = 24 * 60 * float64(edtf.Minute)
		moved, _, err := Drag(d, Whole, float64(at-from)/day, exact)
		begins, _, _ := strings.Cut(moved.String(), "/")
		wanted, can := pointAt(first, at)
		return moved, err == nil && can && begins == wanted && moved.String() != d.String()
	}
	if both {
		first += "/" + last
	}
	if !ok || first == d.String() {
		return d, false
	}
	moved, err := edtf.Parse(first)
	return moved, err == nil
}

// exact is how wide a day is where a hand can aim at it, px.
const exact = 1 << 20

// pointAt is a date that is one point in time, moved to an instant; false for one with a time
// of the day, and for a part of a year.
func pointAt(text string, at edtf.Instant) (moved string, ok bool) {
	p := points.FindStringSubmatch(text)
	if p == nil || p[1]+p[2] == "" || p[5] != "" {
		return text, false
	}
	u := unitOf(text)
	if u > Month && u < Year {
		return text, false
	}
	date, err := Date(at, u)
	return date.String() + p[6], err == nil
}
