package view

import (
	"math"

	"fyne.io/fyne/v2"
)

// maxScroll returns how far the lanes can be scrolled up, in px.
func (t *Timeline) maxScroll() float64 {
	if t.drawing == nil {
		return 0
	}
	return max(t.drawing.BodyHeight()-t.stage.height, 0)
}

// scrollTo scrolls the lanes, as far as they go.
func (t *Timeline) scrollTo(y float64) {
	y = min(max(y, 0), t.maxScroll())
	if y == t.scroll {
		return
	}
	t.scroll = y
	t.settleBody()
	t.dirty()
}

// settleThumb shows how much of the lanes is seen, where not all are.
func (t *Timeline) settleThumb() {
	s := &t.stage
	beyond := t.maxScroll()
	s.thumb.Hidden = beyond == 0
	if s.thumb.Hidden {
		return
	}
	length := t.thumbLength()
	y := t.scroll / beyond * (s.height - length)
	place(s.thumb, s.left+s.width-thumbEdge-thumbWidth, y, thumbWidth, length)
}

func (t *Timeline) thumbLength() float64 {
	h := t.stage.height
	return min(max(h*h/t.drawing.BodyHeight(), minThumb), h)
}

// dragThumb scrolls as the scroll bar moves by dy px.
func (t *Timeline) dragThumb(dy float64) {
	if room := t.stage.height - t.thumbLength(); room > 0 {
		t.scrollTo(t.scroll + dy*t.maxScroll()/room)
	}
}

// round rounds to whole pixels of the screen.
func (t *Timeline) round(x float64) float64 {
	scale := 1.0
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && c.Scale() > 0 {
		scale = float64(c.Scale())
	}
	return math.Round(x*scale) / scale
}
