package svg

import "math"

// stroker draws the outline of a stroke, part by part. All parts have the same winding
// direction, so that overlapping parts add up under the non-zero rule.
type stroker struct {
	to      *raster
	by      matrix  // to pixels
	half    float64 // of the width
	lineCap string
	join    string
	miter   float64
	chord   float64
	work    func(int)
}

// stroke adds the outline of a stroked path.
func (n *stroker) stroke(p *path, dashes []float64, offset float64) {
	for _, c := range p.lines {
		c.points = apart(c.points, c.closed)
		if len(dashes) == 0 {
			n.contour(c)
			continue
		}
		for _, dash := range dashed(c, dashes, offset, n.work) {
			n.contour(dash)
		}
	}
}

// reach returns the corners of the box that the stroke of what lies in a box
// stays within.
func (n *stroker) reach(b box) *path {
	far := n.half * max(n.miter, math.Sqrt2)
	out := &path{work: n.work}
	out.Move(b.x-far, b.y-far)
	out.lines[0].points = append(out.lines[0].points, point{b.x + b.w + far, b.y - far},
		point{b.x + b.w + far, b.y + b.h + far}, point{b.x - far, b.y + b.h + far})
	return out
}

// apart drops repeated points.
func apart(points []point, closed bool) []point {
	var out []point
	for _, p := range points {
		if len(out) == 0 || p != out[len(out)-1] {
			out = append(out, p)
		}
	}
	if closed && len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	return out
}

// contour adds the outline of one stroked contour.
func (n *stroker) contour(c contour) {
	points := c.points
	if len(points) == 1 {
		n.dot(points[0])
		return
	}
	if len(points) == 0 {
		return
	}
	last := len(points) - 1
	for i := range last {
		n.segment(points[i], points[i+1])
		if i > 0 {
			n.corner(points[i-1], points[i], points[i+1])
		}
	}
	if c.closed && last > 1 {
		n.segment(points[last], points[0])
		n.corner(points[last-1], points[last], points[0])
		n.corner(points[last], points[0], points[1])
		return
	}
	n.end(points[1], points[0])
	n.end(points[last-1], points[last])
}

// dot is a contour of length 0, which only round and square caps make visible.
func (n *stroker) dot(p point) {
	switch n.lineCap {
	case "round":
		n.round(p)
	case "square":
		h := n.half
		n.polygon(point{p.x - h, p.y - h}, point{p.x + h, p.y - h}, point{p.x + h, p.y + h}, point{p.x - h, p.y + h})
	}
}

// aside returns the normal of a segment, half a width long, to its right (y down).
func (n *stroker) aside(a, b point) point {
	dx, dy := b.x-a.x, b.y-a.y
	far := math.Hypot(dx, dy)
	return point{-dy / far * n.half, dx / far * n.half}
}

func (n *stroker) segment(a, b point) {
	s := n.aside(a, b)
	n.polygon(point{a.x - s.x, a.y - s.y}, point{b.x - s.x, b.y - s.y}, point{b.x + s.x, b.y + s.y}, point{a.x + s.x, a.y + s.y})
}

// end adds the cap at b of the segment from a.
func (n *stroker) end(a, b point) {
	switch n.lineCap {
	case "round":
		n.round(b)
	case "square":
		s := n.aside(a, b)
		n.segment(b, point{b.x + s.y, b.y - s.x})
	}
}

// corner adds the join at b.
func (n *stroker) corner(a, b, c point) {
	s, t := n.aside(a, b), n.aside(b, c)
	turn := s.x*t.y - s.y*t.x
	cos := (s.x*t.x + s.y*t.y) / (n.half * n.half)
	if turn > 0 { // to the right: the outside is on the left
		s, t = point{-s.x, -s.y}, point{-t.x, -t.y}
	}
	p, q := point{b.x + s.x, b.y + s.y}, point{b.x + t.x, b.y + t.y}
	if turn > 0 {
		n.polygon(b, p, q)
	} else {
		n.polygon(b, q, p)
	}
	if cos > 0.99 {
		return // a curve, cut into chords
	}
	switch n.join {
	case "round":
		n.round(b)
	case "bevel":
	default:
		n.tip(b, p, q, s, t, cos, turn > 0)
	}
}

