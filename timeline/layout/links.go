package layout

import (
	"math"
	"slices"

	"tideline/timeline/layout/arrow"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// links says of every event drawn which others it leads to and which led to it, the
// most important first.
type links struct{ leads, led map[string][]*item }

func newLinks(items []item, byID map[string]*item) links {
	l := links{map[string][]*item{}, map[string][]*item{}}
	for i := range items {
		from := &items[i]
		for _, link := range from.event.LeadsTo {
			if to := byID[link.Event]; to != nil && to != from {
				l.leads[from.event.ID] = append(l.leads[from.event.ID], to)
				l.led[to.event.ID] = append(l.led[to.event.ID], from)
			}
		}
	}
	return l
}

// addLink draws an arrow from one event to another where both are in view, beside the
// lines of lanes and clear of text, with the reason where it has room.
func (o *overlay) addLink(from, to *item, texts []arrow.Box) {
	if !from.InSight(o.v) || !to.InSight(o.v) {
		return
	}
	start, end := o.endOf(from), o.endOf(to)
	way := arrow.Route(start.End, end.End, texts, o.v.Width())
	arrow.Draw(o.dst, way, scene.Shape{Class: scene.Overlay, Stroke: scene.Body, Width: 1.5})
	o.addReason(from, to, way, texts)
}

// linkEnd is what an arrow leaves or comes to: the mark of an event, or the pill that counts
// it with others.
type linkEnd struct {
	arrow.End
	left, right float64 // px of the way along the line, from the middle
	counted     bool
}

// endOf returns the mark of an event as an arrow sees it.
func (o *overlay) endOf(it *item) linkEnd {
	x := min(max(o.v.X(it.At), 0), o.v.Width())
	if pill := o.counting(it); len(pill) > 0 {
		box := &pill[0]
		x = min(max(x, box.X+box.H/2), box.X+box.W-box.H/2)
		return linkEnd{arrow.End{X: x, Y: box.Y + box.H/2, Reach: box.H / 2}, x - box.X, box.X + box.W - x, true}
	}
	mark := o.markOf(it)
	return linkEnd{arrow.End{X: x, Y: mark.Y + mark.H/2, Reach: mark.H / 2}, it.Dot / 2, it.Dot / 2, false}
}

// reasonApart is the px of the way that is seen besides the reason on it.
const reasonApart = 40.0

// addReason writes why an event led to another, in the middle of the way, where it covers
// no text.
func (o *overlay) addReason(from, to *item, way []scene.Point, texts []arrow.Box) {
	why := ""
	for _, link := range from.event.LeadsTo {
		if link.Event == to.event.ID {
			why = typeset.OneLine(link.Why)
		}
	}
	at, length := arrow.Middle(way)
	width := o.l.o.Measure.Width(why, o.m.small, false)
	if why == "" || length < width+reasonApart {
		return
	}
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, Fill: scene.Paper, X: at.X - width/2 - o.m.TextEnd, Y: at.Y - o.m.line/2, W: width + 2*o.m.TextEnd, H: o.m.line,
	}
	for _, t := range texts {
		if box.X < t.Right && box.X+box.W > t.Left && box.Y < t.Bottom && box.Y+box.H > t.Top {
			return
		}
	}
	o.dst.Add(box)
	box.Kind, box.Text, box.Fill, box.Size = scene.Text, why, scene.Second, o.m.small
	box.X, box.W = at.X-width/2, width
	o.dst.Add(box)
}

