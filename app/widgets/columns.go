package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// columns lays a list out beside what belongs to it, with a thin line between. The
// toolkit's own split has a thick bar there, which stands on both.
type columns struct{ share float32 } // of the width that the left one takes

var _ fyne.Layout = columns{}

// SideBySide puts two things beside each other.
func SideBySide(share float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(columns{share}, left, widget.NewSeparator(), right)
}

// MinSize implements fyne.Layout.
func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, line, right := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(left.Width+line.Width+right.Width+2*theme.InnerPadding(), max(left.Height, right.Height))
}

// Layout implements fyne.Layout.
func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, line, right := objects[0], objects[1], objects[2]
	gap, thick := theme.InnerPadding(), line.MinSize().Width
	width := max(size.Width*c.share-gap, left.MinSize().Width)
	at := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(max(width, 0), size.Height))
	}
	at(left, 0, width)
	at(line, width+gap, thick)
	at(right, width+2*gap+thick, size.Width-width-2*gap-thick)
}

// FootHeight is the room at the foot of a list for the whole of what is pointed at,
// in px.
const FootHeight = 84
