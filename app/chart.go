package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/filter"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/status"
	"tideline/app/view"
	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// chart is the timeline itself: the widget, and what has the document laid out for it.
type chart struct {
	line      *view.Timeline
	state     *session.State
	settings  settings.Settings
	fonts     *paint.Fonts
	languages locale.Set // of what the drawing says
	status    *status.Line
	filter    *filter.Bar // says which events are shown
	drafting

	focus   func(fyne.Focusable)         // gives it the keyboard
	covered func() float32               // px of the line that the panel hides
	next    session.Stretch              // is in view in the next drawing; the zero Stretch: what was
	laidOut func(doc *timeline.Document) // a drawing of a document is shown
	fetched func(*timeline.Picture) bool // a picture of the web is here
	inStep  func()                       // something else is selected

	settledFrame
}

// drafting makes drawings of the document.
type drafting struct {
	prepare preparer
	memo    layout.Memo // of the document
}

// settledFrame is what is told of the last frame that has settled.
type settledFrame struct {
	objects int
	took    time.Duration // to build it
}

// listen makes the timeline widget, which calls back what the user does with it.
func (c *chart) listen(p scene.Palette, modifiers func() fyne.KeyModifier) {
	t := view.NewTimeline(p)
	t.Name = lang.L("Timeline")
	t.ReducedMotion = c.settings.Still()
	if modifiers != nil {
		t.Modifiers = modifiers
	}
	t.OnHovered = func(at edtf.Instant, inside bool) { c.status.PointAt(at, inside, t.View()) }
	t.OnViewChanged = func(axis.View) { c.showInView() }
	t.NeedDrawing = func(fyne.Size) { c.redraw() }
	c.line = t
	c.prepare.told = c.placing()
}

// muchToPlace is how many events take so long to be placed that it is said.
const muchToPlace = 20_000

// placing says that the events are being placed, where there are many, until they are.
func (c *chart) placing() func(busy bool) {
	var end func()
	return func(busy bool) {
		switch n := len(c.state.Doc.Events); {
		case busy && n >= muchToPlace:
			end = c.status.Begin(lang.N("Placing {{.N}} events…", n, map[string]any{"N": n}), nil)
		case !busy && end != nil:
			end()
			end = nil
		}
	}
}

// redraw lays the document out anew for the present size and scale and keeps
// the stretch of time that is in view.
func (c *chart) redraw() { c.redrawOn(nil) }

// redrawOn is redraw on an axis that is there; nil makes one.
func (c *chart) redrawOn(a *axis.Axis) { c.draw(drawn{axis: a, foremost: c.isMuch()}) }

// redrawEdited lays out anew what was edited: on the same axis, where that suits it, and with
// all that still has its place there. All names come at once, unless that takes a while: what
// was written of them for the drawing before is still good.
func (c *chart) redrawEdited() {
	if e, ok := c.state.Doc.Event(c.state.Selected); ok {
		c.stand(e, c.state.Doc.Drawn(e))
	}
	d := drawn{axis: keptAxis(c.state), foremost: len(c.state.Doc.Events) >= muchToPlace}
	if d.axis != nil {
		d.before = c.state.Layout
	}
	c.draw(d)
}

// stand shows the selected event as it is by now, which takes next to no time, until all is laid
// out anew.
func (c *chart) stand(e *timeline.Event, drawn edtf.Date) {
	if l := c.state.Layout; l != nil && c.state.Shows(e.ID) {
		if now := layout.With(l, e, drawn); now != l {
			c.line.Instead(now, e.ID)
		}
	}
}

// foresee shows the selected event as it will be in a moment; nil shows it as it was.
func (c *chart) foresee(will *timeline.Event) {
	switch {
	case will == nil && c.state.Layout != nil:
		c.line.Instead(c.state.Layout, "")
	case will != nil && c.state.Drawn == c.state.Doc:
		c.stand(will, c.state.Doc.Drawn(will))
	}
}

// isMuch reports whether it takes a while to lay everything out.
func (c *chart) isMuch() bool { return len(c.state.Doc.Events) >= layout.Many }

