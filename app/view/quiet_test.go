package view

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"tideline/app/view/paper"
	"tideline/timeline/scene"
)

// While an event is selected the marks of the others step back, and no text does.
func TestOthersStepBackBehindTheSelected(t *testing.T) {
	b := newBench(t)
	light := scene.Light()
	inks := func() (mark color.NRGBA, text any) {
		body := b.frame.stage.body
		for _, sh := range body.Scene.Shapes {
			if sh.Class == scene.Mark {
				mark = pixelOf(body, sh.X+sh.W/2, sh.Y+sh.H/2)
			}
		}
		for _, o := range body.Objects() {
			if o, ok := o.(*canvas.Text); ok {
				text = o.Color
			}
		}
		return mark, text
	}
	for range 2 {
		b.Select("geneva")
		if mark, text := inks(); mark != light.Quiet()[scene.LaneFull] || text != light[scene.Body] {
			t.Errorf("behind a selection marks are %v and text %v", mark, text)
		}
		b.Select("")
		if mark, text := inks(); mark != light[scene.LaneFull] || text != light[scene.Body] {
			t.Errorf("without one marks are %v and text %v", mark, text)
		}
	}
}

// pixelOf returns the colour at a place of a flat sheet, in px, behind its texts.
func pixelOf(sheet *paper.Sheet, x, y float64) color.NRGBA {
	for _, o := range sheet.Objects() {
		tile, ok := o.(*canvas.Raster)
		if !ok {
			continue
		}
		at, size := tile.Position(), tile.Size()
		dx, dy := float32(x)-at.X, float32(y)-at.Y
		if dx >= 0 && dy >= 0 && dx < size.Width && dy < size.Height {
			return color.NRGBAModel.Convert(tile.Generator(int(size.Width), int(size.Height)).At(int(dx), int(dy))).(color.NRGBA)
		}
	}
	return color.NRGBA{}
}
