package paint

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/draw"
	"image/png"
	"io"
	"io/fs"
	"math"

	xdraw "golang.org/x/image/draw"

	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// MaxPixels bounds a PNG. Painting one of 64 million pixels took 0.9 GB.
const MaxPixels = 100e6

// PNG writes the scene as a PNG file with scale pixels to a px. Image shapes
// show the card of a missing picture; PNGWithPictures reads them. The error says
// what is wrong with the size or the fonts, or is the writer's.
func PNG(w io.Writer, s *scene.Scene, p scene.Palette, f *Fonts, scale float64) error {
	return PNGWithPictures(w, s, p, f, scale, nil)
}

// PNGWithPictures is PNG for a scene with Image shapes, whose files lie in a folder.
func PNGWithPictures(w io.Writer, s *scene.Scene, p scene.Palette, f *Fonts, scale float64, folder fs.FS) error {
	pixels, err := paintPixels(s, p, f, scale, folder, false)
	if err != nil {
		return err
	}
	return png.Encode(w, pixels)
}

// TitledPNG is PNG with what is known of the picture beside the pixels: its title, what it
// tells, and its licence, as its copyright. Where bare is true its ground, and that of the names, lets through what lies behind it.
func TitledPNG(w io.Writer, s *scene.Scene, p scene.Palette, f *Fonts, scale float64, about Meta, bare bool) error {
	pixels, err := paintPixels(s, p, f, scale, about.Pictures, bare)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, pixels); err != nil {
		return err
	}
	const head = 8 + 25 // the signature and the chunk that says how large the picture is
	for _, part := range [][]byte{b.Bytes()[:head], textChunk("Title", about.Title), textChunk("Description", about.Description), textChunk("Copyright", about.Licence), b.Bytes()[head:]} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// textChunk is a text of a PNG in UTF-8; nothing for "".
func textChunk(keyword, text string) []byte {
	if text == "" {
		return nil
	}
	content := append([]byte("iTXt"+keyword), 0, 0, 0, 0, 0) // not compressed, in no language that is named
	content = append(content, text...)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(content)-4))
	chunk = append(chunk, content...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(content))
}

// paintPixels paints a scene on its ground, or, where bare is true, on none: what has the colour
// of the ground takes away what lies under it.
func paintPixels(s *scene.Scene, p scene.Palette, f *Fonts, scale float64, folder fs.FS, bare bool) (*image.RGBA, error) {
	width, height := math.Ceil(s.W*scale), math.Ceil(s.H*scale)
	if !(width >= 1 && height >= 1 && width*height <= MaxPixels) {
		return nil, fmt.Errorf("a picture of %g × %g pixels cannot be painted: choose a size from 1 × 1 to %.0f million pixels in all",
			width, height, MaxPixels/1e6)
	}
	if f == nil || f.regular.faces[0] == nil {
		return nil, errors.New("a picture cannot be painted without fonts: hand over those of NewFonts")
	}
	c := canvas{
		pixels: image.NewRGBA(image.Rect(0, 0, int(width), int(height))),
		scale:  scale, palette: p, fonts: f, folder: folder,
	}
	if !bare {
		draw.Draw(c.pixels, c.pixels.Bounds(), image.NewUniform(p[scene.Paper]), image.Point{}, draw.Src)
	}
	for i := range s.Shapes {
		near, ok := trimmed(s.Shapes[i], s.W, nearPx)
		switch {
		case !ok:
		case bare && near.Kind == scene.Rect && near.Fill == scene.Paper && near.Stroke == scene.None:
			box := image.Rect(int(math.Floor(near.X*scale)), int(math.Floor(near.Y*scale)), int(math.Ceil((near.X+near.W)*scale)), int(math.Ceil((near.Y+near.H)*scale)))
			draw.Draw(c.pixels, box, image.Transparent, image.Point{}, draw.Src)
		default:
			c.shape(&near)
		}
	}
	return c.pixels, nil
}

// nearPx is how far outside of a picture a bar may reach.
const nearPx = 100

