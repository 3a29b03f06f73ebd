package view

import (
	"math"

	"fyne.io/fyne/v2"

	"tideline/app/view/paper"
	"tideline/timeline/scene"
)

// maxScroll returns how far the lanes can be scrolled up, in px.
func (f *frame) maxScroll() float64 {
	if f.drawing == nil {
		return 0
	}
	return f.rows.most(f.open())
}

// open is the height of the body that nothing hides, in px.
func (f *frame) open() float64 {
	h := float64(f.widget.Size().Height)
	if f.below == 0 || h <= f.below {
		return f.stage.height
	}
	return min(f.stage.height, h-f.below)
}

// CoverBelow tells the widget how many px of its height something else hides, so that what is
// selected is brought into view above that.
func (n *navigation) CoverBelow(px float32) {
	f := n.frame
	f.below = float64(px)
	if f.drawing == nil {
		return
	}
	f.scrollTo(f.scroll)
	f.revealLane()
	scrollBar{f}.place()
	f.dirty()
}

// scrollTo scrolls to the lane that begins nearest to y px, as far as lanes go.
func (f *frame) scrollTo(y float64) {
	y = min(f.rows.nearest(min(max(y, 0), f.maxScroll())), f.maxScroll())
	f.rows.free = y
	if y == f.scroll {
		return
	}
	f.scroll = y
	f.alignBody()
	f.dirty()
}

// scrollBy scrolls by so many px, which add up until they reach another lane.
func (f *frame) scrollBy(dy float64) {
	free := min(max(f.rows.free+dy, 0), f.maxScroll())
	f.scrollTo(free)
	f.rows.free = free
}

// placePanes gives the panes of the lanes their places: they end with a whole lane.
func (f *frame) placePanes() {
	s := &f.stage
	s.seen = f.rows.seen(f.scroll, s.height)
	paper.Place(s.panes.body, s.left, 0, s.width, s.seen)
	paper.Place(s.panes.lanes, 0, 0, s.left, s.seen)
}

// scrollBar shows how much of the lanes of a frame is seen.
type scrollBar struct{ *frame }

// place gives it its place, where not all lanes are seen.
func (b scrollBar) place() {
	s := &b.stage
	beyond := b.maxScroll()
	s.thumb.Hidden = beyond == 0
	if s.thumb.Hidden {
		return
	}
	length := b.length()
	y := b.scroll / beyond * (b.open() - length)
	paper.Place(s.thumb, s.left+s.width-thumbEdge-thumbWidth, y, thumbWidth, length)
}

func (b scrollBar) length() float64 {
	h := b.open()
	return min(max(h*h/b.drawing.BodyHeight(), minThumb), h)
}

// drag scrolls as it moves by dy px.
func (b scrollBar) drag(dy float64) {
	if room := b.open() - b.length(); room > 0 {
		b.scrollBy(dy * b.maxScroll() / room)
	}
}

// bringIntoRows scrolls up or down so that a shape of the body is seen.
func (f *frame) bringIntoRows(sh *scene.Shape) {
	switch {
	case sh.Y < f.scroll && f.rows.known():
		f.scrollTo(f.rows.after(sh.Y+sh.H, true))
	case sh.Y < f.scroll:
		f.scrollTo(sh.Y - thumbEdge)
	case sh.Y+sh.H > f.scroll+f.rows.seen(f.scroll, f.open()) && f.rows.known():
		y := f.scroll
		for y < f.maxScroll() && sh.Y+sh.H > y+f.rows.seen(y, f.open()) && f.rows.after(y, false) <= sh.Y {
			y = f.rows.after(y, false)
		}
		f.scrollTo(y)
	case sh.Y+sh.H > f.scroll+f.rows.seen(f.scroll, f.open()):
		f.scrollTo(sh.Y + sh.H + thumbEdge - f.open())
	}
}

// revealLane scrolls so that the selected event's mark or label is seen.
func (f *frame) revealLane() {
	for i := range f.stage.body.Scene.Shapes {
		sh := &f.stage.body.Scene.Shapes[i]
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
