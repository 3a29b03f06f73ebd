package paint

import (
	"math"

	"tideline/timeline/scene"
)

// box adds the outline of a Rect, Circle or Diamond, grown by d px on every side.
func (o *outline) box(s *scene.Shape, d float64) {
	w, h := s.W+2*d, s.H+2*d
	if w <= 0 || h <= 0 {
		return
	}
	if s.Kind == scene.Diamond {
		d *= math.Sqrt2 // along its axes
		x, y := s.X+s.W/2, s.Y+s.H/2
		o.polygon(scene.Point{X: x, Y: s.Y - d}, scene.Point{X: s.X + s.W + d, Y: y}, scene.Point{X: x, Y: s.Y + s.H + d}, scene.Point{X: s.X - d, Y: y})
		return
	}
	if s.Kind == scene.Circle {
		o.rect(s.X-d, s.Y-d, w, h, w/2, h/2)
		return
	}
	radius := s.Radius
	if radius > 0 {
		radius = min(radius, s.W/2, s.H/2) + d
	}
	o.rect(s.X-d, s.Y-d, w, h, radius, radius)
}

// stroke adds the outline of a shape's stroke, which lies half inside and half outside its
// edge.
func (o *outline) stroke(s *scene.Shape) {
	switch {
	case s.Kind == scene.Line:
		o.pen(s, []scene.Point{{X: s.X, Y: s.Y}, {X: s.X + s.W, Y: s.Y + s.H}})
	case s.Kind == scene.Zigzag:
		o.pen(s, s.Zigzag(nil))
	case s.Dashed:
		var edge outline
		edge.box(s, 0)
		for _, points := range edge.flat() {
			o.pen(s, points)
		}
	default:
		o.box(s, s.Width/2)
		outer := len(o.steps)
		o.box(s, -s.Width/2)
		o.reverse(outer)
	}
}

// pen adds what a pen of the stroke's width covers on its way along the points, lifted for
// the gaps if the stroke is dashed. Ends are cut square, turns are round.
func (o *outline) pen(s *scene.Shape, points []scene.Point) {
	if !s.Dashed {
		o.strip(points, s.Width/2)
		return
	}
	for _, dash := range dashes(s, points) {
		o.strip(dash, s.Width/2)
	}
}

// strip adds what a pen of the given radius covers along the points. Every part
// turns the same way, so that parts add up where they overlap.
func (o *outline) strip(points []scene.Point, radius float64) {
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		if length == 0 {
			continue
		}
		nx, ny := (b.Y-a.Y)/length*radius, (a.X-b.X)/length*radius
		o.polygon(
			scene.Point{X: a.X + nx, Y: a.Y + ny}, scene.Point{X: b.X + nx, Y: b.Y + ny},
			scene.Point{X: b.X - nx, Y: b.Y - ny}, scene.Point{X: a.X - nx, Y: a.Y - ny},
		)
		if i > 1 {
			o.rect(a.X-radius, a.Y-radius, 2*radius, 2*radius, radius, radius)
		}
	}
}

// dashes cuts a way of a shape into dashes, beginning with one.
func dashes(s *scene.Shape, points []scene.Point) (all [][]scene.Point) {
	s.Dashes(points, func(a, b scene.Point, starts bool) {
		if starts {
			all = append(all, []scene.Point{a})
		}
		all[len(all)-1] = append(all[len(all)-1], b)
	})
	return all
}
