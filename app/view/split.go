package view

import (
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// split zooms in just as far as it takes to split a chip, and keeps its events
// in view: about the middle of where they stand, for the chip may lie beside
// that. What no zoom can separate is handed to the owner. It calls done when the
// view has come to rest.
func (t *Timeline) split(chip scene.Shape, done func()) {
	v := t.view
	members := t.drawing.Members(chip.ID, v)
	x := t.middleOf(members, v, chip.X+chip.W/2+t.stage.shift)
	if inside := min(max(x, 0), v.Width()); inside != x {
		v, x = v.Pan(inside-x), inside
	}
	for whole := true; whole; {
		closer := v.Zoom(zoomPerClick, x)
		if closer.Scale() == v.Scale() {
			if t.OnChip != nil {
				t.OnChip(members)
			}
			return
		}
		v = closer
		whole = t.stands(members, v)
	}
	t.glideTo(v, glideTime, done)
}

// middleOf returns the middle between the first and the last of some events in a
// view, in px; otherwise where none of them is drawn.
func (t *Timeline) middleOf(members []string, v axis.View, otherwise float64) float64 {
	first, last, some := 0.0, 0.0, false
	for _, id := range members {
		at, drawn := t.drawing.Stands(id)
		if !drawn {
			continue
		}
		x := v.X(v.Axis().Place(at))
		if !some {
			first, last, some = x, x, true
		}
		first, last = min(first, x), max(last, x)
	}
	if !some {
		return otherwise
	}
	return (first + last) / 2
}

// stands tells whether in a view a chip stands for exactly these events. Its id
// may have changed with the scale.
func (t *Timeline) stands(members []string, v axis.View) bool {
	t.drawing.Body(&t.stage.trial, v)
	return slices.ContainsFunc(t.stage.trial.Shapes, func(sh scene.Shape) bool {
		return sh.Class == scene.Chip && sh.Count == len(members) && slices.Equal(t.drawing.Members(sh.ID, v), members)
	})
}
