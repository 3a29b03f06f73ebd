package layout

import (
	"math"
	"slices"
	"sync"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

const (
	majorTick = 8.0 // px
	minorTick = 4.0 // px
	zigzag    = 6.0 // px that the edge of a break takes

	stripBreak = 0.6 // px of its stroke on a strip, at 100 % text size
)

// band is the scale under the lanes, and what of it goes on through them.
type band struct {
	m       *metrics
	measure scene.Measurer
	words   edtf.Words
	strip   bool // the drawing is to be read from the back of a room

	marks  []edtf.Instant // where the marks stand, in order
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
		b.texts[i] = breakText{text, b.width(text)}
	}
	b.ticks = &ticks{ticker: axis.NewTicker(b.words, b.width)}
}

// width returns the px of a text as the axis writes it.
func (b *band) width(text string) float64 { return b.measure.Width(text, b.m.small, false) }

// breakWidth returns the px that a break needs to show its length.
func (b *band) breakWidth(from, to edtf.Instant) float64 {
	return math.Ceil(b.width(b.words.Duration(from, to))) + math.Round(16*b.m.scale)
}

// ticks are those of the view drawn last: the lanes and the axis band of one frame
// need the same.
type ticks struct {
	mu     sync.Mutex
	ticker *axis.Ticker
	view   axis.View
	of     []axis.Tick
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
// break.
func (l *Layout) AxisBand(dst *scene.Scene, v axis.View) {
	v = l.orFit(v)
	l.band.addScale(dst, v)
	l.band.addBreakSigns(dst, v)
}

// addScale draws the axis band without its breaks.
func (b *band) addScale(dst *scene.Scene, v axis.View) {
	m := b.m
	dst.Reset(v.Width(), m.axisHeight)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: m.axisHeight, Fill: scene.Paper})
	dst.Add(horizontal(scene.Tick, v.Width(), crisp, scene.Second))
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
	top := math.Round(6 * m.scale)
	if t.Label != "" {
		b.addWhole(dst, v, t, b.tickText(t.Label, t.X+axis.LabelGap, top, scene.Body), &ends[0])
	}
	if t.Group != "" {
		b.addWhole(dst, v, t, b.tickText(t.Group, t.X+axis.LabelGap, top+m.line, scene.Second), &ends[1])
	}
}

// addWhole adds a name so that the right edge does not cut it, since a half of
// “2030” reads as another year: it stands further left, or nowhere where it would
// name another time for a mark there, or where the one before, which ends at end
// px, has that room.
func (b *band) addWhole(dst *scene.Scene, v axis.View, t axis.Tick, name scene.Shape, end *float64) {
	const apart = 12.0 // px
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
		Kind: scene.Text, Class: scene.Tick, Text: text, Fill: ink, Size: b.m.small,
		X: x, Y: y, W: b.width(text), H: b.m.line,
	}
}

// addBreaks draws every break in view through the lanes, from top to bottom: a band
// of the ground between two zigzags.
func (b *band) addBreaks(dst *scene.Scene, top, bottom float64, v axis.View) {
	for _, gap := range b.breaks {
		b.addBreak(dst, v.X(gap.At), gap.Width, top, bottom, v)
	}
}

// addBreakSigns draws the breaks in the axis band, with their lengths.
func (b *band) addBreakSigns(dst *scene.Scene, v axis.View) {
	for i, gap := range b.breaks {
		x := v.X(gap.At)
		if !b.addBreak(dst, x, gap.Width, 0, b.m.axisHeight, v) {
			continue
		}
		dst.Add(b.breakSign(i, x+gap.Width/2))
	}
}

// breakSign returns the length of a break, its middle at x.
func (b *band) breakSign(i int, x float64) scene.Shape {
	t := b.texts[i]
	return scene.Shape{
		Kind: scene.Text, Class: scene.Break, Text: t.text, Fill: scene.Second, Size: b.m.small,
		X: x - t.width/2, Y: (b.m.axisHeight - b.m.line) / 2, W: t.width, H: b.m.line,
	}
}

// addBreak draws one break and reports whether it is in view.
func (b *band) addBreak(dst *scene.Scene, x, width, top, bottom float64, v axis.View) bool {
	if !place.Meets(x, x+width, v) {
		return false
	}
	ground := scene.Shape{Kind: scene.Rect, Class: scene.Break, X: x, Y: top, W: width, H: bottom - top, Fill: scene.Paper}
	dst.Add(ground)
	ink, stroke := scene.Hairline, 1.0
	if b.strip { // the back row must see that time is left out
		ink, stroke = scene.Second, max(math.Round(b.m.scale*stripBreak), 1)
	}
	for _, left := range [2]float64{x, x + width - zigzag} {
		dst.Add(scene.Shape{
			Kind: scene.Zigzag, Class: scene.Break, X: left, Y: top, W: zigzag, H: bottom - top, Stroke: ink, Width: stroke,
		})
	}
	return true
}
