package handout

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"html/template"
	"image"
	"strings"

	"tideline/timeline"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
)

// What a picture may take in the page. A larger one is made smaller; when all
// together have taken what there is, the others are left out, for a page that a
// pupil's telephone cannot open is of no use.
const (
	mostWidth    = 1600     // pixels: twice the column, for sharp print
	mostHeight   = 1600     // pixels
	mostBytes    = 1 << 20  // of one that is taken as it is
	mostPictures = 24 << 20 // bytes of all
)

// errNoRoom means that a picture could be shown, but the page is full.
var errNoRoom = fmt.Errorf("the pictures of the page would take more than %d MB", mostPictures>>20)

// shown is the image of an event. Without a URI it could not be shown.
type shown struct {
	URI           template.URL
	Width, Height int // pixels; 0 where not known
	Alt, Credit   string
	Address       string // of a picture that is in the web alone, which may be opened
}

// picture puts the image of an event into the page, or what it would show and a
// note of why not.
func (b *builder) picture(e *timeline.Event) *shown {
	if e.Image == nil {
		return nil
	}
	p := &shown{Alt: cmp.Or(strings.TrimSpace(e.Image.Alt), pattern.Fill(b.o.Phrases.Picture, "Title", e.Title))}
	if e.Image.Credit != "" {
		p.Credit = pattern.Fill(b.o.Phrases.Credit, "Text", e.Image.Credit)
	}
	if e.Image.IsRemote() {
		p.Address = webAddress(e.Image.URL)
	}
	content, kind, size, err := b.load(e.Image.Name())
	if err == nil && len(content) > b.room {
		err = errNoRoom
	}
	if err != nil && e.Image.IsRemote() { // the page says where it is
		return p
	}
	if err != nil {
		b.unshown = append(b.unshown, Unshown{e, err})
		return p
	}
	b.room -= len(content)
	p.Width, p.Height = size.X, size.Y
	p.URI = template.URL("data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(content)) //nolint:gosec // bytes of a picture whose head was read
	return p
}

// load reads a picture and makes it small enough for the page.
func (b *builder) load(name string) (content []byte, kind string, size image.Point, err error) {
	file, err := picture.Read(b.o.Pictures, name)
	if err != nil {
		return nil, "", size, err
	}
	return file.ForPage(image.Pt(mostWidth, mostHeight), mostBytes, b.o.Letters)
}
