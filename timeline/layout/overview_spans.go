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
func (p *Preparation) addSpans(s *scene.Scene, o *overview) {
	var taken [2][]bool // by px: for sure, perhaps
	for i := range taken {
		taken[i] = make([]bool, int(math.Ceil(p.lineWidth)))
	}
	take := func(which int, from, to float64) {
		for x := max(int(from), 0); x < len(taken[which]) && float64(x) < to; x++ {
			taken[which][x] = true
		}
	}
	for i := range p.items {
		it := &p.items[i]
		from, to := o.reach(it)
		switch it.kind {
		case span:
			take(0, from, to)
		case allOf:
			for _, m := range it.members {
				take(0, o.x(m.From), o.x(m.To+1))
			}
			take(1, from, to)
		case oneOf:
			take(1, from, to)
		}
	}
	for i, ink := range [2]scene.Ink{scene.Second, scene.Hairline} {
		begin := -1
		for x := 0; x <= len(taken[i]); x++ {
			here := x < len(taken[i]) && taken[i][x] && (i == 0 || !taken[0][x])
			if here && begin < 0 {
				begin = x
			}
			if !here && begin >= 0 {
				s.Add(scene.Shape{
					Kind: scene.Rect, Class: scene.Overview, Fill: ink,
					X: float64(begin), Y: p.m.overviewHeight - p.m.line, W: float64(x - begin), H: overviewSpan,
				})
				begin = -1
			}
		}
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
