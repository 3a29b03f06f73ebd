package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"io"
)

// jpegQuality is that of photographs that are written reencode.
const jpegQuality = 88

// ForPage returns the bytes of the picture for a web page or a drawing, with
// their media type and their size in pixels; a drawing that stays one has none.
//
// The bytes are those of the file where every program shows them alike and they
// are no more than mostBytes and most; else the picture is written anew, upright. What a
// camera or a program noted beside the pixels, such as where a photo was taken, is left
// out either way. The error is a *Problem.
func (f *File) ForPage(most image.Point, mostBytes int, letters Letters) (content []byte, media string, size image.Point, err error) {
	m, err := f.Image(most, letters)
	if f.staysDrawing(mostBytes, err) {
		return f.Content, f.Format.MediaType(), size, nil
	}
	if err != nil {
		return nil, "", size, err
	}
	size = m.Bounds().Size()
	common := f.Format == JPEG || f.Format == PNG || f.Format == GIF
	if common && f.Turned == 1 && size == f.Size && len(f.Content) <= mostBytes {
		return bare(f.Format, f.Content), f.Format.MediaType(), size, nil
	}
	content, format, err := f.reencode(m, mostBytes)
	if err != nil {
		return nil, "", size, asProblem(f.Name, Broken, err)
	}
	return content, format.MediaType(), size, nil
}

// staysDrawing reports whether a page gets the drawing itself; failed is why this
// package could not draw it. A browser may draw more of it.
func (f *File) staysDrawing(mostBytes int, failed error) bool {
	if f.Format != SVG || len(f.Content) > mostBytes || !wellFormed(f.Content) {
		return false
	}
	p, ok := errors.AsType[*Problem](failed)
	return failed == nil || ok && p.Code == Undrawn
}

// reencode re-encodes the picture: photographs as JPEG, all else as PNG if that has no more
// than mostBytes.
func (f *File) reencode(m image.Image, mostBytes int) ([]byte, Format, error) {
	var out bytes.Buffer
	if f.Format != JPEG {
		if err := png.Encode(&out, m); err != nil {
			return nil, "", err
		}
		if out.Len() <= mostBytes {
			return out.Bytes(), PNG, nil
		}
		out.Reset() // a photograph; it stands on white already
	}
	err := jpeg.Encode(&out, m, &jpeg.Options{Quality: jpegQuality})
	return out.Bytes(), JPEG, err
}

// wellFormed reports whether a browser reads a drawing to its end: it forgives
// nothing. One with a document type of its own is drawn here instead, since
// what its entities stand for may be more than a browser can hold.
func wellFormed(content []byte) bool {
	if bytes.Contains(content, []byte("<!ENTITY")) || !bytes.Contains(content, []byte("http://www.w3.org/2000/svg")) {
		return false
	}
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		if _, err := d.Token(); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}
