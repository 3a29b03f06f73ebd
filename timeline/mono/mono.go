// Package mono draws a scene for black and white: the colours of lanes print alike in
// grey, so lanes are told apart by hatches in the strips beside their names and in bars.
// Whatever is written stands on white.
//
// It makes shapes of shapes, so that every painter draws the same; the palette that goes
// with it is scene.Mono.
package mono

import (
	"math"

	"tideline/timeline/scene"
)

const (
	spine  = 7.0 // px of the strip beside the name of a lane, so that its hatch can be told
	beside = 3.0 // px of the white beside a text

	closeTo = 1.5 // of its size that a text is from the one before
)

// Draw returns a scene as it is to be printed in black and white.
func Draw(s *scene.Scene) *scene.Scene {
	out := &scene.Scene{W: s.W, H: s.H, Shapes: make([]scene.Shape, 0, 2*len(s.Shapes))}
	grounded := groundedGroups(s)
	for i := range s.Shapes {
		sh := s.Shapes[i]
		switch {
		case sh.Class == scene.Lane && sh.Kind == scene.Rect && isFull(sh.Fill) && sh.X == 0: // at the edge, and no mark beside a name
			addSpine(out, sh)
		case sh.Kind == scene.Rect && isTint(sh.Fill) && sh.Class != scene.Cluster:
			addHatched(out, sh)
		case isTint(sh.Fill):
			sh.Fill = scene.Paper
			out.Add(sh)
		case sh.Kind == scene.Text && (sh.Class == scene.Label && !grounded[sh.Group] || sh.Class == scene.Cluster):
			addGround(out, sh)
			out.Add(sh)
		default:
			out.Add(sh)
		}
	}
	return out
}

// isFull and isTint report whether an ink is the colour of a lane, or that of its bars.
func isFull(i scene.Ink) bool { return i >= scene.LaneFull && i < scene.LaneFull+scene.LaneColours }

func isTint(i scene.Ink) bool {
	return i >= scene.LaneTint && i < scene.LaneTint+scene.LaneColours || i >= scene.LanePale && i < scene.LanePale+scene.LaneColours
}

// groundedGroups returns the groups whose texts have a ground already.
func groundedGroups(s *scene.Scene) map[int]bool {
	found := map[int]bool{}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Group > 0 && sh.Kind == scene.Rect && (sh.Fill == scene.Paper || sh.Fill == scene.Raised) {
			found[sh.Group] = true
		}
	}
	return found
}

// addGround puts white under a text, so that no hatch goes through it.
func addGround(out *scene.Scene, text scene.Shape) {
	if n := len(out.Shapes); text.Class == scene.Cluster && n > 0 && out.Shapes[n-1].Kind == scene.Rect && out.Shapes[n-1].Class == scene.Cluster {
		return // a pill, which is white
	}
	ground := scene.Shape{
		Kind: scene.Rect, Class: text.Class, ID: text.ID, Group: text.Group, Fill: scene.Paper,
		X: text.X - beside, Y: text.Y + 1, W: text.W + 2*beside, H: max(text.H-2, 1),
	}
	if n := len(out.Shapes); n > 0 && text.Group > 0 {
		// What is close behind another text of its label has one ground with that: a
		// sliver of a hatch would look like a sign.
		before := &out.Shapes[n-1]
		if end := before.X + before.W; before.Kind == scene.Text && before.Group == text.Group && end < text.X && text.X-end < closeTo*text.Size {
			ground.X, ground.W = end, text.X+text.W+beside-end
		}
	}
	out.Add(ground)
}

// addSpine hatches the strip of a lane, which becomes wider for that.
func addSpine(out *scene.Scene, sh scene.Shape) {
	lane := int(sh.Fill - scene.LaneFull)
	sh.W = max(sh.W, math.Round(spine*sh.W/4))
	sh.Fill = scene.Paper
	out.Add(sh)
	h := hatch{out: out, line: scene.Shape{Class: scene.Ground}, box: sh}
	h.fill(lane)
	h.line.Kind, h.line.Stroke, h.line.Width = scene.Line, scene.Body, 1
	edge := h.line
	edge.X, edge.Y, edge.H = sh.X+sh.W, sh.Y, sh.H
	out.Add(edge)
}

// addHatched draws a box in the hatch of its lane. What is pale, or too small to tell
// one hatch from another, is white.
func addHatched(out *scene.Scene, sh scene.Shape) {
	lane := int(sh.Fill - scene.LaneTint)
	tint := sh.Fill >= scene.LaneTint && sh.Fill < scene.LaneTint+scene.LaneColours
	outline := sh
	sh.Fill, sh.Stroke = scene.Paper, scene.None
	out.Add(sh)
	if dot := sh.Radius >= sh.H/2-1 && sh.W < sh.H+tile; tint && sh.H >= tile && !dot { // a dot may have a “?” in it
		part := scene.Shape{Class: sh.Class, Group: sh.Group}
		if sh.Class != scene.Mark { // what belongs to a mark has no id of its own
			part.ID = sh.ID
		}
		inner := sh
		inner.X, inner.W = sh.X+sh.Radius/2, sh.W-sh.Radius
		h := hatch{out: out, line: part, box: inner}
		h.fill(lane)
	}
	if outline.Stroke != scene.None {
		outline.Fill = scene.None
		if outline.Class == scene.Mark {
			outline.ID = ""
		}
		out.Add(outline)
	}
}
