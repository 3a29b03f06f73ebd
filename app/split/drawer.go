package split

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// curtain is the ground of the drawer. It keeps the pointer from what lies
// behind: a drag on the panel's text must not move the line.
type curtain struct{ widget.BaseWidget }

var (
	_ desktop.Mouseable = (*curtain)(nil)
	_ desktop.Hoverable = (*curtain)(nil)
	_ fyne.Draggable    = (*curtain)(nil)
	_ fyne.Scrollable   = (*curtain)(nil)
)

func newCurtain() *curtain {
	c := &curtain{}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *curtain) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.NewSurface(theme.ColorNameMenuBackground, ""))
}

// MouseDown implements desktop.Mouseable.
func (c *curtain) MouseDown(*desktop.MouseEvent) {}

// MouseUp implements desktop.Mouseable.
func (c *curtain) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (c *curtain) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (c *curtain) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *curtain) MouseOut() {}

// Dragged implements fyne.Draggable.
func (c *curtain) Dragged(*fyne.DragEvent) {}

// DragEnd implements fyne.Draggable.
func (c *curtain) DragEnd() {}

// Scrolled implements fyne.Scrollable.
func (c *curtain) Scrolled(*fyne.ScrollEvent) {}
