package view

import (
	"math"

	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
)

// show makes v the view. A pan within what is drawn only moves it; a pan beyond
// draws a body with a view's width to spare on either side; a zoom draws just
// what is seen.
func (t *Timeline) show(v axis.View) {
	if t.drawing == nil {
		return
	}
	start := t.now()
	t.view = v
	switch base := t.stage.base; {
	case base.Axis() != v.Axis() || base.Scale() != v.Scale():
		t.drawBody(0)
	case !t.covered():
		t.drawBody(math.Ceil(t.stage.width))
	}
	t.settleBody()
	t.drawOverview()
	t.drawOverlay()
	t.stage.took = t.now().Sub(start)
	t.changed()
	t.dirty()
}

// redraw draws everything anew.
func (t *Timeline) redraw() {
	if t.drawing == nil {
		t.dirty()
		return
	}
	start := t.now()
	t.drawing.LaneColumn(&t.stage.lanes.scene)
	t.stage.lanes.paint()
	t.scroll = min(t.scroll, t.maxScroll())
	t.drawBody(0)
	t.settleBody()
	t.drawOverview()
	t.drawOverlay()
	t.stage.took = t.now().Sub(start)
	t.dirty()
}

// drawBody draws body and axis band for the view with a margin at both sides,
// in px.
func (t *Timeline) drawBody(margin float64) {
	s := &t.stage
	s.base = t.view.Widen(margin, margin)
	s.anchor = s.base.PosAt(s.base.Width() / 2)
	t.drawing.Body(&s.body.scene, s.base)
	s.body.paint()
	t.drawing.AxisBand(&s.band.scene, s.base)
	s.band.paint()
}

// offset returns the x of the drawn body in the view that is shown, in px.
func (t *Timeline) offset() float64 {
	return t.view.X(t.stage.anchor) - t.stage.base.X(t.stage.anchor)
}

// covered tells whether the drawn body reaches across the view.
func (t *Timeline) covered() bool {
	const slack = 0.01 // px, of rounding
	x := t.offset()
	return x <= slack && x+t.stage.base.Width() >= t.stage.width-slack
}

// settleBody moves the drawn parts to where the view and the scroll bar want
// them. They move by whole pixels of the screen: else every object would be
// rounded by itself, and text would tremble in its box.
func (t *Timeline) settleBody() {
	s := &t.stage
	s.shift = t.round(t.offset())
	up := t.round(t.scroll)
	s.body.Move(fyne.NewPos(float32(s.shift), float32(-up)))
	s.band.Move(fyne.NewPos(float32(s.shift), 0))
	s.overlay.Move(fyne.NewPos(0, float32(-up)))
	s.lanes.Move(fyne.NewPos(0, float32(-up)))
	t.settleThumb()
}

// drawOverlay draws what stands above the body.
func (t *Timeline) drawOverlay() {
	if t.drawing == nil {
		return
	}
	s := t.stage.overlay
	if t.selected == "" && t.hovered == "" && t.chip == "" {
		s.wipe()
		return
	}
	t.drawing.Overlay(&s.scene, t.view, t.selected, t.hovered)
	t.drawChipRing(&s.scene)
	s.paint()
}

func (t *Timeline) drawOverview() {
	s := &t.stage
	t.drawing.Overview(&s.overview.scene, t.view)
	s.overview.paint()
	s.overviewLeft = float64(t.Size().Width) - s.overview.scene.W
	s.overview.Move(fyne.NewPos(float32(s.overviewLeft), float32(s.overviewTop)))
}

// changed tells the owner about the view.
func (t *Timeline) changed() {
	if t.OnViewChanged != nil {
		t.OnViewChanged(t.view)
	}
	if t.hand.inside {
		t.tellPointer()
	}
}

// settle tells the owner that the frame will not change by itself.
func (t *Timeline) settle() {
	if t.OnSettled != nil && t.drawing != nil && t.motion.animation == nil {
		t.OnSettled(t.stage.count(), t.stage.took)
	}
}
