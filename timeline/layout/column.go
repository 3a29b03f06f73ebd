package layout

import (
	"math"
	"strings"

	"tideline/timeline"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const (
	columnPart    = 0.33 // of the width of a drawing that the column takes at most
	slimPart      = 0.26 // likewise of a drawing that is as slim as a telephone
	slimWidth     = 480  // px below which it is
	columnPad     = 12.0 // px beside a lane's name
	columnSpine   = 4.0  // px of the lane's colour at the left edge
	guestEdge     = 4.0  // px of the edge before that which tells the lanes of another file
	guestGap      = 2.0  // px between the two
	headMark      = 10.0 // px of the mark beside a lane's name
	headRoom      = 18.0 // px that it takes before the name
	nameLine      = 20.0 // px of a line of a lane's name
	smallName     = 12.0 // px, text of a lane's name that has no room in the usual size
	smallNameLine = 14.0 // px of a line of that
	nameLines     = 3    // of a lane's name, where the lane is high enough
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
	part := columnPart
	if whole < slimWidth {
		part = slimPart
	}
	most := max(part*whole, min(m.columnLeast, whole/2)) // the lanes themselves matter more
	c.width = math.Floor(max(min(math.Ceil(wanted), most), 0))
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

// addLaneName draws the mark and the name of a lane. The first line stands on the line of
// the lane, the others under it; where the lane is too low for the whole name so, it stands
// in smaller text about the line.
func (c *column) addLaneName(dst *scene.Scene, lane *lane) {
	m := c.m
	c.addSpine(dst, lane)
	left := math.Round((columnSpine + columnPad) * m.scale)
	ink := scene.Body
	if lane.folded {
		ink = scene.Second
	}
	if lane.name == "" || lane.Height < math.Round(smallNameLine*m.scale) {
		return // the lane is lower than a line of text
	}
	head := glyph.Plain(lane.Hue, left+headMark/2*m.scale, lane.Line, math.Round(headMark*m.scale))
	head.Class, head.ID, head.Stroke, head.Width = scene.Lane, lane.id, scene.None, 0
	dst.Add(head)
	left += math.Round(headRoom * m.scale)
	name := c.nameIn(lane, c.width-left-math.Round(8*m.scale))
	y := lane.Line - name.line/2
	if name.small { // in the middle
		y = lane.Line - name.line*float64(len(name.lines))/2
	}
	y = max(min(y, lane.Top+lane.Height-name.line*float64(len(name.lines))), lane.Top)
	for _, line := range name.lines {
		dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Lane, ID: lane.id, Text: line, Fill: ink, Size: name.size, Bold: true,
			X: left, Y: y, W: c.measure.Width(line, name.size, true), H: name.line,
		})
		y += name.line
	}
}

// laneName is the name of a lane as it is written.
type laneName struct {
	lines []string
	size  float64 // of text, px
	line  float64 // px from line to line
	small bool
}

// nameIn writes the name of a lane in some width: in small text where it is not whole else,
// or has clearly less of it.
func (c *column) nameIn(lane *lane, width float64) laneName {
	m := c.m
	usual := laneName{size: m.lane * m.scale, line: math.Round(nameLine * m.lane / plain.lane * m.scale)}
	small := laneName{size: smallName * m.scale, line: math.Round(smallNameLine * m.scale), small: true}
	y := lane.Line - usual.line/2
	var whole bool
	if most := min(int((lane.Top+lane.Height-y)/usual.line), nameLines); most >= 1 && y >= lane.Top {
		if usual.lines, whole = c.nameOf(lane, width, most, usual.size); whole {
			return usual
		}
	}
	small.lines, whole = c.nameOf(lane, width, max(min(int(lane.Height/small.line), nameLines), 1), small.size)
	if whole || len(usual.lines) == 0 || 4*letters(small.lines) > 5*letters(usual.lines) {
		return small
	}
	return usual
}

// letters counts the letters of lines.
func letters(lines []string) (n int) {
	for _, line := range lines {
		n += len([]rune(line))
	}
	return n
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

// nameOf returns the lines of a lane's name in text of some size, at most so many, none
// wider than width px, and whether that is all of it. Where a word must be cut, the rest of
// the name goes with it.
func (c *column) nameOf(of *lane, width float64, most int, size float64) (lines []string, whole bool) {
	measure := func(s string) float64 { return c.measure.Width(s, size, true) }
	lines = typeset.Wrap(of.name, width, most, measure)
	for i, line := range lines {
		if measure(line) <= width {
			continue
		}
		if lines[i] = typeset.Squeeze(line, width, measure); lines[i] == "" {
			return lines[:i], false
		}
		return lines[:i+1], false
	}
	if lines[0] == "" {
		return nil, true
	}
	return lines, !strings.HasSuffix(lines[len(lines)-1], "…") || strings.HasSuffix(of.name, "…")
}
