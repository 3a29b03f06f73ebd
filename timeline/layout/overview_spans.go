package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

const overviewSpan = 2.0 // px high

// addSpans draws under the counts where the overview is taken up: by what lasts,
// as long as it lasts, and fainter by what is only known to lie between two dates.
// However many they are, no px is drawn twice.
func (o *overview) addSpans(s *scene.Scene, l *Layout) {
	width := int(math.Ceil(l.lineWidth))
	sure, perhaps := make(pixels, width), make(pixels, width)
	for i := range l.items {
		it := &l.items[i]
		from, to := o.reach(it)
		switch it.kind {
		case span:
			sure.take(from, to)
		case allOf:
			for _, m := range it.members {
				sure.take(o.x(m.From), o.x(m.To+1))
			}
			perhaps.take(from, to)
		case oneOf:
			perhaps.take(from, to)
		}
	}
	perhaps.leave(sure)
	for _, drawn := range []struct {
		pixels
		ink scene.Ink
	}{{sure, scene.Second}, {perhaps, scene.Hairline}} {
		for from, to := range drawn.runs {
			s.Add(scene.Shape{
				Kind: scene.Rect, Class: scene.Overview, Fill: drawn.ink,
				X: float64(from), Y: l.m.overviewHeight - l.m.line, W: float64(to - from), H: overviewSpan,
			})
		}
	}
}

// pixels reports of each px of a line whether it is taken up.
type pixels []bool

// take takes up the px between two edges, as far as the line reaches.
func (p pixels) take(from, to float64) {
	for x := max(int(from), 0); x < len(p) && float64(x) < to; x++ {
		p[x] = true
	}
}

// leave gives up the px that another line of the same length takes up.
func (p pixels) leave(other pixels) {
	for x, taken := range other {
		p[x] = p[x] && !taken
	}
}

// runs yields the edges of each run of px that are taken up, from left to right.
func (p pixels) runs(yield func(from, to int) bool) {
	for from := 0; from < len(p); from++ {
		to := from
		for to < len(p) && p[to] {
			to++
		}
		if to > from && !yield(from, to) {
			return
		}
		from = to
	}
}

// reach returns the edges of the time of an event in the strip; what is open
// reaches to the end of it.
func (o *overview) reach(it *item) (from, to float64) {
	from, to = o.x(it.earliest), o.x(it.latest+1)
	if it.openLeft {
		from = 0
	}
	if it.openRight {
		to = o.view.Width()
	}
	return from, to
}

// standsAt returns where an event is counted in the strip.
func (o *overview) standsAt(it *item) float64 { return o.x(it.stands(axis.True)) }
