package layout

import (
	"math"

	"tideline/timeline"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const (
	columnPad   = 12.0 // px beside a lane's name
	columnSpine = 4.0  // px of the lane's colour at the left edge
	guestEdge   = 4.0  // px of the edge before that which tells the lanes of another file
	guestGap    = 2.0  // px between the two
	headMark    = 10.0 // px of the mark beside a lane's name
	headRoom    = 18.0 // px that it takes before the name
	nameLine    = 20.0 // px of a line of a lane's name
	nameLines   = 3    // of a lane's name, where the lane is high enough
)

// column is the column with the names of the lanes.
type column struct {
	m       *metrics
	measure scene.Measurer
	width   float64 // px; 0 where there is none
}

// newColumn makes a column as wide as the names of the lanes ask for, within limits,
// of a drawing that is so many px wide. A document that names no lanes has none.
func newColumn(doc *timeline.Document, lanes []lane, whole float64, m *metrics, measure scene.Measurer) column {
	c := column{m: m, measure: measure}
	if len(doc.Lanes) == 1 && doc.Lanes[0].Usual() {
		return c
	}
	widest := 0.0
	for i := range lanes {
		widest = max(widest, c.nameWidth(lanes[i].name))
	}
	room := math.Round((columnSpine + 2*columnPad + headRoom) * m.scale)
	wanted := min(max(widest+room, m.columnLeast), m.columnMost)
	c.width = math.Floor(max(min(math.Ceil(wanted), whole/2), 0)) // the lanes themselves matter more
	return c
}

func (c *column) nameWidth(name string) float64 {
	return c.measure.Width(name, c.m.lane*c.m.scale, true)
}

// LaneColumn draws the names and colours of the lanes, LaneColumnWidth wide and
// BodyHeight high.
func (l *Layout) LaneColumn(dst *scene.Scene) {
	c := &l.column
	dst.Reset(c.width, l.BodyHeight())
	if c.width == 0 {
		return
	}
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: c.width, H: l.BodyHeight(), Fill: scene.Paper})
	if l.eras.Left > 0 && l.eras.Height() > 0 {
		dst.Add(erasLeft(l))
	}
	for i := range l.lanes {
		if i > 0 || l.eras.Height() > 0 {
			dst.Add(horizontal(scene.Lane, c.width, l.lanes[i].Top+crisp, ruleAbove(l.lanes, i)))
		}
		c.addLaneName(dst, &l.lanes[i])
	}
	dst.Add(vertical(scene.Lane, c.width-0.5, 0, l.BodyHeight(), scene.Hairline))
}

func (c *column) addLaneName(dst *scene.Scene, lane *lane) {
	m := c.m
	c.addSpine(dst, lane)
	left := math.Round((columnSpine + columnPad) * m.scale)
	ink := scene.Body
	if lane.folded {
		ink = scene.Second
	}
	lineHeight := math.Round(nameLine * m.lane / plain.lane * m.scale)
	y := lane.Line - lineHeight/2
	most := min(int((lane.Top+lane.Height-y)/lineHeight), nameLines)
	if y < lane.Top || most < 1 {
		return // the lane is lower than a line of text
	}
	if lane.name != "" {
		head := glyph.Plain(lane.Hue, left+headMark/2*m.scale, lane.Line, math.Round(headMark*m.scale))
		head.Class, head.ID, head.Stroke, head.Width = scene.Lane, lane.id, scene.None, 0
		dst.Add(head)
	}
	left += math.Round(headRoom * m.scale)
	for _, line := range c.nameOf(lane, c.width-left-math.Round(8*m.scale), most) {
		dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Lane, ID: lane.id, Text: line, Fill: ink, Size: m.lane * m.scale, Bold: true,
			X: left, Y: y, W: c.nameWidth(line), H: lineHeight,
		})
		y += lineHeight
	}
}

// addSpine draws the colour of a lane at the left edge, after the edge that all lanes of
// the other file have where two are compared.
func (c *column) addSpine(dst *scene.Scene, lane *lane) {
	spine := scene.Shape{
		Kind: scene.Rect, Class: scene.Lane, ID: lane.id, Fill: lane.full(),
		Y: lane.Top + 1, W: math.Round(columnSpine * c.m.scale), H: max(lane.Height-1, 1),
	}
	if lane.guest {
		edge := spine
		edge.Fill, edge.Y, edge.W, edge.H = scene.Body, lane.Top, math.Round(guestEdge*c.m.scale), lane.Height
		dst.Add(edge)
		spine.X = edge.W + math.Round(guestGap*c.m.scale)
	}
	dst.Add(spine)
}

// nameOf returns the lines of a lane's name, at most so many, none wider than
// width px. Where a word must be cut, the rest of the name goes with it.
func (c *column) nameOf(of *lane, width float64, most int) []string {
	lines := typeset.Wrap(of.name, width, most, c.nameWidth)
	for i, line := range lines {
		if c.nameWidth(line) <= width {
			continue
		}
		if lines[i] = typeset.Squeeze(line, width, c.nameWidth); lines[i] == "" {
			return lines[:i]
		}
		return lines[:i+1]
	}
	if lines[0] == "" {
		return nil
	}
	return lines
}
