package paper

import (
	"image"
	"image/draw"
	"io"
	"math"

	"tideline/timeline"
)

// Preview is a document to be looked at before it is printed. Several goroutines may ask for its
// pages.
type Preview struct{ made *printer }

// Look makes a document to be looked at. The errors are those of Write.
func Look(doc *timeline.Document, o Options) (*Preview, error) {
	made, err := made(doc, o, true)
	if err != nil {
		return nil, err
	}
	return &Preview{made}, nil
}

// Pages is how many pages there are.
func (p *Preview) Pages() int { return len(p.made.out.Pages()) }

// Size returns the width and height of a page in mm.
func (p *Preview) Size(page int) (width, height float64) {
	width, height = p.made.out.Pages()[page].Size()
	return width / mm, height / mm
}

// Page paints a page, counted from 0, as large as it can be within so many pixels: a long sheet
// in rows, one below the other.
func (p *Preview) Page(page, width, height int) image.Image {
	of := p.made.out.Pages()[page]
	w, h := of.Size()
	rows := folds(w / h)
	pixels := p.made.paper.Preview(of, math.Min(float64(width*rows)/w, float64(height-foldGap*(rows-1))/(h*float64(rows))))
	return folded(pixels, rows)
}

// foldGap is what lies between the rows of a folded page, pixels.
const foldGap = 8

// folds is in how many rows a page is shown that is so many times as wide as it is high: a long
// sheet would be a thread.
func folds(ratio float64) int {
	const slim = 3 // which is shown as it is
	if ratio <= slim {
		return 1
	}
	return int(math.Round(math.Sqrt(ratio)))
}

// folded cuts a picture into rows, one below the other.
func folded(of *image.RGBA, rows int) image.Image {
	if rows == 1 {
		return of
	}
	size := of.Bounds().Size()
	wide := (size.X + rows - 1) / rows
	all := image.NewRGBA(image.Rect(0, 0, wide, size.Y*rows+foldGap*(rows-1)))
	for i := range rows {
		to := image.Rect(0, i*(size.Y+foldGap), wide, i*(size.Y+foldGap)+size.Y)
		draw.Draw(all, to, of, image.Pt(i*wide, 0), draw.Src)
	}
	return all
}

// Write writes the document, as Write does.
func (p *Preview) Write(w io.Writer) error { return p.made.out.Write(w) }