// drawn is how a drawing is made.
type drawn struct {
	axis     *axis.Axis     // that is there; nil makes one
	before   *layout.Layout // from which it takes over what it can; nil for none
	foremost bool           // see layout.Options
}

// isWhole reports whether everything is shown, or will be in the first drawing.
func (c *chart) isWhole() bool { return c.state.Layout == nil || c.line.Fitted() }

// draw makes a drawing and shows it. Of a foremost drawing the names that are shown nearer come
// later, where nothing moves; there is none while somebody looks closer. Until a file has been
// read there is nothing to draw: years without events would tell of a file that is empty.
func (c *chart) draw(d drawn) {
	size := c.line.Size()
	if size.Width < 1 || size.Height < 1 || c.state.Unread {
		return
	}
	doc, options := c.state.Doc, c.options(size)
	options.Axis, options.Foremost = d.axis, d.foremost && c.isWhole()
	if options.Before = d.before; d.before != nil {
		options.Seen = c.line.View().Scale()
	}
	c.prepare.start(
		func() *layout.Layout { return layout.New(doc, options) },
		func(l *layout.Layout) {
			if options.Foremost && !c.isWhole() {
				d.foremost = false
				c.draw(d)
				return
			}
			c.state.Drawn = doc
			if d.before != nil {
				c.line.Resettle()
			}
			c.show(l, c.kept(l, d.axis != nil))
			if v, ok := begin(l, c.next); ok { // on the same axis one glides there
				c.line.GlideTo(l.Kept(v))
			}
			c.next = session.Stretch{}
			c.laidOut(doc)
			if options.Foremost {
				c.draw(drawn{axis: l.Axis(), before: d.before})
			}
		},
	)
}

// keptAxis is the axis that is drawn, where it suits what was made of the document as well:
// nothing was added, all of it has a place there, and none of it in a break. Else it is nil. In even steps
// every event asks for a step of its own.
func keptAxis(s *session.State) *axis.Axis {
	if s.Layout == nil || s.Layout.Axis().Mode() != s.Mode || s.Mode == axis.Even || len(s.Drawn.Events) != len(s.Doc.Events) {
		return nil // one more may ask for another stretch of time
	}
	a := s.Layout.Axis()
	first, last := a.Bounds()
	breaks := a.Breaks()
	for i := range s.Doc.Events {
		from, to := s.Doc.Events[i].Date.Extent()
		if from < first || to > last {
			return nil
		}
		for _, b := range breaks {
			if from > b.From && from < b.To || to > b.From && to < b.To {
				return nil
			}
		}
	}
	return a
}

// narrow lays the document out anew for what is shown of it now, on the axis that it has.
// Where it is to have another, the marks glide to their places on that.
func (c *chart) narrow(bent bool) {
	if bent {
		if c.state.Drawn == c.state.Doc { // and not of a file that has just been read
			c.line.Bend()
		}
		c.redraw()
		return
	}
	c.redrawOn(c.state.Axis())
}

// options are what a drawing of a size, in px, depends on besides the document.
func (c *chart) options(size fyne.Size) layout.Options {
	keep, hidden := c.state.Kept(), (func(*timeline.Event) bool)(nil)
	if kept := keep; kept != nil && !c.state.Close { // whose time stays free
		keep, hidden = nil, func(e *timeline.Event) bool { return !kept(e) }
	}
	return layout.Options{
		Keep: keep, Hidden: hidden, Lanes: c.state.Lanes(c.state.Doc), Folded: c.state.Folded, Mode: c.state.Mode, Width: float64(size.Width), Height: float64(size.Height), TextScale: float64(c.settings.TextSize()),
		Memo: &c.memo, Words: c.state.Words, Say: c.languages.For(c.state.Doc.Lang), Measure: c.fonts, Has: c.fetched,
	}
}

// kept shows in a new drawing what the old one showed: everything, or the same stretch of
// time. On the same axis it is always the stretch, which for other events would have other
// room at its sides. Where the old one leads to another stretch, on another axis, that is it.
func (c *chart) kept(l *layout.Layout, sameAxis bool) axis.View {
	if v, ok := begin(l, c.state.Begin); ok && c.state.Layout == nil {
		return v
	}
	if v, ok := begin(l, c.next); ok && !sameAxis {
		c.next = session.Stretch{}
		return l.Kept(v)
	}
	if c.state.Layout == nil || c.line.Fitted() && !sameAxis {
		return l.Fit()
	}
	return l.Kept(c.line.Heading())
}

