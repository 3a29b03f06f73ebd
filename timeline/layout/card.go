package layout

import (
	"math"
	"slices"

	"tideline/timeline/layout/arrow"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const (
	cardWidth = 480.0 // px at most
	cardLines = 3     // of the title
	cardEdge  = 4.0   // px between a card and the edges of the body
)

// cutCost is how much worse it is to cover a part of a name than all of it: a name that
// is covered whole is out of the way, one that is cut is spoilt.
const cutCost = 10

// card is an opaque box with an event's whole title and its date.
type card struct {
	x, y, w, h float64
	title      []string
	titleLine  float64 // height of a line of the title, px
	date       string
	dateW      float64
	dateLine   float64 // height of the line of the date, px
}

// addCard draws the card of an event where its label stands, or would stand. The
// selected one has the lane's ground and an outline, the hovered one a ground of
// its own.
func (o *overlay) addCard(it *item, selected bool) {
	if o.isCard(it) {
		o.outlineCard(it, selected)
		return
	}
	c := o.cardOf(it)
	if c.w == 0 {
		return
	}
	if !selected {
		o.hideCut(&c, it, o.textsInView(it, &c))
	}
	if x, wide, beside := it.NameBeside(o.v, &o.m.Sizes); beside && len(c.title) > 0 { // an edge cuts it
		high := o.placed.Lanes[it.Lane].SpanHeight
		o.dst.Add(scene.Shape{
			Kind: scene.Rect, Class: scene.Overlay, X: x, Y: o.placed.BarTop(it.Item, high), W: wide, H: high, Fill: scene.Paper,
		})
	}
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, ID: it.event.ID, X: c.x, Y: c.y, W: c.w, H: c.h,
		Radius: o.m.labelRadius, Fill: scene.Raised, Stroke: scene.Second, Width: 1,
	}
	if selected {
		box.Stroke, box.Width = scene.Focus, 2
		if !barred(it, o.v) { // else it would look like another bar
			box.Fill = it.tint()
		}
	}
	o.dst.Add(box)
	spine := box
	spine.X, spine.Y, spine.W, spine.H = c.x+1, c.y+1, o.m.Spine, c.h-2
	spine.Radius, spine.Fill, spine.Stroke, spine.Width = 0, it.full(), scene.None, 0
	o.dst.Add(spine)
	text := scene.Shape{
		Kind: scene.Text, Class: scene.Overlay, ID: it.event.ID, Fill: scene.Body, Size: o.m.text, Bold: true,
		X: c.x + o.m.Spine + o.m.labelPad, Y: c.y + o.cardPad(), H: c.titleLine,
	}
	for _, line := range c.title {
		text.Text, text.W = line, o.l.o.Measure.Width(line, o.m.text, true)
		o.dst.Add(text)
		text.Y += c.titleLine
	}
	text.Text, text.W, text.H = c.date, c.dateW, c.dateLine
	text.Size, text.Bold = o.m.dates, false
	if box.Fill == scene.Raised { // on the colour of a lane quieter ink is hard to read
		text.Fill = scene.Second
	}
	o.dst.Add(text)
}

// isCard reports whether the label of an event is a card already.
func (o *overlay) isCard(it *item) bool {
	spot, shown := spotIn(o, it.Item)
	return shown && spot.Form.IsCard()
}

// outlineCard draws the card that a label is again, with an outline where it is selected.
func (o *overlay) outlineCard(it *item, selected bool) {
	if box := &o.addLabel(it)[0]; selected {
		box.Stroke, box.Width = scene.Focus, 2
	}
}

// addCardLeader joins the mark of the selected event with its card, by a line that runs
// behind what is written.
func (o *overlay) addCardLeader(it *item, texts []arrow.Box) {
	end, c := o.endOf(it), o.cardOf(it)
	x, from, to := end.X, end.Y, c.y
	if barred(it, o.v) {
		from += end.Reach
	}
	if c.y < end.Y {
		from, to = c.y+c.h, end.Y-(from-end.Y)
	}
	if x >= c.x && x <= c.x+c.w && from < to {
		arrow.EachClear(x, from, to, append(slices.Clone(texts), bandOf(o, it.Lane)...), func(from, to float64) {
			leader := vertical(scene.Overlay, x, from, to, scene.Focus)
			leader.Width = 1.5
			o.dst.Add(leader)
		})
	}
}

