package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// Body draws the lanes in a view: eras, grid, breaks, marks, clusters, leaders and
// labels, BodyHeight high. What the scene held before is gone; its memory is
// used again, so that panning allocates nothing.
func (l *Layout) Body(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	top, bottom := l.eras.height(), l.BodyHeight()
	dst.Reset(v.Width(), bottom)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: bottom, Fill: scene.Paper})
	l.eras.addBands(dst, bottom, v)
	l.band.addGrid(dst, top, bottom, v)
	for i := range l.lanes {
		l.addLaneRules(dst, i, v)
	}
	l.band.addBreaks(dst, top, bottom, v)
	l.eras.addNames(dst, v)
	group := 0
	for i := range l.lanes {
		l.addLeaders(dst, i, v)
		l.addMarks(dst, i, v)
		group = l.addLabels(dst, i, v, group)
	}
}

// addLaneRules draws what parts a lane from the one above, and the line that its
// marks stand on.
func (l *Layout) addLaneRules(dst *scene.Scene, i int, v axis.View) {
	lane := &l.lanes[i]
	if i > 0 || l.eras.height() > 0 {
		dst.Add(horizontal(scene.Lane, v.Width(), lane.Top+crisp, scene.Hairline))
	}
	dst.Add(horizontal(scene.Lane, v.Width(), lane.Line, scene.Second))
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

// addLeaders draws the lines from marks to labels. They lie under every label of
// the lane, whose grounds are opaque.
func (l *Layout) addLeaders(dst *scene.Scene, i int, v axis.View) {
	l.placed.EachLabel(i, v, func(it *place.Item, _, x float64) {
		dst.Add(vertical(scene.Leader, x, l.lanes[i].Line, l.placed.LabelTop(it), l.items[it.Rank].full()))
	})
}

// addLabels draws the labels, each a group of shapes, and returns the last
// group's number.
func (l *Layout) addLabels(dst *scene.Scene, i int, v axis.View, group int) int {
	l.placed.EachLabel(i, v, func(it *place.Item, left, _ float64) {
		group++
		l.addLabel(dst, &l.items[it.Rank], left, group)
	})
	return group
}

func (l *Layout) addLabel(dst *scene.Scene, it *item, left float64, group int) {
	m, b := &l.m, &it.Label
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Label, ID: it.event.ID, Group: group,
		X: left, Y: l.placed.LabelTop(it.Item), W: b.Box, H: m.LabelHeight, Radius: m.labelRadius, Fill: it.tint(),
	}
	dst.Add(box)
	spine := box
	spine.W, spine.Radius, spine.Fill = m.Spine, 0, it.full()
	text := box
	text.Kind, text.Text, text.Bold, text.Size = scene.Text, b.Words, it.bold(), m.text
	text.W, text.Radius, text.Fill = b.Width, 0, scene.Body
	text.X = left + m.Spine + m.labelPad
	if b.Leftward {
		spine.X = left + b.Box - m.Spine
		text.X = left + m.labelPad
	}
	dst.Add(spine)
	dst.Add(text)
}
