package app

import "tideline/timeline/layout"

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