// bandOf returns what the bars without rows take of a lane in the view.
func bandOf(o *overlay, lane int) (boxes []arrow.Box) {
	l := &o.placed.Lanes[lane]
	if l.Dense != nil {
		top := o.placed.DenseTop(l, l.SpanHeight)
		l.Dense.EachRun(o.v, func(_ int, left, right float64) {
			boxes = append(boxes, arrow.Box{Left: left, Top: top, Right: right, Bottom: top + l.SpanHeight})
		})
	}
	return boxes
}

func (o *overlay) cardPad() float64 { return math.Round(4 * o.m.scale) }

// cardOf measures the card of an event and finds its place within the body.
func (o *overlay) cardOf(it *item) card {
	if o.isCard(it) { // it says more than this one
		spot, _ := spotIn(o, it.Item)
		return card{x: spot.X, y: spot.Y, w: spot.W, h: spot.H}
	}
	c := o.writeCard(it)
	switch {
	case c.w == 0:
	case barred(it, o.v):
		o.placeCard(&c, it, o.besideBar(&c, it))
	default:
		o.atLabel(&c, it)
		if !o.l.o.Strip {
			o.placeCard(&c, it, o.besideMark(&c, it))
		}
	}
	return c
}

// writeCard finds what the card of an event says, and how large it is; the zero card where
// its bar says all.
func (o *overlay) writeCard(it *item) card {
	m, tells := o.m, leftToTell(o.l, it, o.v)
	if tells == nothingMore {
		return card{}
	}
	measure := func(s string) float64 { return o.l.o.Measure.Width(s, m.text, true) }
	pads := m.Spine + 2*m.labelPad
	text, dates := m.text/m.title, m.dates/m.small // how much larger than usual they are
	room := min(cardWidth*m.scale*text, o.v.Width()-2*cardEdge) - pads
	c := card{
		titleLine: math.Round(20 * m.scale * text),
		date:      it.drawn.Human(o.l.o.Words), dateLine: math.Round(m.line * dates),
	}
	c.date = typeset.Shorten(c.date, room, 0, func(s string) float64 { return o.l.o.Measure.Width(s, m.dates, false) })
	c.dateW = o.l.o.Measure.Width(c.date, m.dates, false)
	if tells == all {
		c.title = typeset.Wrap(it.title, room, cardLines, measure)
	}
	widest := c.dateW
	for _, line := range c.title {
		widest = max(widest, measure(line))
	}
	c.w = math.Ceil(widest + pads)
	c.h = 2*o.cardPad() + float64(len(c.title))*c.titleLine + c.dateLine
	return c
}

// atLabel sets a card where the label of its event stands, or would stand.
func (o *overlay) atLabel(c *card, it *item) {
	m := o.m
	lane, x := &o.placed.Lanes[it.Lane], o.v.X(it.At)
	if end := o.endOf(it); end.counted { // the pill is joined with it
		x = end.X
	}
	c.x, c.y = x-m.Spine/2, lane.LabelTop
	if spot, shown := spotIn(o, it.Item); shown && spot.Row != 0 {
		x = spot.At
		c.x, c.y = x-m.Spine/2, spot.Y
		if spot.Leftward {
			c.x = x + m.Spine/2 - c.w
		}
		if spot.Row < 0 {
			c.y = spot.Y + spot.H - c.h
		}
	}
	// Higher than the label, it would lie over the next lane: it comes nearer to its
	// mark, and where that is not enough it stands beside it.
	c.y = max(min(c.y, lane.Top+lane.Height-c.h-cardEdge), lane.Top+cardEdge)
	if line := o.lineOf(it); c.y < line+it.Dot/2 && c.y+c.h > line-it.Dot/2 {
		beside := it.Dot/2 + cardEdge
		if c.x = x + beside; c.x+c.w > o.v.Width()-cardEdge {
			c.x = x - beside - c.w
		}
	}
	c.x = max(min(c.x, o.v.Width()-c.w-cardEdge), cardEdge)
	c.y = max(min(c.y, o.l.BodyHeight()-c.h-cardEdge), cardEdge)
}

