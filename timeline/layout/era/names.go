package era

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// eachName calls yield for every era of a row that a view shows, with its name as
// there is room for it and where that begins, px: within what is seen of its band,
// else to the right of the band, else to the left, else shortened. What is named
// nowhere is not called for.
func (s *Strip) eachName(row []*era, v axis.View, yield func(e *era, name typeset.Writing, x float64)) {
	pad, apart := s.o.Sizes.Pad, s.o.Sizes.Apart
	end := -apart // of what stands to the left, px
	for i, e := range row {
		left, right := s.edges(e, v)
		if !place.Meets(left, right, v) {
			continue
		}
		next := v.Width()
		if i+1 < len(row) {
			after, _ := s.edges(row[i+1], v)
			next = min(next, after-apart)
		}
		seen := max(left, 0)
		whole, room := e.names[0], min(right, v.Width())-seen-2*pad
		switch {
		case whole.Width <= room:
			yield(e, whole, seen+pad)
		case right+pad+whole.Width <= next && !e.openTo:
			yield(e, whole, right+pad)
			right += pad + whole.Width
		case left-pad-whole.Width >= end+apart && !e.openFrom:
			yield(e, whole, left-pad-whole.Width)
		default:
			if name, fits := typeset.Within(e.names, room); fits {
				yield(e, name, seen+pad)
			}
		}
		end = right
	}
}

// AddNames writes the names of the eras in the strip.
func (s *Strip) AddNames(dst *scene.Scene, v axis.View) {
	for r, row := range s.rows {
		s.eachName(row, v, func(e *era, name typeset.Writing, x float64) {
			dst.Add(scene.Shape{
				Kind: scene.Text, Class: scene.Era, ID: e.id, Text: name.Text, Fill: s.o.Ink, Size: s.o.Sizes.Text,
				X: x, Y: s.Top(r), W: name.Width, H: s.o.Sizes.Band,
			})
		})
	}
}
