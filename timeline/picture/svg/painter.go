package svg

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
	"maps"
	"math"
	"strings"
)

// Bounds of one drawing.
const (
	maxSteps  = 600_000_000 // work that is the same at every size
	maxPixels = 700_000_000 // work at pixels
	maxNested = 250         // elements in elements, through <use> too
	maxLayers = 6           // drawn apart at a time, each as large as the picture
)

// What things cost of the budget: about the nanoseconds they take, so that a
// whole budget takes about a second.
const (
	elementWork   = 2_000 // to find its style
	letterWork    = 50    // text
	glyphWork     = 5_000 // the outline of a character, once
	pointWork     = 60    // of a contour
	wordWork      = 300   // a length in a list
	byteWork      = 20    // of a style
	embeddedWork  = 20    // a pixel of a picture inside the drawing
	coverWork     = 5     // a pixel of the box of a shape
	fillWork      = 6     // likewise, to paint it
	sourceWork    = 40    // likewise, with a gradient or a pattern
	clipWork      = 12    // likewise, through a clip
	layerWork     = 20    // a pixel of a layer
	transformWork = 60    // a pixel of the picture, to put another into it
)

var (
	errBudget  = errors.New("the budget is spent")
	errTooMany = errors.New("there are too many elements or points")
)

// painter draws a drawing into pixels.
type painter struct {
	*Drawing
	pixels  *image.RGBA // of the layer being drawn
	letters Letters
	decode  Decoder
	set     map[string]setter

	raster raster
	steps  int // work done that is the same at every size
	work   int // done at pixels
	layers int
	using  map[*node]bool        // what is being drawn through references
	seen   map[*node]image.Image // pictures inside the drawing
	glyphs map[glyphKey]*glyph
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
	p := &painter{
		Drawing: d, pixels: image.NewRGBA(image.Rectangle{Max: size}), letters: letters, decode: decode,
		set: setters(), using: map[*node]bool{}, seen: map[*node]image.Image{}, glyphs: map[glyphKey]*glyph{},
	}
	p.raster.work = p.spendPixels
	return p
}

// spend counts work that is the same at every size, and ends the drawing when
// there was too much.
func (p *painter) spend(n int) {
	if p.steps += n; p.steps > p.maxSteps {
		panic(errTooMany)
	}
}

// spendPixels counts work that is less in a smaller picture.
func (p *painter) spendPixels(n int) {
	if p.work += n; p.work > p.maxPixels {
		panic(errBudget)
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

// styled takes the properties of an element into the scope: attributes first,
// then what style sheets say, then its own style.
func (p *painter) styled(n *node, s *scope) {
	s.style.own = usualOwn()
	rules := p.sheet.of(n, p.spend)
	inline := declarations(n.get("style"))
	p.spend(byteWork * (len(n.attrs) + len(rules) + len(n.get("style"))))
	p.variables(s, rules, inline)
	if color := n.get("color"); color != "" {
		p.put(s, declaration{"color", color, false}) // before what it is the colour of
	}
	for _, a := range n.attrs {
		p.put(s, declaration{a.key, a.value, false})
	}
	for _, important := range []bool{false, true} {
		for _, list := range [][]declaration{rules, inline} {
			for _, d := range list {
				if d.important == important {
					p.put(s, d)
				}
			}
		}
	}
}

// variables takes in those that an element declares.
func (p *painter) variables(s *scope, lists ...[]declaration) {
	var mine map[string]string
	for _, list := range lists {
		for _, d := range list {
			if len(d.property) < 3 || d.property[:2] != "--" {
				continue
			}
			if mine == nil {
				mine = map[string]string{}
				maps.Copy(mine, s.style.vars)
				p.spend(wordWork * (len(mine) + 1))
				s.style.vars = mine
			}
			mine[d.property] = d.value
		}
	}
}

func (p *painter) put(s *scope, d declaration) {
	set := p.set[d.property]
	if set == nil {
		return
	}
	p.spend(byteWork + len(d.value))
	if v := s.style.resolved(d.value); v != "" && v != "inherit" {
		set(&s.style, strings.TrimSpace(v))
	}
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
	if !apart || p.layers >= maxLayers || p.work > p.maxPixels/2 {
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

// layer pushes a new layer and returns the one below.
func (p *painter) layer() (below *image.RGBA) {
	p.layers++
	below = p.pixels
	p.spendPixels(layerWork * len(below.Pix) / 4)
	p.pixels = image.NewRGBA(below.Bounds())
	return below
}

// merge composites the current layer over the one below.
func (p *painter) merge(below *image.RGBA, opacity float64) {
	top := p.pixels
	p.layers--
	p.pixels = below
	draw.DrawMask(below, below.Bounds(), top, image.Point{}, image.NewUniform(color.Alpha{A: byteOf(opacity)}), image.Point{}, draw.Over)
}
