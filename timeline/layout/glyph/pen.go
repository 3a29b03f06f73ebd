package glyph

import (
	"tideline/timeline/axis"
	"tideline/timeline/layout/place"
	"tideline/timeline/layout/shape"
	"tideline/timeline/scene"
)

// Form is the form of the marks of a lane.
type Form uint8

// The forms, in the order in which lanes of one colour get them.
const (
	Disc Form = iota
	Square
	Diamond
	Upright // a bar, higher than wide: of a document with more than fifteen lanes
	Forms
)

// Hue is how the marks of a lane are told from those of another.
type Hue struct {
	Color int  // among the lane inks
	Form  Form // of its marks: the colour may be that of another lane
}

// Full is its ink for marks and lines.
func (h Hue) Full() scene.Ink { return scene.LaneFull + scene.Ink(h.Color) }

// Tint is its ink for the ground of bars.
func (h Hue) Tint() scene.Ink { return scene.LaneTint + scene.Ink(h.Color) }

// Pale is its ink for a ground that is nearly that of the paper.
func (h Hue) Pale() scene.Ink { return scene.LanePale + scene.Ink(h.Color) }

// Sizes are the sizes of marks in px.
type Sizes struct {
	Scale     float64 // of text, and of all that belongs to it
	Soft      float64 // height of the bar of a month or a year
	Asking    float64 // of a mark that has a question mark
	About     float64 // of a mark with a dashed outline, at least
	Ask       float64 // text size of that
	AskWidth  float64 // of the question mark itself
	Fade      float64 // over which an open end fades
	Least     float64 // a narrower time is a dot
	Unknown   float64 // that a bar goes on beyond what is known where its end is not
	Cap       float64 // width of an end that is known to the day
	Stop      float64 // half the height of the stop of a dashed stretch
	Joint     float64 // of the line that joins all of a set
	Line      float64 // of outlines that are dashed
	Chevron   float64 // of the sign that what is open goes on
	ChevronIn float64 // from the end to its tip
}

// NewSizes returns the sizes for some scale of text; measure tells how wide bold text
// of a size is.
func NewSizes(scale float64, measure func(text string, size float64) float64) Sizes {
	px := func(v float64) float64 { return max(float64(int(v*scale+0.5)), 1) }
	ask := 11 * scale
	return Sizes{
		Scale: scale, Soft: px(10), Asking: px(16), Ask: ask, AskWidth: measure(question, ask),
		Fade: px(48), Unknown: px(24), Least: px(12), About: px(12), Cap: px(3), Stop: px(6), Joint: max(2.5*scale, 2), Line: 1.5, Chevron: px(5), ChevronIn: px(6),
	}
}

// question is the sign of doubt.
const question = "?"

// Pen draws the signs of one view.
type Pen struct {
	Dst   *scene.Scene
	View  axis.View
	Sizes *Sizes
}

// Mark is an event that is to be drawn.
type Mark struct {
	ID string
	Hue
	*Sign
	X    float64 // of its dot, px
	Y    float64 // of the middle of its mark, px
	Size float64 // px; the diameter of its dot
	High float64 // px; the height of the bar of what lasts
}

// part adds a shape of a mark that is not the mark itself: it has no id, so that each
// event is one mark to those who count them.
func (p *Pen) part(sh scene.Shape) {
	sh.Class, sh.ID = scene.Mark, ""
	p.Dst.Add(sh)
}

// sees reports whether something from one x to another is seen.
func (p *Pen) sees(left, right float64) bool { return place.Meets(left, right, p.View) }

// ask writes a question mark, its middle at x.
func (p *Pen) ask(m *Mark, x float64) {
	z := p.Sizes
	if !p.sees(x-z.AskWidth, x+z.AskWidth) {
		return
	}
	p.part(scene.Shape{
		Kind: scene.Text, Text: question, Bold: true, Fill: m.Full(), Size: z.Ask,
		X: x - z.AskWidth/2, Y: m.Y - z.Asking/2, W: z.AskWidth, H: z.Asking,
	})
}

// box returns a box around the middle of a mark, from one x to another.
func (p *Pen) box(m *Mark, left, right, height, fadeLeft, fadeRight float64) scene.Shape {
	sh := scene.Shape{Kind: scene.Rect, Class: scene.Mark, ID: m.ID, Y: m.Y - height/2, H: height}
	shape.Stretch(&sh, left, right, fadeLeft, fadeRight, p.View.Width())
	return sh
}
