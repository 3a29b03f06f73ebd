package layout

import (
	"math"
	"slices"
	"sync"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

const (
	majorTick = 8.0 // px
	minorTick = 4.0 // px
	zigzag    = 3.0 // px that the edge of a break takes
	pleat     = 6.0 // px between the lines in it

	stripBreak = 0.6 // px of its stroke on a strip, at 100 % text size
)

// band is the scale under the lanes, and what of it goes on through them.
type band struct {
	m       *metrics
	measure scene.Measurer
	words   edtf.Words
	say     pattern.Language
	lines   int  // of text that it has room for
	strip   bool // the drawing is to be read from the back of a room

	marks  []edtf.Instant // where the marks stand, in order
	later  string         // how many of them are later than the reference of a logarithmic axis; "" for none
	breaks []axis.Break
	texts  []breakText
	ticks  *ticks
}

// breakText is the length of a break in words.
type breakText struct {
	text  string
	width float64 // px
}

// set fills in what depends on the axis.
func (b *band) set(a *axis.Axis, marks []edtf.Instant) {
	b.marks, b.breaks = marks, a.Breaks()
	b.texts = make([]breakText, len(b.breaks))
	for i, gap := range b.breaks {
		text := b.words.Duration(gap.From, gap.To)
		b.texts[i] = breakText{text, b.lengthWidth(gap.From, gap.To)}
	}
	b.ticks = &ticks{ticker: axis.NewTicker(b.words, b.width)}
	if _, last := a.Bounds(); a.Mode() == axis.Logarithmic {
		if first, _ := slices.BinarySearch(marks, last+1); first < len(marks) {
			b.later = pattern.T("{{.N}} later", "N", len(marks)-first).In(b.say)
		}
	}
}

// width returns the px of a text as the axis writes it.
func (b *band) width(text string) float64 { return b.measure.Width(text, b.m.tick, false) }

// lengthWidth returns the px that the length of a break takes.
func (b *band) lengthWidth(from, to edtf.Instant) float64 {
	return b.measure.Width(b.words.Duration(from, to), b.lengthSize(), true)
}

// lengthSize returns the text size of the lengths of breaks.
func (b *band) lengthSize() float64 { return max(b.m.tick, plain.title*b.m.scale) }

// breakWidth returns the px of a break with so many pleats.
func (b *band) breakWidth(pleats int) float64 {
	return math.Round(axis.BreakWidth(pleats) * b.m.scale)
}

// ticks are those of the view drawn last: the lanes and the axis band of one frame
// need the same.
type ticks struct {
	mu     sync.Mutex
	ticker *axis.Ticker
	view   axis.View
	of     []axis.Tick
	rungs  []float64 // scratch
}

// each calls yield for every tick of a view.
func (t *ticks) each(v axis.View, yield func(axis.Tick)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if v != t.view {
		t.view, t.of = v, t.ticker.Ticks(v, t.of)
	}
	for _, tick := range t.of {
		yield(tick)
	}
}

// AxisBand draws the scale under the lanes, AxisHeight high: ticks with their
// labels, the names of their groups on a second line, and the length of every
// break on a line of its own.
func (l *Layout) AxisBand(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	l.band.addScale(dst, v)
	l.band.addBreaks(dst, 0, l.band.breakBottom(), v)
	end := math.Inf(-1)
	for i, gap := range l.band.breaks {
		x := v.X(gap.At)
		sign := l.band.breakSign(i, x+gap.Width/2, v)
		if sign.X >= end && place.Meets(min(x, sign.X), max(x+gap.Width, sign.X+sign.W), v) {
			dst.Add(sign)
		}
		end = max(end, sign.X+sign.W+signApart)
	}
}

// AxisEdge draws what stands at the edges of the axis band wherever the view begins and
// ends: the name of the group that it begins in, over what is there of the name of that
// group, and the lengths of breaks that an edge would cut. It is as large as the axis band.
func (l *Layout) AxisEdge(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	dst.Reset(v.Width(), l.m.axisHeight)
	addGroupWithin(l, dst, v)
	l.band.addSignsWithin(dst, v)
}

// addGroupWithin draws the name of the group that a view begins in.
func addGroupWithin(l *Layout, dst *scene.Scene, v axis.View) {
	name := l.band.ticks.ticker.Within(v)
	if name == "" {
		return
	}
	text := l.band.tickText(name, axis.LabelGap, l.band.line(1), scene.Second)
	dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Ground, Y: text.Y, W: text.X + text.W + axis.LabelGap, H: text.H, Fill: scene.Paper,
	})
	dst.Add(text)
}

