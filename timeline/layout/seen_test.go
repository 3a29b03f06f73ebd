package layout_test

import (
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// seen returns the body as it is seen in a view that moves: without the names that Floating
// takes away, and with those that it draws elsewhere; but not the names of bars.
func seen(p *layout.Layout, v axis.View) *scene.Scene {
	var body, floating scene.Scene
	p.Body(&body, v)
	p.Floating(&floating, v, "")
	gone, marked := map[int]bool{}, map[string]bool{}
	for _, sh := range body.Shapes {
		takenAway := func(g scene.Shape) bool {
			return g.Class == scene.Ground && g.Y == sh.Y && g.H == sh.H && g.X <= max(sh.X, 0) && g.X+g.W >= min(sh.X+sh.W, v.Width())
		}
		if sh.Class == scene.Label && sh.Kind == scene.Rect && slices.ContainsFunc(floating.Shapes, takenAway) {
			gone[sh.Group] = true
		}
		marked[sh.ID] = marked[sh.ID] || sh.Class == scene.Label
	}
	body.Shapes = slices.DeleteFunc(body.Shapes, func(sh scene.Shape) bool { return sh.Class == scene.Label && gone[sh.Group] })
	for _, sh := range floating.Shapes {
		if sh.Class == scene.Label && marked[sh.ID] {
			body.Add(sh)
		}
	}
	return &body
}
