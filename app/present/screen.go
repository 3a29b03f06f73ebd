package present

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideline/app/view"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// The parts of a screen's height.
const (
	linePart  = 0.42      // taken by the line, under the slide
	smallText = 1.0 / 360 // text scale for each px of height: text of 12 px becomes 1/30
)

// closeStep is how many times the scale of the whole line a step is shown at: so
// much around it that the eye sees what came before and after.
const closeStep = 3.0

// screen shows a talk to the audience: the slide above, the line below, and over
// both what covers them or points at them. Everything on it has the same part of
// its height, whatever that is.
type screen struct {
	presentation *Presentation
	content      *fyne.Container
	slide        *view.Board
	line         *view.Timeline
	cover        cover
	spot         *spot

	drawing *layout.Layout
	size    fyne.Size       // of the line in it
	from    *timeline.Event // the event that the line was last brought to
	hidden  string          // what the drawing leaves out, to see when that changes
	setting bool            // the view is being set, not moved by hand
}

// newScreen makes the screen of a presentation.
func newScreen(r *Presentation) *screen {
	s := &screen{presentation: r, slide: view.NewBoard(r.palette), line: view.NewTimeline(r.palette)}
	s.cover = newCover()
	s.spot = newSpot(r.pointAt)
	s.slide.Draw = func(dst *scene.Scene, w, h float64) {
		r.drawSlide(dst, w, h, float64(s.content.Size().Height))
	}
	s.slide.Images = r.images.get
	s.line.Name = r.config.Name
	s.line.ReducedMotion, s.line.Bare = r.config.ReducedMotion, true
	s.line.OnKey, s.line.OnRune = r.typedKey, r.typedRune
	s.line.OnSelected = r.picked
	s.line.NeedDrawing = func(fyne.Size) { s.redraw() }
	s.line.OnViewChanged = func(axis.View) { r.moved(!s.setting && !s.line.Moving()) }
	s.content = container.New(s, append(append([]fyne.CanvasObject{s.slide, s.line}, s.cover.objects()...), s.spot)...)
	return s
}

// Layout implements fyne.Layout: the slide above, the line below.
func (s *screen) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	low := float32(int(float64(size.Height) * linePart))
	s.slide.Resize(fyne.NewSize(size.Width, size.Height-low))
	s.line.Move(fyne.NewPos(0, size.Height-low))
	s.set(func() { s.line.Resize(fyne.NewSize(size.Width, low)) })
	for _, o := range append(s.cover.objects(), s.spot) {
		o.Resize(size)
	}
	if s.presentation.presenter != nil {
		s.presentation.presenter.reshape()
	}
}

// MinSize implements fyne.Layout. A screen takes what it is given.
func (s *screen) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 135) }

// show brings the screen to where the talk is.
func (s *screen) show() {
	s.cover.show(s.presentation)
	s.slide.Redraw()
	if v := s.presentation.hiddenOnLine(); v != s.hidden || s.drawing == nil {
		s.redraw()
		return
	}
	s.follow()
}

// selected is the event that stands out on the line: the present one, unless it
// is still covered.
func (s *screen) selected() string {
	if s.drawing == nil || s.presentation.talk.Covered() {
		return ""
	}
	return s.presentation.talk.Step().Event.ID
}

// follow glides to the present step, unless that is still covered.
func (s *screen) follow() {
	s.line.Select(s.selected())
	if s.selected() == "" {
		return
	}
	e := s.presentation.talk.Step().Event
	switch s.from {
	case e:
	case nil: // nothing to come from
		s.set(func() { s.line.SetView(s.line.Centred(s.stands(), s.closeness())) })
	default:
		s.set(func() { s.line.Centre(s.stands(), s.closeness()) })
	}
	s.from = e
}

// stands is where the present step stands on the line.
func (s *screen) stands() edtf.Instant {
	e := s.presentation.talk.Step().Event
	if s.drawing != nil {
		if at, ok := s.drawing.Stands(e.ID); ok {
			return at
		}
	}
	at, _ := e.Date.Extent()
	return at
}

// closeness is the scale of a step by that of the whole line. A single step has
// nothing before and after it: the line is shown whole.
func (s *screen) closeness() float64 {
	if len(s.presentation.config.Steps) == 1 {
		return 1
	}
	return closeStep
}

// centre glides to the present step, wherever the line has been moved to.
func (s *screen) centre() {
	if s.selected() == "" {
		return
	}
	s.set(func() { s.line.Centre(s.stands(), s.closeness()) })
}

// redraw lays the line out for the present size and for what is hidden. It
// keeps the stretch of time that is in view.
func (s *screen) redraw() {
	size := s.line.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	s.hidden = s.presentation.hiddenOnLine()
	o := layout.Options{
		Mode: s.presentation.config.Mode, Width: float64(size.Width), Height: float64(size.Height),
		TextScale: float64(s.content.Size().Height) * smallText,
		Strip:     true, Words: s.presentation.config.Words, Measure: s.presentation.config.Measure,
		Keep: s.presentation.isStep, Hidden: s.presentation.talk.HiddenOnLine, First: s.presentation.talk.Step().Event.ID,
	}
	p := layout.New(s.presentation.config.Doc, o)
	v := p.Fit()
	if s.drawing != nil && s.from != nil {
		v = p.Kept(s.line.View())
	}
	if size != s.size {
		s.size, s.from = size, nil // what was in the middle is so no more
	}
	s.drawing = p
	s.set(func() { s.line.SetDrawing(p, v) })
	s.follow()
}

// set changes the view; nobody's hand has moved it.
func (s *screen) set(change func()) {
	was := s.setting
	s.setting = true
	change()
	s.setting = was
}

// setPalette changes the colours.
func (s *screen) setPalette(p scene.Palette) {
	s.slide.SetPalette(p)
	s.line.SetPalette(p)
}
