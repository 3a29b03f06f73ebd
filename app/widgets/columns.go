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

// pages lays rows out in two columns where there is width for them, down the first and then
// down the second.
type pages struct {
	least float32 // px of a column
	gap   float32 // px between two
	width float32 // last laid out for, px
}

var _ fyne.Layout = (*pages)(nil)

// InColumns stacks rows in two columns where each has so many px at least, else in one.
func InColumns(least, gap float32, rows ...fyne.CanvasObject) *fyne.Container {
	return container.New(&pages{least: least, gap: gap}, rows...)
}

// MinSize implements fyne.Layout: as wide as the widest row, as high as the last width asks
// for.
func (p *pages) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, p.place(objects, false))
}

// Layout implements fyne.Layout.
func (p *pages) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	p.place(objects, true)
}

// place returns the height of all, and puts the rows where they belong where that is asked
// for. Texts are told their width first: how high they are depends on it.
func (p *pages) place(objects []fyne.CanvasObject, set bool) (high float32) {
	columns := 1
	if p.width >= 2*p.least+p.gap {
		columns = 2
	}
	wide := (p.width - float32(columns-1)*p.gap) / float32(columns)
	perColumn := (len(objects) + columns - 1) / columns
	var at fyne.Position
	for i, o := range objects {
		if i > 0 && i%perColumn == 0 {
			at = fyne.NewPos(at.X+wide+p.gap, 0)
		}
		if set {
			o.Move(at)
			o.Resize(fyne.NewSize(wide, o.MinSize().Height))
			o.Resize(fyne.NewSize(wide, o.MinSize().Height))
		}
		at.Y += o.MinSize().Height
		high = max(high, at.Y)
	}
	return high
}