// line returns the y of a line of the axis band, from 0.
func (b *band) line(n int) float64 { return math.Round(6*b.m.scale) + float64(n)*b.m.tickLine }

// breakBottom returns the y in the axis band at which breaks end: above the texts.
func (b *band) breakBottom() float64 { return math.Round(majorTick * b.m.scale) }

// addScale draws the axis band without its breaks.
func (b *band) addScale(dst *scene.Scene, v axis.View) {
	m := b.m
	dst.Reset(v.Width(), m.axisHeight)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: m.axisHeight, Fill: scene.Paper})
	dst.Add(horizontal(scene.Tick, v.Width(), crisp, scene.Second))
	if v.Axis().Mode() == axis.Logarithmic {
		b.addLogTicks(dst, v)
		return
	}
	var ends [2]float64 // px, of the last text of either line
	b.ticks.each(v, func(t axis.Tick) { b.addTick(dst, v, t, &ends) })
}

func (b *band) addTick(dst *scene.Scene, v axis.View, t axis.Tick, ends *[2]float64) {
	m := b.m
	length, ink := minorTick, scene.Hairline
	if t.Major {
		length, ink = majorTick, scene.Second
	}
	dst.Add(vertical(scene.Tick, math.Floor(t.X)+crisp, 0, math.Round(length*m.scale), ink))
	if t.Label != "" {
		b.addWhole(dst, v, t, b.tickText(t.Label, t.X+axis.LabelGap, b.line(0), scene.Body), &ends[0])
	}
	if t.Group != "" {
		b.addWhole(dst, v, t, b.tickText(t.Group, t.X+axis.LabelGap, b.line(1), scene.Second), &ends[1])
	}
}

// addWhole adds a name so that no edge cuts it, since a half of “2030” reads as another
// year. At the left edge it is left out. At the right one it stands further left, or
// nowhere where it would name another time for a mark there, or where the one before,
// which ends at end px, has that room.
func (b *band) addWhole(dst *scene.Scene, v axis.View, t axis.Tick, name scene.Shape, end *float64) {
	const apart = 12.0 // px
	if name.X < 0 {
		return
	}
	if over := name.X + name.W - dst.W; over > 0 {
		name.X -= over
		if name.X < *end+apart && *end > 0 || name.X < 0 {
			return
		}
		if name.X < t.X-math.Round(nearTick*b.m.scale) && !b.mayStandAt(v, t, name) {
			return
		}
	}
	*end = name.X + name.W
	dst.Add(name)
}

// nearTick is how far, px, a name may begin before its tick and still be taken
// for that of what stands there.
const nearTick = 8.0

// mayStandAt reports whether a name may begin well before its tick: no mark stands
// between, and that of a group, which looks there like one of the ticks before,
// is needed by a mark behind the tick.
func (b *band) mayStandAt(v axis.View, t axis.Tick, name scene.Shape) bool {
	for _, gap := range b.breaks {
		if x := v.X(gap.At); x+gap.Width > name.X && x < t.X {
			return false
		}
	}
	between, _ := slices.BinarySearch(b.marks, v.At(name.X))
	after, _ := slices.BinarySearch(b.marks, t.At)
	behind, _ := slices.BinarySearch(b.marks, v.At(v.Width())+1)
	return between == after && (name.Text == t.Label || after < behind)
}

