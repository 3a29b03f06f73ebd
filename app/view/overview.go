package view

import "tideline/timeline/axis"

// minFrame is how narrow the frame in the overview can be dragged, in px.
const minFrame = 4

// jump returns the view with what stands at x px of the widget in the overview
// in its middle.
func (t *Timeline) jump(x float64) axis.View {
	at := t.drawing.OverviewAt(x - t.stage.overviewLeft)
	return t.view.Pan(t.round(t.stage.width/2 - t.view.X(t.view.Axis().Place(at))))
}

// dragFrame pans so that the left edge of the frame follows the hand, which has
// gone way px. Pressed beside the frame, it fetches the frame first.
func (t *Timeline) dragFrame(way float64) {
	h := &t.hand
	if h.held == zoneOverview {
		h.held = zoneFrame
		t.show(t.jump(float64(h.at.X)))
		h.view = t.view
	}
	from := t.drawing.OverviewX(h.view.At(0))
	x := func(px float64) float64 { return h.view.X(h.view.Axis().Place(t.drawing.OverviewAt(px))) }
	t.show(h.view.Pan(t.round(x(from) - x(from+way))))
}

// dragEdge zooms so that one edge of the frame follows the hand and the other
// stays.
func (t *Timeline) dragEdge(way float64) {
	h := &t.hand
	first, last := h.view.Range()
	from, to := t.drawing.OverviewX(first), t.drawing.OverviewX(last)
	least := min(minFrame, to-from)
	fixed := 0.0 // px of the body
	if h.held == zoneFrom {
		first = t.drawing.OverviewAt(min(from+way, to-least))
		fixed = h.view.Width()
	} else {
		last = t.drawing.OverviewAt(max(to+way, from+least))
	}
	p, q := h.view.Axis().Place(first), h.view.Axis().Place(last)
	if q.U <= p.U {
		return // nothing but a break would be left
	}
	// x = scale·U + C: the breaks keep their width whatever the scale is.
	scale := (h.view.Width() - (q.C - p.C)) / float64(q.U-p.U)
	t.show(h.view.Zoom(scale/h.view.Scale(), fixed))
}
