package view

// eras is what pointing at eras does.
type eras struct {
	frame  *frame
	motion *motion

	hovered string // id of the era under the pointer
	chosen  string // id of the one that the view was brought to
}

// hover shows the era under the pointer; "" for none.
func (e *eras) hover(id string) {
	e.hovered = id
	e.show()
}

// choose shows an era until another is chosen; "" for none.
func (e *eras) choose(id string) {
	e.chosen = id
	e.show()
}

// forget forgets what belonged to the drawing before.
func (e *eras) forget() { e.hovered, e.chosen, e.frame.era = "", "", "" }

// show shows the era under the pointer, or else the one that was chosen.
func (e *eras) show() {
	id := e.hovered
	if id == "" {
		id = e.chosen
	}
	if id == e.frame.era {
		return
	}
	e.frame.era = id
	if e.frame.drawing != nil {
		e.frame.drawFloating()
		e.frame.dirty()
	}
}

// goTo glides to an era, or back to everything where it is in view already.
func (e *eras) goTo(id string) {
	f := e.frame
	v, ok := f.drawing.EraView(id)
	if !ok {
		return
	}
	if v = v.Kept(f.fit()); e.chosen == id && f.view == v {
		e.choose("")
		e.motion.leapTo(f.fit(), e.motion.settle)
		return
	}
	e.choose(id)
	e.motion.leapTo(v, e.motion.settle)
}

// GoToEra glides to an era, or back to everything where it is in view already.
func (p *pointer) GoToEra(id string) {
	if p.frame.drawing != nil {
		p.eras.goTo(id)
	}
}
