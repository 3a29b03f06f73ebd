// Package cards writes and draws what a label says where it has the room of several
// rows: the date and the place, the title, the beginning of the text and a small picture,
// on a ground of its own.
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
	Picture     string // the name of its file; "" for none
}

// Sizes are those of a card, in px.
type Sizes struct {
	Width, Height float64
	Pad           float64 // within its edges at the sides
	Above         float64 // within its upper and its lower edge
	Spine         float64
	Radius        float64 // of its corners
	Small         float64 // size of the text of the date and the place
	Title, Text   float64 // sizes of text
	SmallLine     float64 // height of a line
	TitleLine     float64
	TextLine      float64
	UnderTitle    float64 // between the title and the text
	PictureWidth  float64 // of the room of a picture
	PictureHeight float64 // of that room at most
	PictureLeast  float64 // height under which there is no picture
}

// titleLines is how many lines a title has at most, on a low card fewer.
const titleLines = 3

// NewSizes returns the sizes of a card of some px for text that is so many times its
// usual size.
func NewSizes(width, height, scale float64) Sizes {
	px := func(v float64) float64 { return math.Round(v * scale) }
	return Sizes{
		Width: width, Height: height, Pad: px(8), Above: px(5), Spine: px(3), Radius: px(4),
		Small: 12 * scale, Title: 16 * scale, Text: 13 * scale,
		SmallLine: px(16), TitleLine: px(19), TextLine: px(17), UnderTitle: px(2),
		PictureWidth: px(84), PictureHeight: px(66), PictureLeast: px(32),
	}
}

// Card is what a card says, line by line.
type Card struct {
	sizes Sizes
	parts []scene.Shape // lines of text and a picture, from the top left corner of the card
}

// Write writes a card. A title of more than its lines is shortened; of the text there
// are as many lines as have room, cut at a word. The picture stands to the right of the
// text, where the title leaves it room.
func Write(c Content, z Sizes, measure scene.Measurer) *Card {
	card := &Card{sizes: z}
	room := z.Width - z.Spine - 2*z.Pad
	y := z.Above
	add := func(text string, size, line float64, bold bool, ink scene.Ink) {
		card.parts = append(card.parts, scene.Shape{
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
	most := min(max(int((z.Height-2*z.Above-z.SmallLine)/z.TitleLine), 1), titleLines)
	for _, line := range typeset.Wrap(c.Title, room, most, widths(z.Title, true)) {
		add(line, z.Title, z.TitleLine, true, scene.Body)
	}
	y += z.UnderTitle
	room -= card.addPicture(c.Picture, y)
	lines := int((z.Height - z.Above - y) / z.TextLine)
	if text := typeset.PlainText(c.Text); text != "" && lines > 0 {
		for _, line := range typeset.Wrap(text, room, lines, widths(z.Text, false)) {
			add(line, z.Text, z.TextLine, false, scene.Body)
		}
	}
	return card
}

// addPicture puts a picture into the lower right corner, below y, and returns the px of
// the room of the text that it takes: none where it has too little.
func (c *Card) addPicture(name string, y float64) (taken float64) {
	z := &c.sizes
	height := min(z.PictureHeight, z.Height-z.Above-y)
	if name == "" || height < z.PictureLeast {
		return 0
	}
	c.parts = append(c.parts, scene.Shape{
		Kind: scene.Image, Text: name, X: z.Width - z.Spine - z.Pad - z.PictureWidth, Y: z.Height - z.Above - height, W: z.PictureWidth, H: height,
	})
	return z.PictureWidth + z.Pad
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
	for _, part := range c.parts {
		part.Class, part.ID, part.Group = of.Class, of.ID, of.Group
		part.X, part.Y = part.X+of.X+indent, part.Y+of.Y
		dst.Add(part)
	}
}