// textsInView returns what is written in the lanes, and the pills on their lines, but for
// the label of the selected event, in whose place its card stands, and those that its card
// takes away. The first is that card.
func (o *overlay) textsInView(selected *item, c *card) []arrow.Box {
	texts := []arrow.Box{{Left: c.x, Top: c.y, Right: c.x + c.w, Bottom: c.y + c.h}}
	var names scene.Scene
	s, none := o.v.Scale(), func(*place.Item, float64, float64) {}
	for i := range o.l.lanes {
		o.placed.EachLabel(i, o.v, func(it *place.Item, left, _ float64) {
			if _, whole, touched := o.covered(c, it); it.Rank == selected.Rank || touched && !whole {
				return
			}
			top, height := o.placed.LabelBox(it, s)
			from, to := it.Label.Sides(it.Label.Stage(s))
			texts = append(texts, arrow.Box{Left: left, Top: top, Right: left + from + to, Bottom: top + height})
		})
		lane := &o.placed.Lanes[i]
		o.placed.EachMark(i, o.v, place.Marks{Bar: none, Dot: none, Cluster: func(_ place.Cluster, left, width float64) {
			texts = append(texts, arrow.Box{Left: left, Top: lane.ClusterTop, Right: left + width, Bottom: lane.ClusterTop + lane.ClusterHeight})
		}})
		n := barNames{o.l, &names, o.v, 0}
		o.placed.EachNamedBar(i, o.v, func(it *place.Item, left, right float64) { n.add(&o.l.items[it.Rank], left, right) })
	}
	for i := range names.Shapes {
		sh := &names.Shapes[i]
		texts = append(texts, arrow.Box{Left: sh.X, Top: sh.Y, Right: sh.X + sh.W, Bottom: sh.Y + sh.H})
	}
	return texts
}

// nameMost is how wide the name of a connected event gets that has no label, px.
const nameMost = 260.0

// addEndName names a connected event that has no label at this scale: beside its mark, or
// in the rows next to the line, where it spoils the fewest names. taken holds what is not
// to be covered.
func (o *overlay) addEndName(it *item, taken *[]card, texts []arrow.Box) {
	m := o.m
	measure := func(s string) float64 { return o.l.o.Measure.Width(s, m.text, it.bold) }
	room := min(nameMost*m.scale, o.v.Width()/2)
	text := typeset.Shorten(it.title, room, 0, measure)
	if text == "" {
		return
	}
	end := o.endOf(it)
	c := card{w: measure(text) + 2*m.TextEnd, h: m.LabelHeight}
	apart := m.MarkText - m.TextEnd
	best, least := c, -1
	for _, row := range [3]float64{0, 1, -1} {
		for _, left := range [2]bool{false, true} {
			if c.x = end.X + end.right + apart; left {
				c.x = end.X - end.left - apart - c.w
			}
			c.y = end.Y - c.h/2 + row*(m.LabelHeight+m.LabelGap)
			if c.x < cardEdge || c.x+c.w > o.v.Width()-cardEdge || c.y < 0 || c.y+c.h > o.l.BodyHeight() || meetsAny(&c, *taken) {
				continue
			}
			cost := int(math.Abs(row))
			o.eachCovered(&c, it, func(_ *place.Item, _ scene.Shape, whole bool) {
				if cost += 2; !whole {
					cost += cutCost
				}
			})
			if least < 0 || cost < least {
				best, least = c, cost
			}
		}
	}
	if least < 0 {
		return
	}
	o.hideCut(&best, it, texts)
	*taken = append(*taken, best)
	box := scene.Shape{Kind: scene.Rect, Class: scene.Overlay, ID: it.event.ID, X: best.x, Y: best.y, W: best.w, H: best.h, Fill: scene.Paper}
	o.dst.Add(box)
	box.Kind, box.Text, box.Size, box.Bold, box.Fill = scene.Text, text, m.text, it.bold, scene.Body
	box.X, box.W = best.x+m.TextEnd, best.w-2*m.TextEnd
	o.dst.Add(box)
}

// meetsAny reports whether a card meets one of others.
func meetsAny(c *card, others []card) bool {
	return slices.ContainsFunc(others, func(b card) bool {
		return c.x < b.x+b.w && b.x < c.x+c.w && c.y < b.y+b.h && b.y < c.y+c.h
	})
}
