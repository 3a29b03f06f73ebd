package app

import (
	"fyne.io/fyne/v2"

	"tideline/timeline/axis"
	"tideline/timeline/layout"
)

// preparer lays out drawings off the UI goroutine. While one is being made only
// the newest request waits, so that dragging the window's edge never queues up
// work.
type preparer struct {
	run, ui func(func())
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
	p.run(func() {
		drawing := prepare()
		p.ui(func() {
			p.busy = false
			if next := p.waiting; next != nil {
				p.waiting = nil
				next()
				return
			}
			done(drawing)
		})
	})
}

// redraw prepares the document anew for the present size and scale and keeps
// the stretch of time that is in view.
func (w *window) redraw() {
	size := w.line.Size()
	if size.Width < 1 || size.Height < 1 {
		return
	}
	doc, options := w.session.doc, w.options(size)
	w.prepare.start(
		func() *layout.Layout { return layout.New(doc, options) },
		func(p *layout.Layout) {
			w.showDrawing(p, w.keptView(p))
			if w.file != (eventsFile{}) && doc == w.session.doc {
				w.tellShown()
			}
		},
	)
}

// options are what a drawing depends on besides the document.
func (w *window) options(size fyne.Size) layout.Options {
	return layout.Options{
		Mode: w.mode, Width: float64(size.Width), Height: float64(size.Height), TextScale: 1,
		Words: w.words, Measure: w.fonts,
	}
}

// keptView shows in a new drawing what the old one showed: everything, or the
// same stretch of time.
func (w *window) keptView(p *layout.Layout) axis.View {
	if w.drawing == nil || w.line.Fitted() {
		return p.Fit()
	}
	return p.Kept(w.line.View())
}

// showDrawing hands a drawing to the widget.
func (w *window) showDrawing(p *layout.Layout, v axis.View) {
	w.drawing = p
	w.line.SetDrawing(p, v)
	w.line.Select(w.selected)
	w.showInView()
	w.refreshSwitches() // at another size the panel may have become a drawer
	w.beginWith()
}
