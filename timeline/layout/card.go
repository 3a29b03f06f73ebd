package layout

import (
	"math"

	"tideline/timeline/axis"
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
func (p *Preparation) addCard(dst *scene.Scene, it *item, v axis.View, selected bool) {
	c := p.cardOf(it, v)
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, ID: it.event.ID, X: c.x, Y: c.y, W: c.w, H: c.h,
		Radius: p.m.labelRadius, Fill: scene.Raised, Stroke: scene.Second, Width: 1,
	}
	if selected {
		box.Fill, box.Stroke, box.Width = it.tint(), scene.Focus, 2
	}
	dst.Add(box)
	spine := box
	spine.X, spine.Y, spine.W, spine.H = c.x+1, c.y+1, p.m.spine, c.h-2
	spine.Radius, spine.Fill, spine.Stroke, spine.Width = 0, it.full(), scene.None, 0
	dst.Add(spine)
	text := scene.Shape{
		Kind: scene.Text, Class: scene.Overlay, ID: it.event.ID, Fill: scene.Body, Size: p.m.title, Bold: true,
		X: c.x + p.m.spine + p.m.labelPad, Y: c.y + p.cardPad(), H: c.titleLine,
	}
	for _, line := range c.title {
		text.Text, text.W = line, p.o.Measure.Width(line, p.m.title, true)
		dst.Add(text)
		text.Y += c.titleLine
	}
	text.Text, text.W, text.H = c.date, c.dateW, p.m.line
	text.Fill, text.Size, text.Bold = scene.Second, p.m.small, false
	dst.Add(text)
}

// addCardLeader joins the mark of the selected event with its card.
func (p *Preparation) addCardLeader(dst *scene.Scene, it *item, v axis.View) {
	x, top, c := v.X(it.at), p.lanes[it.lane].line, p.cardOf(it, v)
	if x >= c.x && x <= c.x+c.w && c.y > top {
		leader := vertical(scene.Overlay, x, top, c.y, scene.Focus)
		leader.Width = 1.5
		dst.Add(leader)
	}
}

func (p *Preparation) cardPad() float64 { return math.Round(4 * p.m.scale) }

// cardOf measures the card of an event and finds its place within the body.
func (p *Preparation) cardOf(it *item, v axis.View) card {
	m := &p.m
	measure := func(s string) float64 { return p.o.Measure.Width(s, m.title, true) }
	pads := m.spine + 2*m.labelPad
	room := min(cardWidth*m.scale, v.Width()-2*cardEdge) - pads
	c := card{
		title: wrap(it.title, room, cardLines, measure), titleLine: math.Round(20 * m.scale),
		date: it.event.Date.Human(p.o.Words),
	}
	c.date = shorten(c.date, room, 0, func(s string) float64 { return p.o.Measure.Width(s, m.small, false) })
	c.dateW = p.o.Measure.Width(c.date, m.small, false)
	widest := c.dateW
	for _, line := range c.title {
		widest = max(widest, measure(line))
	}
	c.w = math.Ceil(widest + pads)
	c.h = 2*p.cardPad() + float64(len(c.title))*c.titleLine + m.line
	l, x := &p.lanes[it.lane], v.X(it.at)
	c.x, c.y = x-m.spine/2, l.labelTop
	if it.label.shown(v.Scale()) {
		c.y = p.labelTop(l, &it.label)
		if it.label.leftward {
			c.x = x + m.spine/2 - c.w
		}
	}
	// Higher than the label, it would lie over the lane below: it rises, up to
	// the marks of its own.
	c.y = max(min(c.y, l.top+l.height-c.h-cardEdge), l.chipTop)
	c.x = max(min(c.x, v.Width()-c.w-cardEdge), cardEdge)
	c.y = max(min(c.y, p.bodyHeight-c.h-cardEdge), cardEdge)
	return c
}
