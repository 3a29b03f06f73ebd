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

// dropCut removes the names of eras that the edge would cut.
func dropCut(s *scene.Scene) {
	s.Shapes = slices.DeleteFunc(s.Shapes, func(sh scene.Shape) bool {
		name := sh.Kind == scene.Text && sh.Class == scene.Era
		return name && (sh.X < 0 || sh.X+sh.W > s.W)
	})
}

// addWholeScale draws the axis band of a picture: every break in view has its
// whole length written, also one that the edge cuts, and ticks give way to it.
func (b *band) addWholeScale(dst *scene.Scene, v axis.View) {
	b.addScale(dst, v)
	signs := b.pictureSigns(v)
	dst.Shapes = slices.DeleteFunc(dst.Shapes, func(sh scene.Shape) bool {
		return sh.Kind == scene.Text && slices.ContainsFunc(signs, func(sign scene.Shape) bool {
			return sh.X < sign.X+sign.W+signApart && sign.X < sh.X+sh.W+signApart
		})
	})
	for _, gap := range b.breaks {
		b.addBreak(dst, v.X(gap.At), gap.Width, 0, b.m.axisHeight, v)
	}
	for _, sign := range signs {
		// A text beside its break may stand on a zigzag, which would strike it through.
		dst.Add(scene.Shape{
			Kind: scene.Rect, Class: scene.Break, X: sign.X, Y: sign.Y, W: sign.W, H: sign.H, Fill: scene.Paper,
		})
		dst.Add(sign)
	}
}

// pictureSigns returns the lengths of the breaks in view from left to right,
// each in the middle of what is to be seen of its break, or as near to it as the
// edges and the other lengths allow. There is room for all: breaks, which are
// wider than their lengths, take a part of the width only.
func (b *band) pictureSigns(v axis.View) []scene.Shape {
	var signs []scene.Shape
	for i, gap := range b.breaks {
		if x := v.X(gap.At); place.Meets(x, x+gap.Width, v) {
			signs = append(signs, b.breakSign(i, (max(x, 0)+min(x+gap.Width, v.Width()))/2))
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
	return signs
}
