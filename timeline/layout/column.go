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
func (p *Preparation) measureColumn() float64 {
	if p.o.Strip {
		return 0
	}
	widest := 0.0
	for i := range p.lanes {
		widest = max(widest, p.nameWidth(p.lanes[i].name))
	}
	room := math.Round((columnSpine + 2*columnPad) * p.m.scale)
	wanted := min(max(widest+room, p.m.columnLeast), p.m.columnMost)
	return math.Floor(max(min(math.Ceil(wanted), p.o.Width/2), 0)) // the lanes themselves matter more
}

func (p *Preparation) nameWidth(name string) float64 {
	return p.o.Measure.Width(name, p.m.title, true)
}

// LaneColumn draws the names and colours of the lanes, LaneColumnWidth wide and
// BodyHeight high.
func (p *Preparation) LaneColumn(dst *scene.Scene) {
	dst.Reset(p.columnWidth, p.bodyHeight)
	if p.columnWidth == 0 {
		return
	}
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: p.columnWidth, H: p.bodyHeight, Fill: scene.Paper})
	for i := range p.lanes {
		p.addLaneName(dst, i)
	}
	dst.Add(vertical(scene.Lane, p.columnWidth-0.5, 0, p.bodyHeight, scene.Hairline))
}

func (p *Preparation) addLaneName(dst *scene.Scene, i int) {
	l, m := &p.lanes[i], &p.m
	if i > 0 || p.eraHeight > 0 {
		dst.Add(horizontal(scene.Lane, p.columnWidth, l.top+crisp, scene.Hairline))
	}
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Lane, ID: l.id, Fill: l.full(),
		X: 0, Y: l.top + 1, W: math.Round(columnSpine * m.scale), H: max(l.height-1, 1),
	})
	left := math.Round((columnSpine + columnPad) * m.scale)
	ink := scene.Body
	if l.folded {
		ink = scene.Second
	}
	lineHeight := math.Round(nameLine * m.scale)
	y := l.line - lineHeight/2
	most := min(int((l.top+l.height-y)/lineHeight), nameLines)
	if y < l.top || most < 1 {
		return // the lane is lower than a line of text
	}
	for _, line := range p.nameOf(l, p.columnWidth-left-math.Round(8*m.scale), most) {
		dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Lane, ID: l.id, Text: line, Fill: ink, Size: m.title, Bold: true,
			X: left, Y: y, W: p.nameWidth(line), H: lineHeight,
		})
		y += lineHeight
	}
}

// nameOf returns the lines of a lane's name, at most so many, none wider than
// width px. Where a word must be cut, the rest of the name goes with it.
func (p *Preparation) nameOf(l *lane, width float64, most int) []string {
	lines := wrap(l.name, width, most, p.nameWidth)
	for i, line := range lines {
		if p.nameWidth(line) <= width {
			continue
		}
		if lines[i] = squeeze(line, width, p.nameWidth); lines[i] == "" {
			return lines[:i]
		}
		return lines[:i+1]
	}
	if lines[0] == "" {
		return nil
	}
	return lines
}
