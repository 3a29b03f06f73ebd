package view

import (
	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/scene"
)

// image paints a picture fitted into its box, or an empty card where the
// picture cannot be had.
func (p *painter) image(s *scene.Shape) {
	if p.pictures == nil {
		p.card(s)
		return
	}
	resource := p.pictures(s.Text)
	if resource == nil {
		p.card(s)
		return
	}
	i := p.images.next()
	stale := i.Resource != resource
	i.Resource, i.FillMode = resource, canvas.ImageFillContain
	p.put(i, s.X, s.Y, s.W, s.H)
	if stale {
		i.Refresh()
	}
}

// card stands for a missing picture, as it does on paper.
func (p *painter) card(s *scene.Shape) {
	p.stroked(&scene.Shape{
		X: s.X, Y: s.Y, W: s.W, H: s.H,
		Fill: scene.Raised, Stroke: scene.Hairline, Width: 1, Radius: 4,
	})
}
