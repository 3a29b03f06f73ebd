package widgets

import "fyne.io/fyne/v2"

// flow lays objects out like words: side by side, and on a new line where the
// width is used up. What is hidden takes no room. The toolkit's own wrapping row never gets narrower again
// than it once was, which a panel must.
type flow struct {
	gap   float32 // between objects of a line, and between lines, px
	width float32 // last laid out for, px
}

var _ fyne.Layout = (*flow)(nil)

// MinSize implements fyne.Layout: as wide as the widest object, as high as the
// last width asks for.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, f.place(objects, f.width, func(fyne.CanvasObject, fyne.Position) {}))
}

// Layout implements fyne.Layout.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position) {
		o.Resize(o.MinSize())
		o.Move(at)
	})
}

// place calls set with where each object goes in a width, in px, and returns the
// height of all. Before a width is known everything stands in one line.
func (f *flow) place(objects []fyne.CanvasObject, width float32, set func(fyne.CanvasObject, fyne.Position)) float32 {
	var at fyne.Position
	var line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if at.X > 0 && width > 0 && at.X+size.Width > width {
			at, line = fyne.NewPos(0, at.Y+line+f.gap), 0
		}
		set(o, at)
		at.X += size.Width + f.gap
		line = max(line, size.Height)
	}
	return at.Y + line
}
