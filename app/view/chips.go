package view

import (
	"cmp"
	"slices"

	"tideline/timeline/scene"
)

// A chip stands for events that are too close to be drawn apart. The keyboard
// goes from one to the next of those in view, and opens the one it points at.

// StepChip points at the next chip in view in the order of time, or at the one
// before where by is below zero, and begins anew at the end. It returns how many
// events the chip stands for: 0 where none is in view.
func (t *Timeline) StepChip(by int) int {
	chips := t.chipsInView()
	if len(chips) == 0 {
		t.pointChip("")
		return 0
	}
	at := slices.IndexFunc(chips, func(sh scene.Shape) bool { return sh.ID == t.chip })
	switch {
	case at >= 0:
		at = (at + by + len(chips)) % len(chips)
	case by < 0:
		at = len(chips) - 1
	default:
		at = 0
	}
	t.bringIntoRows(&chips[at])
	t.pointChip(chips[at].ID)
	return chips[at].Count
}

// OpenChip does with the chip that is pointed at what a click on it does, and
// tells whether there is one. Then it points at the chip that has the first of
// its events, if one still has.
func (t *Timeline) OpenChip() bool {
	sh, ok := t.pointedChip()
	if !ok {
		return false
	}
	first := t.drawing.Members(sh.ID, t.view)[0]
	t.split(sh, func() {
		t.chip = ""
		for _, chip := range t.chipsInView() {
			if slices.Contains(t.drawing.Members(chip.ID, t.view), first) {
				t.pointChip(chip.ID)
			}
		}
		t.settle()
	})
	return true
}

// LeaveChip points at no chip any more, and tells whether there was one.
func (t *Timeline) LeaveChip() bool {
	_, ok := t.pointedChip()
	t.pointChip("")
	return ok
}

// chipsInView returns the chips of which the middle is in view, from left to
// right and from top to bottom.
func (t *Timeline) chipsInView() (chips []scene.Shape) {
	if t.drawing == nil {
		return nil
	}
	s := &t.stage
	for i := range s.body.scene.Shapes {
		sh := &s.body.scene.Shapes[i]
		x := sh.X + sh.W/2 + s.shift
		if sh.Class == scene.Chip && sh.ID != "" && x >= 0 && x <= s.width {
			chips = append(chips, *sh)
		}
	}
	slices.SortStableFunc(chips, func(a, b scene.Shape) int {
		return cmp.Or(cmp.Compare(a.X+a.W/2, b.X+b.W/2), cmp.Compare(a.Y, b.Y))
	})
	return chips
}

// pointedChip returns the chip that is pointed at, and whether it is drawn: after
// a zoom another stands for its events.
func (t *Timeline) pointedChip() (scene.Shape, bool) {
	for i := range t.stage.body.scene.Shapes {
		if sh := &t.stage.body.scene.Shapes[i]; sh.Class == scene.Chip && sh.ID != "" && sh.ID == t.chip {
			return *sh, true
		}
	}
	return scene.Shape{}, false
}

func (t *Timeline) pointChip(id string) {
	if id == t.chip {
		return
	}
	t.chip = id
	t.drawOverlay()
	t.dirty()
	t.settle()
}

// chipRing is the room between a chip and the ring around the one that is pointed
// at, and the width of that, in px.
const chipRing = 2

// drawChipRing adds the ring around the chip that is pointed at.
func (t *Timeline) drawChipRing(dst *scene.Scene) {
	sh, ok := t.pointedChip()
	if !ok {
		return
	}
	dst.Shapes = append(dst.Shapes, scene.Shape{
		Kind: scene.Rect, X: sh.X + t.stage.shift - chipRing, Y: sh.Y - chipRing, W: sh.W + 2*chipRing, H: sh.H + 2*chipRing,
		Radius: sh.Radius + chipRing, Stroke: scene.Focus, Width: chipRing,
	})
}
