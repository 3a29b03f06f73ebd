package picture

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"image"
	"io"
	"io/fs"
	"path"
	"strings"

	"tideline/timeline/pattern"
	"tideline/timeline/picture/svg"
)

// Limits of pictures, so that a small file cannot demand all memory.
const (
	maxBytes   = 32 << 20
	maxDrawing = 8 << 20  // bytes of an SVG
	maxPixels  = 64 << 20 // a photo of the largest common kind
	// maxMemory bounds what decoding takes besides, in bytes: a picture of 16
	// bits a colour, or a progressive JPEG, takes several times its pixels.
	maxMemory = 384 << 20
)

// File is a picture whose head has been read and found sound.
type File struct {
	Name    string
	Format  Format
	Content []byte
	// Size is that of the picture as it is to be seen, in pixels; of a drawing
	// the size it says it has, in px.
	Size image.Point
	// Turned is how the pixels lie, 1 to 8 as cameras write it; 1 is upright.
	Turned int

	drawing *svg.Drawing
}

// Clean returns the name of a file beside the events file in its plain form, and
// false for one that lies elsewhere.
func Clean(name string) (string, bool) {
	plain := path.Clean(name)
	return plain, name != "" && plain != "." && fs.ValidPath(plain) && !strings.ContainsAny(plain, "\x00\\:")
}

// Read reads a picture by the name that an event gives it. It takes what is in
// the folder and below it alone; folder opens nothing but regular files, or says
// in the mode of a file that it is none. The error is a *Problem.
func Read(folder fs.FS, name string) (*File, error) {
	content, format, err := load(folder, name)
	if err != nil {
		return nil, err
	}
	f, err := sound(name, content, format)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// load reads the bytes of a picture.
func load(folder fs.FS, name string) (content []byte, format Format, err error) {
	plain, ok := Clean(name)
	if !ok {
		return nil, "", &Problem{Code: Outside, Name: name}
	}
	if folder == nil {
		return nil, "", &Problem{Code: Missing, Name: name}
	}
	file, err := folder.Open(plain)
	if err != nil {
		return nil, "", opening(name, err)
	}
	defer func() { _ = file.Close() }() // it was only read
	if err := readable(name, file); err != nil {
		return nil, "", err
	}
	head, err := io.ReadAll(io.LimitReader(file, headBytes))
	if err != nil {
		return nil, "", opening(name, err)
	}
	if len(head) == 0 {
		return nil, "", &Problem{Code: Empty, Name: name}
	}
	packed := bytes.HasPrefix(head, []byte("\x1F\x8B"))
	format, other := recognise(head)
	if format == "" && !packed {
		return nil, "", &Problem{Code: Unknown, Name: name, Words: []any{other}}
	}
	rest, err := io.ReadAll(io.LimitReader(file, maxBytes+1-int64(len(head))))
	if err != nil {
		return nil, "", opening(name, err)
	}
	content = append(head, rest...)
	if packed {
		return unpack(name, content)
	}
	most := int64(maxBytes)
	if format == SVG {
		most = maxDrawing
	}
	if size := int64(len(content)); size > most {
		return nil, "", tooManyBytes(name, size, most)
	}
	return content, format, nil
}

// readable returns why an open file is not read as a picture, if it is not.
func readable(name string, file fs.File) error {
	info, err := file.Stat()
	switch {
	case err != nil:
		return opening(name, err)
	case info.IsDir():
		return &Problem{Code: Folder, Name: name}
	case !info.Mode().IsRegular():
		return &Problem{Code: Special, Name: name}
	case info.Size() > maxBytes:
		return tooManyBytes(name, info.Size(), maxBytes)
	}
	return nil
}

// unpack returns the drawing in a compressed file (.svgz).
func unpack(name string, content []byte) ([]byte, Format, error) {
	r, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, "", &Problem{Code: Broken, Name: name, Err: err}
	}
	content, err = io.ReadAll(io.LimitReader(r, maxDrawing+1))
	switch format, _ := recognise(content[:min(len(content), headBytes)]); {
	case len(content) > 0 && format != SVG:
		return nil, "", &Problem{Code: Unknown, Name: name, Words: []any{pattern.English("a compressed file")}}
	case err != nil:
		return nil, "", &Problem{Code: Broken, Name: name, Err: err}
	case len(content) > maxDrawing:
		return nil, "", tooManyBytes(name, int64(len(content)), maxDrawing)
	}
	return content, SVG, nil
}

func tooManyBytes(name string, size, most int64) *Problem {
	return &Problem{Code: TooLarge, Name: name, Words: []any{megabytes((size + 1<<20 - 1) >> 20), megabytes(most >> 20)}}
}

func megabytes(n int64) pattern.Text { return pattern.T("{{.MB}} MB", "MB", int(n)) }

// opening turns an error of the file system into a Problem.
func opening(name string, err error) *Problem {
	code := Unreadable
	switch {
	case errors.Is(err, fs.ErrNotExist):
		code = Missing
	case errors.Is(err, fs.ErrInvalid):
		code = Outside
	}
	return asProblem(name, code, err)
}

// sound reads the head of a picture and refuses what is too large.
func sound(name string, content []byte, format Format) (f *File, err error) {
	defer func() {
		if why := recover(); why != nil {
			f, err = nil, &Problem{Code: Broken, Name: name, Err: fmt.Errorf("%v", why)}
		}
	}()
	f = &File{Name: name, Format: format, Content: content, Turned: 1}
	if format == SVG {
		if f.drawing, err = svg.Read(content); err != nil {
			return nil, asProblem(name, drawingCode(err), err)
		}
		w, h := f.drawing.Size()
		f.Size = image.Pt(max(int(min(w, 1e6)), 1), max(int(min(h, 1e6)), 1))
		return f, nil
	}
	head, err := readHead(format, content)
	if err != nil {
		return nil, asProblem(name, Broken, err)
	}
	if !(head.Width > 0 && head.Height > 0) {
		return nil, &Problem{Code: Broken, Name: name}
	}
	if pixels := int64(head.Width) * int64(head.Height); pixels > maxPixels || pixels*head.perPixel > maxMemory {
		most := min(maxPixels, maxMemory/head.perPixel)
		return nil, &Problem{Code: TooLarge, Name: name, Words: []any{
			pattern.T("{{.Width}} × {{.Height}} pixels", "Width", head.Width, "Height", head.Height),
			pattern.T("{{.Millions}} million pixels", "Millions", int(most>>20)),
		}}
	}
	f.Size, f.Turned = image.Pt(head.Width, head.Height), orientation(format, content)
	if f.Turned > 4 {
		f.Size.X, f.Size.Y = f.Size.Y, f.Size.X
	}
	return f, nil
}

// drawingCode returns what is wrong with a drawing.
func drawingCode(err error) Code {
	switch {
	case errors.Is(err, svg.ErrTooComplex):
		return TooComplex
	case errors.Is(err, svg.ErrNoSize), errors.Is(err, svg.ErrNothing):
		return Undrawn
	}
	return Broken
}
