// Package arrow finds ways from one mark to another that run beside the lines of lanes
// and clear of text, and draws them with a head.
package arrow

import (
	"math"

	"tideline/timeline/scene"
)

// Sizes are those of arrows, px.
const (
	beside  = 12.0  // from the line of a lane to the way along it: between its text and the next row
	slant   = 10.0  // that a way goes on while it leaves that line, or comes to it
	apart   = 3.0   // between a mark and the arrow
	head    = 7.0   // length of the head
	round   = 5.0   // radius of corners
	column  = 8.0   // from one column that is tried to the next
	aside   = 480.0 // how far beyond both marks columns are tried
	margin  = 2.0   // beside text
	crossed = 400.0 // what going through a text costs, in px of way
	edge    = 8.0   // from the edges of the drawing
)

// End is a mark that an arrow leaves or comes to.
type End struct {
	X, Y  float64 // its middle
	Reach float64 // half of its height
}

// Box is a text that is to be kept clear.
type Box struct{ Left, Top, Right, Bottom float64 }

// Holds reports whether a place lies within the box.
func (b *Box) Holds(x, y float64) bool {
	return b.Left < x && x < b.Right && b.Top < y && y < b.Bottom
}

// Route returns the corners of the way from one mark to another in a drawing of some
// width: beside the line of the first, in a column that goes through as few texts as can
// be, and beside the line of the second. It has none where the marks are at one place.
func Route(from, to End, texts []Box, width float64) []scene.Point {
	if math.Hypot(to.X-from.X, to.Y-from.Y) < from.Reach+to.Reach+2*apart+head {
		return nil
	}
	r := router{from, to, texts, from.Y + beside, to.Y + beside}
	switch {
	case to.Y == from.Y:
		if r.crossings(from.X, to.X, from.Y-beside) < r.crossings(from.X, to.X, from.Y+beside) {
			r.leave, r.come = from.Y-beside, to.Y-beside
		}
		return r.way((from.X + to.X) / 2)
	case to.Y > from.Y:
		r.come = to.Y - beside
	default:
		r.leave = from.Y - beside
	}
	if (r.come-r.leave)*(to.Y-from.Y) < 0 { // the lines are so near each other
		r.leave = (from.Y + to.Y) / 2
		r.come = r.leave
	}
	best, least := from.X, math.Inf(1)
	low, high := max(min(from.X, to.X)-aside, edge), min(max(from.X, to.X)+aside, width-edge)
	for _, x := range [2]float64{from.X, to.X} { // without a turn
		if c := r.cost(x); c < least {
			best, least = x, c
		}
	}
	for x := low; x <= high; x += column {
		if c := r.cost(x); c < least {
			best, least = x, c
		}
	}
	return r.way(best)
}

// EachClear yields the stretches of a line across the lanes, at x from top down to bottom,
// in which it goes through no text.
func EachClear(x, top, bottom float64, texts []Box, yield func(from, to float64)) {
	for y := top; y < bottom; {
		end, next := bottom, bottom
		for i := range texts {
			t := &texts[i]
			if x <= t.Left || x >= t.Right || t.Bottom <= y || t.Top >= end {
				continue
			}
			end, next = max(t.Top, y), t.Bottom
		}
		if end > y {
			yield(y, end)
		}
		y = max(next, end)
	}
}

// router looks for a way.
type router struct {
	from, to    End
	texts       []Box
	leave, come float64 // y of the ways along the two lines
}

// cost is how long a way with its column at x is, and more for each text that it goes
// through.
func (r *router) cost(x float64) float64 {
	n := r.crossings(r.from.X, x, r.leave) + r.crossings(x, r.to.X, r.come)
	for i := range r.texts {
		if t := &r.texts[i]; x > t.Left-margin && x < t.Right+margin && overlap(r.leave, r.come, t.Top, t.Bottom) {
			n++
		}
	}
	turns := 0.0
	if x != r.from.X {
		turns += slant
	}
	if x != r.to.X {
		turns += slant
	}
	return crossed*float64(n) + math.Abs(x-r.from.X) + math.Abs(x-r.to.X) + turns
}

// crossings returns how many texts a line along a lane goes through.
func (r *router) crossings(x0, x1, y float64) (n int) {
	for i := range r.texts {
		if t := &r.texts[i]; y > t.Top+margin && y < t.Bottom-margin && overlap(x0, x1, t.Left, t.Right) {
			n++
		}
	}
	return n
}

// overlap reports whether what lies between a and b meets what is from low to high.
func overlap(a, b, low, high float64) bool { return min(a, b) < high && max(a, b) > low }

// way returns the corners of a way with its column at x.
func (r *router) way(x float64) []scene.Point {
	first, last := scene.Point{X: r.from.X, Y: r.from.Y}, scene.Point{X: r.to.X, Y: r.to.Y}
	points := []scene.Point{first}
	if d := x - r.from.X; math.Abs(d) > slant {
		points = append(points, scene.Point{X: r.from.X + math.Copysign(slant, d), Y: r.leave})
	}
	if math.Abs(x-r.from.X) > slant || r.from.Y != r.to.Y {
		points = append(points, scene.Point{X: x, Y: r.leave})
	}
	if d := r.to.X - x; math.Abs(d) > slant {
		points = append(points, scene.Point{X: x, Y: r.come}, scene.Point{X: r.to.X - math.Copysign(slant, d), Y: r.come})
	}
	points = append(distinct(points), last)
	points[0] = towards(first, points[1], r.from.Reach+apart)
	points[len(points)-1] = towards(last, points[len(points)-2], r.to.Reach+apart)
	return points
}

// distinct leaves out points that are where the one before is, and those between two
// others of one straight line along a lane or across.
func distinct(points []scene.Point) []scene.Point {
	out := points[:1]
	for _, p := range points[1:] {
		n := len(out)
		switch last := out[n-1]; {
		case math.Abs(p.X-last.X)+math.Abs(p.Y-last.Y) <= 0.5:
		case n > 1 && (out[n-2].Y == last.Y && last.Y == p.Y || out[n-2].X == last.X && last.X == p.X):
			out[n-1] = p
		default:
			out = append(out, p)
		}
	}
	return out
}

// towards returns the point so many px from a on the way to b.
func towards(a, b scene.Point, px float64) scene.Point {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return a
	}
	return scene.Point{X: a.X + (b.X-a.X)*px/length, Y: a.Y + (b.Y-a.Y)*px/length}
}
