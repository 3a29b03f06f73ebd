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
	era      string  // id of the era that is pointed at
	cluster  string  // id of the cluster that the keyboard points at, at the present scale
	lights   lights  // what is lit, and what is not to be seen any more
	scroll   float64 // px of the body above its visible part
	below    float64 // px of the widget's height that something else hides
	rows     rows
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
	f.drawFloating()
	f.drawEdge()
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
	f.stage.ground.Resize(f.stage.needsGround(f.widget.Size()))
	f.drawing.LaneColumn(&f.stage.lanes.Scene)
	f.stage.lanes.Paint()
	f.rows.find(&f.stage.lanes.Scene, f.drawing.BodyHeight())
	f.scroll = min(f.rows.nearest(f.scroll), f.maxScroll())
	f.rows.free = f.scroll
	f.drawBody(0)
	f.alignBody()
	f.drawFloating()
	f.drawEdge()
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
	f.drawing.Body(&s.body.Scene, s.base)
	f.lights.conceal(f)
	f.lights.collect(f)
	s.body.Paint()
	f.drawing.AxisBand(&s.band.Scene, s.base)
	s.band.Paint()
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
	s.floating.Move(fyne.NewPos(0, float32(-up)))
	s.overlay.Move(fyne.NewPos(0, float32(-up)))
	s.lanes.Move(fyne.NewPos(0, float32(-up)))
	f.placePanes()
	scrollBar{f}.place()
}

// drawFloating draws what keeps in sight while the body moves: for the body as it is
// drawn, which has moved by whole pixels, so that nothing trembles against it.
func (f *frame) drawFloating() {
	s := &f.stage
	v := s.base.Widen(s.shift, s.width-s.shift-s.base.Width())
	f.drawing.Floating(&s.floating.Scene, v, f.era)
	f.lights.concealNames(&s.floating.Scene)
	s.floating.Paint()
}

// drawOverlay draws what stands above the body.
func (f *frame) drawOverlay() {
	if f.drawing == nil {
		return
	}
	if quiet := f.lights.lit != nil || f.drawing.StepsBack(f.view, f.selected); quiet != f.stage.inks.quiet {
		f.stage.stepBack(quiet)
		f.stage.body.Paint()
		f.stage.floating.Paint()
	}
	s := f.stage.overlay
	if f.selected == "" && f.hovered == "" && f.cluster == "" && f.lights.lit == nil {
		s.Wipe()
		return
	}
	f.drawing.Overlay(&s.Scene, f.view, f.selected, f.hovered)
	f.lights.under(&s.Scene, f.stage.shift, &f.stage.floating.Scene)
	f.drawClusterRing(&s.Scene)
	s.Paint()
}

func (f *frame) drawOverview() {
	s := &f.stage
	f.drawing.Overview(&s.overview.Scene, f.view)
	s.overview.Paint()
	s.overviewLeft = float64(f.widget.Size().Width) - s.overview.Scene.W
	s.overview.Move(fyne.NewPos(float32(s.overviewLeft), float32(s.overviewTop)))
}

// fit returns the view of everything, as wide as the body.
func (f *frame) fit() axis.View { return f.drawing.Fit().Resize(f.stage.width) }

// sameScale is by what part two scales may differ that are the same to the eye: who comes
// back to a view comes back to it but for the last digits.
const sameScale = 1e-6

// fitted reports whether a view shows everything, as after Fit.
func (f *frame) fitted(v axis.View) bool {
	if f.drawing == nil {
		return true
	}
	fit := f.drawing.Fit()
	middle := fit.PosAt(fit.Width() / 2)
	return fit.Axis() == v.Axis() && math.Abs(v.Scale()/fit.Scale()-1) < sameScale &&
		math.Abs(fit.X(middle)-v.X(middle)) < 1
}

// useful shortens a pan by dx px where it would only bring emptiness into view:
// beyond the first and the last instant it shows no more than Fit does, or than
// is seen already.
func (f *frame) useful(dx, covered float64) float64 {
	fit := f.fit()
	first, last := fit.Axis().Bounds()
	from, to := fit.Axis().Place(first), fit.Axis().Place(last)
	if dx > 0 {
		return min(dx, max(0, fit.X(from)-f.view.X(from)))
	}
	return max(dx, min(0, fit.X(to)-covered-f.view.X(to)))
}
