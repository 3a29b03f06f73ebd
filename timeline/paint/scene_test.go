package paint

import "tideline/timeline/scene"

// sampler returns a scene with every kind of shape and every way to paint one.
func sampler(f *Fonts) *scene.Scene {
	var s scene.Scene
	s.Reset(480, 200)
	text := func(class scene.Class, id string, group int, x, y, h, size float64, bold bool, ink scene.Ink, content string) {
		s.Add(scene.Shape{
			Kind: scene.Text, Class: class, ID: id, Group: group, X: x, Y: y, H: h, W: f.Width(content, size, bold),
			Size: size, Bold: bold, Fill: ink, Text: content,
		})
	}
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper, W: 480, H: 200})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Era, ID: "split", Fill: scene.EraInk + 1, X: 200, Y: 40, W: 120, H: 140})
	text(scene.Title, "", 0, 16, 4, 28, 20, true, scene.Body, "Cease-fire & <summit>")
	s.Add(scene.Shape{Kind: scene.Line, Class: scene.Grid, Stroke: scene.Hairline, Width: 1, X: 100, Y: 40, H: 140})
	s.Add(scene.Shape{Kind: scene.Line, Class: scene.Leader, Stroke: scene.LaneFull, Width: 1, Group: 1, ID: "geneva", X: 40, Y: 100, W: 20, H: -40})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Label, Fill: scene.LaneTint, Radius: 4, Group: 1, ID: "geneva", X: 60, Y: 48, W: 110, H: 24})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Label, Fill: scene.LaneFull, Group: 1, ID: "geneva", X: 60, Y: 48, W: 3, H: 24})
	text(scene.Label, "geneva", 1, 71, 48, 24, 14, false, scene.Body, "Geneva 習近平")
	s.Add(scene.Shape{Kind: scene.Circle, Class: scene.Mark, Fill: scene.LaneFull, ID: "geneva", X: 34, Y: 96, W: 10, H: 10})
	s.Add(scene.Shape{Kind: scene.Circle, Class: scene.Mark, Stroke: scene.LaneFull, Width: 1.5, ID: "geneva", X: 30, Y: 92, W: 18, H: 18})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Mark, Fill: scene.LaneFull + 3, ID: "war", X: 120, Y: 96, W: 100, H: 10, Radius: 3, FadeRight: 24})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Mark, Fill: scene.LaneTint + 1, Stroke: scene.LaneFull + 1, Width: 1.5, Dashed: true, ID: "about", X: 120, Y: 120, W: 60, H: 12, Radius: 3})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Cluster, Fill: scene.Raised, Stroke: scene.LaneFull + 2, Width: 1, ID: "cluster-1", Count: 12, X: 240, Y: 92, W: 28, H: 20, Radius: 10})
	text(scene.Cluster, "", 0, 247, 92, 20, 12, true, scene.Body, "12")
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Break, Fill: scene.Paper, Group: 2, X: 340, Y: 40, W: 60, H: 120})
	s.Add(scene.Shape{Kind: scene.Zigzag, Class: scene.Break, Stroke: scene.Second, Width: 1, Group: 2, X: 340, Y: 40, W: 5, H: 120})
	text(scene.Break, "", 2, 346, 162, 17, 12, false, scene.Second, "14 years")
	s.Add(scene.Shape{Kind: scene.Zigzag, Class: scene.Break, Stroke: scene.Second, Width: 1, X: 395, Y: 40, W: 5, H: 120})
	s.Add(scene.Shape{Kind: scene.Image, Class: scene.Label, ID: "photo", X: 410, Y: 40, W: 60, H: 40, Text: "media/a.png"})
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Dimming, Fill: scene.DimInk, X: 0, Y: 140, W: 480, H: 60})
	return &s
}
