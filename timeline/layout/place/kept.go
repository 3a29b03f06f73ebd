package place

import (
	"math"
	"slices"
)

// remember finds for each item what it was in the placement before, where its mark stood at
// the same place of the same lane.
func remember(p *Placement) {
	if p.before == nil {
		return
	}
	was := make(map[string]*Item, len(p.before.Items))
	for i := range p.before.Items {
		was[p.before.Items[i].Key] = &p.before.Items[i]
	}
	for i := range p.Items {
		it := &p.Items[i]
		if w := was[it.Key]; w != nil && w.Lane == it.Lane && w.At == it.At && w.From == it.From && w.To == it.To && w.Tier == it.Tier {
			it.was = w
		}
	}
}

// forget lets go of the placement before, once everything has its place: else each would
// hold all before it.
func forget(p *Placement) {
	p.before = nil
	for i := range p.Items {
		p.Items[i].was = nil
	}
}

// keepHeights gives the lanes the heights that they had before, and where their bars have no
// room in these the rows of labels. It reports whether there is room for that.
func keepHeights(p *Placement) bool {
	b := p.before
	if b == nil || b.within != p.within || len(b.Lanes) != len(p.Lanes) {
		return false
	}
	same := true
	for i := range p.Lanes {
		l, was := &p.Lanes[i], &b.Lanes[i]
		if l.Folded != was.Folded || len(l.above) > 0 && was.Up > 0 {
			return false
		}
		same = same && l.BarRows <= was.BarRows && l.SpanRows() <= was.SpanRows()
		l.Up, l.Down, l.far = was.Up, was.Down, was.far
	}
	pad := p.sizes.LanePad
	p.sizes.LanePad, p.spanPitch = b.sizes.LanePad, b.spanPitch
	if !same {
		in := p.within
		used := p.height()
		if used > in.room && b.Bottom-in.top <= in.room {
			p.sizes.LanePad = pad
			return false
		}
		p.stackLanes(in.top, in.room, used, in.all)
		return true
	}
	p.Bottom = b.Bottom
	for i := range p.Lanes {
		l, was := &p.Lanes[i], &b.Lanes[i]
		l.Bare, l.Top, l.Height, l.Line = was.Bare, was.Top, was.Height, was.Line
		l.ClusterTop, l.ClusterHeight, l.LabelTop, l.LabelsUp = was.ClusterTop, was.ClusterHeight, was.LabelTop, was.LabelsUp
		l.BarRows, l.SpanPitch, l.SpanHeight = was.BarRows, was.SpanPitch, was.SpanHeight
		l.roomUp, l.roomDown = was.roomUp, was.roomDown
	}
	return true
}

// reachFarther reports whether a label stands farther from the line of its lane than any did
// before, where leaders are the longer the nearer all stand.
func reachFarther(p *Placement) bool {
	for i := range p.Lanes {
		for _, it := range p.Lanes[i].ranked {
			if far := p.Lanes[i].far; p.sizes.LeaderMost > 0 && max(it.Label.Row, -it.Label.Row) > far {
				return true
			}
		}
	}
	return false
}

// keepBars seats the bars on the line that were there before, each in its row.
func (l *Lane) keepBars(rows *[barRows][]*Item) {
	for _, it := range l.ranked {
		w := it.was
		if w == nil || w.Row == NoBar || w.Name.Above || it.Name.Above || it.crowded || it.To.U <= it.From.U {
			continue
		}
		if at, free := gapFor(rows[w.Row], it); free {
			rows[w.Row] = slices.Insert(rows[w.Row], at, it)
			it.Row = w.Row
		}
	}
}

// spanRow is the row above the line that the bar of an item was in before; -1 for none.
func (it *Item) spanRow() int {
	if it.was == nil || !it.was.Name.Above {
		return -1
	}
	return it.was.Row
}

