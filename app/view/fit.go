package view

import (
	"math"

	"tideline/timeline/axis"
)

// fit returns the view of everything, as wide as the body.
func (f *frame) fit() axis.View { return f.drawing.Fit().Resize(f.stage.width) }

// fitted reports whether everything is in view, as after Fit.
func (f *frame) fitted() bool {
	if f.drawing == nil {
		return true
	}
	fit := f.drawing.Fit()
	middle := fit.PosAt(fit.Width() / 2)
	return fit.Axis() == f.view.Axis() && fit.Scale() == f.view.Scale() &&
		math.Abs(fit.X(middle)-f.view.X(middle)) < 1
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
