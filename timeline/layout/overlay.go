package layout

import (
	"math"
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/arrow"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// overlay draws what lies above the body in one view.
type overlay struct {
	*glyphs
	l    *Layout
	pill []scene.Shape // that counts the selected event, where it has stepped aside
	of   *item         // that event

	names   []edge.Names // at the edges of the view, by lane; nil before they are asked for
	linked  []*item      // what the selected event led to and what led to it, in view
	around  *item        // for which written was found
	written []written    // besides labels
}

// StepsBack reports whether all but the selected event steps back in a view, where it is
// to be painted in quiet colours: not on a strip, which is read from the back of a room.
func (l *Layout) StepsBack(v axis.View, selected string) bool {
	it := itemOf(l, selected)
	return it != nil && !l.o.Strip && it.InSight(l.orFit(v))
}

// Overlay draws what lies above the body, as high as it is: the selected event
// with its whole title, a line to each of its lanes, and its links to the events
// that led to it and that it led to, while the rest is dimmed; and a card for
// the event under the pointer. Either id may be empty. Nothing of the body moves
// or changes for it.
func (l *Layout) Overlay(dst *scene.Scene, v axis.View, selected, hovered string) {
	v = l.orFit(v)
	dst.Reset(v.Width(), l.BodyHeight())
	o := &overlay{glyphs: l.glyphs(dst, v), l: l}
	if it := itemOf(l, selected); it != nil && it.InSight(v) {
		if l.o.Strip {
			o.addPresent(it)
		} else {
			o.addSelected(it)
		}
	} else if it != nil && !l.o.Strip {
		o.addEdgePointer(it)
	}
	if it := itemOf(l, hovered); it != nil && hovered != selected && it.InSight(v) {
		o.addCard(it, false)
	}
}

func (o *overlay) addSelected(it *item) {
	if pill := o.counting(it); len(pill) > 0 && o.stepAside(it, pill) {
		o.pill, o.of = pill, it
	}
	o.linked = slices.DeleteFunc(slices.Concat(o.l.links.leads[it.event.ID], o.l.links.led[it.event.ID]), func(other *item) bool { return !other.InSight(o.v) })
	c := o.cardOf(it)
	texts := o.textsInView(it, &c)
	o.hideOwn(it, texts)
	o.hideCut(&c, it, texts) // before the lines, which go over where the names were
	k := linker{o}
	names, texts := k.seatNames(it, texts)
	o.addConnectors(it, texts)
	o.addCardLeader(it, texts)
	k.addEnds(&c, it, names, texts)
	k.addLinks(it, texts)
	o.addFocusedMark(it)
	o.addCard(it, true)
}

// joinWidth is the px of the line that joins the marks of one event, at 100 % text size: broad,
// since thin ones are arrows.
const joinWidth = 5.0

// addConnectors joins the mark of an event with its secondary marks in other lanes, by a
// broad line in the colour of its lane that runs behind what is written.
func (o *overlay) addConnectors(it *item, texts []arrow.Box) {
	x, top, bottom := o.v.X(it.At), math.Inf(1), math.Inf(-1)
	if !place.Meets(x-1, x+1, o.v) {
		return
	}
	var dots []scene.Shape // which lie over the line
	for _, id := range it.event.Lanes {
		i, ok := o.l.laneOf[id]
		if !ok {
			continue
		}
		lane := &o.l.lanes[i]
		top, bottom = min(top, lane.Line), max(bottom, lane.Line)
		if i != it.Lane && !slices.ContainsFunc(texts, func(b arrow.Box) bool { return b.Holds(x, lane.Line) }) {
			dot := o.dot(lane.Line, lane.hue, x, o.m.dot(1))
			dot.Class, dot.ID, dot.Fill, dot.Stroke, dot.Width = scene.Overlay, it.event.ID, scene.Paper, lane.full(), 2
			dots = append(dots, dot)
		}
	}
	wide, kept := math.Round(joinWidth*o.m.scale), slices.Clone(texts)
	for i := range kept {
		kept[i].Left, kept[i].Right = kept[i].Left-wide/2, kept[i].Right+wide/2
	}
	arrow.EachClear(x, top, bottom, kept, func(from, to float64) {
		o.dst.Add(scene.Shape{Kind: scene.Line, Class: scene.Overlay, X: x, Y: from, H: to - from, Stroke: it.leader(), Width: wide})
	})
	o.dst.Shapes = append(o.dst.Shapes, dots...)
}

// counting draws the pill of the cluster that counts an event, and returns its shapes; none
// where the event has a mark of its own.
func (o *overlay) counting(it *item) []scene.Shape {
	if it == o.of {
		return o.pill
	}
	var dst scene.Scene
	none := func(*place.Item, float64, float64) {}
	o.placed.EachMark(it.Lane, o.v, place.Marks{Bar: none, Dot: none, Cluster: func(c place.Cluster, left, width float64) {
		found := false
		o.placed.Members(c.ClusterKey, o.v, func(member *place.Item) { found = found || member == it.Item })
		if found {
			o.l.addCluster(&dst, &o.l.lanes[it.Lane], c, left, width)
		}
	}})
	return dst.Shapes
}

// addLeader draws the line from the mark of an event to its label again, where it has
// one, behind what is written.
func (o *overlay) addLeader(it *item, ink scene.Ink, width float64, texts []arrow.Box) {
	if !flagged(o, it.Item) {
		return
	}
	if x, from, to := leaderOf(o, it.Item, true); from != to {
		arrow.EachClear(x, min(from, to), max(from, to), texts, func(from, to float64) {
			line := vertical(scene.Overlay, x, from, to, ink)
			line.Width = width
			o.dst.Add(line)
		})
	}
}

// addLabel draws the label of an event again, and returns its shapes.
func (o *overlay) addLabel(it *item) []scene.Shape {
	at := len(o.dst.Shapes)
	spot, _ := spotIn(o, it.Item)
	names := labels{Layout: o.l, dst: o.dst, v: o.v, group: -1}
	names.add(it.Item, &spot)
	shapes := o.dst.Shapes[at:]
	for i := range shapes {
		shapes[i].Class = scene.Overlay
	}
	return shapes
}

// addPresent draws the selected event of a strip: its mark and its label again,
// outlined. Nothing is dimmed and nothing covered, so that all of it can be read
// from the back row. An event without a label at this scale gets a card; what that would cut is
// not drawn while it stands.
func (o *overlay) addPresent(it *item) {
	if leftToTell(o.l, it, o.v) == nothingMore {
		o.addFocusedMark(it)
		return
	}
	if !flagged(o, it.Item) {
		c := o.cardOf(it)
		texts := o.textsInView(it, &c)
		o.hideCut(&c, it, texts)
		o.addCardLeader(it, texts)
		o.addFocusedMark(it)
		o.addCard(it, true)
		return
	}
	o.addLeader(it, scene.Focus, math.Round(1.5*o.m.scale), o.textsInView(it, &card{})[1:])
	o.addFocusedMark(it)
	box := &o.addLabel(it)[0]
	box.Stroke, box.Width = scene.Focus, math.Round(o.m.scale)
	if spot, _ := spotIn(o, it.Item); spot.Row != 0 && !spot.Across { // as far from the text on one side as on the other
		more := o.m.Spine + o.m.TextFrom - o.m.TextEnd
		if box.W += more; spot.Leftward {
			box.X -= more
		}
	}
}

const (
	edgeChevron = 16.0  // px high
	edgeTitle   = 240.0 // px of the title at most
)

// addEdgePointer says at the edge of the view, at the height of its lane, to which side
// the selected event has gone.
func (o *overlay) addEdgePointer(it *item) {
	m := o.m
	px := func(v float64) float64 { return math.Round(v * m.scale) }
	measure := func(s string) float64 { return o.l.o.Measure.Width(s, m.small, false) }
	text := typeset.Shorten(it.title, min(px(edgeTitle), o.v.Width()/3), 0, measure)
	half, pad := px(edgeChevron/2), px(8)
	ground := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, ID: it.event.ID, Fill: scene.Paper,
		W: measure(text) + half + 3*pad, H: m.LabelHeight, Y: o.lineOf(it) - m.LabelHeight/2,
	}
	tip, words, back := pad, pad+half+pad, half
	if o.v.X(it.At) > o.v.Width()/2 {
		ground.X = o.v.Width() - ground.W
		tip, words, back = o.v.Width()-pad, ground.X+pad, -half
	}
	o.dst.Add(ground)
	line := scene.Shape{
		Kind: scene.Line, Class: scene.Overlay, ID: it.event.ID, Stroke: scene.Second, Width: 2, X: tip, Y: o.lineOf(it), W: back, H: -half,
	}
	o.dst.Add(line)
	line.H = half
	o.dst.Add(line)
	label := ground
	label.Kind, label.Text, label.Fill, label.Size, label.X, label.W = scene.Text, text, scene.Second, m.small, words, measure(text)
	o.dst.Add(label)
}
