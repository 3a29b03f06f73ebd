package svg

import (
	"image"
	"image/color"
	"math"
)

// mostTile bounds a side of the tile of a pattern, in pixels.
const mostTile = 1024

// pattern is a tile that is laid again and again.
type pattern struct {
	tile *image.RGBA
	back matrix // from pixels to tiles: 1 is one tile on
}

// pattern draws the tile of a pattern once, about as large as it will be seen.
func (p *painter) pattern(chain []*node, bounds box, s scope) source {
	var with *node // the one whose figures are drawn
	for _, n := range chain {
		if with == nil && len(n.inner) > 0 {
			with = n
		}
	}
	if with == nil || p.using[with] || p.layers >= maxLayers {
		return nil
	}
	p.using[with] = true
	defer delete(p.using, with)
	p.enter(&s)
	to := s.to.of(readTransform(said(chain, "patternTransform").get("patternTransform")))
	units := scope{style: s.style, view: s.view}
	whole := bounds
	if said(chain, "patternUnits").get("patternUnits") != "userSpaceOnUse" {
		units.view = box{w: 1, h: 1}
		to = to.of(matrix{bounds.w, 0, 0, bounds.h, bounds.x, bounds.y})
		whole = box{w: 1, h: 1}
	}
	get := func(key string) float64 { return units.length(said(chain, key), key) }
	area := box{get("x"), get("y"), get("width"), get("height")}
	if !(area.w > 0 && area.h > 0) || !finite(area.x, area.y, area.w, area.h) {
		return nil
	}
	to = to.of(matrix{area.w, 0, 0, area.h, area.x, area.y}) // a tile is 1 × 1
	back, ok := to.back()
	if !ok {
		return nil
	}
	side := func(x, y float64) int { return min(max(int(math.Ceil(math.Hypot(x, y))), 1), mostTile) }
	size := image.Pt(side(to.a, to.b), side(to.c, to.d))
	inner := s
	inner.clip, inner.style = nil, usualStyle()
	inner.to = matrix{float64(size.X), 0, 0, float64(size.Y), 0, 0}
	view, hasView := readBox(said(chain, "viewBox").get("viewBox"))
	switch {
	case hasView && view.w > 0 && view.h > 0:
		how := said(chain, "preserveAspectRatio").get("preserveAspectRatio")
		tall := box{0, 0, 1, area.h / area.w * math.Hypot(s.to.c, s.to.d) / max(math.Hypot(s.to.a, s.to.b), 1e-12) * whole.h / whole.w}
		inner.to = inner.to.of(matrix{1, 0, 0, 1 / tall.h, 0, 0}).of(fit(view, tall, how))
		inner.view = view
	default:
		inner.to = inner.to.of(matrix{1 / area.w, 0, 0, 1 / area.h, 0, 0})
		inner.to = inner.to.of(p.content(chain, bounds, whole))
	}
	below := p.pixels
	p.layers++
	p.spendPixels(layerWork * size.X * size.Y)
	p.pixels = image.NewRGBA(image.Rectangle{Max: size})
	p.styled(with, &inner)
	p.inside(with, inner)
	tile := p.pixels
	p.pixels = below
	p.layers--
	return &pattern{tile, back}
}

// content maps the units of a pattern's figures, which count from the corner of
// its tile, to those of the tile.
func (p *painter) content(chain []*node, bounds, whole box) matrix {
	ofBox := said(chain, "patternContentUnits").get("patternContentUnits") == "objectBoundingBox"
	tileOfBox := whole == box{w: 1, h: 1}
	switch {
	case ofBox && !tileOfBox:
		return matrix{bounds.w, 0, 0, bounds.h, 0, 0}
	case !ofBox && tileOfBox:
		return matrix{1 / bounds.w, 0, 0, 1 / bounds.h, 0, 0}
	}
	return identity()
}

func (t *pattern) at(x, y int) color.NRGBA {
	at := t.back.at(point{float64(x) + 0.5, float64(y) + 0.5})
	size := t.tile.Bounds().Size()
	u, v := at.x-math.Floor(at.x), at.y-math.Floor(at.y)
	c := t.tile.RGBAAt(min(int(u*float64(size.X)), size.X-1), min(int(v*float64(size.Y)), size.Y-1))
	if c.A == 0 || c.A == 0xFF {
		return color.NRGBA(c)
	}
	whole := func(v uint8) uint8 { return uint8(min(uint32(v)*255/uint32(c.A), 255)) }
	return color.NRGBA{whole(c.R), whole(c.G), whole(c.B), c.A}
}
