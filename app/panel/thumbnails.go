package panel

import (
	"image"

	"tideline/timeline/picture"
)

// The pixels of a picture on a card of the line, three to a px, and how many of these are
// kept.
const (
	smallWidth  = 252
	smallHeight = 198
	keptSmall   = 64
)

// thumbnail is a picture on a card of the line; without pixels while it is being made, and
// where it cannot be shown.
type thumbnail struct{ pixels image.Image }

// Small returns a picture as a card of the line shows it, nil where it is not there yet
// or cannot be shown. One that is not there yet is made; SmallReady is called when it is
// there.
func (p *Pictures) Small(name string) image.Image {
	if t := p.small[name]; t != nil {
		return t.pixels
	}
	if p.small == nil || len(p.small) >= keptSmall {
		p.small = map[string]*thumbnail{}
	}
	t, folder, asking := &thumbnail{}, p.Folder, true
	p.small[name] = t
	p.Run(func() {
		file, err := picture.Read(folder, name)
		if err != nil {
			return
		}
		p.making.Lock()
		pixels, err := file.Image(image.Pt(smallWidth, smallHeight), p.Letters)
		p.making.Unlock()
		if err != nil {
			return
		}
		p.Ui(func() {
			if t.pixels = pixels; !asking && p.small[name] == t && p.SmallReady != nil {
				p.SmallReady()
			}
		})
	})
	asking = false
	return t.pixels
}
