package layout

import (
	"math"
	"slices"

	"tideline/timeline/layout/arrow"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// addEnds draws what is at the ends of arrows: marks, and names at seats or as labels.
func (o *linker) addEnds(c *card, it *item, names []endName, texts []arrow.Box) {
	seated := func(other *item) bool {
		return slices.ContainsFunc(names, func(n endName) bool { return n.of == other })
	}
	for _, other := range o.linked {
		o.addLinkedMark(other, seated(other), texts)
	}
	for i := range names {
		o.addEndName(&names[i], texts)
	}
	for _, other := range o.linked {
		if !seated(other) && !o.cuts(c, it, other) {
			o.addLinkedLabel(other)
		}
	}
}

// addLinkedMark draws the mark of an event that a link leads to or from, above
// the dimming, with the leader to its label unless its name is seated elsewhere.
func (o *linker) addLinkedMark(it *item, seated bool, texts []arrow.Box) {
	if o.endOf(it).counted { // the pill stands for it
		return
	}
	if !seated {
		o.addLeader(it, it.full(), 1, texts)
	}
	for _, sh := range markAgain(o.l, it, o.v) {
		sh.Class = scene.Overlay
		o.dst.Add(sh)
	}
	o.addBarName(it)
}

// addLinkedLabel draws its label, where it has one.
func (o *linker) addLinkedLabel(it *item) {
	if it.InSight(o.v) && flagged(o.overlay, it.Item) {
		o.addLabel(it)
	}
}

// nameMost is how wide the name of a connected event gets that has room nowhere, px.
const nameMost = 260.0

// What the name of a connected event does for a seat, in px of distance from its mark.
const (
	nameInTwo = 14.0  // stand in two lines
	nameCut   = 300.0 // be cut
	overName  = 120.0 // lie over another name, by what that is worth
	overMark  = 60.0  // lie over a mark or a count
)

// beyondLane is how many rows beyond its lane a name may stand that has no seat in it.
const beyondLane = 3

// endName is the name of a connected event at the end of its arrow.
type endName struct {
	of    *item
	end   linkEnd
	box   arrow.Box
	row   int // 0 on the line, from 1 below it, from −1 above
	left  bool
	lines []string
}

// seatNames seats the names of connected events, before all others: where a label does not
// say its name whole in the view it stands elsewhere in its lane, whole if there is any room,
// and names that it would cut are taken away. It returns them, and what is written then.
func (o *linker) seatNames(of *item, texts []arrow.Box) (names []endName, written []arrow.Box) {
	taken := []arrow.Box{texts[0], o.endOf(of).box()}
	covers := o.toCover(of)
	var unnamed []*item
	for _, other := range o.linked {
		taken = append(taken, o.endOf(other).box())
		if label, whole := o.wholeLabel(other); whole && !label.Meets(&texts[0]) {
			taken = append(taken, label)
		} else if s := o.v.Scale(); !(other.BarNamed(s) && (other.Name.Above || other.NamedWhole(s))) && !slices.Contains(unnamed, other) {
			unnamed = append(unnamed, other)
		}
	}
	written = slices.Clone(texts)
	for _, other := range unnamed {
		n, found := o.seatName(other, taken, covers)
		if !found {
			continue // a label that it has is cut
		}
		if label, shown := o.labelIn(other); shown {
			written = slices.DeleteFunc(written, func(b arrow.Box) bool { return b == label })
			o.hideLabel(other, written)
		}
		o.hideCut(&card{x: n.box.Left, y: n.box.Top, w: n.box.Right - n.box.Left, h: n.box.Bottom - n.box.Top}, other, written)
		written = slices.DeleteFunc(written, func(b arrow.Box) bool { return b != texts[0] && b.Meets(&n.box) })
		written, taken, names = append(written, n.box), append(taken, n.box), append(names, n)
	}
	return names, written
}

// labelIn returns the label of an event in the view, and whether it is one.
func (o *linker) labelIn(it *item) (box arrow.Box, shown bool) {
	spot, shown := spotIn(o.overlay, it.Item)
	if !shown {
		return box, false
	}
	box = arrow.Box{Left: spot.X, Top: spot.Y, Right: spot.X + spot.W, Bottom: spot.Y + spot.H}
	return box, place.Meets(box.Left, box.Right, o.v)
}

// wholeLabel is labelIn for a label that says its name whole, within the view.
func (o *linker) wholeLabel(it *item) (box arrow.Box, whole bool) {
	box, shown := o.labelIn(it)
	spot, _ := spotIn(o.overlay, it.Item)
	return box, shown && box.Left >= 0 && box.Right <= o.v.Width() && !spot.Form.Cut()
}

// cover is what a name should not lie over: of an event by its rank, or −1.
type cover struct {
	arrow.Covered

	of int
}

// toCover returns the names, counts and marks in the view but for those of the selected event.
func (o *linker) toCover(of *item) (all []cover) {
	add := func(b arrow.Box, rank int, cost float64) {
		all = append(all, cover{arrow.Covered{Box: b, Cost: cost}, rank})
	}
	none := func(*place.Item, float64, float64) {}
	for i := range o.l.lanes {
		line := o.l.lanes[i].Line
		eachSpot(o.overlay, i, func(it *place.Item, spot *edge.Spot) {
			box := arrow.Box{Left: spot.X, Top: spot.Y, Right: spot.X + spot.W, Bottom: spot.Y + spot.H}
			if it.Rank != of.Rank && place.Meets(box.Left, box.Right, o.v) {
				add(box, it.Rank, overName*float64(worthOf(it)))
			}
		})
		o.placed.EachMark(i, o.v, place.Marks{Cluster: func(place.Cluster, float64, float64) {}, Dot: func(it *place.Item, left, right float64) {
			add(arrow.Box{Left: left, Top: line - it.Dot/2, Right: right, Bottom: line + it.Dot/2}, it.Rank, overMark)
		}, Bar: none})
	}
	for _, w := range o.writtenBeside(of) {
		g := &w.ground
		cost := overMark
		if w.of.Rank >= 0 {
			cost = overName * float64(worthOf(w.of))
		}
		add(arrow.Box{Left: g.X, Top: g.Y, Right: g.X + g.W, Bottom: g.Y + g.H}, w.of.Rank, cost)
	}
	return all
}

// seatName finds a seat for the name of one connected event, for a cut name where it has not
// even that.
func (o *linker) seatName(it *item, taken []arrow.Box, covers []cover) (n endName, found bool) {
	m, lane := o.m, &o.placed.Lanes[it.Lane]
	measure := func(s string) float64 { return o.l.o.Measure.Width(s, m.text, it.bold) }
	end := o.endOf(it)
	apart := m.MarkText - m.TextEnd
	seek := arrow.Name{
		End: end.End, Before: end.left + apart, After: end.right + apart, Spine: m.Spine, Taken: slices.Clone(taken),
	}
	seek.Taken = slices.DeleteFunc(seek.Taken, func(b arrow.Box) bool { return b == end.box() })
	for i := range covers {
		if covers[i].of != it.Rank {
			seek.Covers = append(seek.Covers, covers[i].Covered)
		}
	}
	var lines [][]string
	write := func(cost float64, text ...string) {
		widest := 0.0
		for _, line := range text {
			widest = max(widest, measure(line))
		}
		lines = append(lines, text)
		seek.Texts = append(seek.Texts, arrow.Text{
			Width: math.Ceil(widest) + m.Spine + m.TextFrom + m.TextEnd, Height: m.LabelHeight - m.dateLine + float64(len(text)-1)*m.LineStep, Cost: cost,
		})
	}
	whole, _ := it.Lines(place.Whole)
	write(0, whole)
	if a, b := it.Lines(place.Two); b != "" {
		write(nameInTwo, a, b)
	}
	_, labelled := o.labelIn(it)
	if short := typeset.Shorten(it.title, min(nameMost*m.scale, o.v.Width()/2), 0, measure); short != whole && short != "" && !labelled {
		write(nameCut, short)
	}
	if whole == "" {
		return n, false
	}
	seat, found := arrow.Seat{}, false
	for _, beyond := range [2]float64{-1, beyondLane * (m.LabelHeight + m.LabelGap)} {
		top, bottom := max(lane.Top-beyond, 0), min(lane.Top+lane.Height+beyond, o.l.BodyHeight())
		seek.Rows, seek.Bounds = o.rowsOf(lane, top, bottom), arrow.Box{Left: cardEdge, Top: top, Right: o.v.Width() - cardEdge, Bottom: bottom}
		if seat, found = seek.Find(); found {
			break
		}
	}
	if !found {
		return n, false
	}
	return endName{it, end, seat.Box, seek.Rows[seat.Row].N, seat.Leftward, lines[seat.Text]}, true
}

// rowsOf returns the rows of a lane in which names may stand, and those that go on like them
// up to some y, from the line on.
func (o *linker) rowsOf(lane *place.Lane, top, bottom float64) []arrow.Row {
	m := o.m
	high, pitch := m.LabelHeight-m.dateLine, m.LabelHeight+m.LabelGap
	rows := []arrow.Row{{Top: math.Floor(lane.Line - high/2)}}
	for n, y := 1, lane.LabelTop; y+high < bottom; n, y = n+1, y+pitch {
		rows = append(rows, arrow.Row{N: n, Top: y})
	}
	if lane.SpanRows() > 0 {
		return rows
	}
	for n, y := 1, math.Floor(lane.Line-m.Band/2)-lane.LabelsUp-high; y > top; n, y = n+1, y-pitch {
		rows = append(rows, arrow.Row{N: -n, Top: y})
	}
	return rows
}

// addEndName draws the name of a connected event, with the line to its mark where it stands
// in a row.
func (o *linker) addEndName(n *endName, texts []arrow.Box) {
	m, it := o.m, n.of
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Overlay, ID: it.event.ID, X: n.box.Left, Y: n.box.Top, W: n.box.Right - n.box.Left, H: n.box.Bottom - n.box.Top, Fill: scene.Paper,
	}
	from := m.Spine + m.TextFrom // between the edge towards the mark and the text
	if n.row == 0 {
		from = m.TextEnd
		box.W -= m.Spine + m.TextFrom - m.TextEnd
		if n.left {
			box.X = n.box.Right - box.W
		}
	} else {
		ends := [2]float64{n.end.Y + n.end.Reach, box.Y}
		if n.row < 0 {
			ends = [2]float64{box.Y + box.H, n.end.Y - n.end.Reach}
		}
		arrow.EachClear(n.end.X, ends[0], ends[1], texts, func(from, to float64) {
			o.dst.Add(vertical(scene.Overlay, n.end.X, from, to, it.full()))
		})
	}
	o.dst.Add(box)
	if n.row != 0 {
		spine := box
		if spine.W, spine.Fill = m.Spine, it.full(); n.left {
			spine.X = box.X + box.W - m.Spine
		}
		o.dst.Add(spine)
	}
	text := box
	text.Kind, text.Size, text.Bold, text.Fill, text.Ends, text.H = scene.Text, m.text, it.bold, scene.Body, n.left, m.LabelHeight-m.dateLine
	for _, line := range n.lines {
		text.Text, text.W = line, o.l.o.Measure.Width(line, m.text, it.bold)
		if text.X = box.X + from; n.left {
			text.X = box.X + box.W - from - text.W
		}
		o.dst.Add(text)
		text.Y += m.LineStep
	}
}
