package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideline/app/view"
	"tideline/timeline/scene"
)

// mirror shows on the presenter's window what the audience's screen shows, shape
// by shape and smaller, so that the two cannot differ. What the pointer does to
// it is done to that screen.
type mirror struct {
	of      *screen
	content *fyne.Container
	board   *view.Board
	cover   cover
	spot    *spot

	part scene.Scene // scratch
}

// newMirror makes a mirror of the audience's screen.
func newMirror(r *Presentation) *mirror {
	m := &mirror{of: r.big, board: view.NewBoard(r.palette), cover: newCover(), spot: newSpot(r.pointAt)}
	m.board.Draw = m.draw
	m.board.Images = r.images.get
	layers := []fyne.CanvasObject{container.NewClip(m.board), newRelay(m)}
	m.content = container.NewStack(append(append(layers, m.cover.objects()...), container.NewClip(m.spot))...)
	return m
}

// factor is the size of the mirror by that of the screen; 0 before they have one.
func (m *mirror) factor() float32 {
	whole := m.of.content.Size()
	if whole.Height < 1 {
		return 0
	}
	return m.content.Size().Height / whole.Height
}

// draw fills dst with what the screen shows now.
func (m *mirror) draw(dst *scene.Scene, w, h float64) {
	dst.Reset(w, h)
	factor := float64(m.factor())
	if factor == 0 {
		return
	}
	s := m.of
	size := s.slide.Size()
	s.presentation.drawSlide(dst, float64(size.Width), float64(size.Height), float64(s.content.Size().Height))
	if p, v := s.drawing, s.line.View(); p != nil {
		top := float64(size.Height)
		p.Body(&m.part, v)
		dst.Append(&m.part, 0, top)
		p.Overlay(&m.part, v, s.selected(), "")
		dst.Append(&m.part, 0, top)
		p.AxisBand(&m.part, v)
		dst.Append(&m.part, 0, top+p.BodyHeight())
	}
	dst.Scale(factor)
	fitText(dst)
}

// fitText makes smaller what would be wider than its place: small letters are
// drawn on whole px, and wider than large ones by their size.
func fitText(s *scene.Scene) {
	const rounds, least = 4, 0.97 // widths go in steps: one round may gain nothing
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		if sh.Kind != scene.Text || sh.W <= 0 {
			continue
		}
		for range rounds {
			w := float64(fyne.MeasureText(sh.Text, float32(sh.Size), fyne.TextStyle{Bold: sh.Bold}).Width)
			if w <= sh.W {
				break
			}
			sh.Size *= min(sh.W/w, least)
		}
	}
}

// show brings the mirror to what the screen shows.
func (m *mirror) show() {
	m.board.Redraw()
	m.cover.show(m.of.presentation)
}

// relay takes what the pointer does to the mirror, and does it to the line of the
// screen.
type relay struct {
	widget.BaseWidget
	mirror *mirror
}

var (
	_ desktop.Mouseable = (*relay)(nil)
	_ fyne.Draggable    = (*relay)(nil)
	_ fyne.Scrollable   = (*relay)(nil)
)

func newRelay(m *mirror) *relay {
	h := &relay{mirror: m}
	h.ExtendBaseWidget(h)
	return h
}

// onLine returns the place on the screen's line for one on the mirror, and
// whether the line is there and not the slide.
func (h *relay) onLine(at fyne.Position) (fyne.Position, bool) {
	f := h.mirror.factor()
	if f == 0 {
		return at, false
	}
	at = fyne.NewPos(at.X/f, at.Y/f-h.mirror.of.line.Position().Y)
	return at, at.Y >= 0
}

// MouseDown implements desktop.Mouseable.
func (h *relay) MouseDown(ev *desktop.MouseEvent) {
	if at, ok := h.onLine(ev.Position); ok {
		there := *ev
		there.Position = at
		h.mirror.of.line.MouseDown(&there)
	}
}

// MouseUp implements desktop.Mouseable.
func (h *relay) MouseUp(ev *desktop.MouseEvent) {
	if at, ok := h.onLine(ev.Position); ok {
		there := *ev
		there.Position = at
		h.mirror.of.line.MouseUp(&there)
	}
}

// Dragged implements fyne.Draggable.
func (h *relay) Dragged(ev *fyne.DragEvent) {
	at, ok := h.onLine(ev.Position)
	if f := h.mirror.factor(); ok && f > 0 {
		there := *ev
		there.Position = at
		there.Dragged = fyne.NewDelta(ev.Dragged.DX/f, ev.Dragged.DY/f)
		h.mirror.of.line.Dragged(&there)
	}
}

// DragEnd implements fyne.Draggable.
func (h *relay) DragEnd() { h.mirror.of.line.DragEnd() }

// Scrolled implements fyne.Scrollable.
func (h *relay) Scrolled(ev *fyne.ScrollEvent) {
	if at, ok := h.onLine(ev.Position); ok {
		there := *ev
		there.Position = at
		h.mirror.of.line.Scrolled(&there)
	}
}

// CreateRenderer implements fyne.Widget. There is nothing to see.
func (h *relay) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
