package view

import "tideline/timeline/scene"

// card stands for a picture that a Board does not lay over its place, as it does
// on paper for a missing one.
func (p *painter) card(s *scene.Shape) {
	p.stroked(&scene.Shape{
		X: s.X, Y: s.Y, W: s.W, H: s.H,
		Fill: scene.Raised, Stroke: scene.Hairline, Width: 1, Radius: 4,
	})
}
