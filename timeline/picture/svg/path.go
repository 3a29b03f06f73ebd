package svg

import "math"

// path is a list of polygonal contours, in user units.
type path struct {
	lines []contour
	pen   point // the current point
	// chord is how far a chord may lie from its curve.
	chord float64
	work  func(int) // is called for every segment
	count int       // of points
}

// mostPoints bounds one path.
const mostPoints = 1_000_000

// counted counts one more point.
func (p *path) counted() {
	p.work(pointWork)
	if p.count++; p.count > mostPoints {
		panic(errTooMany)
	}
}

// contour is one subpath.
type contour struct {
	points []point
	closed bool
}

// newPath returns a path whose curves are flattened finely enough for a scale in
// pixels per unit.
func newPath(scale float64, work func(int)) *path {
	return &path{chord: 0.15 / max(scale, 1e-9), work: work}
}

// Move implements Pen.
func (p *path) Move(x, y float64) {
	p.counted()
	p.pen = point{x, y}
	p.lines = append(p.lines, contour{points: []point{p.pen}})
}

// Line implements Pen. Segments too short to be visible are dropped.
func (p *path) Line(x, y float64) {
	if len(p.lines) == 0 {
		p.Move(0, 0)
	}
	c := &p.lines[len(p.lines)-1]
	if c.closed {
		p.Move(c.points[0].x, c.points[0].y)
		c = &p.lines[len(p.lines)-1]
	}
	p.pen = point{x, y}
	p.work(5)
	if last := c.points[len(c.points)-1]; math.Abs(x-last.x) < p.chord/3 && math.Abs(y-last.y) < p.chord/3 {
		return
	}
	p.counted()
	c.points = append(c.points, p.pen)
}

// close closes the current subpath.
func (p *path) close() {
	if len(p.lines) > 0 {
		p.lines[len(p.lines)-1].closed = true
	}
}

// Quad implements Pen.
func (p *path) Quad(x1, y1, x, y float64) {
	from := p.now()
	p.Cube(from.x+(x1-from.x)*2/3, from.y+(y1-from.y)*2/3, x+(x1-x)*2/3, y+(y1-y)*2/3, x, y)
}

// now is the current point: after a closed subpath, its start.
func (p *path) now() point {
	if n := len(p.lines); n > 0 && p.lines[n-1].closed {
		return p.lines[n-1].points[0]
	}
	return p.pen
}

// Cube implements Pen.
func (p *path) Cube(x1, y1, x2, y2, x, y float64) {
	from := p.now()
	// How far the curve is from even steps along its chord bounds how many
	// pieces it needs (Wang's formula).
	bend := max(math.Hypot(from.x-2*x1+x2, from.y-2*y1+y2), math.Hypot(x1-2*x2+x, y1-2*y2+y))
	pieces := pieceCount(math.Sqrt(0.75 * bend / p.chord))
	for i := 1; i < pieces; i++ {
		t := float64(i) / float64(pieces)
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		p.Line(a*from.x+b*x1+c*x2+d*x, a*from.y+b*y1+c*y2+d*y)
	}
	p.Line(x, y)
}

// pieceCount bounds the segments of one curve.
func pieceCount(n float64) int {
	const most = 200
	if !(n < most) {
		return most
	}
	return max(int(math.Ceil(n)), 1)
}

// arc adds an elliptical arc to x, y with the radii rx and ry, the rotation of the
// ellipse in radians, and the flags large-arc and sweep.
func (p *path) arc(rx, ry, turned float64, long, clockwise bool, x, y float64) {
	from := p.now()
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || from == (point{x, y}) {
		p.Line(x, y)
		return
	}
	// The centre, as the appendix of the standard of SVG finds it.
	sin, cos := math.Sincos(turned)
	dx, dy := (from.x-x)/2, (from.y-y)/2
	ax, ay := cos*dx+sin*dy, cos*dy-sin*dx
	if grow := ax*ax/(rx*rx) + ay*ay/(ry*ry); grow > 1 {
		rx, ry = rx*math.Sqrt(grow), ry*math.Sqrt(grow)
	}
	f := math.Sqrt(max(0, rx*rx*ry*ry-rx*rx*ay*ay-ry*ry*ax*ax) / (rx*rx*ay*ay + ry*ry*ax*ax))
	if long == clockwise {
		f = -f
	}
	cx, cy := f*rx*ay/ry, -f*ry*ax/rx
	first := math.Atan2((ay-cy)/ry, (ax-cx)/rx)
	sweep := math.Atan2((-ay-cy)/ry, (-ax-cx)/rx) - first
	if clockwise && sweep < 0 {
		sweep += 2 * math.Pi
	} else if !clockwise && sweep > 0 {
		sweep -= 2 * math.Pi
	}
	mx, my := cos*cx-sin*cy+(from.x+x)/2, sin*cx+cos*cy+(from.y+y)/2
	pieces := pieceCount(math.Abs(sweep) * math.Sqrt(max(rx, ry)/(8*p.chord)))
	for i := 1; i < pieces; i++ {
		s, c := math.Sincos(first + sweep*float64(i)/float64(pieces))
		p.Line(mx+cos*rx*c-sin*ry*s, my+sin*rx*c+cos*ry*s)
	}
	p.Line(x, y)
}

// ellipse adds a whole ellipse, clockwise.
func (p *path) ellipse(cx, cy, rx, ry float64) {
	p.Move(cx+rx, cy)
	p.arc(rx, ry, 0, false, true, cx, cy+ry)
	p.arc(rx, ry, 0, false, true, cx-rx, cy)
	p.arc(rx, ry, 0, false, true, cx, cy-ry)
	p.arc(rx, ry, 0, false, true, cx+rx, cy)
	p.close()
}

// mapped returns the path in the units that a matrix leads to.
func (p *path) mapped(m matrix) *path {
	out := &path{lines: make([]contour, len(p.lines)), chord: p.chord, work: p.work}
	for i, c := range p.lines {
		points := make([]point, len(c.points))
		for j, at := range c.points {
			points[j] = m.at(at)
		}
		out.lines[i] = contour{points, c.closed}
	}
	return out
}

// bounds returns the box of all points, and false where there are none.
func (p *path) bounds() (box, bool) {
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, c := range p.lines {
		for _, at := range c.points {
			low = point{min(low.x, at.x), min(low.y, at.y)}
			high = point{max(high.x, at.x), max(high.y, at.y)}
		}
	}
	b := box{low.x, low.y, high.x - low.x, high.y - low.y}
	return b, finite(b.x, b.y, b.w, b.h)
}
