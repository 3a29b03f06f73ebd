package layout

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// eraRows is the most rows of names that the era strip has.
const eraRows = 3

// era is a named stretch of time behind the lanes.
type era struct {
	id, name         string
	width            float64 // px of the name
	from, to         axis.Pos
	odd              bool
	row              int // of its name; −1 where all rows are taken
	fadeFrom, fadeTo bool
}

// newEras places the eras in the order of time, with alternating inks, and gives
// each name a row in which no other era takes the same time.
func (p *Preparation) newEras() []era {
	var eras []era
	sorted := slices.Clone(p.doc.Eras)
	slices.SortStableFunc(sorted, func(a, b timeline.Era) int {
		af, at := a.Date.Extent()
		bf, bt := b.Date.Extent()
		return cmp.Or(cmp.Compare(af, bf), cmp.Compare(bt, at), cmp.Compare(a.ID, b.ID))
	})
	first, last := p.axis.Bounds()
	var taken [eraRows]axis.Pos
	for i, e := range sorted {
		from, to := e.Date.Extent()
		d := e.Date
		if d.OpenStart() && d.OpenEnd() {
			continue // it says nothing about when
		}
		if d.OpenStart() {
			from = min(from, first)
		}
		if d.OpenEnd() {
			to = max(to, last)
		}
		drawn := era{
			id: e.ID, name: oneLine(e.Name), from: p.axis.Place(from), to: p.axis.Place(to + 1), odd: i%2 == 1, row: -1,
			fadeFrom: d.OpenStart() || d.Start().Uncertain() || d.Start().Approximate(),
			fadeTo:   d.OpenEnd() || d.End().Uncertain() || d.End().Approximate(),
		}
		drawn.width = p.o.Measure.Width(drawn.name, p.m.small, false)
		for r := range taken {
			if taken[r] == (axis.Pos{}) || !before(drawn.from, taken[r]) {
				drawn.row, taken[r] = r, drawn.to
				break
			}
		}
		eras = append(eras, drawn)
	}
	return eras
}

// eraStrip returns the height of the strip with the names, px.
func (p *Preparation) eraStrip() float64 {
	rows := 0
	for _, e := range p.eras {
		rows = max(rows, e.row+1)
	}
	if rows == 0 {
		return 0
	}
	return float64(rows)*p.m.eraRow + math.Round(4*p.m.scale)
}

// dropEraNames leaves the bands of the eras without their names.
func (p *Preparation) dropEraNames() {
	for i := range p.eras {
		p.eras[i].row = -1
	}
	p.eraHeight = p.eraStrip()
}

// addEras draws the bands behind everything.
func (p *Preparation) addEras(dst *scene.Scene, v axis.View) {
	for i := range p.eras {
		e := &p.eras[i]
		left, right := v.X(e.from), v.X(e.to)
		if !meets(left, right, v) {
			continue
		}
		band := scene.Shape{
			Kind: scene.Rect, Class: scene.Era, ID: e.id, Fill: scene.EraInk, H: p.bodyHeight,
		}
		if e.odd {
			band.Fill++
		}
		p.stretch(&band, left, right, e.fadeFrom, e.fadeTo, v)
		dst.Add(band)
	}
}

// addEraNames writes the names of the eras at the top, and again along a long
// one, always so many px from its start that panning never moves a name against
// what is under it.
func (p *Preparation) addEraNames(dst *scene.Scene, v axis.View) {
	pad := p.m.labelPad
	for i := range p.eras {
		e := &p.eras[i]
		left, right := v.X(e.from), v.X(e.to)
		if e.row < 0 || e.name == "" || !meets(left, right, v) {
			continue
		}
		period := math.Ceil((e.width+pad)/p.m.eraPeriod) * p.m.eraPeriod
		first := max(0, math.Floor((-left-pad-e.width)/period))
		for x := left + pad + first*period; x < v.Width() && x+e.width+pad <= right; x += period {
			if x+e.width < 0 {
				continue
			}
			dst.Add(scene.Shape{
				Kind: scene.Text, Class: scene.Era, ID: e.id, Text: e.name, Fill: scene.Second, Size: p.m.small,
				X: x, Y: math.Round(2*p.m.scale) + float64(e.row)*p.m.eraRow, W: e.width, H: p.m.eraRow,
			})
		}
	}
}
