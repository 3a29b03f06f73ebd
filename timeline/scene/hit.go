package scene

import "math"

const (
	minTarget = 12 // px; a mark smaller than this still answers to a pointer so near
	lineReach = 4  // px from a line within which it counts as touched
)

// Hit returns the topmost shape with an ID at the point (x, y), in px, and
// whether there is one. A mark, secondary mark or cluster answers as if it were at least
// 12 px wide and high; where two such targets overlap, the one that really
// holds the point wins.
func (s *Scene) Hit(x, y float64) (Shape, bool) {
	near := -1
	for i := len(s.Shapes) - 1; i >= 0; i-- {
		sh := &s.Shapes[i]
		switch {
		case sh.ID == "":
		case sh.holds(x, y, 0):
			if near >= 0 && !sh.isTarget() {
				return s.Shapes[near], true
			}
			return *sh, true
		case near < 0 && sh.isTarget() && sh.holds(x, y, minTarget):
			near = i
		}
	}
	if near < 0 {
		return Shape{}, false
	}
	return s.Shapes[near], true
}

// isTarget reports whether the shape is a thing to point at, however small.
func (s *Shape) isTarget() bool { return s.Class == Mark || s.Class == Secondary || s.Class == Cluster }

// holds reports whether the point is in the shape's box, grown about its centre
// to at least atLeast px each way. A line holds what lies close to its stroke.
func (s *Shape) holds(x, y, atLeast float64) bool {
	if s.Kind == Line {
		return s.distance(x, y) <= max(s.Width/2, lineReach)
	}
	halfW, halfH := max(s.W, atLeast)/2, max(s.H, atLeast)/2
	return math.Abs(x-s.X-s.W/2) <= halfW && math.Abs(y-s.Y-s.H/2) <= halfH
}

// distance returns how far the point is from the segment of a Line, in px.
func (s *Shape) distance(x, y float64) float64 {
	along := 0.0
	if length := s.W*s.W + s.H*s.H; length > 0 {
		along = min(1, max(0, ((x-s.X)*s.W+(y-s.Y)*s.H)/length))
	}
	return math.Hypot(x-s.X-along*s.W, y-s.Y-along*s.H)
}
