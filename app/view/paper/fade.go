package paper

import "tideline/timeline/scene"

// faded paints a box whose ends go to nothing over left and right px: a solid
// middle and a gradient at each end. Its outline fades along with it and stays
// open where it does.
func (p *painter) faded(s *scene.Shape, left, right float64) {
	if s.Fill != scene.None {
		p.strip(s, s.Y, s.H, s.Fill, s.Radius, left, right)
	}
	if !stroked(s) {
		return
	}
	half := s.Width / 2
	for _, y := range [2]float64{s.Y, s.Y + s.H} {
		if s.Dashed {
			p.along(s, scene.Point{X: s.X + left, Y: y}, scene.Point{X: s.X + s.W - right, Y: y})
		} else {
			p.strip(s, y-half, s.Width, s.Stroke, 0, left, right)
		}
	}
	if left == 0 {
		p.along(s, scene.Point{X: s.X, Y: s.Y}, scene.Point{X: s.X, Y: s.Y + s.H})
	}
	if right == 0 {
		p.along(s, scene.Point{X: s.X + s.W, Y: s.Y}, scene.Point{X: s.X + s.W, Y: s.Y + s.H})
	}
}

// strip paints a band as wide as the shape, from y down by h px, that fades at
// its ends. The corners of an end that does not fade are round.
func (p *painter) strip(s *scene.Shape, y, h float64, ink scene.Ink, radius, left, right float64) {
	if left > 0 {
		p.gradient(s.X, y, left, h, &p.faint, &p.colors, ink)
	}
	if middle := s.W - left - right; middle > 0 {
		r := p.box(s.X+left, y, middle, h, ink, 0)
		if left == 0 {
			r.TopLeftCornerRadius, r.BottomLeftCornerRadius = float32(radius), float32(radius)
		}
		if right == 0 {
			r.TopRightCornerRadius, r.BottomRightCornerRadius = float32(radius), float32(radius)
		}
	}
	if right > 0 {
		p.gradient(s.X+s.W-right, y, right, h, &p.colors, &p.faint, ink)
	}
}

// leftToRight is Fyne's angle of a gradient that begins at the left.
const leftToRight = 270

// gradient paints a band that goes from one colour to another. It is a texture:
// it is only made anew when something of it has changed.
func (p *painter) gradient(x, y, w, h float64, from, to *inks, ink scene.Ink) {
	g := p.gradients.next()
	stale := g.StartColor != from[ink] || g.EndColor != to[ink]
	g.StartColor, g.EndColor, g.Angle = from[ink], to[ink], leftToRight
	p.put(g, x, y, w, h)
	if stale {
		g.Refresh()
	}
}
