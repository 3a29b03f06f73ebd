package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// roller lies over a field of one line and gives the wheel to the page: the toolkit's field
// would take it, to go along its text, and the page would stop wherever a field passes under
// the pointer.
type roller struct {
	widget.BaseWidget
	page func(*fyne.ScrollEvent)
}

var _ fyne.Scrollable = (*roller)(nil)

// rolled is a field under which the page goes on when the wheel turns.
func rolled(f *Form, field *field) fyne.CanvasObject {
	r := &roller{page: func(ev *fyne.ScrollEvent) { f.Page.Scrolled(ev) }}
	r.ExtendBaseWidget(r)
	return container.NewStack(field, r)
}

// CreateRenderer implements fyne.Widget.
func (*roller) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (r *roller) Scrolled(ev *fyne.ScrollEvent) { r.page(ev) }
