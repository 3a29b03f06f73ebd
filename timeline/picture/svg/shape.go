package svg

import (
	"image"
	"math"
	"strings"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

// length reads a length of an element. Of those across, 100 % is the width of
// what is shown, of those down its height, of others its diagonal over √2.
func (s scope) length(n *node, key string) float64 {
	return s.lengthOr(n, key, 0)
}

func (s scope) lengthOr(n *node, key string, otherwise float64) float64 {
	l, ok := readLength(n.get(key))
	if !ok {
		return otherwise
	}
	whole := math.Hypot(s.view.w, s.view.h) / math.Sqrt2
	switch key {
	case "x", "x1", "x2", "cx", "rx", "width", "dx", "fx":
		whole = s.view.w
	case "y", "y1", "y2", "cy", "ry", "height", "dy", "fy":
		whole = s.view.h
	}
	return l.px(s.style.font, whole)
}

// outline returns the contours of a shape in its own units, nil for what is none.
func (p *painter) outline(n *node, s scope) *path {
	out := newPath(s.to.scale(), p.spend)
	get := func(key string) float64 { return s.length(n, key) }
	switch n.name {
	case "path":
		data := n.get("d")
		p.spend(byteWork * len(data))
		r := pathReader{to: out}
		r.read(data)
	case "rect":
		s.rectangle(n, out)
	case "circle":
		if r := get("r"); r > 0 {
			out.ellipse(get("cx"), get("cy"), r, r)
		}
	case "ellipse":
		rx := s.lengthOr(n, "rx", -1)
		ry := s.lengthOr(n, "ry", rx)
		if rx < 0 {
			rx = ry
		}
		if rx > 0 && ry > 0 {
			out.ellipse(get("cx"), get("cy"), rx, ry)
		}
	case "line":
		out.Move(get("x1"), get("y1"))
		out.Line(get("x2"), get("y2"))
	case "polyline", "polygon":
		p.spend(byteWork * len(n.get("points")))
		at := numbers(n.get("points"))
		for i := 0; i+1 < len(at); i += 2 {
			if i == 0 {
				out.Move(at[0], at[1])
			} else {
				out.Line(at[i], at[i+1])
			}
		}
		if n.name == "polygon" {
			out.close()
		}
	default:
		return nil
	}
	return out
}

func (s scope) rectangle(n *node, out *path) {
	x, y, w, h := s.length(n, "x"), s.length(n, "y"), s.length(n, "width"), s.length(n, "height")
	if !(w > 0 && h > 0) {
		return
	}
	rx := s.lengthOr(n, "rx", -1)
	ry := s.lengthOr(n, "ry", rx)
	if rx < 0 {
		rx = ry
	}
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	out.Move(x+rx, y)
	out.Line(x+w-rx, y)
	if rx > 0 && ry > 0 {
		out.arc(rx, ry, 0, false, true, x+w, y+ry)
		out.Line(x+w, y+h-ry)
		out.arc(rx, ry, 0, false, true, x+w-rx, y+h)
		out.Line(x+rx, y+h)
		out.arc(rx, ry, 0, false, true, x, y+h-ry)
		out.Line(x, y+ry)
		out.arc(rx, ry, 0, false, true, x+rx, y)
	} else {
		out.Line(x+w, y+h)
		out.Line(x, y+h)
	}
	out.close()
}

// shape fills and strokes a shape.
func (p *painter) shape(n *node, s scope) {
	outline := p.outline(n, s)
	if outline == nil || len(outline.lines) == 0 || s.style.hidden {
		return
	}
	p.inked(outline, s)
	p.markers(n, outline, s)
}

// inked fills an outline in the units of the scope and draws its stroke.
func (p *painter) inked(outline *path, s scope) {
	bounds, ok := outline.bounds()
	if !ok || !finite(s.to.a, s.to.b, s.to.c, s.to.d, s.to.e, s.to.f) {
		return
	}
	if s.style.under {
		p.stroked(outline, bounds, s)
	}
	if fill := p.source(s.style.fill, bounds, s); fill != nil {
		p.fill(outline.mapped(s.to), s.style.evenOdd, fill, s.style.fillOpacity, s.clip)
	}
	if !s.style.under {
		p.stroked(outline, bounds, s)
	}
}

// stroked draws the stroke of an outline.
func (p *painter) stroked(outline *path, bounds box, s scope) {
	width := s.style.strokeWidth(s.view)
	if s.style.stroke.none && s.style.stroke.server == "" || !(width > 0) || !finite(width) {
		return
	}
	from := p.source(s.style.stroke, bounds, s)
	if from == nil {
		return
	}
	whole := math.Hypot(s.view.w, s.view.h) / math.Sqrt2
	dashes := make([]float64, len(s.style.dashes))
	for i, l := range s.style.dashes {
		dashes[i] = l.px(s.style.font, whole)
	}
	offset := s.style.dashOffset.px(s.style.font, whole)
	to := s.to
	if s.style.fixed {
		outline, to = outline.mapped(s.to), identity()
		outline.chord = 0.15
	}
	n := stroker{
		to: &p.raster, by: to, half: width / 2, chord: outline.chord, work: p.spend,
		lineCap: s.style.lineCap, join: s.style.join, miter: s.style.miter,
	}
	edge := n.reach(bounds)
	if s.style.fixed {
		b, _ := outline.bounds()
		edge = n.reach(b)
	}
	b, ok := edge.mapped(to).bounds()
	if area := p.area(b, s.clip); ok && !area.Empty() && s.style.strokeOpacity > 0 {
		p.raster.begin(area)
		n.stroke(outline, dashes, offset)
		p.paint(p.raster.finish(false), area, from, s.style.strokeOpacity, s.clip)
	}
}

// reached returns the id that an element refers to in its own file, or "".
func reached(n *node) string {
	id, found := strings.CutPrefix(strings.TrimSpace(n.get("href")), "#")
	if !found {
		return ""
	}
	return id
}

// use draws the element that it refers to at another place.
func (p *painter) use(n *node, s scope) {
	of := p.ids[reached(n)]
	if of == nil || p.using[of] {
		return
	}
	p.using[of] = true
	defer delete(p.using, of)
	s.to = s.to.of(move(s.length(n, "x"), s.length(n, "y")))
	if of.name != "symbol" && of.name != "svg" {
		p.element(of, s)
		return
	}
	p.enter(&s)
	p.styled(of, &s)
	s.to = p.transformed(of, s)
	into := box{0, 0, s.lengthOr(n, "width", s.view.w), s.lengthOr(n, "height", s.view.h)}
	if of.name == "svg" {
		into = box{
			s.length(of, "x"), s.length(of, "y"),
			s.lengthOr(n, "width", s.lengthOr(of, "width", s.view.w)), s.lengthOr(n, "height", s.lengthOr(of, "height", s.view.h)),
		}
	}
	p.grouped(of, s, func(_ *node, s scope) { p.viewport(of, into, s) })
}

// nested draws an svg element within another.
func (p *painter) nested(n *node, s scope) {
	into := box{s.length(n, "x"), s.length(n, "y"), s.lengthOr(n, "width", s.view.w), s.lengthOr(n, "height", s.view.h)}
	p.viewport(n, into, s)
}

// viewport draws what is in an element of its own viewBox into a box.
func (p *painter) viewport(n *node, into box, s scope) {
	if !(into.w > 0 && into.h > 0) {
		return
	}
	if !s.style.own.overflows {
		s.clip = p.clipBox(into, s)
	}
	view, ok := readBox(n.get("viewBox"))
	switch {
	case !ok:
		s.to = s.to.of(move(into.x, into.y))
		s.view = box{0, 0, into.w, into.h}
	case view.w > 0 && view.h > 0:
		s.to = s.to.of(fit(view, into, n.get("preserveAspectRatio")))
		s.view = view
	default:
		return
	}
	p.inside(n, s)
}

// choice draws the first element of a switch that can be drawn.
func (p *painter) choice(n *node, s scope) {
	for _, c := range n.inner {
		if c.name != "" && p.painterOf(c) != nil && c.get("requiredExtensions") == "" {
			p.element(c, s)
			return
		}
	}
}

// picture returns the picture whose bytes an element holds; nil where there is
// none, or none that can be read: the rest is still worth seeing.
func (p *painter) picture(n *node) image.Image {
	m, known := p.seen[n]
	if known || p.decode == nil {
		return m
	}
	p.spend(byteWork * len(n.get("href")))
	if content := dataOf(n.get("href")); content != nil {
		var err error
		if m, err = p.decode(content, p.pixels.Bounds().Size(), func(pixels int) bool {
			if p.steps+embeddedWork*pixels > p.budget.maxSteps {
				return false
			}
			p.spend(embeddedWork * pixels)
			return true
		}); err != nil {
			m = nil
		}
	}
	p.seen[n] = m
	return m
}

// embedded draws a picture whose bytes are part of the file.
func (p *painter) embedded(n *node, s scope) {
	m := p.picture(n)
	if m == nil || s.style.hidden {
		return
	}
	size := p.pixels.Bounds().Size()
	p.spendPixels(transformWork * size.X * size.Y)
	view := box{0, 0, float64(m.Bounds().Dx()), float64(m.Bounds().Dy())}
	into := box{s.length(n, "x"), s.length(n, "y"), s.lengthOr(n, "width", view.w), s.lengthOr(n, "height", view.h)}
	if !(into.w > 0 && into.h > 0) {
		return
	}
	to := s.to.of(fit(view, into, n.get("preserveAspectRatio"))).of(move(-float64(m.Bounds().Min.X), -float64(m.Bounds().Min.Y)))
	edge := newPath(to.scale(), p.spend)
	edge.Move(0, 0)
	edge.Line(view.w, 0)
	edge.Line(view.w, view.h)
	edge.Line(0, view.h)
	if b, ok := edge.mapped(to).bounds(); !ok || p.area(b, s.clip).Empty() || !finite(to.a, to.b, to.c, to.d, to.e, to.f) {
		return
	}
	opacity := image.NewAlpha(p.pixels.Bounds())
	for y := range size.Y {
		for x := range size.X {
			v := s.style.fillOpacity
			if s.clip != nil {
				v *= float64(s.clip.at(x, y)) / 255
			}
			opacity.Pix[y*opacity.Stride+x] = byteOf(v)
		}
	}
	draw.ApproxBiLinear.Transform(p.pixels, f64.Aff3{to.a, to.c, to.e, to.b, to.d, to.f}, m, m.Bounds(), draw.Over, &draw.Options{DstMask: opacity})
}
