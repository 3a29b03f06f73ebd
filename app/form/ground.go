package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ground lies under the fields: a press on the name of one, or beside it, gives that the keyboard.
// What is typed next would else be commands.
type ground struct {
	widget.BaseWidget
	form *Form
}

var (
	_ fyne.Tappable     = (*ground)(nil)
	_ desktop.Mouseable = (*ground)(nil)
)

func newGround(f *Form) *ground {
	g := &ground{form: f}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (*ground) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// MouseDown implements desktop.Mouseable.
func (g *ground) MouseDown(*desktop.MouseEvent) { g.form.press(true) }

// MouseUp implements desktop.Mouseable.
func (g *ground) MouseUp(*desktop.MouseEvent) { g.form.press(false) }

// Tapped implements fyne.Tappable.
func (g *ground) Tapped(ev *fyne.PointEvent) {
	var at *row
	for _, r := range g.form.rows {
		if r.filled.Visible() && ev.Position.Y >= r.name.Position().Y-rowGap/2 {
			at = r
		}
	}
	if at != nil && at.pick == nil {
		g.form.calls.Focus(at.first())
	}
}
