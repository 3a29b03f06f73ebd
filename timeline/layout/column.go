package layout

import (
	"math"

	"tideline/timeline/scene"
)

const (
	columnPad   = 12.0 // px beside a lane's name
	columnSpine = 4.0  // px of the lane's colour at the left edge
	nameLine    = 20.0 // px of a line of a lane's name
	nameLines   = 3    // of a lane's name, where the lane is high enough
)

// measureColumn returns the width of the lane column: as wide as the names ask
// for, within limits. A strip has no column.
func (l *Layout) measureColumn() float64 {
	if l.o.Strip {
		return 0
	}
	widest := 0.0
	for i := range l.lanes {
		widest = max(widest, l.nameWidth(l.lanes[i].name))
	}
	room := math.Round((columnSpine + 2*columnPad) * l.m.scale)
	wanted := min(max(widest+room, l.m.columnLeast), l.m.columnMost)
	return math.Floor(max(min(math.Ceil(wanted), l.o.Width/2), 0)) // the lanes themselves matter more
}

func (l *Layout) nameWidth(name string) float64 {
	return l.o.Measure.Width(name, l.m.title, true)
}

// LaneColumn draws the names and colours of the lanes, LaneColumnWidth wide and
// BodyHeight high.
func (l *Layout) LaneColumn(dst *scene.Scene) {
	dst.Reset(l.columnWidth, l.BodyHeight())
	if l.columnWidth == 0 {
		return
	}
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: l.columnWidth, H: l.BodyHeight(), Fill: scene.Paper})
	for i := range l.lanes {
		l.addLaneName(dst, i)
	}
	dst.Add(vertical(scene.Lane, l.columnWidth-0.5, 0, l.BodyHeight(), scene.Hairline))
}

func (l *Layout) addLaneName(dst *scene.Scene, i int) {
	lane, m := &l.lanes[i], &l.m
	if i > 0 || l.eras.height() > 0 {
		dst.Add(horizontal(scene.Lane, l.columnWidth, lane.Top+crisp, scene.Hairline))
	}
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
	for _, line := range l.nameOf(lane, l.columnWidth-left-math.Round(8*m.scale), most) {
		dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Lane, ID: lane.id, Text: line, Fill: ink, Size: m.title, Bold: true,
			X: left, Y: y, W: l.nameWidth(line), H: lineHeight,
		})
		y += lineHeight
	}
}

// nameOf returns the lines of a lane's name, at most so many, none wider than
// width px. Where a word must be cut, the rest of the name goes with it.
func (l *Layout) nameOf(of *lane, width float64, most int) []string {
	lines := wrap(of.name, width, most, l.nameWidth)
	for i, line := range lines {
		if l.nameWidth(line) <= width {
			continue
		}
		if lines[i] = squeeze(line, width, l.nameWidth); lines[i] == "" {
			return lines[:i]
		}
		return lines[:i+1]
	}
	if lines[0] == "" {
		return nil
	}
	return lines
}
