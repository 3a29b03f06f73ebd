package svg

import (
	"math"
	"strings"
)

// point is a place in the units of a drawing, or in pixels.
type point struct{ x, y float64 }

// matrix maps x, y to a·x + c·y + e, b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

func identity() matrix { return matrix{a: 1, d: 1} }

func (m matrix) at(p point) point {
	return point{m.a*p.x + m.c*p.y + m.e, m.b*p.x + m.d*p.y + m.f}
}

// of returns the map that goes by n first and by m then.
func (m matrix) of(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b,
		m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

// back returns the map that undoes m, and false where there is none.
func (m matrix) back() (matrix, bool) {
	det := m.a*m.d - m.b*m.c
	if det == 0 || !finite(det, 1/det) {
		return m, false
	}
	return matrix{
		m.d / det, -m.b / det, -m.c / det, m.a / det,
		(m.c*m.f - m.d*m.e) / det, (m.b*m.e - m.a*m.f) / det,
	}, true
}

// scale returns how much longer lengths become, on the whole.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

func move(x, y float64) matrix { return matrix{1, 0, 0, 1, x, y} }

// readTransform reads a list such as translate(3 4) rotate(45deg).
func readTransform(s string) matrix {
	m := identity()
	for {
		name, rest, found := strings.Cut(s, "(")
		args, after, closed := strings.Cut(rest, ")")
		if !found || !closed {
			return m
		}
		m = m.of(transform(strings.ToLower(strings.Trim(name, separators)), args))
		s = after
	}
}

// transform returns one entry of the list; what is not known changes nothing.
func transform(name, text string) matrix {
	n := numbers(text)
	arg := func(i int, otherwise float64) float64 {
		if i < len(n) {
			return n[i]
		}
		return otherwise
	}
	switch name {
	case "matrix":
		if len(n) == 6 {
			return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
		}
	case "translate":
		return move(arg(0, 0), arg(1, 0))
	case "translatex":
		return move(arg(0, 0), 0)
	case "translatey":
		return move(0, arg(0, 0))
	case "scale":
		x := arg(0, 1)
		return matrix{a: x, d: arg(1, x)}
	case "scalex":
		return matrix{a: arg(0, 1), d: 1}
	case "scaley":
		return matrix{a: 1, d: arg(0, 1)}
	case "rotate":
		sin, cos := math.Sincos(radians(text))
		x, y := arg(1, 0), arg(2, 0)
		return move(x, y).of(matrix{cos, sin, -sin, cos, 0, 0}).of(move(-x, -y))
	case "skewx":
		return matrix{a: 1, c: math.Tan(radians(text)), d: 1}
	case "skewy":
		return matrix{a: 1, b: math.Tan(radians(text)), d: 1}
	}
	return identity()
}

// origin reads the point that a transform turns about.
func origin(s string, around box, font float64) (x, y float64) {
	at := [2]float64{around.x + around.w/2, around.y + around.h/2}
	for i, word := range strings.Fields(s) {
		side := i
		switch word {
		case "left", "right":
			side = 0
		case "top", "bottom":
			side = 1
		}
		if side > 1 {
			break // the third is for depth
		}
		from, whole := around.x, around.w
		if side == 1 {
			from, whole = around.y, around.h
		}
		switch word {
		case "left", "top":
			at[side] = from
		case "right", "bottom":
			at[side] = from + whole
		default:
			if l, ok := readLength(word); ok {
				at[side] = from + l.px(font, whole)
			}
		}
	}
	return at[0], at[1]
}

// radians reads an angle: degrees unless it says otherwise.
func radians(s string) float64 {
	v, rest, _ := number(strings.TrimLeft(s, separators))
	switch {
	case strings.HasPrefix(rest, "rad"):
		return v
	case strings.HasPrefix(rest, "grad"):
		return v * math.Pi / 200
	case strings.HasPrefix(rest, "turn"):
		return v * 2 * math.Pi
	}
	return v * math.Pi / 180
}

// fit returns the map of a viewBox into a box, as preserveAspectRatio says.
func fit(view, into box, how string) matrix {
	sx, sy := into.w/view.w, into.h/view.h
	if strings.Contains(how, "none") {
		return matrix{sx, 0, 0, sy, into.x - view.x*sx, into.y - view.y*sy}
	}
	s := min(sx, sy)
	if strings.Contains(how, "slice") {
		s = max(sx, sy)
	}
	side := func(low, high string, room float64) float64 {
		switch {
		case strings.Contains(how, low):
			return 0
		case strings.Contains(how, high):
			return room
		}
		return room / 2
	}
	x := into.x + side("xMin", "xMax", into.w-view.w*s)
	y := into.y + side("YMin", "YMax", into.h-view.h*s)
	return matrix{s, 0, 0, s, x - view.x*s, y - view.y*s}
}
