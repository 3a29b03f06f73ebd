package svg

import (
	"image/color"
	"math"
	"strings"
)

// source returns what an ink paints a shape with, nil for nothing. Bounds is the
// box of the shape in its own units.
func (p *painter) source(i ink, bounds box, s scope) source {
	if i.server != "" {
		if n := p.ids[i.server]; n != nil {
			if from := p.server(n, bounds, s); from != nil {
				return from
			}
		}
		if !i.plain {
			return nil
		}
	}
	if i.none || i.color.A == 0 {
		return nil
	}
	return plain(i.color)
}

// server returns a gradient or a pattern.
func (p *painter) server(n *node, bounds box, s scope) source {
	chain := p.chain(n)
	switch n.name {
	case "linearGradient", "radialGradient":
		return p.gradient(chain, bounds, s)
	case "pattern":
		return p.pattern(chain, bounds, s)
	}
	return nil
}

// chain lists a gradient or pattern and those that it refers to for what it does
// not say itself.
func (p *painter) chain(n *node) []*node {
	var all []*node
	for ; n != nil && len(all) < 8; n = p.ids[reached(n)] {
		if strings.HasSuffix(n.name, "Gradient") || n.name == "pattern" {
			all = append(all, n)
		}
	}
	return all
}

// said returns the first of the chain that says an attribute, or an empty node.
func said(chain []*node, key string) *node {
	for _, n := range chain {
		if n.get(key) != "" {
			return n
		}
	}
	return &node{}
}

// gradient is colours along a line, or around a point.
type gradient struct {
	back   matrix // from pixels to the units of the gradient
	colors [256]color.NRGBA
	spread string

	radial         bool
	x1, y1, dx, dy float64 // the line; dx and dy over its length squared
	fx, fy, cx, cy float64 // the focus and the circle
	r              float64
}

func (p *painter) gradient(chain []*node, bounds box, s scope) source {
	stops := p.stops(chain, s)
	if len(stops) == 0 {
		return nil
	}
	g := &gradient{spread: said(chain, "spreadMethod").get("spreadMethod")}
	for i := range g.colors {
		g.colors[i] = colorAt(stops, float64(i)/255)
	}
	to := s.to
	if said(chain, "gradientUnits").get("gradientUnits") != "userSpaceOnUse" {
		if !(bounds.w > 0 && bounds.h > 0) {
			return plain(stops[len(stops)-1].color)
		}
		to = to.of(matrix{bounds.w, 0, 0, bounds.h, bounds.x, bounds.y})
		s.view = box{0, 0, 1, 1}
	}
	to = to.of(readTransform(said(chain, "gradientTransform").get("gradientTransform")))
	var ok bool
	if g.back, ok = to.back(); !ok {
		return plain(stops[len(stops)-1].color)
	}
	get := func(key string, otherwise float64) float64 { return s.lengthOr(said(chain, key), key, otherwise) }
	if chain[0].name == "radialGradient" {
		g.radial = true
		g.cx, g.cy = get("cx", s.view.x+s.view.w/2), get("cy", s.view.y+s.view.h/2)
		g.r = get("r", math.Hypot(s.view.w, s.view.h)/math.Sqrt2/2)
		g.fx, g.fy = get("fx", g.cx), get("fy", g.cy)
		if !(g.r > 0) {
			return plain(stops[len(stops)-1].color)
		}
		if far := math.Hypot(g.fx-g.cx, g.fy-g.cy); far > 0.99*g.r { // the focus lies within the circle
			g.fx, g.fy = g.cx+(g.fx-g.cx)*0.99*g.r/far, g.cy+(g.fy-g.cy)*0.99*g.r/far
		}
		return g
	}
	g.x1, g.y1 = get("x1", 0), get("y1", 0)
	dx, dy := get("x2", s.view.w)-g.x1, get("y2", 0)-g.y1
	far := dx*dx + dy*dy
	if !(far > 0) {
		return plain(stops[len(stops)-1].color)
	}
	g.dx, g.dy = dx/far, dy/far
	return g
}

func (g *gradient) at(x, y int) color.NRGBA {
	at := g.back.at(point{float64(x) + 0.5, float64(y) + 0.5})
	t := (at.x-g.x1)*g.dx + (at.y-g.y1)*g.dy
	if g.radial {
		t = g.around(at)
	}
	switch g.spread {
	case "repeat":
		t -= math.Floor(t)
	case "reflect":
		if t = math.Mod(math.Abs(t), 2); t > 1 {
			t = 2 - t
		}
	}
	if !(t > 0) {
		t = 0
	}
	return g.colors[int(min(t, 1)*255+0.5)]
}

// around returns how far a place is from the focus to the circle, in parts.
func (g *gradient) around(at point) float64 {
	if g.fx == g.cx && g.fy == g.cy {
		return math.Hypot(at.x-g.cx, at.y-g.cy) / g.r
	}
	px, py := at.x-g.fx, at.y-g.fy
	qx, qy := g.cx-g.fx, g.cy-g.fy
	// The t > 0 for which the place lies on the circle of t times the radius
	// about the point t of the way from the focus to the centre.
	a := qx*qx + qy*qy - g.r*g.r
	b := px*qx + py*qy
	c := px*px + py*py
	if math.Abs(a) < 1e-12 {
		return c / max(2*b, 1e-12)
	}
	root := b*b - a*c
	if root < 0 {
		return 1
	}
	t := (b - math.Sqrt(root)) / a
	if t < 0 {
		t = (b + math.Sqrt(root)) / a
	}
	return t
}

// stop is a colour at a place from 0 to 1.
type stop struct {
	at    float64
	color color.NRGBA
}

func (p *painter) stops(chain []*node, s scope) []stop {
	var all []stop
	for _, n := range chain {
		p.spend(5 * len(n.inner))
		for _, c := range n.inner {
			if c.name != "stop" || len(all) >= 256 {
				continue
			}
			inner := scope{style: s.style}
			p.styled(n, &inner)
			p.styled(c, &inner)
			own := inner.style.own
			ink := own.stopColor
			ink.A = byteOf(float64(ink.A) / 255 * own.stopAlpha)
			at := part(c.get("offset"), 0)
			if len(all) > 0 {
				at = max(at, all[len(all)-1].at)
			}
			all = append(all, stop{at, ink})
		}
		if len(all) > 0 {
			break
		}
	}
	return all
}

// colorAt returns the colour at a place between stops.
func colorAt(stops []stop, t float64) color.NRGBA {
	for i, s := range stops {
		if t > s.at {
			continue
		}
		if i == 0 || s.at == stops[i-1].at {
			return s.color
		}
		a := stops[i-1]
		f := (t - a.at) / (s.at - a.at)
		mix := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*f + 0.5) }
		return color.NRGBA{mix(a.color.R, s.color.R), mix(a.color.G, s.color.G), mix(a.color.B, s.color.B), mix(a.color.A, s.color.A)}
	}
	return stops[len(stops)-1].color
}
