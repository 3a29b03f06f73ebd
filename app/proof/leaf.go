package proof

import "fyne.io/fyne/v2"

// leaf lays a page out as large as it has room, in the middle, and its edge around it.
type leaf struct{ of *Proof }

var _ fyne.Layout = leaf{}

// MinSize implements fyne.Layout.
func (l leaf) MinSize([]fyne.CanvasObject) fyne.Size { return l.of.picture.MinSize() }

// Layout implements fyne.Layout.
func (l leaf) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	page := size
	if pixels := l.of.picture.Image; pixels != nil && !pixels.Bounds().Empty() {
		wide, high := float32(pixels.Bounds().Dx()), float32(pixels.Bounds().Dy())
		scale := min((size.Width-2)/wide, (size.Height-2)/high)
		page = fyne.NewSize(wide*scale, high*scale)
	}
	at := fyne.NewPos((size.Width-page.Width)/2, (size.Height-page.Height)/2)
	l.of.picture.Move(at)
	l.of.picture.Resize(page)
	l.of.edge.Move(at.SubtractXY(1, 1))
	l.of.edge.Resize(page.AddWidthHeight(2, 2))
}
