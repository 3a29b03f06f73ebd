package paint

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"tideline/timeline/scene"
)

// Flat paints shapes without their texts and pictures, for whoever sets those apart: a
// window moves such a picture as one, where it would move hundreds of shapes. The zero Flat
// is ready, and keeps its memory for the next picture.
type Flat struct{ canvas }

// partPx is how far outside of a part of a picture a bar may reach: so far that no bar of a
// drawing is cut, since the dashes of what is cut would not meet those in the next part.
const partPx = 1e5

// Paint paints what lies in a picture whose left upper corner is at (x,y) px of the scene,
// at scale pixels to a px. Pixels that no shape covers stay as they are. Boxes with square
// corners, and lines along the axes, cover whole pixels, so that hairlines stay sharp.
func (f *Flat) Paint(dst *image.RGBA, shapes []scene.Shape, p scene.Palette, x, y, scale float64) {
	f.pixels, f.scale, f.palette = dst, scale, p
	width, height := float64(dst.Rect.Dx())/scale, float64(dst.Rect.Dy())/scale
	for i := range shapes {
		s := &shapes[i]
		if s.Kind == scene.Text || s.Kind == scene.Image || !touches(s, x, y, width, height) {
			continue
		}
		at := *s
		at.X, at.Y = s.X-x, s.Y-y
		if near, ok := trimmed(at, width, partPx); ok && !f.square(&near) {
			f.shape(&near)
		}
	}
	f.pixels = nil
}

// touches reports whether a shape reaches into a box, all in px.
func touches(s *scene.Shape, x, y, w, h float64) bool {
	left, right := min(s.X, s.X+s.W)-s.Width, max(s.X, s.X+s.W)+s.Width
	top, bottom := min(s.Y, s.Y+s.H)-s.Width, max(s.Y, s.Y+s.H)+s.Width
	return right >= x && left <= x+w && bottom >= y && top <= y+h
}

// square paints what is made of whole pixels, and reports whether the shape is.
func (f *Flat) square(s *scene.Shape) bool {
	stroke := s.Stroke != scene.None && s.Width > 0
	switch {
	case s.Dashed || s.FadeLeft > 0 || s.FadeRight > 0:
		return false
	case s.Kind == scene.Rect && s.Radius == 0 && !stroke:
		if s.Fill != scene.None {
			f.block(s.X, s.Y, s.W, s.H, f.palette[s.Fill])
		}
		return true
	case s.Kind == scene.Line && stroke && s.W == 0:
		f.block(s.X-s.Width/2, min(s.Y, s.Y+s.H), s.Width, math.Abs(s.H), f.palette[s.Stroke])
		return true
	case s.Kind == scene.Line && stroke && s.H == 0:
		f.block(min(s.X, s.X+s.W), s.Y-s.Width/2, math.Abs(s.W), s.Width, f.palette[s.Stroke])
		return true
	}
	return false
}

// block paints the box of whole pixels that is nearest to one in px: as wide and as high as
// that wherever it lies, so that what is alike looks alike.
func (f *Flat) block(x, y, w, h float64, ink color.NRGBA) {
	left, top := f.pixel(x), f.pixel(y)
	area := image.Rect(left, top, left+f.pixel(w), top+f.pixel(h)).Intersect(f.pixels.Rect)
	if area.Empty() {
		return
	}
	if ink.A < math.MaxUint8 {
		draw.Draw(f.pixels, area, image.NewUniform(ink), image.Point{}, draw.Over)
		return
	}
	row := f.pixels.Pix[f.pixels.PixOffset(area.Min.X, area.Min.Y):][:4*area.Dx()]
	for i := 0; i < len(row); i += 4 {
		row[i], row[i+1], row[i+2], row[i+3] = ink.R, ink.G, ink.B, math.MaxUint8
	}
	for y := area.Min.Y + 1; y < area.Max.Y; y++ {
		copy(f.pixels.Pix[f.pixels.PixOffset(area.Min.X, y):], row)
	}
}
