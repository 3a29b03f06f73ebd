// Package split lays out the line with the panel beside it, or over it where there is
// little room.
package split

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideline/app/settings"
	"tideline/app/widgets"
)

// The least room for the line at the usual size of text, and the width of the panel's edge, in
// px.
const (
	minLineWidth = 640
	gripWidth    = 8

	minDrawnBeside = 560  // px of the whole, below which nothing is seen beside a drawer
	shareRisen     = 0.55 // of the height, that a panel from below takes until its edge is dragged
	mostRisen      = 0.85 // of the height
	leastRisen     = 120  // px, below which it goes away when its edge is let go
)

// Split lays out the line and the side panel. Where less than minLineWidth would
// be left for the line, in the size of the text, the panel becomes a drawer over it, on a telephone one from below. The panel folds
// away and keeps its width.
type Split struct {
	widget.BaseWidget
	line   *under
	panel  fyne.CanvasObject
	drawer fyne.CanvasObject // the panel with an opaque ground
	grip   *grip
	width  float32 // of the panel at the usual size of text, px; 0: a share of the whole
	handle *grip   // the upper edge of a panel from below
	risen  float32 // px of the height that it takes; 0: a share of the whole
	Folded bool
	called bool // the drawer is wanted: something is selected, or it was asked for

	onWidth func(width float32) // the user has dragged the panel's edge

	// OnBelow is told how many px of the height a panel from below hides, whenever that changes.
	OnBelow func(px float32)
	below   float32 // px, that it was told last
}

// New sets a line and a panel side by side. The width of the panel is that at the usual size
// of text; it grows with the text. A width of 0 leaves that of the panel to the
// room there is.
func New(line, panel fyne.CanvasObject, width float32, onWidth func(float32)) *Split {
	d := &Split{panel: panel, width: width, onWidth: onWidth}
	d.line = newUnder(line, d.Covered)
	d.drawer = container.NewStack(newCurtain(), panel)
	if width != 0 {
		d.width = settings.ClampWidth(width)
	}
	d.grip = newGrip(desktop.HResizeCursor, func(by fyne.Delta) { d.setWidth(d.panelWidth() - by.DX) }, func() { d.onWidth(d.width) })
	d.handle = newHandle(d.lift, d.letGo)
	d.ExtendBaseWidget(d)
	return d
}

// Open reports whether the panel is shown: beside the line unless it is folded
// away, as a drawer over it only while it is wanted.
func (d *Split) Open() bool { return !d.Folded && (d.called || !d.overlaid()) }

// Toggle hides or shows the panel.
func (d *Split) Toggle() {
	if d.Open() && d.overlaid() {
		d.called = false
	} else {
		d.Folded = d.Open()
		d.called = !d.Folded
	}
	d.Refresh()
}

// Call opens the drawer, or lets it close, and reports whether that changed what
// is shown.
func (d *Split) Call(wanted bool) bool {
	was := d.Open()
	d.called = wanted
	if d.Open() == was {
		return false
	}
	d.Refresh()
	return true
}

// LayUnder lays a pane under the line; nil takes away the one that lies there.
func (d *Split) LayUnder(pane fyne.CanvasObject) { d.line.lay(pane) }

// overlaid reports whether the panel lies over the line at the present size. Large text needs
// more room on the line as it does in the panel, which so never takes more than a third where
// nobody gave it a width.
func (d *Split) overlaid() bool {
	return d.Size().Width-d.panelWidth()-gripWidth < minLineWidth*widgets.Scale()
}

// rises reports whether the panel comes up from below: on a telephone that is held upright no
// line would be left beside it.
func (d *Split) rises() bool {
	size := d.Size()
	return d.overlaid() && size.Width < minDrawnBeside && size.Height > size.Width
}

// Given is the width that the user gave the panel, in px at the usual size of text; 0 where they gave it none.
func (d *Split) Given() float32 { return d.width }

// Restore gives the panel a width that it had, in px, 0 for a share of the whole, and
// folds it away or brings it back.
func (d *Split) Restore(width float32, folded bool) {
	d.width, d.Folded = width, folded
	if width != 0 {
		d.width = settings.ClampWidth(width)
	}
	d.Refresh()
}

// Covered is the width of the line that the panel hides, in px.
func (d *Split) Covered() float32 {
	if !d.Open() || !d.overlaid() || d.rises() {
		return 0
	}
	return d.panelWidth() + gripWidth
}

// Widen makes the panel wider by so many px, or narrower.
func (d *Split) Widen(by float32) {
	d.setWidth(d.panelWidth() + by)
	d.onWidth(d.width)
}

// panelWidth is the width of the panel, in px: what the user gave it, or its share.
func (d *Split) panelWidth() float32 {
	grown := widgets.Scale()
	width := d.width * grown
	if width == 0 {
		width = min(max(d.Size().Width*share, leastShare*grown), settings.MaxPanelWidth*grown)
	}
	if room := d.Size().Width - gripWidth; room > 0 {
		width = min(width, room)
	}
	return width
}

// What the panel has while nobody gave it a width: a share of the whole, and at least so
// many px that its tabs stand in one line.
const (
	share      = 0.25
	leastShare = 304
)

func (d *Split) setWidth(width float32) {
	d.width = settings.ClampWidth(width / widgets.Scale())
	d.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (d *Split) CreateRenderer() fyne.WidgetRenderer {
	return &splitRenderer{d, []fyne.CanvasObject{d.line, d.drawer, d.grip, d.handle}}
}

type splitRenderer struct {
	split   *Split
	objects []fyne.CanvasObject
}

// Layout implements fyne.WidgetRenderer.
func (r *splitRenderer) Layout(size fyne.Size) {
	d := r.split
	widgets.SetShown(d.drawer, d.Open())
	widgets.SetShown(d.grip, d.Open() && !d.rises())
	widgets.SetShown(d.handle, d.Open() && d.rises())
	lineWidth, width := size.Width, d.panelWidth()
	panelLeft := size.Width - width
	if d.Open() && !d.overlaid() {
		lineWidth = panelLeft - gripWidth
	}
	d.line.Move(fyne.Position{})
	d.line.Resize(fyne.NewSize(lineWidth, size.Height))
	if d.rises() {
		top := size.Height - d.risenHeight()
		d.handle.Move(fyne.NewPos(0, top))
		d.handle.Resize(fyne.NewSize(size.Width, handleHeight+handleOver))
		d.drawer.Move(fyne.NewPos(0, top+handleHeight))
		d.drawer.Resize(fyne.NewSize(size.Width, size.Height-top-handleHeight))
	} else {
		d.drawer.Move(fyne.NewPos(panelLeft, 0))
		d.drawer.Resize(fyne.NewSize(width, size.Height))
	}
	d.grip.Move(fyne.NewPos(panelLeft-gripWidth, 0))
	d.grip.Resize(fyne.NewSize(gripWidth, size.Height))
	d.line.Refresh() // the drawer may have come or gone over it
	d.tellBelow()
}

// MinSize implements fyne.WidgetRenderer.
func (r *splitRenderer) MinSize() fyne.Size {
	return fyne.NewSize(settings.MinPanelWidth+gripWidth, r.split.line.MinSize().Height)
}

// Refresh implements fyne.WidgetRenderer.
func (r *splitRenderer) Refresh() {
	r.Layout(r.split.Size())
	canvas.Refresh(r.split)
}

// Objects implements fyne.WidgetRenderer.
func (r *splitRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *splitRenderer) Destroy() {}
