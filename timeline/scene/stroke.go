package scene

import "math"

// The lengths of a dashed stroke's dashes and of the gaps between them, in px; those of a
// Circle have about that proportion.
const (
	dashOn  = 4.0
	dashOff = 3.0
)

// leastDashes is how many dashes go around a Circle at least: of fewer a small ring looks
// like two brackets.
const leastDashes = 8

const (
	toothHeight = 6    // px that a zigzag falls between two turns, about
	maxTeeth    = 5000 // no drawing is so high; a box of a wrong size must not take all memory
)

// Point is a place in px.
type Point struct{ X, Y float64 }

// Turns returns into how many straight pieces a zigzag of the height of the shape is bent.
func (s *Shape) Turns() float64 { return min(max(1, math.Round(s.H/toothHeight)), maxTeeth) }

// Zigzag appends the corners of the shape's zigzag to dst, from the top of the
// box to its bottom, starting at its left side. There is at least one tooth.
func (s *Shape) Zigzag(dst []Point) []Point {
	teeth := s.Turns()
	for i := 0.0; i <= teeth; i++ {
		x := s.X
		if math.Mod(i, 2) == 1 {
			x += s.W
		}
		dst = append(dst, Point{x, s.Y + s.H*i/teeth})
	}
	return dst
}

// Dash returns the px of the dashes and of the gaps between them of a dashed shape. Around
// a Circle a whole number of them closes the ring.
func (s *Shape) Dash() (on, off float64) {
	if s.Kind != Circle {
		return dashOn, dashOff
	}
	around := math.Pi * (s.W + s.H) / 2
	each := around / max(math.Round(around/(dashOn+dashOff)), leastDashes)
	on = each * dashOn / (dashOn + dashOff)
	return on, each - on
}

// Dashes calls yield for every straight piece that a dashed pen draws on its way
// through the points, beginning with a dash; starts is true where the pen has just
// been put down, and false where a dash goes on behind a corner.
func (s *Shape) Dashes(points []Point, yield func(a, b Point, starts bool)) {
	on, off := s.Dash()
	down, starts, left := true, true, on // px until the pen is lifted or put down
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		for done := 0.0; done < length; {
			end := done + left
			over := end > length // the rest comes after the corner
			if over {
				left, end = end-length, length
			}
			if down {
				yield(between(a, b, done/length), between(a, b, end/length), starts)
				starts = false
			}
			if !over {
				down, starts, left = !down, true, off
				if down {
					left = on
				}
			}
			done = end
		}
	}
}

func between(a, b Point, part float64) Point {
	return Point{a.X + (b.X-a.X)*part, a.Y + (b.Y-a.Y)*part}
}

// Fades returns the px over which a Rect fades at its left and right end. Where
// both would meet in a short box they share it in proportion.
func (s *Shape) Fades() (left, right float64) {
	left, right = max(0, s.FadeLeft), max(0, s.FadeRight)
	if sum := left + right; sum > s.W {
		left, right = left*s.W/sum, right*s.W/sum
	}
	return left, right
}
