package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// AccessibilityLabel implements fyne.Accessible.
func (t *Timeline) AccessibilityLabel() string { return t.Name }

// AccessibilityRole implements fyne.Accessible.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return &renderer{t}
}

// Refresh draws everything anew: the font may be another one, and text stands by
// its font.
func (t *Timeline) Refresh() {
	t.redraw()
	t.BaseWidget.Refresh()
}

// renderer only hands out what the widget has drawn, for it may be thrown away
// and made anew at any time.
type renderer struct{ timeline *Timeline }

func (r *renderer) Layout(size fyne.Size)        { r.timeline.arrange(size) }
func (r *renderer) MinSize() fyne.Size           { return r.timeline.MinSize() }
func (r *renderer) Refresh()                     { canvas.Refresh(r.timeline) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.timeline.stage.objects }
func (r *renderer) Destroy()                     { r.timeline.stopMotion() }
