package layout

import (
	"slices"

	"tideline/timeline/layout/arrow"
	"tideline/timeline/layout/edge"
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

// linker draws what the selected event is linked with.
type linker struct{ *overlay }

// addLinks draws the arrows from an event and to it.
func (o *linker) addLinks(it *item, texts []arrow.Box) {
	marks := o.marksInView()
	for _, other := range o.l.links.leads[it.event.ID] {
		texts = append(texts, o.addLink(it, other, texts, marks)...)
	}
	for _, other := range o.l.links.led[it.event.ID] {
		texts = append(texts, o.addLink(other, it, texts, marks)...)
	}
}

// addLink draws an arrow from one event to another where both are in view, beside the
// lines of lanes and clear of text, with the reason where it has room: the place that this
// takes is returned.
func (o *linker) addLink(from, to *item, texts, marks []arrow.Box) (reason []arrow.Box) {
	if !from.InSight(o.v) || !to.InSight(o.v) {
		return nil
	}
	start, end := o.endOf(from), o.endOf(to)
	way := arrow.Route(start.End, end.End, texts, marks, o.v.Width())
	arrow.Draw(o.dst, way, scene.Shape{Class: scene.Overlay, Stroke: scene.Body, Width: 1.5}, texts)
	return o.addReason(from, to, way, texts)
}

// box returns the place that it takes.
func (e linkEnd) box() arrow.Box {
	return arrow.Box{Left: e.X - e.left, Top: e.Y - e.Reach, Right: e.X + e.right, Bottom: e.Y + e.Reach}
}

// marksInView returns the dots on the lines of lanes.
func (o *linker) marksInView() (marks []arrow.Box) {
	none := func(*place.Item, float64, float64) {}
	for i := range o.l.lanes {
		line := o.l.lanes[i].Line
		o.placed.EachMark(i, o.v, place.Marks{Cluster: func(place.Cluster, float64, float64) {}, Bar: none, Dot: func(it *place.Item, left, right float64) {
			marks = append(marks, arrow.Box{Left: left, Top: line - it.Dot/2, Right: right, Bottom: line + it.Dot/2})
		}})
	}
	return marks
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
		return linkEnd{arrow.End{X: x, Y: o.lineOf(it), Reach: box.H/2 - 2}, x - box.X, box.X + box.W - x, true}
	}
	mark := o.markOf(it)
	return linkEnd{arrow.End{X: x, Y: mark.Y + mark.H/2, Reach: mark.H / 2}, it.Dot / 2, it.Dot / 2, false}
}

// reasonApart is the px of the way that is seen besides the reason on it.
const reasonApart = 40.0

// addReason writes why an event led to another, in the middle of the way, where it covers
// no text.
func (o *linker) addReason(from, to *item, way []scene.Point, texts []arrow.Box) []arrow.Box {
	why := ""
	for _, link := range from.event.LeadsTo {
		if link.Event == to.event.ID {
			why = typeset.OneLine(link.Why)
		}
	}
	at, length := arrow.Middle(way)
	width := o.l.o.Measure.Width(why, o.m.small, false)
	if why == "" || length < width+reasonApart {
		return nil
	}
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, Fill: scene.Paper, X: at.X - width/2 - o.m.TextEnd, Y: at.Y - o.m.line/2, W: width + 2*o.m.TextEnd, H: o.m.line,
	}
	taken := arrow.Box{Left: box.X, Top: box.Y, Right: box.X + box.W, Bottom: box.Y + box.H}
	if slices.ContainsFunc(texts, func(t arrow.Box) bool { return t.Meets(&taken) }) {
		return nil
	}
	o.dst.Add(box)
	box.Kind, box.Text, box.Fill, box.Size = scene.Text, why, scene.Second, o.m.small
	box.X, box.W = at.X-width/2, width
	o.dst.Add(box)
	return []arrow.Box{taken}
}

// textsInView returns what is written in the lanes, and the pills on their lines, but for
// the label of the selected event, in whose place its card stands, and those that its card
// takes away. The first is that card.
func (o *overlay) textsInView(selected *item, c *card) []arrow.Box {
	texts := []arrow.Box{{Left: c.x, Top: c.y, Right: c.x + c.w, Bottom: c.y + c.h}}
	var names scene.Scene
	none := func(*place.Item, float64, float64) {}
	for i := range o.l.lanes {
		eachSpot(o, i, func(it *place.Item, spot *edge.Spot) {
			if _, whole, touched := o.covered(c, it); it.Rank == selected.Rank || touched && !whole {
				return
			}
			texts = append(texts, arrow.Box{Left: spot.X, Top: spot.Y, Right: spot.X + spot.W, Bottom: spot.Y + spot.H})
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
