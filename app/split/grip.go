package split

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// grip is the edge of what stands beside the line, which can be dragged.
type grip struct {
	widget.BaseWidget
	cursor desktop.Cursor
	onDrag func(by fyne.Delta)
	onEnd  func()
	look   func() fyne.CanvasObject // nil: a thin line
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func newGrip(cursor desktop.Cursor, onDrag func(by fyne.Delta), onEnd func()) *grip {
	g := &grip{cursor: cursor, onDrag: onDrag, onEnd: onEnd}
	g.ExtendBaseWidget(g)
	return g
}

// Cursor implements desktop.Cursorable.
func (g *grip) Cursor() desktop.Cursor { return g.cursor }

// Dragged implements fyne.Draggable.
func (g *grip) Dragged(ev *fyne.DragEvent) { g.onDrag(ev.Dragged) }

// DragEnd implements fyne.Draggable.
func (g *grip) DragEnd() { g.onEnd() }

// CreateRenderer implements fyne.Widget. A thin line is seen, on the side of what the
// grip moves.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	if g.look != nil {
		return widget.NewSimpleRenderer(g.look())
	}
	beside := layout.NewCustomPaddedLayout(0, 0, gripWidth-1, 0)
	if g.cursor == desktop.VResizeCursor {
		beside = layout.NewCustomPaddedLayout(gripWidth-1, 0, 0, 0)
	}
	return widget.NewSimpleRenderer(container.New(beside, widgets.NewSurface(theme.ColorNameSeparator, "")))
}
