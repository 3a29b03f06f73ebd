package layout

import (
	"slices"

	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/scene"
)

// signEdge and signApart are the px that the lengths of breaks keep from the
// edges of a picture and from other texts.
const (
	signEdge  = 2.0
	signApart = 4.0
)

// addWholeScale draws the axis band of a picture: every break in view has its
// whole length written, also one that the edge cuts.
func (b *band) addWholeScale(dst *scene.Scene, v axis.View) {
	b.addScale(dst, v)
	b.addBreaks(dst, 0, b.breakBottom(), v)
	for _, sign := range b.pictureSigns(v) {
		dst.Add(sign)
	}
}

// pictureSigns returns the lengths of the breaks in view from left to right,
// each in the middle of what is to be seen of its break, or as near to it as the
// edges and the other lengths allow. Those for which the others leave no room are
// left out.
func (b *band) pictureSigns(v axis.View) []scene.Shape {
	var signs []scene.Shape
	for i, gap := range b.breaks {
		if x := v.X(gap.At); place.Meets(x, x+gap.Width, v) {
			signs = append(signs, b.breakSign(i, (max(x, 0)+min(x+gap.Width, v.Width()))/2, v))
		}
	}
	least := signEdge
	for i := range signs {
		signs[i].X = max(signs[i].X, least)
		least = signs[i].X + signs[i].W + signApart
	}
	most := v.Width() - signEdge
	for i := range slices.Backward(signs) {
		signs[i].X = min(signs[i].X, most-signs[i].W)
		most = signs[i].X - signApart
	}
	return slices.DeleteFunc(signs, func(sign scene.Shape) bool { return sign.X < signEdge })
}
