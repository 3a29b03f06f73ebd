package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The widths of the side panel and the least room for the line, in px.
const (
	panelWidth    = 360
	minPanelWidth = 280
	maxPanelWidth = 560
	minLineWidth  = 640
	gripWidth     = 8
)

// desk lays out the line and the side panel. Where less than minLineWidth would
// be left for the line, the panel becomes a drawer over it. The panel folds
// away and keeps its width.
type desk struct {
	widget.BaseWidget
	line, panel fyne.CanvasObject
	drawer      fyne.CanvasObject // the panel with an opaque ground
	grip        *grip
	width       float32 // of the panel
	folded      bool
	called      bool // the drawer is wanted: something is selected, or it was asked for

	onWidth func(width float32) // the user has dragged the panel's edge
}

// newDesk sets a line and a panel side by side.
func newDesk(line, panel fyne.CanvasObject, width float32, onWidth func(float32)) *desk {
	d := &desk{line: line, panel: panel, width: clampWidth(width), onWidth: onWidth}
	d.drawer = container.NewStack(newCurtain(), panel)
	d.grip = newGrip(func(dx float32) { d.setWidth(d.width - dx) }, func() { d.onWidth(d.width) })
	d.ExtendBaseWidget(d)
	return d
}

// clampWidth returns the width nearest to w that the panel may have, in px.
func clampWidth(w float32) float32 {
	if w != w { // not a number
		return panelWidth
	}
	return min(max(w, minPanelWidth), maxPanelWidth)
}

// open reports whether the panel is shown: beside the line unless it is folded
// away, as a drawer over it only while it is wanted.
func (d *desk) open() bool { return !d.folded && (d.called || !d.overlaid()) }

// toggle hides or shows the panel.
func (d *desk) toggle() {
	if d.open() && d.overlaid() {
		d.called = false
	} else {
		d.folded = d.open()
		d.called = !d.folded
	}
	d.Refresh()
}

// call opens the drawer, or lets it close, and reports whether that changed what
// is shown.
func (d *desk) call(wanted bool) bool {
	was := d.open()
	d.called = wanted
	if d.open() == was {
		return false
	}
	d.Refresh()
	return true
}

// overlaid reports whether the panel lies over the line at the present size.
func (d *desk) overlaid() bool { return d.Size().Width-d.width-gripWidth < minLineWidth }

// covered is the width of the line that the panel hides, in px.
func (d *desk) covered() float32 {
	if !d.open() || !d.overlaid() {
		return 0
	}
	return d.width + gripWidth
}

// widen makes the panel wider by so many px, or narrower.
func (d *desk) widen(by float32) {
	d.setWidth(d.width + by)
	d.onWidth(d.width)
}

func (d *desk) setWidth(width float32) {
	d.width = clampWidth(width)
	d.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (d *desk) CreateRenderer() fyne.WidgetRenderer {
	return &deskRenderer{d, []fyne.CanvasObject{d.line, d.drawer, d.grip}}
}

type deskRenderer struct {
	desk    *desk
	objects []fyne.CanvasObject
}

// Layout implements fyne.WidgetRenderer.
func (r *deskRenderer) Layout(size fyne.Size) {
	d := r.desk
	setShown(d.drawer, d.open())
	setShown(d.grip, d.open())
	lineWidth := size.Width
	panelLeft := size.Width - d.width
	if d.open() && !d.overlaid() {
		lineWidth = panelLeft - gripWidth
	}
	d.line.Move(fyne.Position{})
	d.line.Resize(fyne.NewSize(lineWidth, size.Height))
	d.drawer.Move(fyne.NewPos(panelLeft, 0))
	d.drawer.Resize(fyne.NewSize(d.width, size.Height))
	d.grip.Move(fyne.NewPos(panelLeft-gripWidth, 0))
	d.grip.Resize(fyne.NewSize(gripWidth, size.Height))
}

func setShown(o fyne.CanvasObject, shown bool) {
	switch {
	case shown && !o.Visible():
		o.Show()
	case !shown && o.Visible():
		o.Hide()
	}
}

// MinSize implements fyne.WidgetRenderer.
func (r *deskRenderer) MinSize() fyne.Size {
	return fyne.NewSize(minPanelWidth+gripWidth, r.desk.line.MinSize().Height)
}

// Refresh implements fyne.WidgetRenderer.
func (r *deskRenderer) Refresh() {
	r.Layout(r.desk.Size())
	canvas.Refresh(r.desk)
}

// Objects implements fyne.WidgetRenderer.
func (r *deskRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *deskRenderer) Destroy() {}

// grip is the edge of the panel that can be dragged.
type grip struct {
	widget.BaseWidget
	onDrag func(dx float32)
	onEnd  func()
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func newGrip(onDrag func(dx float32), onEnd func()) *grip {
	g := &grip{onDrag: onDrag, onEnd: onEnd}
	g.ExtendBaseWidget(g)
	return g
}

// Cursor implements desktop.Cursorable.
func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// Dragged implements fyne.Draggable.
func (g *grip) Dragged(ev *fyne.DragEvent) { g.onDrag(ev.Dragged.DX) }

// DragEnd implements fyne.Draggable.
func (g *grip) DragEnd() { g.onEnd() }

// CreateRenderer implements fyne.Widget.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	beside := layout.NewCustomPaddedLayout(0, 0, gripWidth-1, 0)
	return widget.NewSimpleRenderer(container.New(beside, newSurface(theme.ColorNameSeparator, "")))
}
