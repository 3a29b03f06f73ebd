package place

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline/axis"
)

// SpanTier is the tier of what lasts: its bars lie in rows of their own above the line
// of a lane, the longest nearest to it, and names stand in them or beside them.
const SpanTier Tier = 0

// spanPart is the part of a lane that rows of bars take at most; more are dots on the
// line, and counted.
const spanPart = 1.0 / 3

// Name is the name of a bar, and where it stands. What is set here holds at every zoom.
type Name struct {
	Width  float64 // px; 0 for none: then the bar has a flag, and lies on the line
	Years  float64 // px more with the years after it, where it stands beside its bar; 0 for none
	Above  bool    // the bar lies above the line
	inside float64 // the scale from which the whole bar has room for the name
	part   float64 // the scale from which it has room for so much that a name may be cut to it
	beside float64 // the scale from which there is room for it beside the bar,
	dated  float64 // and for its years too; +Inf for never
	left   bool    // it is to the left of the bar, not to the right
}

// BarNamed reports whether the name of an item stands in its bar or beside it at a
// scale, and no more at a flag.
func (it *Item) BarNamed(s float64) bool {
	n := &it.Name
	return n.Width > 0 && it.HasBar(s) && (n.Above || n.inside <= s || n.part <= s && !it.Label.Shown(s))
}

// HasRoomForPart reports whether the bar of an item lies on the line and has room for a part of
// its name at a scale.
func (it *Item) HasRoomForPart(s float64) bool {
	return it.Name.Width > 0 && it.HasBar(s) && it.Name.part <= s
}

// Flagged reports whether the label of an item is drawn as a flag at a scale, or beside
// its mark on the line.
func (it *Item) Flagged(s float64) bool { return it.Label.Shown(s) && !it.BarNamed(s) }

// NamedWhole reports whether the whole name of an item can be read at a scale at which
// all of it is in view.
func (it *Item) NamedWhole(s float64) bool {
	if it.BarNamed(s) {
		return it.Name.inside <= s || it.Name.beside <= s
	}
	return it.Label.Shown(s) && !it.Label.Stage(s).Form.Cut()
}

// NameBeside returns where the name of a bar begins that stands beside it in a view, how wide it
// is there, with its years or without, px, and whether it does.
func (it *Item) NameBeside(v axis.View, z *Sizes) (x, width float64, ok bool) {
	n, s := &it.Name, v.Scale()
	if !it.HasBar(s) || n.inside <= s || !(n.beside <= s) {
		return 0, 0, false
	}
	if width = n.Width; n.dated <= s {
		width += n.Years
	}
	left, right := it.BarEdges(v)
	if n.left {
		return left - it.Around.Left - z.NameFrom - width, width, true
	}
	return right + it.Around.Right + z.NameFrom, width, true
}

// stackSpans gives the bars of what lasts long enough to be seen as a bar when
// everything is shown rows above the line, so many at most. Where these are not enough,
// the last is for a band that shows how many more there are.
func (l *Lane) stackSpans(z *Sizes, fit axis.View, most int) {
	var long []*Item
	for _, it := range l.ranked {
		units := float64(it.To.U - it.From.U)
		if it.Tier == SpanTier && it.Name.Width > 0 && units > 0 && units*fit.Scale()*zoomedOut+it.To.C-it.From.C >= z.BarLeast {
			long = append(long, it)
		}
	}
	slices.SortStableFunc(long, func(a, b *Item) int { return cmp.Compare(b.To.U-b.From.U, a.To.U-a.From.U) })
	rows, left := stackRows(long, z, fit, most)
	if len(left) > 0 {
		if rows, left = stackRows(long, z, fit, most+1); len(left) > 0 {
			rows, left = stackRows(long, z, fit, max(most-1, 1))
			l.Dense = newDense(left)
			l.Dense.row = len(rows)
			if alone := l.Dense.takeAlone(left, z, fit); len(alone) > 0 {
				rows = append(rows, alone)
				left = slices.DeleteFunc(left, func(it *Item) bool { return slices.Contains(alone, it) })
			}
		}
	}
	for _, it := range left {
		it.crowded = true
	}
	if l.Dense != nil {
		l.Dense.of = left
	}
	l.above = make([]barIndex, len(rows))
	for r, bars := range rows {
		for _, it := range bars {
			it.Row, it.BarFrom = r, max(z.BarLeast-it.TailLeft-it.TailRight, 0)/float64(it.To.U-it.From.U)
			it.Name.Above = true
		}
		nameBars(bars, z, fit)
		if l.Dense != nil && r == l.Dense.row {
			nameWithin(bars) // beside them lies the band
		}
		l.above[r] = newBarIndex(bars)
	}
}

