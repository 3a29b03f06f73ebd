package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// What Fyne asks of a widget, handed to the part that it is about.

// AccessibilityLabel implements fyne.Accessible.
func (t *Timeline) AccessibilityLabel() string { return t.Name }

// AccessibilityRole implements fyne.Accessible.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// FocusGained implements fyne.Focusable.
func (t *Timeline) FocusGained() { t.keyboard.gained() }

// FocusLost implements fyne.Focusable.
func (t *Timeline) FocusLost() { t.keyboard.lost() }

// TypedKey implements fyne.Focusable. What a key means is the owner's to say,
// so that menu, toolbar and keys come from one table.
func (t *Timeline) TypedKey(ev *fyne.KeyEvent) { t.keyboard.key(ev) }

// TypedRune implements fyne.Focusable.
func (t *Timeline) TypedRune(r rune) { t.keyboard.rune(r) }

// MouseDown implements desktop.Mouseable.
func (t *Timeline) MouseDown(ev *desktop.MouseEvent) { t.pointer.down(ev) }

// MouseUp implements desktop.Mouseable. It comes before DragEnd.
func (t *Timeline) MouseUp(ev *desktop.MouseEvent) { t.pointer.up(ev) }

// Dragged implements fyne.Draggable.
func (t *Timeline) Dragged(ev *fyne.DragEvent) { t.pointer.drag(ev) }

// DragEnd implements fyne.Draggable.
func (t *Timeline) DragEnd() { t.pointer.letGo() }

// Scrolled implements fyne.Scrollable: the wheel zooms about the pointer, with
// Shift it scrolls the lanes, and sideways it pans.
func (t *Timeline) Scrolled(ev *fyne.ScrollEvent) { t.pointer.wheel(ev) }

// Cursor implements desktop.Cursorable. Fyne asks before it says where the
// pointer has gone, so the answer is for the last place.
func (t *Timeline) Cursor() desktop.Cursor { return cursorFor(t.pointer.zone, t.pointer.under) }

// MouseIn implements desktop.Hoverable.
func (t *Timeline) MouseIn(ev *desktop.MouseEvent) { t.pointer.move(ev) }

// MouseMoved implements desktop.Hoverable.
func (t *Timeline) MouseMoved(ev *desktop.MouseEvent) { t.pointer.move(ev) }

// MouseOut implements desktop.Hoverable.
func (t *Timeline) MouseOut() { t.pointer.leave() }

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
	fitted := f.fitted()
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
