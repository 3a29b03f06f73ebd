package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
	"golang.org/x/image/webp"

	"tideline/timeline/pattern"
)

// codec is how a format is read.
type codec struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}

func codecOf(f Format) codec {
	switch f {
	case JPEG:
		return codec{jpeg.DecodeConfig, jpeg.Decode}
	case PNG:
		return codec{png.DecodeConfig, png.Decode}
	case GIF:
		return codec{gif.DecodeConfig, gif.Decode}
	case WebP:
		return codec{webp.DecodeConfig, webp.Decode}
	case BMP:
		return codec{bmp.DecodeConfig, bmp.Decode}
	}
	return codec{tiff.DecodeConfig, tiff.Decode}
}

// head is what is known of a picture before it is decoded.
type head struct {
	image.Config
	perPixel int64 // bytes of memory that decoding takes
}

// readHead reads the size of a picture and what decoding it takes.
func readHead(format Format, content []byte) (h head, err error) {
	if format == WebP && animated(content) {
		return h, &Problem{Code: Unknown, Words: []any{pattern.English("an animated WebP")}}
	}
	h.Config, err = codecOf(format).config(bytes.NewReader(content))
	if err != nil {
		return h, unread(format, err)
	}
	h.perPixel = perPixel(h.ColorModel)
	switch {
	case format == JPEG && progressive(content):
		h.perPixel += 4 * max(h.perPixel, 3) // keeps all coefficients until the end
	case format == PNG && len(content) > 28 && content[28] == 1:
		h.perPixel *= 2 // interlaced: each pass is a picture of its own
	case format == WebP:
		h.perPixel = max(h.perPixel, 8)
	}
	return h, nil
}

// unread turns an error of a decoder into a Problem.
func unread(format Format, err error) error {
	switch err.(type) { //nolint:errorlint // decoders return these values themselves
	case jpeg.UnsupportedError, png.UnsupportedError, tiff.UnsupportedError:
		return &Problem{Code: Unknown, Words: []any{pattern.T("a rare kind of {{.Format}}", "Format", format.name())}, Err: err}
	}
	if err == bmp.ErrUnsupported { //nolint:errorlint // likewise
		return &Problem{Code: Unknown, Words: []any{pattern.T("a rare kind of {{.Format}}", "Format", format.name())}, Err: err}
	}
	return err
}

// name returns how people write the format.
func (f Format) name() string {
	switch f {
	case WebP:
		return "WebP"
	case JPEG, PNG, GIF, BMP, TIFF, SVG:
		return string(bytes.ToUpper([]byte(f)))
	}
	return string(f)
}

// perPixel returns the bytes that a decoded pixel takes.
func perPixel(m color.Model) int64 {
	switch m {
	case color.GrayModel, color.AlphaModel:
		return 1
	case color.Gray16Model, color.Alpha16Model:
		return 2
	case color.YCbCrModel:
		return 3
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	if _, ok := m.(color.Palette); ok {
		return 1
	}
	return 4
}

// segments visits the parts of a JPEG before its pixels: marker and content.
func segments(content []byte, visit func(marker byte, body []byte) bool) {
	for i := 2; i+4 <= len(content); {
		if content[i] != 0xFF {
			return
		}
		marker := content[i+1]
		if marker == 0xFF { // filling
			i++
			continue
		}
		if marker == 0xD9 || marker == 0xDA {
			return
		}
		if marker == 0x01 || marker >= 0xD0 && marker <= 0xD8 {
			i += 2
			continue
		}
		size := int(binary.BigEndian.Uint16(content[i+2:]))
		if size < 2 || i+2+size > len(content) || !visit(marker, content[i+4:i+2+size]) {
			return
		}
		i += 2 + size
	}
}

// progressive reports whether a JPEG is sent in several passes.
func progressive(content []byte) (yes bool) {
	segments(content, func(marker byte, _ []byte) bool {
		yes = yes || marker == 0xC2
		return !yes
	})
	return yes
}

// animated reports whether a WebP says that it holds several frames.
func animated(content []byte) bool {
	return len(content) > 20 && string(content[12:16]) == "VP8X" && content[20]&2 != 0
}
