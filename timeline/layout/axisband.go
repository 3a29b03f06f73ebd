package layout

import (
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

const (
	majorTick = 8.0 // px
	minorTick = 4.0 // px
	zigzag    = 6.0 // px that the edge of a break takes

	stripBreak = 0.6 // px of its stroke on a strip, at 100 % text size
)

// AxisBand draws the scale under the lanes, AxisHeight high: ticks with their
// labels, the names of their groups on a second line, and the length of every
// break.
func (p *Preparation) AxisBand(dst *scene.Scene, v axis.View) {
	p.addScale(dst, v)
	p.addBreakSigns(dst, v)
}

// addScale draws the axis band without its breaks.
func (p *Preparation) addScale(dst *scene.Scene, v axis.View) {
	m := &p.m
	dst.Reset(v.Width(), m.axisHeight)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: m.axisHeight, Fill: scene.Paper})
	dst.Add(horizontal(scene.Tick, v.Width(), crisp, scene.Second))
	s := p.borrow()
	s.ticks = p.ticker.Ticks(v, s.ticks)
	var ends [2]float64 // px, of the last text of either line
	for _, t := range s.ticks {
		p.addTick(dst, v, t, &ends)
	}
	p.giveBack(s)
}

func (p *Preparation) addTick(dst *scene.Scene, v axis.View, t axis.Tick, ends *[2]float64) {
	m := &p.m
	length, ink := minorTick, scene.Hairline
	if t.Major {
		length, ink = majorTick, scene.Second
	}
	dst.Add(vertical(scene.Tick, math.Floor(t.X)+crisp, 0, math.Round(length*m.scale), ink))
	top := math.Round(6 * m.scale)
	if t.Label != "" {
		p.addWhole(dst, v, t, p.tickText(t.Label, t.X+axis.LabelGap, top, scene.Body), &ends[0])
	}
	if t.Group != "" {
		p.addWhole(dst, v, t, p.tickText(t.Group, t.X+axis.LabelGap, top+m.line, scene.Second), &ends[1])
	}
}

// addWhole adds a name so that the right edge does not cut it, since a half of
// “2030” reads as another year: it stands further left, or nowhere where it would
// name another time for a mark there, or where the one before, which ends at end
// px, has that room.
func (p *Preparation) addWhole(dst *scene.Scene, v axis.View, t axis.Tick, name scene.Shape, end *float64) {
	const apart = 12.0 // px
	if over := name.X + name.W - dst.W; over > 0 {
		name.X -= over
		if name.X < *end+apart && *end > 0 || name.X < 0 {
			return
		}
		if name.X < t.X-math.Round(nearTick*p.m.scale) && !p.mayStandAt(v, t, name) {
			return
		}
	}
	*end = name.X + name.W
	dst.Add(name)
}

// nearTick is how far, px, a name may begin before its tick and still be taken
// for that of what stands there.
const nearTick = 8.0

// mayStandAt says whether a name may begin well before its tick: no mark stands
// between, and that of a group, which looks there like one of the ticks before,
// is needed by a mark behind the tick.
func (p *Preparation) mayStandAt(v axis.View, t axis.Tick, name scene.Shape) bool {
	for _, b := range p.breaks {
		if x := v.X(b.At); x+b.Width > name.X && x < t.X {
			return false
		}
	}
	between, _ := slices.BinarySearch(p.marks, v.At(name.X))
	after, _ := slices.BinarySearch(p.marks, t.At)
	behind, _ := slices.BinarySearch(p.marks, v.At(v.Width())+1)
	return between == after && (name.Text == t.Label || after < behind)
}

func (p *Preparation) tickText(text string, x, y float64, ink scene.Ink) scene.Shape {
	return scene.Shape{
		Kind: scene.Text, Class: scene.Tick, Text: text, Fill: ink, Size: p.m.small,
		X: x, Y: y, W: p.o.Measure.Width(text, p.m.small, false), H: p.m.line,
	}
}

// addBreaks draws every break in view through the lanes: a band of the ground
// between two zigzags.
func (p *Preparation) addBreaks(dst *scene.Scene, v axis.View) {
	for _, b := range p.breaks {
		p.addBreak(dst, v.X(b.At), b.Width, p.eraHeight, p.bodyHeight, v)
	}
}

// addBreakSigns draws the breaks in the axis band, with their lengths.
func (p *Preparation) addBreakSigns(dst *scene.Scene, v axis.View) {
	for i, b := range p.breaks {
		x := v.X(b.At)
		if !p.addBreak(dst, x, b.Width, 0, p.m.axisHeight, v) {
			continue
		}
		dst.Add(p.breakSign(i, x+b.Width/2))
	}
}

// breakSign returns the length of a break, its middle at x.
func (p *Preparation) breakSign(i int, x float64) scene.Shape {
	t := p.breakTexts[i]
	return scene.Shape{
		Kind: scene.Text, Class: scene.Break, Text: t.text, Fill: scene.Second, Size: p.m.small,
		X: x - t.width/2, Y: (p.m.axisHeight - p.m.line) / 2, W: t.width, H: p.m.line,
	}
}

// addBreak draws one break and reports whether it is in view.
func (p *Preparation) addBreak(dst *scene.Scene, x, width, top, bottom float64, v axis.View) bool {
	if !meets(x, x+width, v) {
		return false
	}
	band := scene.Shape{Kind: scene.Rect, Class: scene.Break, X: x, Y: top, W: width, H: bottom - top, Fill: scene.Paper}
	dst.Add(band)
	ink, stroke := scene.Hairline, 1.0
	if p.o.Strip { // the back row must see that time is left out
		ink, stroke = scene.Second, max(math.Round(p.m.scale*stripBreak), 1)
	}
	for _, left := range [2]float64{x, x + width - zigzag} {
		dst.Add(scene.Shape{
			Kind: scene.Zigzag, Class: scene.Break, X: left, Y: top, W: zigzag, H: bottom - top, Stroke: ink, Width: stroke,
		})
	}
	return true
}
