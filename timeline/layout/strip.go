package layout

import (
	"math"

	"tideline/timeline/scene"
)

// addPresent draws the selected event of a strip: its mark and its label again,
// outlined. Nothing is dimmed and nothing covered, so that all of it can be read
// from the back row. An event without a label at this scale gets a card.
func (o *overlay) addPresent(it *item) {
	if !it.Label.Shown(o.v.Scale()) {
		o.addCardLeader(it)
		o.addFocusedMark(it)
		o.addCard(it, true)
		return
	}
	leader := vertical(scene.Overlay, o.v.X(it.At), o.lineOf(it), o.placed.LabelTop(it.Item), scene.Focus)
	leader.Width = math.Round(1.5 * o.m.scale)
	o.dst.Add(leader)
	o.addFocusedMark(it)
	box := &o.addLabel(it)[0]
	box.Stroke, box.Width = scene.Focus, math.Round(o.m.scale)
}
