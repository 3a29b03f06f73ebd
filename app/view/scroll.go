package view

import (
	"math"

	"fyne.io/fyne/v2"

	"tideline/timeline/scene"
)

// maxScroll returns how far the lanes can be scrolled up, in px.
func (f *frame) maxScroll() float64 {
	if f.drawing == nil {
		return 0
	}
	return max(f.drawing.BodyHeight()-f.stage.height, 0)
}

// scrollTo scrolls the lanes, as far as they go.
func (f *frame) scrollTo(y float64) {
	y = min(max(y, 0), f.maxScroll())
	if y == f.scroll {
		return
	}
	f.scroll = y
	f.alignBody()
	f.dirty()
}

// placeThumb shows how much of the lanes is seen, where not all are.
func (f *frame) placeThumb() {
	s := &f.stage
	beyond := f.maxScroll()
	s.thumb.Hidden = beyond == 0
	if s.thumb.Hidden {
		return
	}
	length := f.thumbLength()
	y := f.scroll / beyond * (s.height - length)
	place(s.thumb, s.left+s.width-thumbEdge-thumbWidth, y, thumbWidth, length)
}

func (f *frame) thumbLength() float64 {
	h := f.stage.height
	return min(max(h*h/f.drawing.BodyHeight(), minThumb), h)
}

// dragThumb scrolls as the scroll bar moves by dy px.
func (f *frame) dragThumb(dy float64) {
	if room := f.stage.height - f.thumbLength(); room > 0 {
		f.scrollTo(f.scroll + dy*f.maxScroll()/room)
	}
}

// bringIntoRows scrolls up or down so that a shape of the body is seen.
func (f *frame) bringIntoRows(sh *scene.Shape) {
	switch {
	case sh.Y < f.scroll:
		f.scrollTo(sh.Y - thumbEdge)
	case sh.Y+sh.H > f.scroll+f.stage.height:
		f.scrollTo(sh.Y + sh.H + thumbEdge - f.stage.height)
	}
}

// revealLane scrolls so that the selected event's mark or label is seen.
func (f *frame) revealLane() {
	for i := range f.stage.body.scene.Shapes {
		sh := &f.stage.body.scene.Shapes[i]
		if sh.ID != f.selected || sh.ID == "" || sh.Class != scene.Mark && sh.Class != scene.Label {
			continue
		}
		f.bringIntoRows(sh)
		return
	}
}

// round rounds to whole pixels of the screen.
func (f *frame) round(x float64) float64 {
	scale := 1.0
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.widget); c != nil && c.Scale() > 0 {
		scale = float64(c.Scale())
	}
	return math.Round(x*scale) / scale
}
