package windows

// Tick is called once a second. It follows a projector that is plugged in or pulled
// out, and the lid of a laptop.
func (p *Pair) Tick() {
	switch changed := p.displays.check(); {
	case changed, !p.settling && p.audience.hasStrayed():
		p.displaysChanged()
	case p.settling && p.displays.number > 0:
		p.displaysSettled()
	default:
		p.keepWithin()
	}
}

// displaysChanged is called when displays have come or gone. On one display the class
// may be looking, so that the notes go at once. The audience's window first lets go of
// its display, and fills one again when the system has arranged itself.
func (p *Pair) displaysChanged() {
	if p.displays.number == 0 {
		return // nobody sees anything, and toolkits fail without a display
	}
	if !p.audience.mayStay() {
		p.audience.release()
	}
	if p.displays.number == 1 && p.PresenterOpen() {
		p.away = true
		p.presenter.hide()
	}
	p.settling = true
	p.content.OnChange()
}

// displaysSettled fills a display again, and brings the presenter's window back with
// the second one.
func (p *Pair) displaysSettled() {
	p.settling = false
	p.ShowAudience()
	p.displays.settled()
	if p.displays.number > 1 && !p.content.Alone && (p.away || p.presenter == nil) {
		p.openPresenter()
		p.content.OnChange()
		return
	}
	p.makeWay()
	p.Focus()
}

// keepWithin keeps both windows within the displays that they are on.
func (p *Pair) keepWithin() {
	if p.config.Desktop == nil {
		return
	}
	p.audience.keeper.Look()
	if p.presenter != nil {
		p.presenter.keeper.Look()
	}
}
