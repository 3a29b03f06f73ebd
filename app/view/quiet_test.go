package view

import (
	"testing"

	"fyne.io/fyne/v2/canvas"

	"tideline/timeline/scene"
)

// While an event is selected the marks of the others step back, and no text does.
func TestOthersStepBackBehindTheSelected(t *testing.T) {
	b := newBench(t)
	light := scene.Light()
	inks := func() (mark, text any) {
		for _, o := range b.frame.stage.body.Objects() {
			switch o := o.(type) {
			case *canvas.Circle:
				mark = o.FillColor
			case *canvas.Text:
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
