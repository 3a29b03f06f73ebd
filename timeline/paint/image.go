package paint

import (
	"encoding/base64"
	"image"
	"io/fs"
	"math"
	"path"

	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// What a picture may have within an SVG document.
const (
	mostSide  = 4096    // pixels
	mostToPx  = 4       // pixels to a px of its room, for displays and for print
	mostBytes = 8 << 20 // of one that is taken as it is
)

// dataURI returns the picture of a shape as an address that holds all of it, in as many
// pixels as its room is worth. Letters is for the text in drawings and may be nil.
func dataURI(folder fs.FS, s *scene.Shape, letters picture.Letters) (string, error) {
	file, err := picture.Read(folder, s.Text)
	if err != nil {
		return "", err
	}
	content, media, _, err := file.ForPage(image.Pt(pixelsFor(s.W), pixelsFor(s.H)), mostBytes, letters)
	if err != nil {
		return "", err
	}
	return "data:" + media + ";base64," + base64.StdEncoding.EncodeToString(content), nil
}

// pixelsFor returns the most pixels that a picture has along a side of some px.
func pixelsFor(px float64) int { return int(min(max(math.Ceil(px*mostToPx), 1), mostSide)) }

// alternative returns what is drawn where a picture cannot be: an empty card
// with the name of the file, if it fits.
func alternative(s *scene.Shape, m scene.Measurer) []scene.Shape {
	const textSize, lineHeight, margin = 12, 17, 8 // px
	parts := []scene.Shape{{
		Kind: scene.Rect, Fill: scene.Raised, Stroke: scene.Hairline, Width: 1, Radius: 4,
		X: s.X, Y: s.Y, W: s.W, H: s.H,
	}}
	name := path.Base(s.Text)
	width := m.Width(name, textSize, false)
	if width+2*margin <= s.W && lineHeight <= s.H {
		parts = append(parts, scene.Shape{
			Kind: scene.Text, Fill: scene.Second, Size: textSize, Text: name,
			X: s.X + (s.W-width)/2, Y: s.Y + (s.H-lineHeight)/2, W: width, H: lineHeight,
		})
	}
	return parts
}
