package present

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/scene"
)

// cover is what lies over a screen: the picture alone, and above it what blanks
// everything.
type cover struct {
	ground  *canvas.Rectangle // behind the picture
	picture *canvas.Image
	blank   *canvas.Rectangle
}

func newCover() cover {
	c := cover{&canvas.Rectangle{}, &canvas.Image{FillMode: canvas.ImageFillContain}, &canvas.Rectangle{}}
	for _, o := range c.objects() {
		o.Hide()
	}
	return c
}

func (c *cover) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.ground, c.picture, c.blank}
}

// show covers the screen of a presentation with what its talk says, or with nothing.
func (c *cover) show(r *Presentation) {
	picture := r.enlarged()
	c.ground.FillColor = r.palette[scene.Paper]
	c.ground.Hidden, c.picture.Hidden = picture == nil, picture == nil
	if c.picture.Image != picture {
		c.picture.Image = picture
		c.picture.Refresh()
	}
	c.blank.FillColor = color.Black
	if r.talk.Blank() == White {
		c.blank.FillColor = color.White
	}
	c.blank.Hidden = r.talk.Blank() == Showing
	c.ground.Refresh()
	c.blank.Refresh()
}
