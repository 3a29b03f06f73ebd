package travel

import (
	"tideline/app/session"
)

// Past goes back to where one was, and forward again.
type Past struct {
	*Travel
	Select func(event string)      // and shows it in the panel
	Filter func(conditions string) // shows what it keeps

	history session.History
	going   bool // the way leads to a place of the history
}

// Rest notes where the line has come to rest.
func (p *Past) Rest() {
	if p.going {
		p.going = p.Line.Moving()
		return
	}
	if p.State.Layout != nil && p.State.IsOpen() {
		p.history.Note(p.here())
	}
}

func (p *Past) here() session.Place {
	from, to := p.Line.View().Range()
	return session.Place{From: from, To: to, Selected: p.State.Selected, Filter: p.State.Filter.String()}
}

// Go goes back (−1) or forward (1).
func (p *Past) Go(by int) {
	to, ok := p.history.Go(by)
	if !ok || p.State.Layout == nil {
		return
	}
	if to.Filter != p.State.Filter.String() {
		p.Filter(to.Filter)
	}
	p.going = true
	p.Line.GlideTo(p.State.Layout.Kept(p.State.Layout.Axis().Span(to.From, to.To, p.Line.View().Width(), 0, 0)))
	if to.Selected != p.State.Selected {
		p.Select(to.Selected)
	}
}

// Forget forgets the places of another file.
func (p *Past) Forget() { p.history.Forget() }
