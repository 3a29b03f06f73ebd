package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/cards"
	"tideline/timeline/layout/edge"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// labels draws the labels of the lanes in a view.
type labels struct {
	*Layout
	dst   *scene.Scene
	v     axis.View
	names edge.Names // of the lane that is drawn, which stand elsewhere than by themselves
	group int        // the number of the last label
}

// addLeaders draws the lines from marks to labels, but for those of names that stand
// elsewhere. They lie under every label of the lane, whose grounds are opaque.
func (l *labels) addLeaders(i int) {
	l.placed.EachLabel(i, l.v, func(it *place.Item, _, x float64) {
		from, to := l.placed.Leader(it, l.v.Scale())
		if from != to && !l.isLed(it) {
			l.addLeader(it, x, from, to)
		}
	})
}

// addLeader draws the line to the label of an event, at x from one y to another.
func (l *labels) addLeader(it *place.Item, x, from, to float64) {
	line := vertical(scene.Leader, x, from, to, l.items[it.Rank].leader())
	if l.m.poster {
		line.Width, line.Stroke = l.m.Spine, l.items[it.Rank].full()
	}
	l.dst.Add(line)
}

// addOwn draws the labels that stand by themselves, each a group of shapes.
func (l *labels) addOwn(i int) {
	l.placed.EachLabel(i, l.v, func(it *place.Item, left, x float64) {
		if l.names.Of(it) == nil {
			spot := l.spotOf(it, left, x)
			l.add(it, &spot)
		}
	})
}

// spotOf returns where the label of an event stands by itself, whose box begins at left px and
// that hangs at another x.
func (l *labels) spotOf(it *place.Item, left, at float64) edge.Spot {
	return ownSpot(l.placed, l.v.Scale(), it, left, at)
}

// ownSpot is spotOf at a scale, for one who draws no labels.
func ownSpot(placed *place.Placement, s float64, it *place.Item, left, at float64) edge.Spot {
	b := &it.Label
	stage := b.Stage(s)
	hangs := b.Hangs(s)
	spot := edge.Spot{Form: stage.Form, At: at, X: left, Across: hangs.Aside > 0, Row: hangs.Row, Leftward: hangs.Leftward}
	spot.Y, spot.H = placed.LabelBox(it, s)
	before, after := b.Sides(s)
	spot.W = before + after
	return spot
}

// add draws the label of an event at a spot: ink on the ground, with a spine in the
// colour of its lane where it does not stand beside its mark.
func (l *labels) add(of *place.Item, spot *edge.Spot) {
	l.group++
	it, dst := &l.items[of.Rank], l.dst
	m := &l.m
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Label, ID: it.event.ID, Group: l.group,
		X: spot.X, Y: spot.Y, W: spot.W, H: spot.H, Fill: scene.Paper,
	}
	if spot.Form.IsCard() {
		of := scene.Shape{Class: box.Class, ID: box.ID, Group: l.group, X: box.X, Y: box.Y}
		l.cardOf(it, spot.H).Add(dst, of, it.full(), spot.Leftward)
		return
	}
	dst.Add(box)
	l.band.addDecadesIn(dst, &box, l.v)
	text := box
	text.Kind, text.Size, text.Bold, text.Fill, text.H = scene.Text, m.text, it.bold, scene.Body, m.LabelHeight-m.dateLine
	text.X = box.X + m.TextEnd
	right := box.X + box.W - m.TextEnd // of the text of a flag to the left
	if spot.Row != 0 {
		spine := box
		spine.W, spine.Fill = m.Spine, it.full()
		switch {
		case spot.Across: // its leader ends in the edge that faces the line, in a foot so short that it is no span
			text.X = box.X + m.Spine + m.TextFrom
			right := box.X + box.W
			spine.X = max(spot.At-m.acrossSpine/2, box.X)
			if spine.W, spine.H = min(spot.At+m.acrossSpine/2, right)-spine.X, m.Spine; spot.Row < 0 {
				spine.Y = box.Y + box.H - spine.H
			}
		case spot.Leftward:
			spine.X = box.X + box.W - m.Spine
			right = spine.X - m.TextFrom
		default:
			text.X = box.X + m.Spine + m.TextFrom
		}
		dst.Add(spine)
	}
	w := labelPen{l.Layout, it, dst, text, right, spot.Leftward}
	w.write(spot.Form)
}

// cardOf returns the card of an event, which is written when it is first drawn.
func (l *Layout) cardOf(it *item, height float64) *cards.Card {
	of := &l.cards[it.Rank]
	if written := of.Load(); written != nil {
		return written
	}
	z := cards.NewSizes(l.m.CardWidth, height, l.m.text/plain.title)
	content := cards.Content{Date: it.drawn.Human(l.o.Words), Place: it.event.Place.Name, Title: it.title, Text: it.event.Text}
	if p := it.event.Image; p != nil && (p.File != "" || l.o.Has != nil && l.o.Has(p)) {
		content.Picture = p.Name()
	}
	of.Store(cards.Write(content, z, l.o.Measure))
	return of.Load()
}

// labelPen writes the lines of a label.
type labelPen struct {
	l     *Layout
	it    *item
	dst   *scene.Scene
	text  scene.Shape // at the left edge of the text, in the first line
	right float64     // of the text, where its flag flies to the left
	ends  bool        // it does
}

func (w *labelPen) write(f place.Form) {
	first, second := w.it.Lines(f)
	if w.l.m.dateLine > 0 {
		w.above()
	}
	date, dated := w.it.DateIn(f)
	if second == "" {
		w.line(first, w.it.Width(f, 0), date, dated)
		return
	}
	w.line(first, w.it.Width(f, 0), "", 0)
	w.text.Y += w.l.m.LineStep
	w.line(second, w.it.Width(f, 1), date, dated)
}

// line writes a line of so many px, and the date after it, or before it in a flag to
// the left. The date of a title that is written from right to left stands next to the mark: how
// wide such a title gets in the fonts of a system nobody can tell beforehand, and a date on its
// far side would float.
func (w *labelPen) line(words string, width float64, date string, dated float64) {
	m, text := &w.l.m, w.text
	text.Text, text.W = words, width
	if text.Ends = w.ends; w.ends {
		text.X = w.right - width
	}
	x := text.X + width + m.DateFrom
	if w.ends {
		x = text.X - m.DateFrom - dated
	}
	if date != "" && typeset.HasRightToLeft(w.it.title) {
		if x = text.X; w.ends {
			x = w.right - dated
			text.X -= dated + m.DateFrom
		} else {
			text.X += dated + m.DateFrom
		}
	}
	w.dst.Add(text)
	if date == "" {
		return
	}
	text.X, text.W, text.Text, text.Bold, text.Size, text.Fill = x, dated, date, false, m.dates, scene.Second
	text.Y += math.Round((m.text - m.dates) * dateDrop)
	w.dst.Add(text)
}

// above writes the date on a line of its own, over the title.
func (w *labelPen) above() {
	m, date := &w.l.m, w.text
	date.Text, date.W, date.H, date.Size, date.Bold, date.Fill = w.it.Date, w.it.DateWidth(), m.dateLine, m.dates, false, scene.Second
	if w.ends {
		date.X = w.right - date.W
	}
	w.dst.Add(date)
	w.text.Y += m.dateLine
}

// dateDrop sets the smaller text of a date on the line of its title: of the difference
// of their sizes, in a box of the same height.
const dateDrop = 0.35
