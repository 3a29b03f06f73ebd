package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// Body draws the lanes in a view: eras, grid, breaks, marks, clusters, leaders and
// labels, BodyHeight high; what keeps in sight while it moves is drawn by Floating. What the scene held before is gone; its memory is
// used again, so that panning allocates nothing.
func (l *Layout) Body(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	top, bottom := l.eras.Height(), l.BodyHeight()
	dst.Reset(v.Width(), bottom)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: bottom, Fill: scene.Paper})
	l.band.addDecades(dst, top, bottom, v)
	l.band.addGrid(dst, top, bottom, v)
	l.eras.AddEdges(dst, top, bottom, v)
	for i := range l.lanes {
		l.addLaneRules(dst, i, v)
	}
	l.band.addBreaks(dst, top, bottom, v)
	l.eras.AddBands(dst, v)
	group := 0
	for i := range l.lanes {
		l.addDense(dst, i, v)
		l.addLeaders(dst, i, v)
		l.addMarks(dst, i, v)
		group = l.addLabels(dst, i, v, group)
	}
}

// addLaneRules draws what parts a lane from the one above, and the line that its
// marks stand on.
func (l *Layout) addLaneRules(dst *scene.Scene, i int, v axis.View) {
	lane := &l.lanes[i]
	if i > 0 || l.eras.Height() > 0 {
		dst.Add(horizontal(scene.Lane, v.Width(), lane.Top+crisp, ruleAbove(l.lanes, i)))
	}
	line := horizontal(scene.Lane, v.Width(), lane.Line, lane.leader())
	line.Width = l.m.step.line
	dst.Add(line)
}

// ruleAbove is the ink of what parts a lane from the one above: quiet between lanes of one
// file.
func ruleAbove(lanes []lane, i int) scene.Ink {
	if i > 0 && lanes[i].guest != lanes[i-1].guest {
		return scene.Body
	}
	return scene.Hairline
}

// addGrid draws the major ticks through the lanes.
func (b *band) addGrid(dst *scene.Scene, top, bottom float64, v axis.View) {
	b.ticks.each(v, func(t axis.Tick) {
		if t.Major {
			dst.Add(vertical(scene.Grid, math.Floor(t.X)+crisp, top, bottom, scene.Hairline))
		}
	})
}

// addMarks draws the marks and clusters of a lane.
func (l *Layout) addMarks(dst *scene.Scene, i int, v axis.View) {
	lane, glyphs := &l.lanes[i], l.glyphs(dst, v)
	glyphs.addSecondary(lane)
	glyphs.addAlternatives(lane)
	l.placed.EachMark(i, v, place.Marks{
		Bar:     func(it *place.Item, left, right float64) { glyphs.addBar(&l.items[it.Rank], left, right) },
		Dot:     func(it *place.Item, left, right float64) { glyphs.addDot(&l.items[it.Rank], (left+right)/2) },
		Cluster: func(c place.Cluster, left, width float64) { l.addCluster(dst, lane, c, left, width) },
	})
}
