package layout

import (
	"math"

	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const (
	columnPad   = 12.0 // px beside a lane's name
	columnSpine = 4.0  // px of the lane's colour at the left edge
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
// of a drawing that is so many px wide.
func newColumn(lanes []lane, whole float64, m *metrics, measure scene.Measurer) column {
	c := column{m: m, measure: measure}
	widest := 0.0
	for i := range lanes {
		widest = max(widest, c.nameWidth(lanes[i].name))
	}
	room := math.Round((columnSpine + 2*columnPad) * m.scale)
	wanted := min(max(widest+room, m.columnLeast), m.columnMost)
	c.width = math.Floor(max(min(math.Ceil(wanted), whole/2), 0)) // the lanes themselves matter more
	return c
}

func (c *column) nameWidth(name string) float64 { return c.measure.Width(name, c.m.title, true) }

// LaneColumn draws the names and colours of the lanes, LaneColumnWidth wide and
// BodyHeight high.
func (l *Layout) LaneColumn(dst *scene.Scene) {
	c := &l.column
	dst.Reset(c.width, l.BodyHeight())
	if c.width == 0 {
		return
	}
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: c.width, H: l.BodyHeight(), Fill: scene.Paper})
	for i := range l.lanes {
		if i > 0 || l.eras.height() > 0 {
			dst.Add(horizontal(scene.Lane, c.width, l.lanes[i].Top+crisp, scene.Hairline))
		}
		c.addLaneName(dst, &l.lanes[i])
	}
	dst.Add(vertical(scene.Lane, c.width-0.5, 0, l.BodyHeight(), scene.Hairline))
}

func (c *column) addLaneName(dst *scene.Scene, lane *lane) {
	m := c.m
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Lane, ID: lane.id, Fill: lane.full(),
		X: 0, Y: lane.Top + 1, W: math.Round(columnSpine * m.scale), H: max(lane.Height-1, 1),
	})
	left := math.Round((columnSpine + columnPad) * m.scale)
	ink := scene.Body
	if lane.folded {
		ink = scene.Second
	}
	lineHeight := math.Round(nameLine * m.scale)
	y := lane.Line - lineHeight/2
	most := min(int((lane.Top+lane.Height-y)/lineHeight), nameLines)
	if y < lane.Top || most < 1 {
		return // the lane is lower than a line of text
	}
	for _, line := range c.nameOf(lane, c.width-left-math.Round(8*m.scale), most) {
		dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Lane, ID: lane.id, Text: line, Fill: ink, Size: m.title, Bold: true,
			X: left, Y: y, W: c.nameWidth(line), H: lineHeight,
		})
		y += lineHeight
	}
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
