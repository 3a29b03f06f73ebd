package era

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// eachName calls yield for every era of a row that a view shows, with its name as
// there is room for it and where that begins, px: within what is seen of its band,
// else to the right of the band, else to the left, else shortened. Where the next era has
// no other room than that between both, it stands to the left if it can. What is named
// nowhere is not called for, nor is what would be named by a letter or two.
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
		before := left-pad-whole.Width >= end+apart && !e.openFrom
		switch {
		case whole.Width <= room:
			yield(e, whole, seen+pad)
		case right+pad+whole.Width <= next && !e.openTo && !(before && s.needsLeft(row[i+1:], v, right+pad+whole.Width+apart)):
			yield(e, whole, right+pad)
			right += pad + whole.Width
		case before:
			yield(e, whole, left-pad-whole.Width)
		default:
			if name, fits := typeset.Within(e.names, room); fits && room+2*pad >= s.o.Sizes.Least {
				yield(e, name, seen+pad)
			}
		}
		end = right
	}
}

// needsLeft reports whether the first of some eras of a row has room for its name to the
// left of its band alone, and has it no more where something else ends at an x.
func (s *Strip) needsLeft(row []*era, v axis.View, x float64) bool {
	if len(row) == 0 {
		return false
	}
	pad, e := s.o.Sizes.Pad, row[0]
	left, right := s.edges(e, v)
	width, next := e.names[0].Width, v.Width()
	if len(row) > 1 {
		after, _ := s.edges(row[1], v)
		next = min(next, after-s.o.Sizes.Apart)
	}
	elsewhere := width <= min(right, v.Width())-max(left, 0)-2*pad || right+pad+width <= next && !e.openTo
	return place.Meets(left, right, v) && !elsewhere && !e.openFrom && left-pad-width < x
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
