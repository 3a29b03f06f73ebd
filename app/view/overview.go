package view

import "tideline/timeline/axis"

// minFrame is how narrow the frame in the overview can be dragged, in px.
const minFrame = 4

// jump returns the view with what stands at x px of the widget in the overview
// in its middle.
func (p *pointer) jump(x float64) axis.View {
	at := p.frame.drawing.OverviewAt(x - p.frame.stage.overviewLeft)
	return p.frame.view.Pan(p.frame.round(p.frame.stage.width/2 - p.frame.view.X(p.frame.view.Axis().Place(at))))
}

// dragFrame pans so that the left edge of the frame follows the pointer, which has
// gone way px. Pressed beside the frame, it fetches the frame first.
func (p *pointer) dragFrame(way float64) {
	if p.press.zone == zoneOverview {
		p.press.zone = zoneFrame
		p.frame.show(p.jump(float64(p.press.at.X)))
		p.press.view = p.frame.view
	}
	from := p.frame.drawing.OverviewX(p.press.view.At(0))
	x := func(px float64) float64 {
		return p.press.view.X(p.press.view.Axis().Place(p.frame.drawing.OverviewAt(px)))
	}
	p.frame.show(p.press.view.Pan(p.frame.round(x(from) - x(from+way))))
}

// dragEdge zooms so that one edge of the frame follows the pointer and the other
// stays.
func (p *pointer) dragEdge(way float64) {
	first, last := p.press.view.Range()
	from, to := p.frame.drawing.OverviewX(first), p.frame.drawing.OverviewX(last)
	least := min(minFrame, to-from)
	fixed := 0.0 // px of the body
	if p.press.zone == zoneFrom {
		first = p.frame.drawing.OverviewAt(min(from+way, to-least))
		fixed = p.press.view.Width()
	} else {
		last = p.frame.drawing.OverviewAt(max(to+way, from+least))
	}
	left, right := p.press.view.Axis().Place(first), p.press.view.Axis().Place(last)
	if right.U <= left.U {
		return // nothing but a break would be left
	}
	// x = scale·U + C: the breaks keep their width whatever the scale is.
	scale := (p.press.view.Width() - (right.C - left.C)) / float64(right.U-left.U)
	p.frame.show(p.press.view.Zoom(scale/p.press.view.Scale(), fixed))
}
