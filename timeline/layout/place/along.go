package place

import (
	"math"
	"slices"
	"sort"

	"tideline/timeline/axis"
)

const (
	// alongMost is how many places along its time are tried for a label.
	alongMost = 12
	// alongMore is the part of the titles that are no wider than a column.
	alongMore = 0.9
)

// along returns places along the time of an item at which its label may hang, besides
// that of its mark: what is known to a day, a month or a year is true of all of it.
// They stand a column apart at a scale, from both ends of the time, so that the labels
// of one time share them.
func (k *seeker) along(it *Item, scale float64) []axis.Pos {
	k.anchors = k.anchors[:0]
	if !it.Along || math.IsInf(scale, 1) || float64(it.To.U-it.From.U)*scale < k.columnWidth()/2 || !k.barred(it, scale) {
		return nil
	}
	end := it.To.U - int64(k.z.Spine/scale)
	add := func(u int64) {
		if u != it.At.U {
			k.anchors = append(k.anchors, axis.Pos{U: u, C: it.From.C})
		}
	}
	first := 2*k.z.Spine + k.z.LabelApart // clear of a flag to the left at the beginning
	for i := range alongMost {
		u := it.From.U + int64(math.Ceil((first+float64(i)*k.columnWidth())/scale))
		if float64(end-u)*scale < k.columnWidth()/2 {
			break
		}
		add(u)
	}
	add(end)
	return k.anchors
}

// columnWidth returns the px of a column in which most of the titles that may hang along
// their time stand whole.
func (k *seeker) columnWidth() float64 {
	if k.column > 0 {
		return k.column
	}
	var widths []float32
	for _, it := range k.ranked[:min(len(k.ranked), manyItems)] {
		if it.Along {
			widths = append(widths, it.Widths.Whole)
		}
	}
	slices.Sort(widths)
	k.column = k.z.Column
	if n := len(widths); n > 0 {
		most := float64(widths[int(alongMore*float64(n-1))])
		k.column = min(max(math.Ceil(most+k.z.Spine+k.z.TextFrom+k.z.TextEnd+k.z.LabelApart)+1, k.z.Column/2), k.z.Column)
	}
	return k.column
}

// barred reports whether a bar on the line shows the time of an item at a scale: its
// own, or that of another which takes the same time.
func (l *Lane) barred(it *Item, scale float64) bool {
	if it.From.C != it.To.C {
		return false
	}
	bars := l.bars[0].bars
	i := sort.Search(len(bars), func(i int) bool { return bars[i].From.U >= it.From.U })
	return i < len(bars) && bars[i].From.U == it.From.U && bars[i].To.U == it.To.U && bars[i].BarFrom <= scale
}

// Time is a day, a month or a year that items of a lane take, of which a bar on the line is seen in
// a view.
type Time struct {
	Lane, Number int     // Number: of the bar in its row
	From, To     float64 // what is seen of the bar, px
}

// EachBeyond calls yield for the times of a lane that go on in a view in which no mark stands for
// the items of it and no count of them.
func EachBeyond(p *Placement, lane int, v axis.View, yield func(t Time)) {
	bars, s := &p.Lanes[lane].bars[0], v.Scale()
	lo, hi := bars.window(v)
	for i := bars.from.next(lo, hi, s); i < hi; i = bars.from.next(i+1, hi, s) {
		bar := bars.bars[i]
		if !bar.Along || toldAt(p, lane, bar, v) {
			continue
		}
		left, right := bar.BarEdges(v)
		t := Time{Lane: lane, Number: i, From: max(left, 0), To: min(right, v.Width())}
		if x := v.X(bar.At); Meets(x-bar.Dot/2, x+bar.Dot/2, v) {
			unmarked := false
			EachOf(p, lane, i, func(it *Item) { unmarked = unmarked || it.Individual() > s })
			if !unmarked {
				continue // the mark tells of them
			}
		}
		yield(t)
	}
}

// HasMarks reports whether a dot or a count of a lane stands between two px of a view, about.
func HasMarks(l *Lane, v axis.View, from, to float64) bool {
	first, last := l.marks.window(v, from-l.dotReach, to+l.dotReach)
	return first < last
}

// EachOf calls yield for the items of the time that a bar on the line of a lane shows.
func EachOf(p *Placement, lane, number int, yield func(it *Item)) {
	if lane < 0 || lane >= len(p.Lanes) || number < 0 || number >= len(p.Lanes[lane].bars[0].bars) {
		return
	}
	l := &p.Lanes[lane]
	bar := l.bars[0].bars[number]
	first := sort.Search(len(l.order), func(i int) bool { return !l.order[i].At.Before(bar.At) })
	for _, it := range l.order[first:] {
		if it.At != bar.At {
			return
		}
		if sameTime(it, bar) {
			yield(it)
		}
	}
}

// EachGoingOn calls yield for the labels of a lane that hang beyond the left edge of a view, or
// the right one, along a time of which a bar goes on in it: those next to the edge first, until
// it returns false. From and to are the px between which that time is seen.
func EachGoingOn(p *Placement, lane int, v axis.View, right bool, yield func(it *Item, from, to float64) (more bool)) {
	l, s := &p.Lanes[lane], v.Scale()
	bar := l.barAcross(v, right)
	if bar == nil {
		return
	}
	from, to := max(v.X(bar.From), 0), min(v.X(bar.To), v.Width())
	lo, hi := l.labels.window(v, 0, v.Width())
	tell := func(h *hung) (more bool) {
		of := h.of
		if !of.Along || of.From != bar.From || of.To != bar.To || of.BarNamed(s) || of.Label.nthAt(s) != h.kth {
			return true
		}
		return yield(of, from, to)
	}
	if !right {
		first := sort.Search(lo, func(i int) bool { return l.hung[i].at().At.U >= bar.From.U })
		for i := l.labels.from.prev(first, lo-1, s); i >= first && tell(&l.hung[i]); {
			i = l.labels.from.prev(first, i-1, s)
		}
		return
	}
	last := hi + sort.Search(len(l.hung)-hi, func(i int) bool { return l.hung[hi+i].at().At.U > bar.To.U })
	for i := l.labels.from.next(hi, last, s); i < last && tell(&l.hung[i]); {
		i = l.labels.from.next(i+1, last, s)
	}
}

// barAcross returns the bar on the line that the left edge of a view cuts, or the right one; nil
// for none.
func (l *Lane) barAcross(v axis.View, right bool) *Item {
	bars := &l.bars[0]
	at, end := bars.window(v)
	if right {
		at = end - 1
	}
	if at < 0 || at >= end || !bars.bars[at].HasBar(v.Scale()) {
		return nil
	}
	bar := bars.bars[at]
	if right && v.X(bar.To) > v.Width() || !right && v.X(bar.From) < 0 {
		return bar
	}
	return nil
}
