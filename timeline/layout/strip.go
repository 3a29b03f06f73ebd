package layout

import (
	"math"

	"tideline/timeline/axis"
	"tideline/timeline/scene"
)

// addPresent draws the selected event of a strip: its mark and its label again,
// outlined. Nothing is dimmed and nothing covered, so that all of it can be read
// from the back row. An event without a label at this scale gets a card.
func (p *Preparation) addPresent(dst *scene.Scene, it *item, v axis.View) {
	if !it.label.shown(v.Scale()) {
		p.addCardLeader(dst, it, v)
		p.addFocusedMark(dst, it, v)
		p.addCard(dst, it, v, true)
		return
	}
	l := &p.lanes[it.lane]
	leader := vertical(scene.Overlay, v.X(it.at), l.line, p.labelTop(l, &it.label), scene.Focus)
	leader.Width = math.Round(1.5 * p.m.scale)
	dst.Add(leader)
	p.addFocusedMark(dst, it, v)
	at := len(dst.Shapes)
	p.addLabel(dst, l, it, v.X(it.at)-it.label.a, 0)
	for i := range dst.Shapes[at:] {
		dst.Shapes[at+i].Class = scene.Overlay
	}
	dst.Shapes[at].Stroke, dst.Shapes[at].Width = scene.Focus, math.Round(p.m.scale)
}
