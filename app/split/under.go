package split

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// What lies under the line has so much of the height until the user drags its edge, and
// both keep so many px, where there is room.
const (
	shareUnder  = 0.42
	leastUnder  = 132
	leastAbove  = 160
	mostCovered = 0.5 // of the width, by the drawer
)

// Where text is large there may not be room for both: then the pane keeps that of its least
// rows, and lies over the line, of which a strip is seen; squeezed, the line would show
// nothing but its axis. All are px, the second and the third at the usual size of text.
const (
	leastStrip = 60
	moreRows   = 40  // besides the one that a list asks for
	leastLine  = 120 // below which none of the lanes is seen
)

// under lays the line out above what lies under it, where there is something.
type under struct {
	widget.BaseWidget
	line    fyne.CanvasObject
	pane    fyne.CanvasObject // on a ground of its own; nil for none
	grip    *grip
	height  float32        // of the pane, px; 0: a share of the whole
	covered func() float32 // px of the width that the drawer lies over
}

// newUnder sets a line above what will be laid under it. Covered tells how many px of the
// width something else lies over.
func newUnder(line fyne.CanvasObject, covered func() float32) *under {
	u := &under{line: line, covered: covered}
	u.grip = newGrip(desktop.VResizeCursor, func(by fyne.Delta) {
		u.height = u.paneHeight() - by.DY
		u.Refresh()
	}, func() {})
	u.ExtendBaseWidget(u)
	return u
}

// lay lays a pane under the line; nil takes away the one that lies there.
func (u *under) lay(pane fyne.CanvasObject) {
	if u.pane = nil; pane != nil {
		u.pane = container.NewStack(newCurtain(), pane)
	}
	u.Refresh()
}

// paneHeight is the height of the pane, in px.
func (u *under) paneHeight() float32 {
	whole := u.Size().Height
	height := u.height
	if height == 0 {
		height = whole * shareUnder
	}
	least := max(leastUnder, u.pane.MinSize().Height+moreRows*widgets.Scale())
	return max(min(height, whole-leastAbove), min(least, max(whole/2, whole-leastStrip)))
}

// CreateRenderer implements fyne.Widget.
func (u *under) CreateRenderer() fyne.WidgetRenderer { return &underRenderer{u} }

type underRenderer struct{ under *under }

// Layout implements fyne.WidgetRenderer.
func (r *underRenderer) Layout(size fyne.Size) {
	u := r.under
	above := size
	widgets.SetShown(u.grip, u.pane != nil)
	if u.pane != nil {
		top := size.Height - u.paneHeight()
		width := size.Width - min(u.covered(), size.Width*mostCovered)
		above.Height = max(top-gripWidth, min(leastLine*widgets.Scale(), size.Height))
		u.grip.Move(fyne.NewPos(0, top-gripWidth))
		u.grip.Resize(fyne.NewSize(size.Width, gripWidth))
		u.pane.Move(fyne.NewPos(0, top))
		u.pane.Resize(fyne.NewSize(width, size.Height-top))
	}
	u.line.Move(fyne.Position{})
	u.line.Resize(above)
}

// MinSize implements fyne.WidgetRenderer.
func (r *underRenderer) MinSize() fyne.Size { return r.under.line.MinSize() }

// Refresh implements fyne.WidgetRenderer.
func (r *underRenderer) Refresh() {
	r.Layout(r.under.Size())
	canvas.Refresh(r.under)
}

// Objects implements fyne.WidgetRenderer.
func (r *underRenderer) Objects() []fyne.CanvasObject {
	if r.under.pane == nil {
		return []fyne.CanvasObject{r.under.line, r.under.grip}
	}
	return []fyne.CanvasObject{r.under.line, r.under.grip, r.under.pane}
}

// Destroy implements fyne.WidgetRenderer.
func (r *underRenderer) Destroy() {}
