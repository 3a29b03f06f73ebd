package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideline/app/view"
	"tideline/app/view/paper"
	"tideline/timeline/scene"
)

// mirror shows in the presenter's window what the audience's screen shows, shape by
// shape and smaller, so that the two cannot differ. What the pointer does to it is done
// to that screen.
type mirror struct {
	of      *screen
	content *fyne.Container
	board   *paper.Board
	cover   cover

	part scene.Scene // scratch space
}

// newMirror makes a mirror of the audience's screen.
func newMirror(of *screen, light *spotlight, palette scene.Palette) *mirror {
	m := &mirror{of: of, board: paper.NewBoard(palette), cover: newCover()}
	m.board.Draw = m.draw
	m.board.Images = of.deck.pictures.get
	layers := []fyne.CanvasObject{clipped(m.board), newRelay(m)}
	m.content = container.NewStack(append(append(layers, m.cover.objects()...), clipped(light.ring()))...)
	return m
}

// clipped clips what is in it to its own size. A new Clip does not lay out what is in
// it when it gets a size, unless it has been extended.
func clipped(content fyne.CanvasObject) *container.Clip {
	c := container.NewClip(content)
	c.ExtendBaseWidget(c)
	return c
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
	size := m.of.slide.Size()
	m.of.deck.draw(dst, float64(size.Width), float64(size.Height), m.of.height())
	m.of.line.draw(dst, &m.part, float64(size.Height))
	dst.Scale(factor)
	fitText(dst)
}

// fitText makes text smaller that would be wider than its place: small letters are
// drawn on whole px, and so wider for their size than large ones.
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
	m.of.coverWith(&m.cover)
}

// relay takes what the pointer does to the mirror, and does it to the timeline of the
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
	r := &relay{mirror: m}
	r.ExtendBaseWidget(r)
	return r
}

func (r *relay) line() *view.Timeline { return r.mirror.of.line.widget }

// onLine returns the position on the screen's timeline for one on the mirror, and
// whether the timeline is there and not the slide.
func (r *relay) onLine(at fyne.Position) (fyne.Position, bool) {
	f := r.mirror.factor()
	if f == 0 {
		return at, false
	}
	at = fyne.NewPos(at.X/f, at.Y/f-r.line().Position().Y)
	return at, at.Y >= 0
}

// MouseDown implements desktop.Mouseable.
func (r *relay) MouseDown(ev *desktop.MouseEvent) {
	if at, ok := r.onLine(ev.Position); ok {
		there := *ev
		there.Position = at
		r.line().MouseDown(&there)
	}
}

// MouseUp implements desktop.Mouseable.
func (r *relay) MouseUp(ev *desktop.MouseEvent) {
	if at, ok := r.onLine(ev.Position); ok {
		there := *ev
		there.Position = at
		r.line().MouseUp(&there)
	}
}

// Dragged implements fyne.Draggable.
func (r *relay) Dragged(ev *fyne.DragEvent) {
	at, ok := r.onLine(ev.Position)
	if f := r.mirror.factor(); ok && f > 0 {
		there := *ev
		there.Position = at
		there.Dragged = fyne.NewDelta(ev.Dragged.DX/f, ev.Dragged.DY/f)
		r.line().Dragged(&there)
	}
}

// DragEnd implements fyne.Draggable.
func (r *relay) DragEnd() { r.line().DragEnd() }

// Scrolled implements fyne.Scrollable.
func (r *relay) Scrolled(ev *fyne.ScrollEvent) {
	if at, ok := r.onLine(ev.Position); ok {
		there := *ev
		there.Position = at
		r.line().Scrolled(&there)
	}
}

// CreateRenderer implements fyne.Widget. There is nothing to see.
func (r *relay) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
