package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// Body draws the lanes in a view: eras, grid, breaks, marks, chips, leaders and
// labels, BodyHeight high. What the scene held before is gone; its memory is
// used again, so that panning allocates nothing.
func (p *Preparation) Body(dst *scene.Scene, v axis.View) {
	dst.Reset(v.Width(), p.bodyHeight)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: p.bodyHeight, Fill: scene.Paper})
	p.addEras(dst, v)
	p.addGrid(dst, v)
	for i := range p.lanes {
		p.addLaneRules(dst, i, v)
	}
	p.addBreaks(dst, v)
	p.addEraNames(dst, v)
	group := 0
	for i := range p.lanes {
		l := &p.lanes[i]
		p.addLeaders(dst, l, v)
		p.addMarks(dst, i, v)
		group = p.addLabels(dst, l, v, group)
	}
}

// addLaneRules draws what parts a lane from the one above, and the line that its
// marks stand on.
func (p *Preparation) addLaneRules(dst *scene.Scene, i int, v axis.View) {
	l := &p.lanes[i]
	if i > 0 || p.eraHeight > 0 {
		dst.Add(horizontal(scene.Lane, v.Width(), l.top+crisp, scene.Hairline))
	}
	dst.Add(horizontal(scene.Lane, v.Width(), l.line, scene.Second))
}

// addGrid draws the major ticks through the lanes.
func (p *Preparation) addGrid(dst *scene.Scene, v axis.View) {
	s := p.borrow()
	s.ticks = p.ticker.Ticks(v, s.ticks)
	for _, t := range s.ticks {
		if t.Major {
			dst.Add(vertical(scene.Grid, math.Floor(t.X)+crisp, p.eraHeight, p.bodyHeight, scene.Hairline))
		}
	}
	p.giveBack(s)
}

// addMarks draws the marks and chips of a lane.
func (p *Preparation) addMarks(dst *scene.Scene, lane int, v axis.View) {
	l := &p.lanes[lane]
	p.addEchoes(dst, l, v)
	p.addGhosts(dst, l, v)
	p.eachBar(l, v, func(it *item, left, right float64) { p.addBar(dst, l, it, left, right, v) })
	dot := func(it *item, left, right float64) { p.addDot(dst, l, it, (left+right)/2) }
	p.eachLabelledDot(l, v, dot)
	walk := p.cells(l, v)
	for c, ok := walk.next(); ok; c, ok = walk.next() {
		if c.apart {
			p.eachLooseDot(l, &c, v, dot)
			continue
		}
		if t, x := p.chipOf(lane, &c, v, walk.k); meets(x, x+t.width, v) {
			p.addChip(dst, l, &c, t, x)
		}
	}
}

// eachLabel calls yield for every label whose box meets the view, with the left
// edge of the box and the place of its mark.
func (p *Preparation) eachLabel(l *lane, v axis.View, yield func(it *item, left, x float64)) {
	s := v.Scale()
	lo, hi := l.labels.window(v, -l.labels.reach[1], v.Width()+l.labels.reach[0])
	for i := l.labels.from.next(lo, hi, s); i < hi; i = l.labels.from.next(i+1, hi, s) {
		it := l.order[i]
		if x := v.X(it.at); meets(x-it.label.a, x+it.label.b, v) {
			yield(it, x-it.label.a, x)
		}
	}
}

// addLeaders draws the lines from marks to labels. They lie under every label of
// the lane, whose grounds are opaque.
func (p *Preparation) addLeaders(dst *scene.Scene, l *lane, v axis.View) {
	p.eachLabel(l, v, func(it *item, _, x float64) {
		dst.Add(vertical(scene.Leader, x, l.line, p.labelTop(l, &it.label), it.full()))
	})
}

func (p *Preparation) labelTop(l *lane, b *label) float64 {
	return l.labelTop + float64(b.row)*(p.m.labelHeight+p.m.labelGap)
}

// addLabels draws the labels, each a group of shapes, and returns the last
// group's number.
func (p *Preparation) addLabels(dst *scene.Scene, l *lane, v axis.View, group int) int {
	p.eachLabel(l, v, func(it *item, left, _ float64) {
		group++
		p.addLabel(dst, l, it, left, group)
	})
	return group
}

func (p *Preparation) addLabel(dst *scene.Scene, l *lane, it *item, left float64, group int) {
	m, b := &p.m, &it.label
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Label, ID: it.event.ID, Group: group,
		X: left, Y: p.labelTop(l, b), W: b.width, H: m.labelHeight, Radius: m.labelRadius, Fill: it.tint(),
	}
	dst.Add(box)
	spine := box
	spine.W, spine.Radius, spine.Fill = m.spine, 0, it.full()
	text := box
	text.Kind, text.Text, text.Bold, text.Size = scene.Text, b.text, b.bold, m.text
	text.W, text.Radius, text.Fill = b.textW, 0, scene.Body
	text.X = left + m.spine + m.labelPad
	if b.leftward {
		spine.X = left + b.width - m.spine
		text.X = left + m.labelPad
	}
	dst.Add(spine)
	dst.Add(text)
}

// scratch is memory for one frame.
type scratch struct{ ticks []axis.Tick }

// scratchKept is how many frames may be drawn at once without allocating.
const scratchKept = 4

// borrow returns memory for one frame. It is kept in a channel, not in a
// sync.Pool, because a pool may be emptied between two frames.
func (p *Preparation) borrow() *scratch {
	select {
	case s := <-p.scratch:
		return s
	default:
		return new(scratch)
	}
}

func (p *Preparation) giveBack(s *scratch) {
	select {
	case p.scratch <- s:
	default:
	}
}
