package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/cards"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// addLeaders draws the lines from marks to labels. They lie under every label of
// the lane, whose grounds are opaque.
func (l *Layout) addLeaders(dst *scene.Scene, i int, v axis.View) {
	l.placed.EachLabel(i, v, func(it *place.Item, _, x float64) {
		if from, to := l.placed.Leader(it, v.Scale()); from != to {
			line := vertical(scene.Leader, x, from, to, l.items[it.Rank].leader())
			if l.m.poster {
				line.Width, line.Stroke = l.m.Spine, l.items[it.Rank].full()
			}
			dst.Add(line)
		}
	})
}

// addLabels draws the labels, each a group of shapes, and returns the last
// group's number.
func (l *Layout) addLabels(dst *scene.Scene, i int, v axis.View, group int) int {
	l.placed.EachLabel(i, v, func(it *place.Item, left, _ float64) {
		group++
		l.addLabel(dst, &l.items[it.Rank], left, v.Scale(), group)
	})
	return group
}

// addLabel draws the label of an event as it is written at a scale: ink on the ground,
// with a spine in the colour of its lane where it does not stand beside its mark.
func (l *Layout) addLabel(dst *scene.Scene, it *item, left, s float64, group int) {
	m, b := &l.m, &it.Label
	stage := b.Stage(s)
	top, height := l.placed.LabelBox(it.Item, s)
	if stage.Form.IsCard() {
		_, leftward := b.Hangs(s)
		of := scene.Shape{Class: scene.Label, ID: it.event.ID, Group: group, X: left, Y: top}
		l.cardOf(it, height).Add(dst, of, it.full(), leftward)
		return
	}
	edgeLeft, edgeRight := b.Sides(stage)
	box := scene.Shape{
		Kind: scene.Rect, Class: scene.Label, ID: it.event.ID, Group: group,
		X: left, Y: top, W: edgeLeft + edgeRight, H: height, Fill: scene.Paper,
	}
	dst.Add(box)
	text := box
	text.Kind, text.Size, text.Bold, text.Fill, text.H = scene.Text, m.text, it.bold, scene.Body, m.LabelHeight-m.dateLine
	text.X = left + m.TextEnd
	right := left + box.W - m.TextEnd // of the text of a flag to the left
	if b.Row != 0 {
		spine := box
		spine.W, spine.Fill = m.Spine, it.full()
		switch {
		case b.Aside > 0: // its leader ends in the edge that faces the line
			text.X = left + m.Spine + m.TextFrom
			if spine.W, spine.H = box.W, m.Spine; b.Row < 0 {
				spine.Y = box.Y + box.H - spine.H
			}
		case b.Leftward:
			spine.X = left + box.W - m.Spine
			right = spine.X - m.TextFrom
		default:
			text.X = left + m.Spine + m.TextFrom
		}
		dst.Add(spine)
	}
	w := labelPen{l, it, dst, text, right}
	w.write(stage.Form)
}

// cardOf returns the card of an event, which is written when it is first drawn.
func (l *Layout) cardOf(it *item, height float64) *cards.Card {
	of := &l.cards[it.Rank]
	if written := of.Load(); written != nil {
		return written
	}
	z := cards.NewSizes(l.m.CardWidth, height, l.m.text/plain.title)
	content := cards.Content{Date: it.drawn.Human(l.o.Words), Place: it.event.Place.Name, Title: it.title, Text: it.event.Text}
	if it.event.Image != nil {
		content.Picture = it.event.Image.File
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
// the left.
func (w *labelPen) line(words string, width float64, date string, dated float64) {
	m, text := &w.l.m, w.text
	text.Text, text.W = words, width
	if text.Ends = w.it.Label.Leftward; text.Ends {
		text.X = w.right - width
	}
	w.dst.Add(text)
	if date == "" {
		return
	}
	x := text.X + width + m.DateFrom
	if w.it.Label.Leftward {
		x = text.X - m.DateFrom - dated
	}
	text.X, text.W, text.Text, text.Bold, text.Size, text.Fill = x, dated, date, false, m.dates, scene.Second
	text.Y += math.Round((m.text - m.dates) * dateDrop)
	w.dst.Add(text)
}

// above writes the date on a line of its own, over the title.
func (w *labelPen) above() {
	m, date := &w.l.m, w.text
	date.Text, date.W, date.H, date.Size, date.Bold, date.Fill = w.it.Date, w.it.DateWidth(), m.dateLine, m.dates, false, scene.Second
	if w.it.Label.Leftward {
		date.X = w.right - date.W
	}
	w.dst.Add(date)
	w.text.Y += m.dateLine
}

// dateDrop sets the smaller text of a date on the line of its title: of the difference
// of their sizes, in a box of the same height.
const dateDrop = 0.35