func (b *band) tickText(text string, x, y float64, ink scene.Ink) scene.Shape {
	return scene.Shape{
		Kind: scene.Text, Class: scene.Tick, Text: text, Fill: ink, Size: b.m.tick,
		X: x, Y: y, W: b.width(text), H: b.m.tickLine,
	}
}

// addBreaks draws every break in view through the lanes, from top to bottom: a band
// of the ground between two zigzags.
func (b *band) addBreaks(dst *scene.Scene, top, bottom float64, v axis.View) {
	for i := range b.breaks {
		b.addBreak(dst, &b.breaks[i], top, bottom, v)
	}
}

// breakSign returns the length of a break, its middle at x: under the labels, or
// under the groups where there are any.
func (b *band) breakSign(i int, x float64, v axis.View) scene.Shape {
	t := b.texts[i]
	line := 1
	if b.ticks.ticker.Grouped(v) {
		line = 2
	}
	return scene.Shape{
		Kind: scene.Text, Class: scene.Break, Text: t.text, Fill: scene.Body, Size: b.lengthSize(), Bold: true,
		X: x - t.width/2, Y: b.line(line), W: t.width, H: b.m.tickLine,
	}
}

// addBreak draws one break where it is in view: the ground between two zigzags,
// and a line for each of its pleats.
func (b *band) addBreak(dst *scene.Scene, gap *axis.Break, top, bottom float64, v axis.View) {
	if x := v.X(gap.At); place.Meets(x, x+gap.Width, v) {
		b.addPleats(dst, gap, top, bottom, v)
		b.addZigzags(dst, gap, top, bottom, v)
	}
}

// addPleats draws the ground of a break, and a line for each of its pleats.
func (b *band) addPleats(dst *scene.Scene, gap *axis.Break, top, bottom float64, v axis.View) {
	x := v.X(gap.At)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Break, X: x, Y: top, W: gap.Width, H: bottom - top, Fill: scene.Paper})
	for i := range gap.Pleats {
		at := math.Floor(x+math.Round(zigzag*b.m.scale)+float64(i+1)*math.Round(pleat*b.m.scale)) + crisp
		dst.Add(vertical(scene.Break, at, top, bottom, scene.Hairline))
	}
}

// addZigzags draws both edges of a break.
func (b *band) addZigzags(dst *scene.Scene, gap *axis.Break, top, bottom float64, v axis.View) {
	stroke := 1.0
	if b.strip { // the back row must see that time is left out
		stroke = max(math.Round(b.m.scale*stripBreak), 1)
	}
	x, tooth := v.X(gap.At), math.Round(zigzag*b.m.scale)
	for _, left := range [2]float64{x, x + gap.Width - tooth} {
		dst.Add(scene.Shape{
			Kind: scene.Zigzag, Class: scene.Break, X: left, Y: top, W: tooth, H: bottom - top, Stroke: scene.Second, Width: stroke,
		})
	}
}

// stretch is a part of the height of a drawing, px.
type stretch struct{ top, bottom float64 }

// addBreaksBehind draws again what a part of the breaks through the lanes shows: its edges with
// the turns that they have as a whole.
func (b *band) addBreaksBehind(dst *scene.Scene, whole, part stretch, v axis.View) {
	for i := range b.breaks {
		gap := &b.breaks[i]
		if x := v.X(gap.At); !place.Meets(x, x+gap.Width, v) {
			continue
		}
		b.addPleats(dst, gap, part.top, part.bottom, v)
		edges := scene.Shape{Y: whole.top, H: whole.bottom - whole.top}
		turns := edges.Turns()
		between := edges.H / turns
		first := 2 * math.Floor((part.top-whole.top)/between/2) // where an edge is at its left
		last := min(math.Ceil((part.bottom-whole.top)/between), turns)
		b.addZigzags(dst, gap, whole.top+first*between, whole.top+last*between, v)
	}
}
