package layout

import (
	"cmp"
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// The lines of text under a logarithmic axis: the times before the reference, what
// goes under their numbers, and the dates of the calendar.
const logLines = 3

// dateLine returns the line of the dates: under the units of the numbers, where these have
// a line of their own.
func (b *band) dateLine(v axis.View) int {
	if b.ticks.ticker.Grouped(v) {
		return 2
	}
	return 1
}

// addLogTicks draws the ticks of a logarithmic axis, and before the first of its dates,
// where there is room, that they are those of the calendar.
func (b *band) addLogTicks(dst *scene.Scene, v axis.View) {
	line := b.dateLine(v)
	first := math.Inf(1) // px
	b.ticks.each(v, func(t axis.Tick) {
		if t.Date != "" {
			first = min(first, min(t.X+b.width(t.Date)/2, dst.W)-b.width(t.Date))
		}
	})
	words := pattern.T("in the calendar").In(b.say)
	x := first - math.Round(captionApart*b.m.scale) - b.width(words)
	if line < b.lines && x >= 0 && !math.IsInf(first, 1) {
		dst.Add(b.tickText(words, x, b.line(line), scene.Second))
	}
	b.ticks.each(v, func(t axis.Tick) { b.addLogTick(dst, t, line) })
	b.addLater(dst, v)
}

// addLater says over the reference how many events are later: they stand there as well.
func (b *band) addLater(dst *scene.Scene, v axis.View) {
	_, last := v.Axis().Bounds()
	if x := v.X(v.Axis().Place(last)); b.later == "" || x < 0 || x > dst.W {
		return
	}
	sh := b.tickText(b.later, dst.W-b.width(b.later), b.line(0), scene.Second)
	for i := range dst.Shapes {
		if o := &dst.Shapes[i]; o.Kind == scene.Text && o.Y == sh.Y && o.X+o.W+axis.LabelGap > sh.X {
			return
		}
	}
	dst.Add(sh)
}

// captionApart is the px between what says that there are dates of the calendar and the
// first of these.
const captionApart = 16.0

// addLogTick draws a tick of a logarithmic axis, its texts in the middle under it, the
// date on its own line. A band that has no room for that shows none.
func (b *band) addLogTick(dst *scene.Scene, t axis.Tick, dateLine int) {
	m := b.m
	if dateLine >= b.lines {
		t.Date = ""
	}
	if !t.Calendar {
		length, ink := minorTick, scene.Second
		if t.Major {
			length, ink = majorTick, scene.Second
		}
		dst.Add(vertical(scene.Tick, math.Floor(t.X)+crisp, 0, math.Round(length*m.scale), ink))
	}
	texts := b.textsOf(dst, t, dateLine)
	for line, text := range texts {
		if text == "" {
			continue
		}
		ink := scene.Second
		if line == 0 || t.Bold && line == dateLine {
			ink = scene.Body
		}
		b.addUnder(dst, t.X, b.line(line), text, ink, t.Bold && (line == 0 || line == dateLine), t.Bold && line == dateLine)
	}
	if t.Date != "" {
		y := b.line(dateLine) // below what stands over it
		dst.Add(vertical(scene.Tick, math.Floor(t.X)+crisp, y-math.Round(m.scale), y+math.Round(2*m.scale), scene.Second))
	}
}

// textsOf returns the texts of a tick, line by line: a number and the unit under it, or
// neither where an edge leaves no room for one, since “10” by itself is not 10 billion.
func (b *band) textsOf(dst *scene.Scene, t axis.Tick, dateLine int) (texts [logLines]string) {
	if t.Group == "" || b.fitsUnder(dst, t.X, t.Label, t.Bold) && b.fitsUnder(dst, t.X, t.Group, false) {
		texts[0], texts[1] = t.Label, t.Group
	}
	texts[dateLine] = cmp.Or(t.Date, texts[dateLine])
	return texts
}

// mayMove is how far, px, a text moves aside at an edge; two stand further apart.
const mayMove = 10.0

// addUnder adds a text in the middle under x. At an edge it moves aside a little, and
// where that is too much it is left out: a half of “100” reads as another number. The
// reference has room at its left for all of its width.
func (b *band) addUnder(dst *scene.Scene, x, y float64, text string, ink scene.Ink, bold, reference bool) {
	width := b.measure.Width(text, b.m.tick, bold)
	left := min(max(x-width/2, 0), dst.W-width)
	if !b.fitsUnder(dst, x, text, bold) && !(reference && left >= 0 && left < x-width/2) {
		return
	}
	dst.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Tick, Text: text, Fill: ink, Size: b.m.tick, Bold: bold,
		X: left, Y: y, W: width, H: b.m.tickLine,
	})
}

// fitsUnder reports whether a text has room in the middle under x, moved aside a little at
// most.
func (b *band) fitsUnder(dst *scene.Scene, x float64, text string, bold bool) bool {
	width := b.measure.Width(text, b.m.tick, bold)
	left := min(max(x-width/2, 0), dst.W-width)
	return left >= 0 && math.Abs(left-(x-width/2)) <= mayMove
}

// addDecades tints every other of the stretches between round times before the reference,
// from top to bottom, so that it is seen that each is ten times as long as the next.
func (b *band) addDecades(dst *scene.Scene, top, bottom float64, v axis.View) {
	b.ticks.mu.Lock()
	defer b.ticks.mu.Unlock()
	var even bool
	b.ticks.rungs, even = b.ticks.ticker.Rungs(v, b.ticks.rungs)
	left := 0.0
	for i := range len(b.ticks.rungs) + 1 {
		right := v.Width()
		if i < len(b.ticks.rungs) {
			right = min(max(b.ticks.rungs[i], 0), v.Width())
		}
		if tinted := (i&1 == 0) == even; tinted && right > left {
			dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Grid, Fill: scene.EraInk, X: left, Y: top, W: right - left, H: bottom - top})
		}
		left = right
	}
}

// addDecadesIn is addDecades for a box of the lanes: for the ground of a text.
func (b *band) addDecadesIn(dst *scene.Scene, of *scene.Shape, v axis.View) {
	if v.Axis().Mode() != axis.Logarithmic {
		return
	}
	at := len(dst.Shapes)
	b.addDecades(dst, of.Y, of.Y+of.H, v)
	for i := at; i < len(dst.Shapes); i++ {
		sh := &dst.Shapes[i]
		sh.Class, sh.ID, sh.Group = of.Class, of.ID, of.Group
	}
	dst.Shapes = clipped(dst.Shapes, at, of.X, of.X+of.W)
}

// clipped returns shapes without what those from the i-th on have to the left of an x and to the
// right of another: boxes are cut, and lines are taken out.
func clipped(shapes []scene.Shape, i int, left, right float64) []scene.Shape {
	kept := shapes[:i]
	for _, sh := range shapes[i:] {
		if sh.X > right || sh.X+sh.W < left {
			continue
		}
		if sh.Kind == scene.Rect {
			from := max(sh.X, left)
			sh.X, sh.W = from, min(sh.X+sh.W, right)-from
		}
		kept = append(kept, sh)
	}
	return kept
}
