package paper

import (
	"image"

	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/scene"
)

// image paints a picture that can be had, whole and as large as its box allows, and else
// the card that stands on paper for a missing one.
func (p *painter) image(s *scene.Shape) {
	if p.pictures != nil {
		if m := p.pictures(s.Text); m != nil {
			p.put(p.showing(m), s.X, s.Y, s.W, s.H)
			return
		}
	}
	p.stroked(&scene.Shape{
		X: s.X, Y: s.Y, W: s.W, H: s.H,
		Fill: scene.Raised, Stroke: scene.Hairline, Width: 1, Radius: 4,
	})
}

// showing returns an object that shows some pixels: the one that has shown them before,
// where it is free, since others have to be handed to the display anew.
func (p *painter) showing(m image.Image) *canvas.Image {
	pool := &p.images
	for i := pool.used; i < len(pool.all); i++ {
		if pool.all[i].Image == m {
			pool.all[pool.used], pool.all[i] = pool.all[i], pool.all[pool.used]
			return pool.next()
		}
	}
	o := pool.next()
	o.Image, o.FillMode = m, canvas.ImageFillContain
	o.Refresh()
	return o
}
