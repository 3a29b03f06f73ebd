package layout

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// beyond is how far a shape reaches out of the view at most, px: painters count
// in float32, so nothing may stand a thousand million px away.
const beyond = 64.0

// stretch sets the edges of a box, and fades those ends that are open, as far as
// they are near the view.
func (m *metrics) stretch(sh *scene.Shape, left, right float64, fadeLeft, fadeRight bool, v axis.View) {
	low, high := -beyond, v.Width()+beyond
	fade := min(m.fade, (right-left)/2)
	if fadeLeft && left > low {
		sh.FadeLeft = fade
	}
	if fadeRight && right < high {
		sh.FadeRight = fade
	}
	left, right = min(max(left, low), high), min(max(right, low), high)
	sh.X, sh.W = left, right-left
}

// crisp moves a line of 1 px onto whole pixels.
const crisp = place.Crisp

// vertical returns a line downwards.
func vertical(class scene.Class, x, top, bottom float64, ink scene.Ink) scene.Shape {
	return scene.Shape{Kind: scene.Line, Class: class, X: x, Y: top, H: bottom - top, Stroke: ink, Width: 1}
}

// horizontal returns a line from the left edge to the right.
func horizontal(class scene.Class, right, y float64, ink scene.Ink) scene.Shape {
	return scene.Shape{Kind: scene.Line, Class: class, Y: y, W: right, Stroke: ink, Width: 1}
}
