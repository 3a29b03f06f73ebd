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
