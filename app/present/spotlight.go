package present

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// spotlight is a ring of light at the same place on every screen, where the pointer
// is on any of them.
type spotlight struct {
	on    bool
	at    fyne.Position // in parts of the screen, 0 to 1
	rings []*ring
}

func newSpotlight() *spotlight { return &spotlight{at: fyne.NewPos(0.5, 0.5)} }

// ring makes the ring for one more screen.
func (l *spotlight) ring() *ring {
	r := newRing(l.point)
	r.at, r.Hidden = l.at, !l.on
	l.rings = append(l.rings, r)
	return r
}

// toggle turns the spotlight on or off.
func (l *spotlight) toggle() {
	l.on = !l.on
	for _, r := range l.rings {
		r.Hidden = !l.on
		r.Refresh()
	}
}

// point moves the spotlight.
func (l *spotlight) point(at fyne.Position) {
	l.at = at
	for _, r := range l.rings {
		r.put(at)
	}
}

// ring is the spotlight on one screen. While it is on it lies over the screen and takes
// the pointer.
type ring struct {
	widget.BaseWidget
	circle  *canvas.Circle
	at      fyne.Position // in parts of the screen, 0 to 1
	pointed func(at fyne.Position)
}

var (
	_ desktop.Hoverable  = (*ring)(nil)
	_ desktop.Cursorable = (*ring)(nil)
)

// The ring: its width as a part of the screen's height, and its stroke in parts
// of itself.
const (
	ringPart   = 0.2
	ringStroke = 0.04
)

// newRing makes a ring; pointed is told where the pointer is, in parts of the screen.
func newRing(pointed func(fyne.Position)) *ring {
	r := &ring{pointed: pointed, circle: &canvas.Circle{
		FillColor: color.NRGBA{0xFF, 0xD5, 0x4A, 0x40}, StrokeColor: color.NRGBA{0xE0, 0x6C, 0x00, 0xFF},
	}}
	r.ExtendBaseWidget(r)
	return r
}

// put moves the ring.
func (r *ring) put(at fyne.Position) {
	r.at = at
	size := r.Size()
	d := size.Height * ringPart
	r.circle.StrokeWidth = max(d*ringStroke, 2)
	r.circle.Resize(fyne.NewSize(d, d))
	r.circle.Move(fyne.NewPos(at.X*size.Width-d/2, at.Y*size.Height-d/2))
	r.circle.Refresh()
}

// Resize implements fyne.CanvasObject.
func (r *ring) Resize(size fyne.Size) {
	r.BaseWidget.Resize(size)
	r.put(r.at)
}

// MouseIn implements desktop.Hoverable.
func (r *ring) MouseIn(ev *desktop.MouseEvent) { r.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (r *ring) MouseMoved(ev *desktop.MouseEvent) {
	if size := r.Size(); size.Width > 0 && size.Height > 0 {
		r.pointed(fyne.NewPos(ev.Position.X/size.Width, ev.Position.Y/size.Height))
	}
}

// MouseOut implements desktop.Hoverable.
func (r *ring) MouseOut() {}

// Cursor implements desktop.Cursorable: the ring is the pointer.
func (r *ring) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (r *ring) CreateRenderer() fyne.WidgetRenderer {
	return &ringRenderer{r}
}

type ringRenderer struct{ ring *ring }

func (r *ringRenderer) Layout(fyne.Size)             { r.ring.put(r.ring.at) }
func (r *ringRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *ringRenderer) Refresh()                     { canvas.Refresh(r.ring.circle) }
func (r *ringRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring.circle} }
func (r *ringRenderer) Destroy()                     {}
