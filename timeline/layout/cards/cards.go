// Package cards writes and draws what a label says where it has the room of several
// rows: the date and the place, the title, and the beginning of the text, on a ground of
// its own.
package cards

import (
	"math"
	"strings"

	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// Content is what there is to say.
type Content struct {
	Date, Place string // in words
	Title       string // in one line
	Text        string // Markdown, of which the first paragraph counts
}

// Sizes are those of a card, in px.
type Sizes struct {
	Width, Height float64
	Pad           float64 // within its edges
	Spine         float64
	Radius        float64 // of its corners
	Small         float64 // size of the text of the date and the place
	Title, Text   float64 // sizes of text
	SmallLine     float64 // height of a line
	TitleLine     float64
	TextLine      float64
	UnderTitle    float64 // between the title and the text
}

// titleLines is how many lines a title has at most.
const titleLines = 4

// NewSizes returns the sizes of a card of some px for text that is so many times its
// usual size.
func NewSizes(width, height, scale float64) Sizes {
	px := func(v float64) float64 { return math.Round(v * scale) }
	return Sizes{
		Width: width, Height: height, Pad: px(8), Spine: px(3), Radius: px(4),
		Small: 12 * scale, Title: 16 * scale, Text: 13 * scale,
		SmallLine: px(16), TitleLine: px(20), TextLine: px(17), UnderTitle: px(3),
	}
}

// Card is what a card says, line by line.
type Card struct {
	sizes Sizes
	lines []scene.Shape // of text, from the top left corner of the card
}

// Write writes a card. A title of more than its lines is shortened; of the text there
// are as many lines as have room, cut at a word.
func Write(c Content, z Sizes, measure scene.Measurer) *Card {
	card := &Card{sizes: z}
	room := z.Width - z.Spine - 2*z.Pad
	y := z.Pad
	add := func(text string, size, line float64, bold bool, ink scene.Ink) {
		card.lines = append(card.lines, scene.Shape{
			Kind: scene.Text, Text: text, X: z.Pad, Y: y, W: measure.Width(text, size, bold), H: line, Size: size, Bold: bold, Fill: ink,
		})
		y += line
	}
	widths := func(size float64, bold bool) func(string) float64 {
		return func(s string) float64 { return measure.Width(s, size, bold) }
	}
	when := c.Date
	if c.Place != "" {
		when = strings.TrimPrefix(when+" · "+c.Place, " · ")
	}
	if small := widths(z.Small, false); small(when) > room && small(c.Date) <= room {
		when = typeset.Squeeze(when, room, small)
	} else {
		when = typeset.Shorten(when, room, 0, small)
	}
	add(when, z.Small, z.SmallLine, false, scene.Second)
	for _, line := range typeset.Wrap(c.Title, room, titleLines, widths(z.Title, true)) {
		add(line, z.Title, z.TitleLine, true, scene.Body)
	}
	y += z.UnderTitle
	lines := int((z.Height - z.Pad - y) / z.TextLine)
	if text := typeset.PlainText(c.Text); text != "" && lines > 0 {
		for _, line := range typeset.Wrap(text, room, lines, widths(z.Text, false)) {
			add(line, z.Text, z.TextLine, false, scene.Body)
		}
	}
	return card
}

// Add draws the card with its top left corner at a place, its spine at the left edge, or
// at the right one of a flag to the left. All shapes are of a class, an id and a group.
func (c *Card) Add(dst *scene.Scene, of scene.Shape, spine scene.Ink, leftward bool) {
	z := &c.sizes
	box := of
	box.Kind, box.W, box.H, box.Radius, box.Fill, box.Stroke, box.Width = scene.Rect, z.Width, z.Height, z.Radius, scene.Raised, scene.Hairline, 1
	dst.Add(box)
	bar := box
	bar.W, bar.Radius, bar.Fill, bar.Stroke, bar.Width = z.Spine, 0, spine, scene.None, 0
	indent := z.Spine
	if leftward {
		bar.X, indent = box.X+box.W-z.Spine, 0
	}
	dst.Add(bar)
	for _, line := range c.lines {
		line.Class, line.ID, line.Group = of.Class, of.ID, of.Group
		line.X, line.Y = line.X+of.X+indent, line.Y+of.Y
		dst.Add(line)
	}
}
