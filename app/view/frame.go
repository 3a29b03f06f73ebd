package view

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
)

// frame is what the widget shows: a part of a drawing, and what is marked in it.
type frame struct {
	drawing  Drawing // nil before there is one
	view     axis.View
	selected string
	hovered  string
	cluster  string  // id of the cluster that the keyboard points at, at the present scale
	scroll   float64 // px of the body above its visible part
	stage    stage

	widget  fyne.CanvasObject // that it is the frame of
	changed func()            // tells the others of another view
	now     func() time.Time
}

// show makes v the view. A pan within what is drawn only moves it; a pan beyond
// draws a body with a view's width to spare on either side; a zoom draws just
// what is seen.
func (f *frame) show(v axis.View) {
	if f.drawing == nil {
		return
	}
	start := f.now()
	f.view = v
	switch base := f.stage.base; {
	case base.Axis() != v.Axis() || base.Scale() != v.Scale():
		f.drawBody(0)
	case !f.covered():
		f.drawBody(math.Ceil(f.stage.width))
	}
	f.alignBody()
	f.drawOverview()
	f.drawOverlay()
	f.stage.took = f.now().Sub(start)
	f.changed()
	f.dirty()
}

// redraw draws everything anew.
func (f *frame) redraw() {
	if f.drawing == nil {
		f.dirty()
		return
	}
	start := f.now()
	f.drawing.LaneColumn(&f.stage.lanes.scene)
	f.stage.lanes.paint()
	f.scroll = min(f.scroll, f.maxScroll())
	f.drawBody(0)
	f.alignBody()
	f.drawOverview()
	f.drawOverlay()
	f.stage.took = f.now().Sub(start)
	f.dirty()
}

// drawBody draws body and axis band for the view with a margin at both sides,
// in px.
func (f *frame) drawBody(margin float64) {
	s := &f.stage
	s.base = f.view.Widen(margin, margin)
	s.anchor = s.base.PosAt(s.base.Width() / 2)
	f.drawing.Body(&s.body.scene, s.base)
	s.body.paint()
	f.drawing.AxisBand(&s.band.scene, s.base)
	s.band.paint()
}

// offset returns the x of the drawn body in the view that is shown, in px.
func (f *frame) offset() float64 {
	return f.view.X(f.stage.anchor) - f.stage.base.X(f.stage.anchor)
}

// covered reports whether the drawn body reaches across the view.
func (f *frame) covered() bool {
	const slack = 0.01 // px, of rounding
	x := f.offset()
	return x <= slack && x+f.stage.base.Width() >= f.stage.width-slack
}

// alignBody moves the drawn parts to where the view and the scroll bar want
// them. They move by whole pixels of the screen: else every object would be
// rounded by itself, and text would tremble in its box.
func (f *frame) alignBody() {
	s := &f.stage
	s.shift = f.round(f.offset())
	up := f.round(f.scroll)
	s.body.Move(fyne.NewPos(float32(s.shift), float32(-up)))
	s.band.Move(fyne.NewPos(float32(s.shift), 0))
	s.overlay.Move(fyne.NewPos(0, float32(-up)))
	s.lanes.Move(fyne.NewPos(0, float32(-up)))
	f.placeThumb()
}

// drawOverlay draws what stands above the body.
func (f *frame) drawOverlay() {
	if f.drawing == nil {
		return
	}
	s := f.stage.overlay
	if f.selected == "" && f.hovered == "" && f.cluster == "" {
		s.wipe()
		return
	}
	f.drawing.Overlay(&s.scene, f.view, f.selected, f.hovered)
	f.drawClusterRing(&s.scene)
	s.paint()
}

func (f *frame) drawOverview() {
	s := &f.stage
	f.drawing.Overview(&s.overview.scene, f.view)
	s.overview.paint()
	s.overviewLeft = float64(f.widget.Size().Width) - s.overview.scene.W
	s.overview.Move(fyne.NewPos(float32(s.overviewLeft), float32(s.overviewTop)))
}
