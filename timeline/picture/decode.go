package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"

	"golang.org/x/image/draw"

	"tideline/timeline/picture/svg"
)

// Letters has the outlines of characters, for the text in drawings.
type Letters = svg.Letters

// Pen draws the outline of a character.
type Pen = svg.Pen

// Image decodes the picture, upright and no larger than most. Transparent parts become
// white, as on paper. A drawing is scaled to fill most; a nil letters draws none of its
// text. The error is a *Problem.
//
// It may take seconds for the largest pictures: do not call it on a goroutine that must
// respond.
func (f *File) Image(most image.Point, letters Letters) (m *image.RGBA, err error) {
	defer f.catch(&err)
	if f.Format == SVG {
		drawn, err := f.drawn(most, letters)
		if err != nil {
			return nil, err
		}
		return onWhite(drawn, drawn.Bounds().Size()), nil
	}
	whole, err := decode(f.Format, f.Content)
	if err != nil {
		return nil, asProblem(f.Name, Broken, err)
	}
	if f.Turned > 4 {
		most.X, most.Y = most.Y, most.X
	}
	return upright(onWhite(whole, within(whole.Bounds().Size(), most)), f.Turned), nil
}

// Damage returns why Image would not show the picture, nil if it would: all its pixels
// are read, none is scaled. The error is a *Problem.
func (f *File) Damage(letters Letters) (err error) {
	defer f.catch(&err)
	if f.Format == SVG {
		_, err = f.drawn(image.Pt(256, 256), letters) // one that is too complex fails at any size
		return err
	}
	if _, err := decode(f.Format, f.Content); err != nil {
		return asProblem(f.Name, Broken, err)
	}
	return nil
}

// drawn draws a drawing.
func (f *File) drawn(most image.Point, letters Letters) (*image.RGBA, error) {
	m, err := f.drawing.Draw(most, letters, embedded)
	if err != nil {
		return nil, asProblem(f.Name, drawingCode(err), err)
	}
	return m, nil
}

// catch makes the error of a decoder that gives up: it is deferred.
func (f *File) catch(err *error) {
	if why := recover(); why != nil {
		*err = &Problem{Code: Broken, Name: f.Name, Err: fmt.Errorf("%v", why)}
	}
}

// decode reads the pixels of a picture. The first frame of an animation is as
// large as the whole, wherever it lies in it.
func decode(format Format, content []byte) (image.Image, error) {
	whole, err := codecOf(format).decode(bytes.NewReader(content))
	if err != nil {
		return nil, unread(format, err)
	}
	if format != GIF {
		return whole, nil
	}
	c, err := codecOf(format).config(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	if size := image.Rect(0, 0, c.Width, c.Height); whole.Bounds() != size {
		screen := image.NewRGBA(size)
		draw.Draw(screen, whole.Bounds(), whole, whole.Bounds().Min, draw.Src)
		return screen, nil
	}
	return whole, nil
}

// embedded reads a picture inside a drawing. A drawing inside a drawing is not
// read.
func embedded(content []byte, most image.Point, may func(pixels int) bool) (image.Image, error) {
	format, _ := recognise(content[:min(len(content), headBytes)])
	if format == "" || format == SVG {
		return nil, errNotRead
	}
	f, err := sound("", content, format)
	if err != nil {
		return nil, err
	}
	if !may(f.Size.X * f.Size.Y) {
		return nil, errNotRead
	}
	whole, err := decode(format, content)
	if err != nil {
		return nil, err
	}
	size := within(whole.Bounds().Size(), most)
	small := image.NewRGBA(image.Rectangle{Max: size})
	shrink(small, whole, draw.Src)
	return upright(small, f.Turned), nil
}

var errNotRead = errors.New("it is not read here")

// within scales a size down to fit, keeping its aspect ratio.
func within(size, most image.Point) image.Point {
	part := min(float64(most.X)/float64(max(size.X, 1)), float64(most.Y)/float64(max(size.Y, 1)))
	if part >= 1 {
		return size
	}
	return image.Pt(max(int(float64(size.X)*part), 1), max(int(float64(size.Y)*part), 1))
}

// onWhite scales the picture onto a white background.
func onWhite(m image.Image, size image.Point) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(out, out.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	shrink(out, m, draw.Over)
	return out
}

// shrink scales a picture down to dst. A much larger one is subsampled first: averaging
// all its pixels takes seconds and looks no better.
func shrink(dst *image.RGBA, m image.Image, op draw.Op) {
	const several = 4 // across, and down
	size, want := m.Bounds().Size(), dst.Bounds().Size()
	switch {
	case size == want:
		draw.Draw(dst, dst.Bounds(), m, m.Bounds().Min, op)
		return
	case size.X > several*want.X && size.Y > several*want.Y:
		some := image.NewRGBA(image.Rect(0, 0, several*want.X, several*want.Y))
		draw.NearestNeighbor.Scale(some, some.Bounds(), m, m.Bounds(), draw.Src, nil)
		m = some
	}
	draw.BiLinear.Scale(dst, dst.Bounds(), m, m.Bounds(), op, nil)
}

// upright rotates a picture according to its EXIF orientation.
func upright(m *image.RGBA, turned int) *image.RGBA {
	if turned < 2 || turned > 8 {
		return m
	}
	size := m.Bounds().Size()
	right, down := size.X-1, size.Y-1
	if turned > 4 {
		size.X, size.Y = size.Y, size.X
	}
	out := image.NewRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			var from image.Point
			switch turned {
			case 2:
				from = image.Pt(right-x, y)
			case 3:
				from = image.Pt(right-x, down-y)
			case 4:
				from = image.Pt(x, down-y)
			case 5:
				from = image.Pt(y, x)
			case 6:
				from = image.Pt(y, down-x)
			case 7:
				from = image.Pt(right-y, down-x)
			case 8:
				from = image.Pt(right-y, x)
			}
			copy(out.Pix[out.PixOffset(x, y):][:4], m.Pix[m.PixOffset(from.X, from.Y):][:4])
		}
	}
	return out
}

// Text returns the texts in a drawing; they are drawn with the letters that Image
// is given. Other pictures have none.
func (f *File) Text() string {
	if f.drawing == nil {
		return ""
	}
	return f.drawing.Text()
}
