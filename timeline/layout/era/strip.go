package era

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/shape"
	"tideline/timeline/scene"
)

// Strip is the strip at the top with a band for each era, and their edges behind the
// lanes. Once ReachOn has been called it never changes.
type Strip struct {
	// Left is how many eras have no band.
	Left int

	o    Options
	all  []era
	rows [][]*era // the bands of each row, from left to right

	first, last      axis.Pos // the ends of all eras and events
	tailFrom, tailTo float64  // px that an open era goes on beyond them
}

// Height returns the px of the strip: 0 where it has no band.
func (s *Strip) Height() float64 {
	if len(s.rows) == 0 {
		return 0
	}
	return float64(len(s.rows))*s.o.Sizes.Row + 2*s.o.Sizes.Above
}

// ReachOn has open eras go on beyond the line to the edge of the view of everything.
func (s *Strip) ReachOn(fit axis.View) {
	s.tailFrom = max(fit.X(s.first), s.o.Sizes.Row)
	s.tailTo = max(fit.Width()-fit.X(s.last), s.o.Sizes.Row)
}

// Span returns where an era begins and ends, and whether there is such an era.
func (s *Strip) Span(id string) (from, to axis.Pos, ok bool) {
	for i := range s.all {
		if e := &s.all[i]; e.id == id {
			return e.from, e.to, true
		}
	}
	return from, to, false
}

// Top returns the y of a row.
func (s *Strip) Top(row int) float64 { return s.o.Sizes.Above + float64(row)*s.o.Sizes.Row }

// edges returns where an era begins and ends in a view, px.
func (s *Strip) edges(e *era, v axis.View) (left, right float64) {
	left, right = v.X(e.from), v.X(e.to)
	if e.openFrom {
		left -= s.tailFrom
	}
	if e.openTo {
		right += s.tailTo
	}
	return left, max(right, left+1)
}

// fades returns over how many px an era fades at its ends.
func (s *Strip) fades(e *era) (left, right float64) {
	if e.openFrom {
		left = s.o.Sizes.Fade
	}
	if e.openTo {
		right = s.o.Sizes.Fade
	}
	return left, right
}

// AddEdges draws where eras begin and end behind the lanes, from top to bottom.
func (s *Strip) AddEdges(dst *scene.Scene, top, bottom float64, v axis.View) {
	for _, row := range s.rows {
		for _, e := range row {
			left, right := s.edges(e, v)
			if !e.openFrom {
				e.addEdge(dst, left, top, bottom, v)
			}
			if !e.openTo {
				e.addEdge(dst, right-1, top, bottom, v)
			}
		}
	}
}

func (e *era) addEdge(dst *scene.Scene, x, top, bottom float64, v axis.View) {
	if !place.Meets(x, x+1, v) {
		return
	}
	line := shape.Vertical(scene.Era, math.Floor(x)+place.Crisp, top, bottom, scene.Hairline)
	line.Dashed = e.dashed
	dst.Add(line)
}

// AddBands draws the band of each era in the strip.
func (s *Strip) AddBands(dst *scene.Scene, v axis.View) {
	for r, row := range s.rows {
		for _, e := range row {
			left, right := s.edges(e, v)
			if !place.Meets(left, right, v) {
				continue
			}
			band := scene.Shape{
				Kind: scene.Rect, Class: scene.Era, ID: e.id, Fill: scene.Raised, Stroke: scene.EraLine, Width: 1, Dashed: e.dashed,
				Y: s.Top(r) + place.Crisp, H: s.o.Sizes.Band - 1,
			}
			if !e.openTo {
				right = math.Floor(max(right, left+2)) - place.Crisp
			}
			if !e.openFrom {
				left = math.Floor(left) + place.Crisp
			}
			fadeLeft, fadeRight := s.fades(e)
			shape.Stretch(&band, left, right, fadeLeft, fadeRight, v.Width())
			dst.Add(band)
		}
	}
}

// Holds reports whether the band of an era takes all from one x to another in a view, px.
func (s *Strip) Holds(id string, from, to float64, v axis.View) bool {
	for i := range s.all {
		if e := &s.all[i]; e.id == id {
			left, right := s.edges(e, v)
			return left <= from && to <= right
		}
	}
	return false
}

// AddGround tints the time of an era, down to bottom; "" for none.
func (s *Strip) AddGround(dst *scene.Scene, id string, bottom float64, v axis.View) {
	for i := range s.all {
		e := &s.all[i]
		if e.id != id {
			continue
		}
		ground := scene.Shape{Kind: scene.Rect, Class: scene.Era, Fill: scene.EraTint, H: bottom}
		left, right := s.edges(e, v)
		fadeLeft, fadeRight := s.fades(e)
		if shape.Stretch(&ground, left, right, fadeLeft, fadeRight, v.Width()); ground.W > 0 {
			dst.Add(ground)
		}
	}
}