// begin is the view of a stretch of time that was in view when the file was last open. ok
// is false where there is none, and where the file has come to lie in another time.
func begin(l *layout.Layout, in session.Stretch) (v axis.View, ok bool) {
	first, last := l.Axis().Bounds()
	if in.From >= in.To || in.From > last || in.To < first {
		return axis.View{}, false
	}
	return l.Axis().Span(in.From, in.To, l.LineWidth(), 0, 0), true
}

// show hands a drawing to the widget.
func (c *chart) show(l *layout.Layout, v axis.View) {
	c.state.Layout = l
	c.line.SetDrawing(l, v)
	c.line.Select(c.state.Selected)
	c.showInView()
}

// showInView tells the status line how many events are in view.
func (c *chart) showInView() {
	if l := c.state.Layout; l != nil {
		c.status.InView(l.InView(c.line.View()), len(c.state.OnLine()))
	}
}

// showSelected brings the selected event into view, clear of an open drawer. An
// event without a readable date has no place to show.
func (c *chart) showSelected() {
	if at, ok := c.state.Where(); ok {
		c.line.Reveal(at, c.covered())
	}
}

// stepCluster points at the next of the counts in view, or at the one before, and
// gives the line the keyboard so that Enter opens it.
func (c *chart) stepCluster(by int) {
	n := c.line.StepCluster(by)
	if n == 0 {
		c.status.Say(lang.L("No events are counted together in view."))
		return
	}
	c.focus(c.line)
	c.status.Say(lang.N("{{.N}} events in the count; Enter splits it or lists them", n, map[string]any{"N": n}))
}

// enter opens the count that is pointed at, or shows the selected event.
func (c *chart) enter() {
	if c.line.OpenCluster() {
		c.status.Say("")
		return
	}
	c.showSelected()
}

// zoom zooms about the selected event, or towards it where it is out of view, and about
// the middle where nothing is selected, in where factor is above one.
func (c *chart) zoom(factor float64) {
	if l := c.state.Layout; l != nil {
		if at, drawn := l.Stands(c.state.Selected); drawn {
			c.line.ZoomAbout(at, factor)
			return
		}
	}
	c.line.ZoomBy(factor)
}

// fit shows the whole line.
func (c *chart) fit() {
	if c.state.Layout != nil {
		c.line.Fit()
	}
}

// setMode changes the scale.
func (c *chart) setMode(m axis.Mode) {
	if m == c.state.Mode {
		return
	}
	c.state.Mode = m
	c.status.Say("")
	if m == axis.Logarithmic { // it suits few files, and is not kept for the next
		c.status.Say(lang.L("Each step to the left is ten times longer ago."))
	} else {
		c.settings.SetMode(m)
	}
	c.redraw()
}

// switchStill cuts all motion short, or allows it again.
func (c *chart) switchStill() {
	c.line.ReducedMotion = !c.line.ReducedMotion
	c.settings.SetStill(c.line.ReducedMotion)
}

// preparer lays out drawings off the UI goroutine. While one is being made only
// the newest request waits, so that dragging the window's edge never queues up
// work.
type preparer struct {
	run, ui func(func())
	told    func(busy bool) // work begins, or ends
	busy    bool
	waiting func() // starts the newest request, or nil
}

// start prepares a drawing and hands it to done on the UI goroutine.
func (p *preparer) start(prepare func() *layout.Layout, done func(*layout.Layout)) {
	if p.busy {
		p.waiting = func() { p.start(prepare, done) }
		return
	}
	p.busy = true
	p.told(true)
	p.run(func() {
		drawing := prepare()
		p.ui(func() {
			p.busy = false
			p.told(false)
			if next := p.waiting; next != nil {
				p.waiting = nil
				next()
				return
			}
			done(drawing)
		})
	})
}
