package present

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideline/app/present/talk"
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

// show covers the screen with a picture on paper, unless that is nil, and with what
// blanks it.
func (c *cover) show(picture image.Image, paper color.Color, blank talk.Blank) {
	c.ground.FillColor = paper
	c.ground.Hidden, c.picture.Hidden = picture == nil, picture == nil
	if c.picture.Image != picture {
		c.picture.Image = picture
		c.picture.Refresh()
	}
	c.blank.FillColor = color.Black
	if blank == talk.White {
		c.blank.FillColor = color.White
	}
	c.blank.Hidden = blank == talk.Showing
	c.ground.Refresh()
	c.blank.Refresh()
}
