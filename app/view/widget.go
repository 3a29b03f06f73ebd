package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// What Fyne asks of a widget, besides what its parts answer themselves.

// AccessibilityLabel implements fyne.Accessible.
func (t *Timeline) AccessibilityLabel() string { return t.Name }

// AccessibilityRole implements fyne.Accessible.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// MinSize implements fyne.CanvasObject. It never changes: what is shown must
// not make the window be laid out anew.
func (t *Timeline) MinSize() fyne.Size { return fyne.NewSize(minWidth, minHeight) }

// The least size, in px.
const (
	minWidth  = 320
	minHeight = 200
)

// Resize implements fyne.CanvasObject. The same stretch of time stays in view. The
// old drawing stays until the owner brings one of the new size.
func (t *Timeline) Resize(size fyne.Size) {
	if size == t.Size() {
		return
	}
	t.BaseWidget.Resize(size)
	t.need(size)
	f := t.frame
	if f.drawing == nil {
		return
	}
	t.motion.stop()
	fitted := f.fitted(f.view)
	f.arrange(size)
	if fitted {
		f.view = f.view.Resize(f.stage.width)
	} else {
		f.view = f.view.Kept(f.fit())
	}
	f.scrollTo(f.scroll)
	f.redraw()
	f.changed()
	t.motion.settle()
}

// CreateRenderer implements fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return &renderer{t}
}

// Refresh draws everything anew: the font may be another one, and text stands by
// its font.
func (t *Timeline) Refresh() {
	t.frame.redraw()
	t.BaseWidget.Refresh()
}

// renderer only hands out what the widget has drawn, for it may be thrown away
// and made anew at any time.
type renderer struct{ timeline *Timeline }

func (r *renderer) Layout(size fyne.Size)        { r.timeline.frame.arrange(size) }
func (r *renderer) MinSize() fyne.Size           { return r.timeline.MinSize() }
func (r *renderer) Refresh()                     { canvas.Refresh(r.timeline) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.timeline.frame.stage.objects }
func (r *renderer) Destroy()                     { r.timeline.motion.stop() }
