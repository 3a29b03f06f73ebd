package view

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Timeline shows a drawing: lanes on the left, the body with its axis beside
// them, the overview of all time below.
//
// It is put together from parts, each with a state of its own: the frame that is
// drawn, what moves by itself, the pointer, the keyboard, the clusters, navigation. They
// know the frame and the motion, and not each other. Those that Fyne or the owner calls
// are embedded, and answer for the widget themselves.
type Timeline struct {
	widget.BaseWidget
	Settings
	Callbacks

	*pointer
	*keyboard
	*clusters
	*navigation

	frame  *frame
	motion *motion

	palette scene.Palette
	asked   fyne.Size // of the drawing last asked for, or that came
	waiting bool      // for that drawing
	bends   bool      // the next drawing has another axis, to whose places the marks glide
	settles bool      // the next drawing has most of it where it is, and the rest glides there
}

// Settings are how the widget behaves. They may be changed at any time.
type Settings struct {
	// Name is what a screen reader calls the widget.
	Name string
	// ReducedMotion cuts every motion short.
	ReducedMotion bool
	// Bare leaves out the focus ring, where nothing but the drawing is to be seen.
	Bare bool
	// Pictures returns the picture of a name in a drawing, nil while it is not there; see
	// PicturesCame.
	Pictures func(name string) image.Image
	// Modifiers reports which modifier keys are held.
	Modifiers func() fyne.KeyModifier
	// Reach is how far from a mark a click may be that means it, where nothing lies nearer, px:
	// a finger needs some, a mouse none.
	Reach float64
}

// Callbacks are whom the widget tells. All may be nil; they come on the UI goroutine.
type Callbacks struct {
	// OnSelected is called when the user selects an event, or nothing: "".
	OnSelected func(id string)
	// OnHovered is given the time under the pointer, and when the pointer leaves.
	OnHovered func(at edtf.Instant, inside bool)
	// OnViewChanged is called with every view that is shown.
	OnViewChanged func(v axis.View)
	// OnCluster is called on a click on a cluster whose events zooming cannot separate.
	OnCluster func(ids []string)
	// OnLane is called on a click on the name of a lane, with where that was, and
	// OnLaneMoved when it was dragged to where another stands.
	OnLane      func(id string, at fyne.Position)
	OnLaneMoved func(id, to string)
	// OnGrab is called when a drag begins on something, and returns what is to be dragged; nil
	// where it stays, and the drag moves the line.
	OnGrab func(id string, part Part) Grab
	// OnMenu is called for the other button of the mouse on the line.
	OnMenu func(there Spot)
	// OnKey and OnRune are called for a key while the widget has the focus.
	OnKey  func(ev *fyne.KeyEvent)
	OnRune func(r rune)
	// NeedDrawing asks for a drawing of another size. It is not asked again
	// until SetDrawing has answered.
	NeedDrawing func(size fyne.Size)
	// OnSettled is called when a frame is built that will not change by itself,
	// with the number of objects in it and the time it took to build.
	OnSettled func(objects int, took time.Duration)
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
	t := &Timeline{Settings: Settings{Name: "Timeline", Modifiers: currentModifiers}}
	t.frame = &frame{stage: newStage(), widget: t, now: time.Now}
	t.frame.stage.setPictures(t.picture)
	t.motion = &motion{frame: t.frame, settings: &t.Settings, tell: &t.Callbacks}
	t.clusters = &clusters{frame: t.frame, motion: t.motion, tell: &t.Callbacks}
	t.navigation = &navigation{frame: t.frame, motion: t.motion}
	t.keyboard = &keyboard{frame: t.frame, settings: &t.Settings, tell: &t.Callbacks}
	t.pointer = &pointer{
		frame: t.frame, motion: t.motion, settings: &t.Settings, tell: &t.Callbacks, eras: &eras{frame: t.frame, motion: t.motion}, zones: &zones{frame: t.frame, settings: &t.Settings},
		focus: t.takeFocus, open: t.split, choose: t.Select,
	}
	t.frame.changed = func() {
		if t.OnViewChanged != nil {
			t.OnViewChanged(t.frame.view)
		}
		t.follow()
	}
	t.ExtendBaseWidget(t)
	t.setInks(p)
	return t
}

// SetDrawing shows a drawing, and v of it. When the mode of the axis changes,
// the marks glide to their new places.
func (t *Timeline) SetDrawing(d Drawing, v axis.View) {
	f := t.frame
	t.motion.stop()
	var before places
	bent := t.bends || f.drawing != nil && f.view.Axis().Mode() != v.Axis().Mode()
	settles := t.settles && !bent && f.drawing != nil
	t.bends, t.settles = false, false
	if f.drawing != nil && (bent || settles) && t.motion.allowed() {
		f.drawBody(0)
		before = placesOf(&f.stage.body.Scene)
	}
	f.drawing = d
	f.hovered, f.cluster, f.lights.gone = "", "", nil
	t.forget()
	f.arrange(t.Size())
	if v == d.Fit() {
		f.view = f.fit()
	} else {
		f.view = v.Kept(f.fit())
	}
	f.redraw()
	hand{t.pointer}.goOn()
	f.changed()
	// It may be of another size than was asked for, where the owner had one made in between.
	w, h := d.Size()
	t.asked, t.waiting = fyne.NewSize(float32(w), float32(h)), false
	t.need(t.Size())
	switch {
	case before != nil && settles:
		t.motion.resettle(before)
	case before != nil:
		t.motion.glideScale(before)
	default:
		t.motion.settle()
	}
}

// SetPalette changes the colours.
func (t *Timeline) SetPalette(p scene.Palette) {
	if p == t.palette {
		return
	}
	t.setInks(p)
	t.frame.redraw()
	t.motion.settle()
}

func (t *Timeline) setInks(p scene.Palette) {
	t.palette = p
	t.frame.stage.setPalette(p)
}

// PicturesCame shows pictures that were not there before.
func (t *Timeline) PicturesCame() {
	t.frame.stage.body.Paint()
	t.frame.stage.overlay.Paint()
	t.frame.dirty()
}

// picture returns a picture of the drawing, nil where there is none.
func (t *Timeline) picture(name string) image.Image {
	if t.Pictures == nil {
		return nil
	}
	return t.Pictures(name)
}

// View returns what is shown; the zero View before there is a drawing.
func (t *Timeline) View() axis.View { return t.frame.view }

// SetView shows v at once. It must be a view of the drawing's axis.
func (t *Timeline) SetView(v axis.View) {
	t.motion.stop()
	t.frame.show(v)
	t.motion.settle()
}

// Select draws the event id as selected, or nothing when it is "". It does not
// move the view and calls no OnSelected.
func (t *Timeline) Select(id string) {
	f := t.frame
	if id == f.selected {
		return
	}
	f.selected, f.cluster = id, ""
	f.drawOverlay()
	f.dirty()
	t.motion.settle()
}

// Bend has the marks glide to their places in the next drawing, which has another axis.
func (t *Timeline) Bend() { t.bends = true }

// Resettle has what stands elsewhere in the next drawing, which is of the same view, glide to
// its place there.
func (t *Timeline) Resettle() { t.settles = true }

// need asks for a drawing of a size, unless one of that size is made or one is
// still on its way.
func (t *Timeline) need(size fyne.Size) {
	if t.waiting || size == t.asked || t.NeedDrawing == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	t.asked, t.waiting = size, true
	t.NeedDrawing(size)
}
