package paint

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // a format a picture may have
	_ "image/jpeg" // a format a picture may have
	"io"
	"path"

	"tideline/timeline/scene"
)

// Opener opens the picture of an Image shape by the name the events file gives
// it. The painter closes what it opens.
type Opener func(name string) (io.ReadCloser, error)

// Limits of a picture, so that a small file cannot ask for all memory.
const (
	maxPictureBytes  = 32 << 20
	maxPicturePixels = 64 << 20
)

var (
	errNoOpener = errors.New("pictures are not opened here")
	errTooLarge = errors.New("the picture is too large")
)

// ReadPicture reads a PNG, JPEG or GIF whose head is sound and returns its bytes
// and its format, such as "png". It refuses more than 32 MB or 64 million pixels.
func ReadPicture(open Opener, name string) (content []byte, format string, err error) {
	if open == nil {
		return nil, "", errNoOpener
	}
	file, err := open(name)
	if err != nil {
		return nil, "", fmt.Errorf("open the picture %s: %w", name, err)
	}
	content, err = io.ReadAll(io.LimitReader(file, maxPictureBytes+1))
	err = errors.Join(err, file.Close())
	if err != nil {
		return nil, "", fmt.Errorf("read the picture %s: %w", name, err)
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, "", fmt.Errorf("read the picture %s: %w", name, err)
	}
	if len(content) > maxPictureBytes || config.Width*config.Height > maxPicturePixels {
		return nil, "", fmt.Errorf("read the picture %s: %w", name, errTooLarge)
	}
	return content, format, nil
}

func dataURI(open Opener, name string) (string, error) {
	content, format, err := ReadPicture(open, name)
	if err != nil {
		return "", err
	}
	return "data:image/" + format + ";base64," + base64.StdEncoding.EncodeToString(content), nil
}

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
