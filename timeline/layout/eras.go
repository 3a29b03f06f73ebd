package layout

import (
	"cmp"
	"math"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
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

// eraStrip is the bands of the eras, and the strip at the top with their names.
type eraStrip struct {
	m   *metrics
	all []era
}

// newEras places the eras in the order of time, with alternating inks, and gives
// each name a row in which no other era takes the same time.
func newEras(doc *timeline.Document, a *axis.Axis, m *metrics, measure scene.Measurer) eraStrip {
	eras := eraStrip{m: m}
	sorted := slices.Clone(doc.Eras)
	slices.SortStableFunc(sorted, func(a, b timeline.Era) int {
		af, at := a.Date.Extent()
		bf, bt := b.Date.Extent()
		return cmp.Or(cmp.Compare(af, bf), cmp.Compare(bt, at), cmp.Compare(a.ID, b.ID))
	})
	first, last := a.Bounds()
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
			id: e.ID, name: typeset.OneLine(e.Name), from: a.Place(from), to: a.Place(to + 1), odd: i%2 == 1, row: -1,
			fadeFrom: d.OpenStart() || d.Start().Uncertain() || d.Start().Approximate(),
			fadeTo:   d.OpenEnd() || d.End().Uncertain() || d.End().Approximate(),
		}
		drawn.width = measure.Width(drawn.name, m.small, false)
		for r := range taken {
			if taken[r] == (axis.Pos{}) || !drawn.from.Before(taken[r]) {
				drawn.row, taken[r] = r, drawn.to
				break
			}
		}
		eras.all = append(eras.all, drawn)
	}
	return eras
}

// height returns the px of the strip with the names.
func (s *eraStrip) height() float64 {
	rows := 0
	for _, e := range s.all {
		rows = max(rows, e.row+1)
	}
	if rows == 0 {
		return 0
	}
	return float64(rows)*s.m.eraRow + math.Round(4*s.m.scale)
}

// dropNames leaves the bands of the eras without their names.
func (s *eraStrip) dropNames() {
	for i := range s.all {
		s.all[i].row = -1
	}
}

// addBands draws the bands behind everything, of so many px.
func (s *eraStrip) addBands(dst *scene.Scene, height float64, v axis.View) {
	for i := range s.all {
		e := &s.all[i]
		left, right := v.X(e.from), v.X(e.to)
		if !place.Meets(left, right, v) {
			continue
		}
		band := scene.Shape{
			Kind: scene.Rect, Class: scene.Era, ID: e.id, Fill: scene.EraInk, H: height,
		}
		if e.odd {
			band.Fill++
		}
		s.m.stretch(&band, left, right, e.fadeFrom, e.fadeTo, v)
		dst.Add(band)
	}
}

// addNames writes the names of the eras at the top, and again along a long
// one, always so many px from its start that panning never moves a name against
// what is under it.
func (s *eraStrip) addNames(dst *scene.Scene, v axis.View) {
	pad := s.m.labelPad
	for i := range s.all {
		e := &s.all[i]
		left, right := v.X(e.from), v.X(e.to)
		if e.row < 0 || e.name == "" || !place.Meets(left, right, v) {
			continue
		}
		period := math.Ceil((e.width+pad)/s.m.eraPeriod) * s.m.eraPeriod
		first := max(0, math.Floor((-left-pad-e.width)/period))
		for x := left + pad + first*period; x < v.Width() && x+e.width+pad <= right; x += period {
			if x+e.width < 0 {
				continue
			}
			dst.Add(scene.Shape{
				Kind: scene.Text, Class: scene.Era, ID: e.id, Text: e.name, Fill: scene.Second, Size: s.m.small,
				X: x, Y: math.Round(2*s.m.scale) + float64(e.row)*s.m.eraRow, W: e.width, H: s.m.eraRow,
			})
		}
	}
}