// tip adds a miter join unless it exceeds the miter limit.
func (n *stroker) tip(b, p, q, s, t point, cos float64, right bool) {
	if far := math.Sqrt(2 / (1 + cos)); !(far <= n.miter) {
		return // how many times half the width
	}
	part := 1 / (1 + cos)
	tip := point{b.x + (s.x+t.x)*part, b.y + (s.y+t.y)*part}
	if right {
		n.polygon(p, tip, q)
	} else {
		n.polygon(q, tip, p)
	}
}

// round adds a disc, for round caps and joins.
func (n *stroker) round(p point) {
	pieces := min(max(pieceCount(2*math.Pi*math.Sqrt(n.half/(8*n.chord))), 6), 100)
	n.work(pieces * pointWork)
	first := n.by.at(point{p.x + n.half, p.y})
	before := first
	for i := 1; i < pieces; i++ {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(pieces))
		here := n.by.at(point{p.x + n.half*cos, p.y + n.half*sin})
		n.to.edge(before, here)
		before = here
	}
	n.to.edge(before, first)
}

func (n *stroker) polygon(points ...point) {
	n.work(len(points) * pointWork)
	first := n.by.at(points[0])
	before := first
	for _, p := range points[1:] {
		here := n.by.at(p)
		n.to.edge(before, here)
		before = here
	}
	n.to.edge(before, first)
}

// mostDashes bounds the dashes of a contour; one that would have more is drawn solid,
// which looks the same.
const mostDashes = 5_000

// dashed cuts a contour into dashes.
func dashed(c contour, dashes []float64, offset float64, work func(int)) []contour {
	points := c.points
	if c.closed && len(points) > 0 {
		points = append(append([]point(nil), points...), points[0])
	}
	whole, all := 0.0, 0.0
	for _, d := range dashes {
		whole += d
	}
	for i := 1; i < len(points); i++ {
		all += math.Hypot(points[i].x-points[i-1].x, points[i].y-points[i-1].y)
	}
	if !(whole > 0) || !finite(whole, all, offset) || all/whole*float64(len(dashes)) > mostDashes {
		return []contour{c}
	}
	if len(dashes)%2 == 1 {
		dashes = append(append([]float64(nil), dashes...), dashes...)
		whole *= 2
	}
	at, left := 0, math.Mod(math.Mod(offset, whole)+whole, whole)
	for left >= dashes[at] && left > 0 {
		left -= dashes[at]
		at = (at + 1) % len(dashes)
	}
	return cutDashes(points, dashes, at, dashes[at]-left, work)
}

// cutDashes walks along the points; left is how much remains of the present dash
// or gap.
func cutDashes(points []point, dashes []float64, at int, left float64, work func(int)) []contour {
	var out []contour
	var dash []point
	flush := func() {
		if len(dash) > 0 {
			out = append(out, contour{points: dash})
		}
		dash = nil
	}
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		far := math.Hypot(b.x-a.x, b.y-a.y)
		for done := 0.0; done < far; {
			work(1)
			next := min(done+left, far)
			if at%2 == 0 {
				if len(dash) == 0 {
					dash = append(dash, on(a, b, done/far))
				}
				if next > done {
					dash = append(dash, on(a, b, next/far))
				}
			}
			if left -= next - done; left <= far*1e-12 {
				if at%2 == 0 {
					flush()
				}
				at = (at + 1) % len(dashes)
				left = dashes[at]
			}
			done = next
		}
	}
	flush()
	return out
}

func on(a, b point, t float64) point { return point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }
