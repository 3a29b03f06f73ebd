package svg

import (
	"math"
	"strings"
)

// clip returns what the clip of an id leaves of the scope's; nil where there is
// no such clip.
func (p *painter) clip(id string, of *node, s scope) *mask {
	n := p.ids[id]
	if n == nil || n.name != "clipPath" || p.using[n] {
		return nil
	}
	p.using[n] = true
	defer delete(p.using, n)
	inner := s
	inner.style = usualStyle()
	p.styled(n, &inner)
	inner.to = inner.to.of(readTransform(inner.style.own.transform))
	if n.get("clipPathUnits") == "objectBoundingBox" {
		b, ok := p.bounds(of, s)
		if !ok {
			return nil
		}
		inner.to = inner.to.of(matrix{b.w, 0, 0, b.h, b.x, b.y})
		inner.view = box{w: 1, h: 1}
	}
	shape := newPath(inner.to.scale(), p.spend)
	evenOdd := false
	for _, c := range n.inner {
		p.clipShape(c, inner, shape, &evenOdd)
	}
	outer := s.clip
	if inner.style.own.clip != "" {
		if more := p.clip(inner.style.own.clip, of, s); more != nil {
			outer = more
		}
	}
	return p.clipTo(shape, evenOdd, outer)
}

// clipShape adds an element of a clip to its outline, in pixels.
func (p *painter) clipShape(n *node, s scope, to *path, evenOdd *bool) {
	if n.name == "" {
		return
	}
	p.styled(n, &s)
	s.to = s.to.of(readTransform(s.style.own.transform))
	if n.name == "use" {
		if of := p.ids[reached(n)]; of != nil && of.name != "use" {
			p.enter(&s)
			s.to = s.to.of(move(s.length(n, "x"), s.length(n, "y")))
			p.clipShape(of, s, to, evenOdd)
		}
		return
	}
	if shape := p.outline(n, s); shape != nil && s.style.own.shown {
		to.lines = append(to.lines, shape.mapped(s.to).lines...)
		*evenOdd = *evenOdd || s.style.clipEvenOdd
	}
}

// masked leaves of the present layer what the mask of an id lets through.
func (p *painter) masked(id string, of *node, s scope) {
	n := p.ids[id]
	if n == nil || n.name != "mask" || p.using[n] || p.layers >= maxLayers {
		return
	}
	p.using[n] = true
	defer delete(p.using, n)
	b, ok := p.bounds(of, s)
	if !ok {
		return
	}
	target := p.layer()
	s.style = usualStyle()
	p.styled(n, &s)
	p.enter(&s)
	region, units := s, box{w: 1, h: 1}
	if n.get("maskUnits") == "userSpaceOnUse" {
		units = s.view
	} else {
		region.to, region.view = s.to.of(matrix{b.w, 0, 0, b.h, b.x, b.y}), units
	}
	get := func(key string, otherwise float64) float64 { return region.lengthOr(n, key, otherwise) }
	s.clip = p.clipBox(box{
		get("x", units.x-units.w/10), get("y", units.y-units.h/10), get("width", units.w*1.2), get("height", units.h*1.2),
	}, region)
	if n.get("maskContentUnits") == "objectBoundingBox" {
		s.to, s.view = s.to.of(matrix{b.w, 0, 0, b.h, b.x, b.y}), box{w: 1, h: 1}
	}
	p.inside(n, s)
	p.spendPixels(layerWork * len(p.pixels.Pix) / 4)
	alpha := n.get("mask-type") == "alpha" || strings.Contains(n.get("style"), "mask-type:alpha")
	light := p.pixels
	p.pixels = target
	p.layers--
	for i := 0; i < len(light.Pix); i += 4 {
		l := light.Pix[i : i+4]
		// Of a colour already multiplied by its alpha.
		bright := (2125*uint32(l[0]) + 7154*uint32(l[1]) + 721*uint32(l[2])) / 10000
		if alpha {
			bright = uint32(l[3])
		}
		for j := i; j < i+4; j++ {
			target.Pix[j] = uint8(uint32(target.Pix[j]) * bright / 255)
		}
	}
}

// bounds returns the box of what an element draws, without strokes, in the units
// of the scope that the element is drawn within after its own transform; false
// where it draws nothing that has one.
func (p *painter) bounds(n *node, s scope) (box, bool) {
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	p.extent(n, s, identity(), func(at point) {
		low = point{min(low.x, at.x), min(low.y, at.y)}
		high = point{max(high.x, at.x), max(high.y, at.y)}
	})
	b := box{low.x, low.y, high.x - low.x, high.y - low.y}
	return b, finite(b.x, b.y, b.w, b.h)
}

// extent visits the corners of what an element draws. To leads from its units to
// those that are asked for.
func (p *painter) extent(n *node, s scope, to matrix, visit func(point)) {
	p.enter(&s)
	p.spend(5 * len(n.inner))
	if outline := p.outline(n, s); outline != nil {
		for _, c := range outline.lines {
			for _, at := range c.points {
				visit(to.at(at))
			}
		}
		return
	}
	corners := func(b box) {
		for _, at := range []point{{b.x, b.y}, {b.x + b.w, b.y}, {b.x, b.y + b.h}, {b.x + b.w, b.y + b.h}} {
			visit(to.at(at))
		}
	}
	switch n.name {
	case "image":
		corners(box{s.length(n, "x"), s.length(n, "y"), s.length(n, "width"), s.length(n, "height")})
	case "text":
		p.styled(n, &s)
		p.textExtent(n, s, corners)
	case "use":
		if of := p.ids[reached(n)]; of != nil && !p.using[of] {
			p.using[of] = true
			p.child(of, s, to.of(move(s.length(n, "x"), s.length(n, "y"))), visit)
			delete(p.using, of)
		}
	case "g", "a", "svg", "switch", "symbol":
		for _, c := range n.inner {
			p.child(c, s, to, visit)
		}
	}
}

// child visits what a nested element draws.
func (p *painter) child(n *node, s scope, to matrix, visit func(point)) {
	if n.name == "" || p.painterOf(n) == nil && n.name != "symbol" {
		return
	}
	p.styled(n, &s)
	if s.style.own.shown {
		p.extent(n, s, to.of(readTransform(s.style.own.transform)), visit)
	}
}
