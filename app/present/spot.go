package present

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// spot is a ring of light that follows the pointer, on every screen at the same
// place. While it is on it lies over the screen and takes the pointer.
type spot struct {
	widget.BaseWidget
	ring *canvas.Circle
	at   fyne.Position // in parts of the screen, 0 to 1
	told func(at fyne.Position)
}

var (
	_ desktop.Hoverable  = (*spot)(nil)
	_ desktop.Cursorable = (*spot)(nil)
)

// The ring: its width as a part of the screen's height, and its stroke in parts
// of itself.
const (
	spotPart   = 0.2
	spotStroke = 0.04
)

// newSpot makes a spot that is off; told hears where the pointer is, in parts of
// the screen.
func newSpot(told func(fyne.Position)) *spot {
	s := &spot{told: told, at: fyne.NewPos(0.5, 0.5), ring: &canvas.Circle{
		FillColor: color.NRGBA{0xFF, 0xD5, 0x4A, 0x40}, StrokeColor: color.NRGBA{0xE0, 0x6C, 0x00, 0xFF},
	}}
	s.Hidden = true
	s.ExtendBaseWidget(s)
	return s
}

// put moves the ring.
func (s *spot) put(at fyne.Position) {
	s.at = at
	size := s.Size()
	d := size.Height * spotPart
	s.ring.StrokeWidth = max(d*spotStroke, 2)
	s.ring.Resize(fyne.NewSize(d, d))
	s.ring.Move(fyne.NewPos(at.X*size.Width-d/2, at.Y*size.Height-d/2))
	s.ring.Refresh()
}

// Resize implements fyne.CanvasObject.
func (s *spot) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	s.put(s.at)
}

// MouseIn implements desktop.Hoverable.
func (s *spot) MouseIn(ev *desktop.MouseEvent) { s.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (s *spot) MouseMoved(ev *desktop.MouseEvent) {
	if size := s.Size(); size.Width > 0 && size.Height > 0 {
		s.told(fyne.NewPos(ev.Position.X/size.Width, ev.Position.Y/size.Height))
	}
}

// MouseOut implements desktop.Hoverable.
func (s *spot) MouseOut() {}

// Cursor implements desktop.Cursorable: the ring is the pointer.
func (s *spot) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (s *spot) CreateRenderer() fyne.WidgetRenderer {
	return &spotRenderer{s}
}

type spotRenderer struct{ spot *spot }

func (r *spotRenderer) Layout(fyne.Size)             { r.spot.put(r.spot.at) }
func (r *spotRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *spotRenderer) Refresh()                     { canvas.Refresh(r.spot.ring) }
func (r *spotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.spot.ring} }
func (r *spotRenderer) Destroy()                     {}
