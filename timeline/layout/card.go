package layout

import (
	"math"

	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const (
	cardWidth = 480.0 // px at most
	cardLines = 3     // of the title
	cardEdge  = 4.0   // px between a card and the edges of the body
)

// card is an opaque box with an event's whole title and its date.
type card struct {
	x, y, w, h float64
	title      []string
	titleLine  float64 // height of a line of the title, px
	date       string
	dateW      float64
}

// addCard draws the card of an event where its label stands, or would stand. The
// selected one has the lane's ground and an outline, the hovered one a ground of
// its own.
func (o *overlay) addCard(it *item, selected bool) {
	c := o.cardOf(it)
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, ID: it.event.ID, X: c.x, Y: c.y, W: c.w, H: c.h,
		Radius: o.m.labelRadius, Fill: scene.Raised, Stroke: scene.Second, Width: 1,
	}
	if selected {
		box.Fill, box.Stroke, box.Width = it.tint(), scene.Focus, 2
	}
	o.dst.Add(box)
	spine := box
	spine.X, spine.Y, spine.W, spine.H = c.x+1, c.y+1, o.m.Spine, c.h-2
	spine.Radius, spine.Fill, spine.Stroke, spine.Width = 0, it.full(), scene.None, 0
	o.dst.Add(spine)
	text := scene.Shape{
		Kind: scene.Text, Class: scene.Overlay, ID: it.event.ID, Fill: scene.Body, Size: o.m.title, Bold: true,
		X: c.x + o.m.Spine + o.m.labelPad, Y: c.y + o.cardPad(), H: c.titleLine,
	}
	for _, line := range c.title {
		text.Text, text.W = line, o.l.o.Measure.Width(line, o.m.title, true)
		o.dst.Add(text)
		text.Y += c.titleLine
	}
	text.Text, text.W, text.H = c.date, c.dateW, o.m.line
	text.Fill, text.Size, text.Bold = scene.Second, o.m.small, false
	o.dst.Add(text)
}

// addCardLeader joins the mark of the selected event with its card.
func (o *overlay) addCardLeader(it *item) {
	x, top, c := o.v.X(it.At), o.lineOf(it), o.cardOf(it)
	if x >= c.x && x <= c.x+c.w && c.y > top {
		leader := vertical(scene.Overlay, x, top, c.y, scene.Focus)
		leader.Width = 1.5
		o.dst.Add(leader)
	}
}

func (o *overlay) cardPad() float64 { return math.Round(4 * o.m.scale) }

// cardOf measures the card of an event and finds its place within the body.
func (o *overlay) cardOf(it *item) card {
	m := o.m
	measure := func(s string) float64 { return o.l.o.Measure.Width(s, m.title, true) }
	pads := m.Spine + 2*m.labelPad
	room := min(cardWidth*m.scale, o.v.Width()-2*cardEdge) - pads
	c := card{
		title: typeset.Wrap(it.title, room, cardLines, measure), titleLine: math.Round(20 * m.scale),
		date: it.event.Date.Human(o.l.o.Words),
	}
	c.date = typeset.Shorten(c.date, room, 0, func(s string) float64 { return o.l.o.Measure.Width(s, m.small, false) })
	c.dateW = o.l.o.Measure.Width(c.date, m.small, false)
	widest := c.dateW
	for _, line := range c.title {
		widest = max(widest, measure(line))
	}
	c.w = math.Ceil(widest + pads)
	c.h = 2*o.cardPad() + float64(len(c.title))*c.titleLine + m.line
	lane, x := &o.placed.Lanes[it.Lane], o.v.X(it.At)
	c.x, c.y = x-m.Spine/2, lane.LabelTop
	if it.Label.Shown(o.v.Scale()) {
		c.y = o.placed.LabelTop(it.Item)
		if it.Label.Leftward {
			c.x = x + m.Spine/2 - c.w
		}
	}
	// Higher than the label, it would lie over the lane below: it rises, up to
	// the marks of its own.
	c.y = max(min(c.y, lane.Top+lane.Height-c.h-cardEdge), lane.ClusterTop)
	c.x = max(min(c.x, o.v.Width()-c.w-cardEdge), cardEdge)
	c.y = max(min(c.y, o.l.BodyHeight()-c.h-cardEdge), cardEdge)
	return c
}
