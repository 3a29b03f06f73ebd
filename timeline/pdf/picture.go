package pdf

import (
	"fmt"
	"image"
	"image/draw"

	folio "github.com/carlos7ags/folio/image"
)

// Picture is a picture of a document, which may be drawn more than once.
type Picture struct {
	name   string
	image  *folio.Image
	pixels func() (image.Image, error)
}

// Picture adds a picture, pixel by pixel.
func (d *Document) Picture(of image.Image) *Picture {
	pixels := image.NewRGBA(image.Rect(0, 0, of.Bounds().Dx(), of.Bounds().Dy()))
	draw.Draw(pixels, pixels.Bounds(), of, of.Bounds().Min, draw.Src)
	return d.picture(folio.NewFromGoImage(pixels), func() (image.Image, error) { return of, nil })
}

// Photo adds a picture from the bytes of a JPEG, which are kept as they are.
func (d *Document) Photo(jpeg []byte) (*Picture, error) {
	i, err := folio.NewJPEG(jpeg)
	if err != nil {
		return nil, fmt.Errorf("read a photo for PDF: %w", err)
	}
	return d.picture(i, ofPhoto(jpeg)), nil
}

func (d *Document) picture(i *folio.Image, pixels func() (image.Image, error)) *Picture {
	p := &Picture{name: fmt.Sprintf("P%d", len(d.pictures)+1), image: i, pixels: pixels}
	d.pictures = append(d.pictures, p)
	return p
}

// Image draws a picture into a box.
func (p *Page) Image(of *Picture, x, y, w, h float64) {
	p.mark()
	p.setOpacity(opacity{1, 1})
	p.keep(Drawn{Kind: DrawnPicture, Points: p.now.corners(x, y, w, h), pixels: of.pixels})
	p.stream.SaveState()
	p.stream.ConcatMatrix(w, 0, 0, -h, x, y+h)
	p.stream.Do(of.name)
	p.stream.RestoreState()
}
