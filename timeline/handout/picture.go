package handout

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"image"
	_ "image/gif" // a format a picture may have
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/image/draw"

	"tideline/timeline"
	"tideline/timeline/paint"
)

// What a picture may take in the page. A larger one is made smaller; when all
// together have taken what there is, the others are left out, for a page that a
// pupil's telephone cannot open is of no use.
const (
	mostWidth    = 1600     // pixels: twice the column, for sharp print
	mostHeight   = 1600     // pixels
	mostBytes    = 1 << 20  // of one that is taken as it is
	mostPictures = 24 << 20 // bytes of all
	mostDrawing  = 4 << 20  // bytes of an SVG
	jpegQuality  = 85
)

var (
	errNoOpener = errors.New("pictures are not opened here")
	errNoFile   = errors.New("there is no such file")
	errNoRoom   = fmt.Errorf("the pictures of the page would take more than %d MB", mostPictures>>20)
	errNoSVG    = fmt.Errorf("it is no SVG of at most %d MB", mostDrawing>>20)
)

// picture is the image of an event. Without a URI it could not be shown.
type picture struct {
	URI           template.URL
	Width, Height int // pixels; 0 where not known
	Alt, Credit   string
}

// picture puts the image of an event into the page, or what it would show and a
// note of why not.
func (b *builder) picture(e *timeline.Event) *picture {
	if e.Image == nil {
		return nil
	}
	p := &picture{Alt: cmp.Or(strings.TrimSpace(e.Image.Alt), fill(b.o.Phrases.Picture, "title", e.Title))}
	if e.Image.Credit != "" {
		p.Credit = fill(b.o.Phrases.Credit, "text", e.Image.Credit)
	}
	content, kind, size, err := b.load(e.Image.File)
	if err == nil && len(content) > b.room {
		err = errNoRoom
	}
	if err != nil {
		b.unshown = append(b.unshown, Unshown{e, fmt.Errorf("%s: %w", e.Image.File, err)})
		return p
	}
	b.room -= len(content)
	p.Width, p.Height = size.X, size.Y
	p.URI = template.URL("data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(content)) //nolint:gosec // bytes of a picture whose head was read
	return p
}

// load reads a picture and makes it small enough for the page.
func (b *builder) load(name string) (content []byte, kind string, size image.Point, err error) {
	if b.o.Open == nil {
		return nil, "", size, errNoOpener
	}
	if strings.EqualFold(path.Ext(name), ".svg") {
		content, err = readSVG(b.o.Open, name)
		return content, "image/svg+xml", size, err
	}
	content, format, err := paint.ReadPicture(b.o.Open, name)
	if err != nil {
		return nil, "", size, reason(err)
	}
	whole, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, "", size, err
	}
	size = whole.Bounds().Size()
	if size.X <= mostWidth && size.Y <= mostHeight && len(content) <= mostBytes {
		return content, "image/" + format, size, nil
	}
	return smaller(whole, format)
}

// reason leaves out what names the file once more.
func reason(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errNoFile // in the same words on every system
	}
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}

// readSVG reads a drawing. As an image in a page it runs nothing and fetches
// nothing, whatever is in it.
func readSVG(open paint.Opener, name string) ([]byte, error) {
	file, err := open(name)
	if err != nil {
		return nil, reason(err)
	}
	content, err := io.ReadAll(io.LimitReader(file, mostDrawing+1))
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, err
	}
	if len(content) > mostDrawing || !bytes.Contains(content, []byte("<svg")) {
		return nil, errNoSVG
	}
	return content, nil
}

// smaller returns a picture within the limits: a photograph as a photograph, all
// else as PNG.
func smaller(whole image.Image, format string) (content []byte, kind string, size image.Point, err error) {
	size = whole.Bounds().Size()
	if part := min(mostWidth/float64(max(size.X, 1)), mostHeight/float64(max(size.Y, 1))); part < 1 {
		size = image.Pt(max(int(float64(size.X)*part), 1), max(int(float64(size.Y)*part), 1))
		small := image.NewRGBA(image.Rectangle{Max: size})
		draw.CatmullRom.Scale(small, small.Bounds(), whole, whole.Bounds(), draw.Src, nil)
		whole = small
	}
	var out bytes.Buffer
	if format == "jpeg" {
		err = jpeg.Encode(&out, whole, &jpeg.Options{Quality: jpegQuality})
		return out.Bytes(), "image/jpeg", size, err
	}
	err = png.Encode(&out, whole)
	return out.Bytes(), "image/png", size, err
}
