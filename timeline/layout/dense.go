package layout

import (
	"fmt"
	"math"
	"strconv"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/shape"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// addDense draws the band of what lasts and has no row in a lane. Its stretches are clusters that count no
// marks: their events have dots, or are counted, on the line.
func (l *Layout) addDense(dst *scene.Scene, i int, v axis.View) {
	lane := &l.lanes[i]
	if lane.Dense == nil {
		return
	}
	high := lane.SpanHeight
	top := l.placed.DenseTop(lane.Lane, high)
	lane.Dense.EachRun(v, func(n int, left, right float64) {
		run := scene.Shape{
			Kind: scene.Rect, Class: scene.Cluster, ID: l.dense.ids[i][n], Fill: lane.Pale(), Stroke: lane.leader(), Width: 1,
			Y: math.Floor(top) + crisp, H: math.Floor(high) - 1,
		}
		shape.Stretch(&run, left, right, 0, 0, v.Width())
		dst.Add(run)
	})
}

// addDenseCounts says how many bars a band shows, within what is seen of it.
func (l *Layout) addDenseCounts(dst *scene.Scene, i int, v axis.View) {
	lane := &l.lanes[i]
	if lane.Dense == nil {
		return
	}
	top := l.placed.DenseTop(lane.Lane, lane.SpanHeight)
	lane.Dense.EachRun(v, func(n int, left, right float64) {
		left, right = max(left, 0), min(right, v.Width())
		for k, text := range l.dense.texts[lane.Dense.Runs[n].Count] {
			width := l.o.Measure.Width(text, l.m.small, true)
			from := left + l.m.NamePad
			if k > 0 && right-left < width+2*l.m.NamePad { // the number alone, in the middle
				from = (left + right - width) / 2
			}
			if width+2*min(from-left, l.m.NamePad) <= right-left+1 && from > left {
				dst.Add(scene.Shape{
					Kind: scene.Text, Class: scene.Cluster, Text: text, Fill: scene.Body, Size: l.m.small, Bold: true,
					X: from, Y: top, W: width, H: lane.SpanHeight,
				})
				return
			}
		}
	})
}

// stretchPrefix begins the ids of the stretches of bands; their lanes and numbers follow.
const stretchPrefix = "spans:"

// stretchMembers returns the ids of the events whose bars a stretch of a band shows; nil
// when there is no such stretch.
func stretchMembers(lanes []lane, id string) (ids []string) {
	var lane, n int
	if got, err := fmt.Sscanf(id, stretchPrefix+"%d:%d", &lane, &n); got != 2 || err != nil || lane < 0 || lane >= len(lanes) {
		return nil
	}
	dense := lanes[lane].Dense
	if dense == nil || n < 0 || n >= len(dense.Runs) {
		return nil
	}
	lanes[lane].EachIn(dense.Runs[n], func(it *place.Item) { ids = append(ids, it.Key) })
	return ids
}

// denseWords are what bands say and are called, made once so that panning allocates nothing.
type denseWords struct {
	texts map[int][2]string // of each number of bars, the longer first
	ids   [][]string        // of the stretches of each lane
}

// newDenseWords writes what bands say.
func newDenseWords(l *Layout) denseWords {
	w := denseWords{map[int][2]string{}, make([][]string, len(l.lanes))}
	for i := range l.lanes {
		if l.lanes[i].Dense == nil {
			continue
		}
		for n, r := range l.lanes[i].Dense.Runs {
			w.ids[i] = append(w.ids[i], fmt.Sprintf("%s%d:%d", stretchPrefix, i, n))
			w.texts[r.Count] = [2]string{pattern.T("{{.N}} spans", "N", r.Count).In(l.o.Say), strconv.Itoa(r.Count)}
		}
	}
	return w
}