// hideCut takes names away that a card would cut, while it stands; that of its own event
// too, which it says whole. texts is what stays.
func (o *overlay) hideCut(c *card, it *item, texts []arrow.Box) {
	if ground, whole, touched := o.covered(c, it.Item); touched && !whole && flagged(o, it.Item) && !o.isCard(it) {
		o.hide(it.Item, ground, texts)
	}
	o.eachCovered(c, it, func(other *place.Item, ground scene.Shape, whole bool) {
		if !whole {
			o.hide(other, ground, texts)
		}
	})
	hideEras(o, c)
}

// hide takes a name or a count away, with the leader to it, and has the line of its lane go
// on where it stood.
func (o *overlay) hide(it *place.Item, ground scene.Shape, texts []arrow.Box) {
	o.dst.Add(ground)
	lane := &o.l.lanes[it.Lane]
	if ground.Fill == scene.Paper && ground.Y < lane.Line && ground.Y+ground.H > lane.Line {
		o.dst.Add(scene.Shape{Kind: scene.Line, Class: scene.Overlay, X: ground.X, Y: lane.Line, W: ground.W, Stroke: lane.leader(), Width: o.m.step.line})
		return
	}
	if it.Rank >= 0 && flagged(o, it) {
		o.hideLeader(it, texts)
	}
}

// leaderApart is how near to a leader the edge of a label stands that has it too, px.
const leaderApart = 4.0

// hideLeader takes the leader to a name away, but for where another name needs it.
func (o *overlay) hideLeader(it *place.Item, texts []arrow.Box) {
	x, from, to := leaderOf(o, it, false)
	lane, none := &o.l.lanes[it.Lane], func(*place.Item, float64, float64) {}
	near := func(b arrow.Box) bool {
		return b.Bottom > lane.Top && b.Top < lane.Top+lane.Height && (math.Abs(b.Left-x) < leaderApart || math.Abs(b.Right-x) < leaderApart)
	}
	if slices.ContainsFunc(texts[1:], near) { // the first is the card
		return
	}
	kept := slices.Clone(texts)
	o.placed.EachMark(it.Lane, o.v, place.Marks{Dot: none, Cluster: func(place.Cluster, float64, float64) {}, Bar: func(bar *place.Item, left, right float64) {
		top := o.placed.BarTop(bar, lane.SpanHeight)
		kept = append(kept, arrow.Box{Left: left - 2, Top: top - 1, Right: right + 2, Bottom: top + lane.SpanHeight + 1})
	}})
	arrow.EachClear(x, from, to, kept, func(from, to float64) {
		o.dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overlay, X: x - 1.5, Y: from, W: 3, H: to - from, Fill: scene.Paper})
	})
}

// hideOwn takes the label of an event away, in whose place a card stands that may be
// shorter.
func (o *overlay) hideOwn(it *item, texts []arrow.Box) {
	if !o.l.o.Strip && !o.isCard(it) {
		o.hideLabel(it, texts)
	}
}

// hideLabel takes the label of an event away, where it is drawn.
func (o *overlay) hideLabel(it *item, texts []arrow.Box) {
	if spot, shown := spotIn(o, it.Item); shown {
		ground := scene.Shape{Kind: scene.Rect, Class: scene.Overlay, X: spot.X, Y: spot.Y, W: spot.W, H: spot.H, Fill: scene.Paper}
		o.hide(it.Item, ground, texts)
	}
}

// cuts reports whether a card covers the label of an event in part.
func (o *overlay) cuts(c *card, it, other *item) (cut bool) {
	o.eachCovered(c, it, func(covered *place.Item, _ scene.Shape, whole bool) {
		cut = cut || covered.Rank == other.Rank && !whole
	})
	return cut
}
