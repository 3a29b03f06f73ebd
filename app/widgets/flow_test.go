package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

func TestFlowWrapsAndUnwraps(t *testing.T) {
	var words []fyne.CanvasObject
	for range 3 {
		r := canvas.NewRectangle(color.Black)
		r.SetMinSize(fyne.NewSize(100, 20))
		words = append(words, r)
	}
	c := container.New(&flow{}, words...)
	for _, step := range []struct {
		width, height float32
		last          fyne.Position
	}{
		{320, 20, fyne.NewPos(200, 0)},
		{250, 40, fyne.NewPos(0, 20)},
		{100, 60, fyne.NewPos(0, 40)},
		{300, 20, fyne.NewPos(200, 0)},
	} {
		c.Resize(fyne.NewSize(step.width, 200))
		if got := c.MinSize(); got.Width != 100 || got.Height != step.height {
			t.Errorf("%v px wide: least size %v", step.width, got)
		}
		if got := words[2].Position(); got != step.last {
			t.Errorf("%v px wide: the last stands at %v", step.width, got)
		}
	}
}