// keptSpans seats the bars above the line that were there before, in so many rows at most.
func keptSpans(long []*Item, most int) (rows [][]*Item) {
	for _, it := range long {
		r := it.spanRow()
		if r < 0 || r >= most {
			continue
		}
		for len(rows) <= r {
			rows = append(rows, nil)
		}
		if at, free := gapFor(rows[r], it); free {
			rows[r] = slices.Insert(rows[r], at, it)
		}
	}
	return rows
}

// keeper gives labels the places back that they had before.
type keeper struct{ *seeker }

// wasAt is where the label of an item was before; nil for nowhere, or where the side of its
// mark is another now.
func (k keeper) wasAt(it *Item) *Label {
	if !k.keeps || it.was == nil || it.was.Label.n == 0 {
		return nil
	}
	b := &it.was.Label
	if b.stages[0].Form.IsCard() || b.Row == 0 && (!k.besideMark(it) || b.At != BesideMark(it, b.Leftward)) {
		return nil
	}
	return b
}

// keep gives labels the places back that they had before, as far as they are shown there up
// to a scale, and it is still free. It returns those that have none.
func (k keeper) keep(left []waiting, limit float64) []waiting {
	if !k.keeps {
		return left
	}
	noCuts, still := k.noCuts, left[:0]
	k.noCuts = false // what was cut stays so
	for _, w := range left {
		if w.was != nil && w.was.From() <= limit {
			if k.again(w.it, w.was, limit) {
				continue
			}
			w.was, w.bound = nil, 0
		}
		still = append(still, w)
	}
	k.noCuts = noCuts
	return still
}

// again gives a label the place that it had before, and the nearer ones that it took from a
// larger scale on, with as many stages as are shown there up to a scale. It reports whether the
// first is still free.
func (k keeper) again(it *Item, was *Label, limit float64) bool {
	first, free := k.asItWas(it, &was.Hanging, &was.stages[0], 0)
	if !free {
		return false
	}
	k.take(it, first)
	it.kept = true
	for i, moves := 1, 0; ; {
		stage, move := math.Inf(1), math.Inf(1)
		if i < was.n && !was.stages[i].Form.IsCard() {
			stage = was.stages[i].From
		}
		if moves < was.moves && !was.isCard(moves) {
			move = was.later[moves].from
		}
		last := *it.Label.last()
		if last.From = move; min(stage, move) > limit || math.IsInf(min(stage, move), 1) {
			return true
		}
		if move <= stage {
			next, free := k.asItWas(it, &was.later[moves].Hanging, &last, last.Width)
			if !free {
				return true
			}
			k.moveOn(it, &next)
			moves++
			continue
		}
		s := &was.stages[i]
		next, free := k.asItWas(it, was.hanging(moves), s, last.Width)
		if !free {
			return true
		}
		k.write(it, Stage{s.Form, next.from, max(it.Widths.Text(s.Form, k.z), last.Width)})
		i++
	}
}

// asItWas returns the slot of a label where it hung before, written as it was in a stage, with
// room for so many px of text at least, and whether that is free from the scale of the stage on.
func (k keeper) asItWas(it *Item, at *Hanging, s *Stage, least float64) (slot, bool) {
	now := slot{at: at.At, row: at.Row, leftward: at.Leftward, aside: at.Aside, form: s.Form, least: least}
	if !k.suits(it, s.Form, at.Row) || at.Row == 0 && at.At != BesideMark(it, at.Leftward) {
		return now, false
	}
	now.from = k.try(it, &now, nextAbove(max(s.From, k.fit.Scale())))
	free := now.from <= max(s.From, k.fit.Scale())
	now.from = max(now.from, s.From)
	return now, free
}

// isCard reports whether the label is a card at the place that it takes after so many others.
func (l *Label) isCard(moves int) bool {
	return l.last().Form.IsCard() && moves == l.moves-1 && l.last().From <= l.later[moves].from
}

// isForLater reports whether a label has the place that it had before, but one in which it is
// not shown yet at a scale. In a lane of few it may take a better one when everything is shown.
func (k keeper) isForLater(w *waiting, limit float64) bool {
	return w.was != nil && (limit > k.fit.Scale() || len(k.ranked) > manyItems)
}
