package view

import (
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// split zooms in just as far as it takes to split a chip. What no zoom can
// separate is handed to the owner.
func (t *Timeline) split(chip scene.Shape) {
	v := t.view
	members := t.drawing.Members(chip.ID, v)
	x := chip.X + chip.W/2 + t.stage.shift
	for whole := true; whole; {
		closer := v.Zoom(zoomPerClick, x)
		if closer.Scale() == v.Scale() {
			if t.OnChip != nil {
				t.OnChip(members)
			}
			return
		}
		v = closer
		x, whole = t.find(members, v)
	}
	t.glideTo(v, glideTime, t.settle)
}

// find returns the middle of the chip that stands for exactly these events in a
// view, and whether there is one. Its id may have changed with the scale.
func (t *Timeline) find(members []string, v axis.View) (x float64, found bool) {
	t.drawing.Body(&t.stage.trial, v)
	for i := range t.stage.trial.Shapes {
		sh := &t.stage.trial.Shapes[i]
		if sh.Class == scene.Chip && sh.Count == len(members) && slices.Equal(t.drawing.Members(sh.ID, v), members) {
			return sh.X + sh.W/2, true
		}
	}
	return 0, false
}
