package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const (
	pictureEdge  = 16.0 // px
	headingLine  = 28.0 // px
	subtitleLine = 20.0 // px
)

// newPicture lays out the same drawing with room for a title, and with every
// lane within the height. The axis is the same, since it depends on the width
// alone, so that a view of one is a view of the other.
func (l *Layout) newPicture() *Layout {
	o := l.o
	o.Height -= l.headHeight()
	return lay(l.doc, o, true)
}

// headHeight returns the px of the title and the description; 0 without both.
func (l *Layout) headHeight() float64 {
	h := 0.0
	if typeset.OneLine(l.doc.Title) != "" {
		h += headingLine
	}
	if typeset.PlainText(l.doc.Description) != "" {
		h += subtitleLine
	}
	if h > 0 {
		h += pictureEdge
	}
	return math.Round(h * l.m.scale)
}

// Picture draws all of it as one picture to be saved, with the title above: as
// wide and as high as the options say, every lane within it. Where the room
// asks for fewer rows than the window has, some labels give way to marks.
func (l *Layout) Picture(dst *scene.Scene, v axis.View) {
	q := l.picture()
	if v == l.Fit() || v.Axis() == nil {
		v = q.Fit()
	}
	head := l.headHeight()
	dst.Reset(l.o.Width, l.o.Height)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: l.o.Width, H: l.o.Height, Fill: scene.Paper})
	var part scene.Scene
	y := head
	q.Body(&part, v)
	dropCut(&part)
	dst.Append(&part, q.column.width, y)
	y += q.BodyHeight()
	q.band.addWholeScale(&part, v)
	dst.Append(&part, q.column.width, y)
	y += q.m.axisHeight
	q.Overview(&part, v)
	dst.Append(&part, q.column.width, y)
	// The column comes last: it covers what reaches out of the lanes to the left.
	q.LaneColumn(&part)
	dst.Append(&part, 0, head)
	below := scene.Shape{
		Kind: scene.Rect, Class: scene.Ground, Fill: scene.Paper,
		Y: head + q.BodyHeight(), W: q.column.width, H: q.m.axisHeight + q.m.overviewHeight,
	}
	dst.Add(below)
	l.addHead(dst)
}

// addHead writes the title and the beginning of the description.
func (l *Layout) addHead(dst *scene.Scene) {
	m := &l.m
	edge := math.Round(pictureEdge * m.scale)
	room := l.o.Width - 2*edge
	y := math.Round(pictureEdge / 2 * m.scale)
	line := func(text string, size, height float64, bold bool, ink scene.Ink) {
		if text == "" {
			return
		}
		measure := func(s string) float64 { return l.o.Measure.Width(s, size, bold) }
		text = typeset.Squeeze(text, room, measure)
		dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Title, Text: text, Fill: ink, Size: size, Bold: bold,
			X: edge, Y: y, W: measure(text), H: math.Round(height * m.scale),
		})
		y += math.Round(height * m.scale)
	}
	line(typeset.OneLine(l.doc.Title), m.heading, headingLine, true, scene.Body)
	line(typeset.PlainText(l.doc.Description), m.title, subtitleLine, false, scene.Second)
}