// trimmed returns the shape without what lies farther outside a drawing of this
// width than beyond, all in px. Deep in a zoom a bar may be as long as the history of the earth,
// and a dashed one would have as many dashes. A shape whose box is not made of
// numbers is not painted.
func trimmed(s scene.Shape, width, beyond float64) (scene.Shape, bool) {
	const farPx = 1e6 // from a drawing; nothing but a Rect has reason to reach so far
	for _, v := range [4]float64{s.X, s.Y, s.X + s.W, s.Y + s.H} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return s, false
		}
	}
	if s.Kind != scene.Rect {
		return s, math.Abs(s.X) < farPx && math.Abs(s.X+s.W) < farPx && math.Abs(s.Y) < farPx && math.Abs(s.Y+s.H) < farPx
	}
	margin := beyond + s.Radius + s.Width + s.FadeLeft + s.FadeRight // px; the ends stay out of sight
	if cut := -margin - s.X; cut > 0 {
		s.X, s.W, s.FadeLeft = s.X+cut, s.W-cut, 0
	}
	if cut := s.X + s.W - width - margin; cut > 0 {
		s.W, s.FadeRight = s.W-cut, 0
	}
	return s, s.W > 0
}

// shape paints one shape over those before it.
func (c *canvas) shape(s *scene.Shape) {
	switch s.Kind {
	case scene.Text:
		c.text(s)
		return
	case scene.Image:
		c.picture(s)
		return
	case scene.Rect, scene.Circle, scene.Diamond:
		if s.Fill != scene.None {
			o := c.fresh()
			o.box(s, 0)
			c.fill(o, c.source(s, s.Fill))
		}
	}
	if s.Stroke != scene.None && s.Width > 0 {
		o := c.fresh()
		o.stroke(s)
		c.fill(o, c.source(s, s.Stroke))
	}
}

// text sets one line by the outlines of its glyphs. Pens stop at fractions of a
// pixel, and advance by what Fonts.Width adds up. For what no face has there is a
// faint line, or a dot for a sign, and never the box of a missing glyph: a reader
// must see that something is left out, and read on.
func (c *canvas) text(s *scene.Shape) {
	if s.Fill == scene.None {
		return
	}
	style, whole := c.fonts.style(s.Bold), wholeSize(s.Size)
	o, left := c.fresh(), outline{}
	pen := 0
	for _, p := range style.pieces(s.Text, whole) {
		x, y := s.X+float64(pen)/64, s.Baseline()
		switch p.kind {
		case letter:
			place := glyphPlace{x: x, y: y, em: s.Size / float64(p.glyph.upem)}
			place.add(o, p.glyph.outline(&c.buf))
		case absent:
			addLines(&left, x, y, float64(p.advance)/64, s.Size)
		case emblems:
			addDot(&left, x, y, float64(p.advance)/64, s.Size)
		}
		pen += p.advance
	}
	c.fill(o, c.source(s, s.Fill))
	if len(left.steps) > 0 {
		ink := c.palette[s.Fill]
		ink.A = uint8(float64(ink.A) * leftOut)
		c.fill(&left, image.NewUniform(ink))
	}
}

// picture fits an image into its box without changing its proportions, or draws
// the card of a missing one.
func (c *canvas) picture(s *scene.Shape) {
	decoded, err := c.read(s)
	if err != nil {
		for _, part := range alternative(s, c.fonts) {
			c.shape(&part)
		}
		return
	}
	size := decoded.Bounds().Size()
	fit := min(s.W/float64(size.X), s.H/float64(size.Y))
	w, h := float64(size.X)*fit, float64(size.Y)*fit
	x, y := s.X+(s.W-w)/2, s.Y+(s.H-h)/2
	to := image.Rect(c.pixel(x), c.pixel(y), c.pixel(x+w), c.pixel(y+h))
	xdraw.CatmullRom.Scale(c.pixels, to, decoded, decoded.Bounds(), draw.Over, nil)
}

// read returns the picture of a shape, in about the pixels it will have.
func (c *canvas) read(s *scene.Shape) (image.Image, error) {
	file, err := picture.Read(c.folder, s.Text)
	if err != nil {
		return nil, err
	}
	return file.Image(image.Pt(max(c.pixel(s.W), 1), max(c.pixel(s.H), 1)), c.fonts)
}
