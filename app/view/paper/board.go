package paper

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/scene"
)

// Board shows one scene that is drawn anew for every size, such as a slide. It
// takes no part in anything else: no key, no pointer.
type Board struct {
	widget.BaseWidget

	// Draw fills a scene of w × h px. It comes on the UI goroutine.
	Draw func(dst *scene.Scene, w, h float64)
	// Images returns the picture of an image shape, nil where there is none.
	Images func(name string) image.Image

	scene   scene.Scene
	painter painter
	picture *canvas.Image
	objects []fyne.CanvasObject
}

// NewBoard makes a board in the colours of a palette.
func NewBoard(p scene.Palette) *Board {
	b := &Board{picture: &canvas.Image{FillMode: canvas.ImageFillContain}}
	b.ExtendBaseWidget(b)
	b.painter.setPalette(p)
	return b
}

// SetPalette changes the colours.
func (b *Board) SetPalette(p scene.Palette) {
	b.painter.setPalette(p)
	b.Redraw()
}

// Resize implements fyne.CanvasObject.
func (b *Board) Resize(size fyne.Size) {
	if size == b.Size() {
		return
	}
	b.BaseWidget.Resize(size)
	b.Redraw()
}

// Redraw has what the board shows drawn anew.
func (b *Board) Redraw() {
	size := b.Size()
	if b.Draw == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	b.Draw(&b.scene, float64(size.Width), float64(size.Height))
	b.takePicture()
	b.objects = append(b.objects[:0], b.painter.draw(&b.scene)...)
	if b.picture.Image != nil {
		b.objects = append(b.objects, b.picture)
	}
	canvas.Refresh(b)
}

// takePicture lays the first picture of the scene that can be had over its
// place, already decoded, and takes the shape out of the scene.
func (b *Board) takePicture() {
	was := b.picture.Image
	b.picture.Image = nil
	for i := range b.scene.Shapes {
		sh := &b.scene.Shapes[i]
		if sh.Kind != scene.Image || b.Images == nil {
			continue
		}
		if b.picture.Image = b.Images(sh.Text); b.picture.Image == nil {
			continue
		}
		Place(b.picture, sh.X, sh.Y, sh.W, sh.H)
		b.scene.Shapes = append(b.scene.Shapes[:i], b.scene.Shapes[i+1:]...)
		break
	}
	if b.picture.Image != was {
		b.picture.Refresh()
	}
}

// MinSize implements fyne.CanvasObject.
func (b *Board) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Refresh implements fyne.CanvasObject.
func (b *Board) Refresh() { b.Redraw() }

// CreateRenderer implements fyne.Widget.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return &boardRenderer{b}
}

type boardRenderer struct{ board *Board }

func (r *boardRenderer) Layout(fyne.Size)             {}
func (r *boardRenderer) MinSize() fyne.Size           { return r.board.MinSize() }
func (r *boardRenderer) Refresh()                     {}
func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.board.objects }
func (r *boardRenderer) Destroy()                     {}
