package svg

import "math"

// markers draws what stands at the points of a line: arrows, mostly.
func (p *painter) markers(n *node, outline *path, s scope) {
	if s.style.markers == ([3]string{}) || n.name == "rect" || n.name == "circle" || n.name == "ellipse" {
		return
	}
	// The corners of a curve cannot be told from the ends of its chords any
	// more; those within are drawn on straight lines alone.
	straight := n.name != "path"
	for _, c := range outline.lines {
		points := apart(c.points, false)
		if len(points) < 2 {
			continue
		}
		last := len(points) - 1
		p.marker(s.style.markers[0], points[0], direction(points[0], points[1]), true, s)
		for i := 1; straight && i < last; i++ {
			in, out := direction(points[i-1], points[i]), direction(points[i], points[i+1])
			p.marker(s.style.markers[1], points[i], in+math.Remainder(out-in, 360)/2, false, s)
		}
		end := points[last]
		if c.closed {
			end = points[0]
		}
		p.marker(s.style.markers[2], end, direction(points[last-1], points[last]), false, s)
	}
}

// marker draws one, turned by so many degrees.
func (p *painter) marker(id string, at point, angle float64, start bool, s scope) {
	n := p.ids[id]
	if n == nil || n.name != "marker" || p.using[n] {
		return
	}
	p.using[n] = true
	defer delete(p.using, n)
	p.enter(&s)
	width := s.style.strokeWidth(s.view)
	scale := width
	if n.get("markerUnits") == "userSpaceOnUse" {
		scale = 1
	}
	switch orient := n.get("orient"); {
	case orient == "auto-start-reverse" && start:
		angle += 180
	case orient == "auto" || orient == "auto-start-reverse":
	default:
		angle, _, _ = number(orient)
	}
	sin, cos := math.Sincos(angle * math.Pi / 180)
	into := box{0, 0, s.lengthOr(n, "markerWidth", 3), s.lengthOr(n, "markerHeight", 3)}
	inner := identity()
	view := box{0, 0, into.w, into.h}
	if b, ok := readBox(n.get("viewBox")); ok && b.w > 0 && b.h > 0 {
		view, inner = b, fit(b, into, n.get("preserveAspectRatio"))
	}
	ref := inner.at(point{s.length(n, "refX"), s.length(n, "refY")})
	s.to = s.to.of(move(at.x, at.y)).of(matrix{cos, sin, -sin, cos, 0, 0}).of(matrix{a: scale, d: scale}).of(move(-ref.x, -ref.y)).of(inner)
	around := [2]ink{s.style.fill, s.style.stroke}
	s.style, s.view = usualStyle(), view
	s.style.around = around
	p.styled(n, &s)
	if !s.style.own.overflows {
		s.clip = p.clipBox(view, s)
	}
	p.inside(n, s)
}

// direction returns the angle of a way in degrees.
func direction(a, b point) float64 { return math.Atan2(b.y-a.y, b.x-a.x) * 180 / math.Pi }
