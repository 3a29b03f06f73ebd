package svg

import (
	"image"
	"math"
)

// painter draws a drawing into pixels.
type painter struct {
	*Drawing
	*budget
	canvas
	cascade
	glyphs
	decode Decoder

	using map[*node]bool        // what is being drawn through references
	seen  map[*node]image.Image // pictures inside the drawing
}

// scope is what an element is drawn within.
type scope struct {
	style style
	to    matrix // to pixels
	view  box    // what 100 % means
	clip  *mask  // nil for the whole picture
	depth int
}

// mask says how much of each pixel of an area may be painted; outside nothing.
type mask struct {
	area  image.Rectangle
	alpha []uint8
}

func newPainter(d *Drawing, size image.Point, letters Letters, decode Decoder) *painter {
	b := &budget{maxSteps: d.maxSteps, maxPixels: d.maxPixels}
	return &painter{
		Drawing: d, budget: b, decode: decode,
		canvas:  canvas{budget: b, pixels: image.NewRGBA(image.Rectangle{Max: size}), raster: raster{work: b.spendPixels}},
		cascade: cascade{budget: b, sheet: d.sheet, set: setters()},
		glyphs:  glyphs{budget: b, letters: letters, known: map[glyphKey]*glyph{}},
		using:   map[*node]bool{}, seen: map[*node]image.Image{},
	}
}

// root draws the whole.
func (p *painter) root() {
	size := p.pixels.Bounds().Size()
	// The size was rounded to whole pixels; the drawing fills them.
	into := box{0, 0, float64(size.X), float64(size.Y)}
	how := p.Drawing.root.get("preserveAspectRatio")
	if math.Abs(p.view.w/p.view.h-p.w/p.h) < 0.01*p.w/p.h {
		how = "none"
	}
	s := scope{style: usualStyle(), to: fit(p.view, into, how), view: p.view}
	p.styled(p.Drawing.root, &s)
	if s.style.own.shown {
		p.grouped(p.Drawing.root, s, p.inside)
	}
}

// inside draws what is in an element.
func (p *painter) inside(n *node, s scope) {
	p.spend(5 * len(n.inner))
	for _, c := range n.inner {
		if c.name != "" {
			p.element(c, s)
		}
	}
}

// element draws one element of any kind.
func (p *painter) element(n *node, s scope) {
	paint := p.painterOf(n)
	if paint == nil {
		return
	}
	p.enter(&s)
	p.styled(n, &s)
	if !s.style.own.shown {
		return
	}
	s.to = p.transformed(n, s)
	p.grouped(n, s, paint)
}

// enter counts one more element within others.
func (p *painter) enter(s *scope) {
	p.spend(elementWork)
	if s.depth++; s.depth > maxNested {
		panic(errTooMany)
	}
}

// transformed returns the map to pixels from within an element.
func (p *painter) transformed(n *node, s scope) matrix {
	own := s.style.own
	if own.transform == "" {
		return s.to
	}
	to := readTransform(own.transform)
	if own.origin == "" {
		return s.to.of(to)
	}
	around := box{w: s.view.w, h: s.view.h}
	if own.fillBox {
		around, _ = p.bounds(n, s)
	}
	x, y := origin(own.origin, around, s.style.font)
	return s.to.of(move(x, y)).of(to).of(move(-x, -y))
}

// painterOf returns what draws an element, nil for one that is not drawn itself.
func (p *painter) painterOf(n *node) func(*node, scope) {
	switch n.name {
	case "g", "a":
		return p.inside
	case "svg":
		return p.nested
	case "switch":
		return p.choice
	case "use":
		return p.use
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
		return p.shape
	case "text":
		return p.text
	case "image":
		return p.embedded
	}
	return nil
}

// grouped draws an element with its clip, its mask and its opacity as a whole.
func (p *painter) grouped(n *node, s scope, paint func(*node, scope)) {
	own := s.style.own
	if own.opacity == 0 {
		return
	}
	if own.clip != "" {
		if clip := p.clip(own.clip, n, s); clip != nil {
			s.clip = clip
		}
	}
	if s.clip != nil && s.clip.area.Empty() {
		return
	}
	apart := own.mask != "" && p.ids[own.mask] != nil || own.opacity < 1 && !single(n)
	if !apart || p.layers >= maxLayers || p.work > p.budget.maxPixels/2 {
		s.style.fillOpacity *= own.opacity
		s.style.strokeOpacity *= own.opacity
		paint(n, s)
		return
	}
	below := p.layer()
	paint(n, s)
	if own.mask != "" {
		p.masked(own.mask, n, s)
	}
	p.merge(below, own.opacity)
}

// single reports whether an element is one shape, whose opacity is that of its
// ink: it makes no difference then whether it is drawn apart.
func single(n *node) bool {
	for _, a := range n.attrs {
		if a.key == "stroke" || a.key == "style" || a.key == "class" {
			return false
		}
	}
	switch n.name {
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
		return true
	}
	return false
}
