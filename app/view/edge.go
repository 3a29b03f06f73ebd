package view

import (
	"slices"

	"tideline/timeline/scene"
)

// cutMost is how much of a text of the axis an edge may take, px: no letter of it.
const cutMost = 1.0

// lineReach is how far letters reach below the middle of their line, in their size: a text that
// is larger than its line hangs out of it.
const lineReach = 0.65

// drawEdge draws what stands at the edges of the axis band wherever it has moved to.
func (f *frame) drawEdge() {
	s := &f.stage
	f.drawing.AxisEdge(&s.edge.Scene, f.view)
	hideCut(&s.edge.Scene, &s.band.Scene, s.shift)
	s.edge.Paint()
}

// hideCut hides under all that is in dst, which is as wide as the view, what its edges
// leave of texts of the axis band that are cut there: “953” is another year than 1953.
// The band is at a shift in px.
func hideCut(dst, band *scene.Scene, shift float64) {
	for i := range band.Shapes {
		sh := &band.Shapes[i]
		if sh.Kind != scene.Text {
			continue
		}
		left := sh.X + shift
		right := left + sh.W
		atLeft, atRight := left < -cutMost && right > 0, left < dst.W && right > dst.W+cutMost
		if !atLeft && !atRight {
			continue
		}
		above := max(sh.H-sh.Size, 0) / 2 // no letter is there, but the end of a tick
		if sh.Class == scene.Break {      // nor does a tick reach down to the length of a break
			above = 0
		}
		below := max(sh.H, sh.H/2+lineReach*sh.Size)
		from, to := max(left, 0), min(right, dst.W)
		dst.Shapes = slices.Insert(dst.Shapes, 0, scene.Shape{
			Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper, X: from, Y: sh.Y + above, W: to - from, H: below - above,
		})
	}
}
