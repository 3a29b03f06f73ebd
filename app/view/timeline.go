package view

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Timeline shows a drawing: lanes on the left, the body with its axis beside
// them, the overview of all time below. All callbacks may be nil; they come on
// the UI goroutine.
type Timeline struct {
	widget.BaseWidget

	// Name is what a screen reader calls the widget; Still cuts every motion
	// short.
	Name  string
	Still bool
	// Modifiers reports which modifier keys are held.
	Modifiers func() fyne.KeyModifier
	// Bare leaves out the focus ring, where nothing but the drawing is to be seen.
	Bare bool

	// OnSelected is called when the user selects an event, or nothing: "".
	OnSelected func(id string)
	// OnHovered tells the time under the pointer, and when the pointer leaves.
	OnHovered func(at edtf.Instant, inside bool)
	// OnViewChanged is called with every view that is shown.
	OnViewChanged func(v axis.View)
	// OnChip is called on a click on a chip whose events zooming cannot separate.
	OnChip func(ids []string)
	// OnKey and OnRune are called for a key while the widget has the focus.
	OnKey  func(ev *fyne.KeyEvent)
	OnRune func(r rune)
	// NeedDrawing asks for a drawing of another size. It is not asked again
	// until SetDrawing has answered.
	NeedDrawing func(size fyne.Size)
	// OnSettled is called when a frame is built that will not change by itself,
	// with the number of objects in it and the time it took to build.
	OnSettled func(objects int, took time.Duration)

	drawing  Drawing
	view     axis.View
	palette  scene.Palette
	selected string
	hovered  string
	chip     string    // id of the chip that the keyboard points at, at the present scale
	scroll   float64   // px of the body above its visible part
	asked    fyne.Size // of the drawing last asked for
	waiting  bool      // for that drawing

	stage  stage
	hand   hand
	motion motion
	focus  focus

	now func() time.Time
}

var (
	_ fyne.Widget        = (*Timeline)(nil)
	_ fyne.Focusable     = (*Timeline)(nil)
	_ fyne.Draggable     = (*Timeline)(nil)
	_ fyne.Scrollable    = (*Timeline)(nil)
	_ fyne.Accessible    = (*Timeline)(nil)
	_ desktop.Mouseable  = (*Timeline)(nil)
	_ desktop.Hoverable  = (*Timeline)(nil)
	_ desktop.Cursorable = (*Timeline)(nil)
)

// NewTimeline makes a widget without a drawing in the colours of a palette.
func NewTimeline(p scene.Palette) *Timeline {
	t := &Timeline{Name: "Timeline", now: time.Now, Modifiers: currentModifiers}
	t.stage = newStage()
	t.ExtendBaseWidget(t)
	t.setInks(p)
	return t
}

// SetDrawing shows a drawing, and v of it. When the mode of the axis changes,
// the marks glide to their new places.
func (t *Timeline) SetDrawing(d Drawing, v axis.View) {
	t.stopMotion()
	var before places
	if t.drawing != nil && t.view.Axis().Mode() != v.Axis().Mode() && t.moves() {
		t.drawBody(0)
		before = placesOf(&t.stage.body.scene)
	}
	t.drawing = d
	t.hovered, t.chip = "", ""
	t.hand.drawn()
	t.arrange(t.Size())
	if v == d.Fit() {
		t.view = t.fit()
	} else {
		t.view = v.Kept(t.fit())
	}
	t.redraw()
	t.changed()
	if t.waiting {
		t.waiting = false
		t.need(t.Size())
	}
	if before != nil {
		t.glideScale(before)
		return
	}
	t.settle()
}

// SetPalette changes the colours.
func (t *Timeline) SetPalette(p scene.Palette) {
	if p == t.palette {
		return
	}
	t.setInks(p)
	t.redraw()
	t.settle()
}

func (t *Timeline) setInks(p scene.Palette) {
	t.palette = p
	t.stage.setPalette(p)
}

// View returns what is shown; the zero View before there is a drawing.
func (t *Timeline) View() axis.View { return t.view }

// SetView shows v at once. It must be a view of the drawing's axis.
func (t *Timeline) SetView(v axis.View) {
	t.stopMotion()
	t.show(v)
	t.settle()
}

// Select draws the event id as selected, or nothing when it is "". It does not
// move the view and calls no OnSelected.
func (t *Timeline) Select(id string) {
	if id == t.selected {
		return
	}
	t.selected, t.chip = id, ""
	t.drawOverlay()
	t.dirty()
	t.settle()
}

// Resize implements fyne.CanvasObject. The same stretch of time stays in view. The
// old drawing stays until the owner brings one of the new size.
func (t *Timeline) Resize(size fyne.Size) {
	if size == t.Size() {
		return
	}
	t.BaseWidget.Resize(size)
	t.need(size)
	if t.drawing == nil {
		return
	}
	t.stopMotion()
	fitted := t.Fitted()
	t.arrange(size)
	if fitted {
		t.view = t.view.Resize(t.stage.width)
	} else {
		t.view = t.view.Kept(t.fit())
	}
	t.scrollTo(t.scroll)
	t.redraw()
	t.changed()
	t.settle()
}

// need asks for a drawing of a size, unless one of that size is made or one is
// still on its way.
func (t *Timeline) need(size fyne.Size) {
	if t.waiting || size == t.asked || t.NeedDrawing == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	t.asked, t.waiting = size, true
	t.NeedDrawing(size)
}

// MinSize implements fyne.CanvasObject. It never changes: what is shown must
// not make the window be laid out anew.
func (t *Timeline) MinSize() fyne.Size { return fyne.NewSize(minWidth, minHeight) }

// The least size, in px.
const (
	minWidth  = 320
	minHeight = 200
)
