package paper

import (
	"math"

	"fyne.io/fyne/v2"

	"tideline/timeline/scene"
)

// way strokes the polyline through p.corners.
func (p *painter) way(s *scene.Shape) {
	if !stroked(s) {
		return
	}
	if s.Dashed {
		s.Dashes(p.corners, func(a, b scene.Point, _ bool) { p.segment(s, a, b) })
		return
	}
	for i := 1; i < len(p.corners); i++ {
		p.segment(s, p.corners[i-1], p.corners[i])
	}
}

// along strokes one line.
func (p *painter) along(s *scene.Shape, a, b scene.Point) {
	p.corners = append(p.corners[:0], a, b)
	p.way(s)
}

// segment strokes one straight line. Along the axes it is a rectangle: Fyne
// rounds those to whole pixels, so that hairlines stay sharp.
func (p *painter) segment(s *scene.Shape, a, b scene.Point) {
	half := s.Width / 2
	switch {
	case a.X == b.X:
		p.box(a.X-half, min(a.Y, b.Y), s.Width, math.Abs(b.Y-a.Y), s.Stroke, 0)
	case a.Y == b.Y:
		p.box(min(a.X, b.X), a.Y-half, math.Abs(b.X-a.X), s.Width, s.Stroke, 0)
	default:
		l := p.lines.next()
		l.StrokeColor, l.StrokeWidth = p.colors[s.Stroke], float32(s.Width)
		l.Position1 = fyne.NewPos(float32(a.X), float32(a.Y))
		l.Position2 = fyne.NewPos(float32(b.X), float32(b.Y))
		p.objects = append(p.objects, l)
	}
}

// How finely a curved outline is followed, in straight parts a quarter: enough
// that no part of a mark's ring is longer than a dash.
const (
	partsOfCorner = 3
	partsOfRing   = 8
)

// outlineOf appends the closed outline of a Rect, Circle or Diamond to dst, clockwise,
// beginning where SVG begins it, so that the dashes lie as on paper.
func outlineOf(s *scene.Shape, dst []scene.Point) []scene.Point {
	right, bottom := s.X+s.W, s.Y+s.H
	if s.Kind == scene.Diamond {
		x, y := s.X+s.W/2, s.Y+s.H/2
		return append(dst, scene.Point{X: x, Y: s.Y}, scene.Point{X: right, Y: y}, scene.Point{X: x, Y: bottom},
			scene.Point{X: s.X, Y: y}, scene.Point{X: x, Y: s.Y})
	}
	if s.Kind == scene.Circle {
		rx, ry := s.W/2, s.H/2
		return arc(dst, scene.Point{X: s.X + rx, Y: s.Y + ry}, rx, ry, 0, 4, partsOfRing)
	}
	r := min(s.Radius, s.W/2, s.H/2)
	if r <= 0 {
		return append(dst, scene.Point{X: s.X, Y: s.Y}, scene.Point{X: right, Y: s.Y},
			scene.Point{X: right, Y: bottom}, scene.Point{X: s.X, Y: bottom}, scene.Point{X: s.X, Y: s.Y})
	}
	dst = append(dst, scene.Point{X: s.X + r, Y: s.Y})
	dst = arc(dst, scene.Point{X: right - r, Y: s.Y + r}, r, r, 3, 1, partsOfCorner)
	dst = arc(dst, scene.Point{X: right - r, Y: bottom - r}, r, r, 0, 1, partsOfCorner)
	dst = arc(dst, scene.Point{X: s.X + r, Y: bottom - r}, r, r, 1, 1, partsOfCorner)
	dst = arc(dst, scene.Point{X: s.X + r, Y: s.Y + r}, r, r, 2, 1, partsOfCorner)
	return dst
}

// arc appends points of an ellipse around c: quarters of it, clockwise from the
// quarter first (0 begins at the right), each in so many parts.
func arc(dst []scene.Point, c scene.Point, rx, ry float64, first, quarters, parts int) []scene.Point {
	for i := range quarters*parts + 1 {
		sin, cos := math.Sincos((float64(first) + float64(i)/float64(parts)) * math.Pi / 2)
		dst = append(dst, scene.Point{X: c.X + rx*cos, Y: c.Y + ry*sin})
	}
	return dst
}