// stackRows gives bars rows: the longest first, each in the first row in which its time
// is free and its name finds room, so many rows at most. It returns those that find none.
func stackRows(long []*Item, z *Sizes, fit axis.View, most int) (rows [][]*Item, left []*Item) {
	rows = keptSpans(long, most)
	for _, it := range long {
		if r := it.spanRow(); r >= 0 && r < len(rows) && slices.Contains(rows[r], it) {
			continue
		}
		row, at := -1, 0
		for r := range min(len(rows)+1, most) {
			if r == len(rows) {
				row, at = r, 0 // a row of its own, rather than no name
				break
			}
			i, free := gapFor(rows[r], it)
			if !free {
				continue
			}
			if row < 0 {
				row, at = r, i
			}
			if namesFit(slices.Insert(slices.Clone(rows[r]), i, it), z, fit) {
				row, at = r, i
				break
			}
		}
		if row < 0 {
			left = append(left, it)
			continue
		}
		if row == len(rows) {
			rows = append(rows, nil)
		}
		rows[row] = slices.Insert(rows[row], at, it)
	}
	return rows, left
}

// namesFit reports whether every bar of a row has its name when everything is shown.
func namesFit(bars []*Item, z *Sizes, fit axis.View) bool {
	nameBars(bars, z, fit)
	for _, it := range bars {
		if n := &it.Name; n.Width > 0 && min(n.inside, n.beside) > fit.Scale() {
			return false
		}
	}
	return true
}

// nameBars finds where the names of the bars of a row stand: within, where the bar has
// room for it, else to the right of it, else to the left. The room between two bars is
// for one name, the more important one's.
func nameBars(bars []*Item, z *Sizes, fit axis.View) {
	taken := make([]bool, len(bars)+1) // the room before each bar, and behind the last
	order := make([]int, len(bars))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(bars[a].Rank, bars[b].Rank) })
	for _, i := range order {
		it := bars[i]
		n := &it.Name
		n.part = math.Inf(1) // it is named whatever room it has
		n.inside, n.beside, n.dated = it.roomFrom(it.Name.Width, z), math.Inf(1), math.Inf(1)
		if n.Width == 0 || n.inside <= fit.Scale() {
			continue
		}
		right, left := math.Inf(1), math.Inf(1)
		if !taken[i+1] && it.TailRight == 0 {
			right = besideFrom(bars, i, i+1, it.Around.Right+n.Width, z, fit)
		}
		if !taken[i] && it.TailLeft == 0 {
			left = besideFrom(bars, i-1, i, it.Around.Left+n.Width, z, fit)
		}
		if n.left = right > fit.Scale() && left < right; n.left {
			n.beside, taken[i] = left, true
		} else if !math.IsInf(right, 1) {
			n.beside, taken[i+1] = right, true
		}
		dateBeside(bars, i, z, fit)
	}
}

// nameWithin has the names of bars stand nowhere but within these.
func nameWithin(bars []*Item) {
	for _, it := range bars {
		it.Name.beside, it.Name.dated = math.Inf(1), math.Inf(1)
	}
}

// dateBeside finds the scale from which the years of a bar have room after its name beside it.
// A name with its years moves into the bar where they have room there, too.
func dateBeside(bars []*Item, i int, z *Sizes, fit axis.View) {
	it := bars[i]
	n := &it.Name
	if n.Years == 0 || math.IsInf(n.beside, 1) {
		return
	}
	if n.left {
		n.dated = besideFrom(bars, i-1, i, it.Around.Left+n.Width+n.Years, z, fit)
	} else {
		n.dated = besideFrom(bars, i, i+1, it.Around.Right+n.Width+n.Years, z, fit)
	}
	if n.dated = max(n.dated, n.beside); n.dated < n.inside {
		n.inside = it.roomFrom(n.Width+n.Years+z.NamePad, z)
	}
}

// roomFrom returns the scale from which a bar has room for a name of some width.
func (it *Item) roomFrom(width float64, z *Sizes) float64 {
	if it.To.U <= it.From.U {
		return math.Inf(1)
	}
	room := width + 2*z.NamePad - (it.To.C - it.From.C)
	return max(0, room/float64(it.To.U-it.From.U))
}

// besideFrom returns the scale from which a name has room between two bars of a row,
// either of which may be beyond the ends of it; there the edge of the view of everything
// counts.
func besideFrom(bars []*Item, before, after int, width float64, z *Sizes, fit axis.View) float64 {
	need := z.NameFrom + width + z.LabelApart
	switch {
	case before < 0:
		if left, _ := bars[after].BarEdges(fit); left < need {
			return nextAbove(fit.Scale())
		}
		return 0
	case after == len(bars):
		if _, right := bars[before].BarEdges(fit); right+need > fit.Width() {
			return nextAbove(fit.Scale())
		}
		return 0
	}
	a, b := bars[before], bars[after]
	return clearFrom(a.To, a.TailRight+need, b.From, b.TailLeft, 0)
}

// nameRest finds from which scale on the bars that lie on the line have room for their
// names.
func (l *Lane) nameRest(z *Sizes) {
	for _, it := range l.bars[0].bars {
		it.Name.inside, it.Name.beside, it.Name.dated, it.Name.part = math.Inf(1), math.Inf(1), math.Inf(1), math.Inf(1)
		if it.Tier == SpanTier && it.Name.Width > 0 {
			it.Name.inside, it.Name.part = it.roomFrom(it.Name.Width, z), it.roomFrom(z.NameLeast, z)
		}
	}
}
