// Package shape makes shapes that drawings of a line have in common: rules, and boxes
// that reach as far as something lasts. It imports timeline/scene.
package shape

import "tideline/timeline/scene"

// beyond is how far a shape reaches out of a drawing at most, px: painters count in
// float32, so nothing may stand a thousand million px away.
const beyond = 64.0

// Stretch sets the edges of a box in a drawing of some width, and fades its ends over
// so many px, 0 for none, as far as they are near the drawing.
func Stretch(sh *scene.Shape, left, right, fadeLeft, fadeRight, width float64) {
	low, high := -beyond, width+beyond
	sh.FadeLeft, sh.FadeRight = 0, 0
	if left > low {
		sh.FadeLeft = min(fadeLeft, (right-left)/2)
	}
	if right < high {
		sh.FadeRight = min(fadeRight, (right-left)/2)
	}
	left, right = min(max(left, low), high), min(max(right, low), high)
	sh.X, sh.W = left, right-left
}

// Vertical returns a line of 1 px downwards.
func Vertical(class scene.Class, x, top, bottom float64, ink scene.Ink) scene.Shape {
	return scene.Shape{Kind: scene.Line, Class: class, X: x, Y: top, H: bottom - top, Stroke: ink, Width: 1}
}

// Horizontal returns a line of 1 px from the left edge to the right.
func Horizontal(class scene.Class, right, y float64, ink scene.Ink) scene.Shape {
	return scene.Shape{Kind: scene.Line, Class: class, Y: y, W: right, Stroke: ink, Width: 1}
}

// Within returns an x that is no further outside of a drawing of some width than
// painters can count.
func Within(x, width float64) float64 { return min(max(x, -beyond), width+beyond) }
