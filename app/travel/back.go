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
		here := p.Here()
		at, placed := p.State.Where()
		p.history.Note(here, placed && (at < here.From || at > here.To))
	}
}

// Here is where one is. There has to be a drawing.
func (p *Past) Here() session.Place {
	from, to := p.Line.Heading().Range()
	return session.Place{From: from, To: to, Selected: p.State.Selected, Filter: p.State.Filter.String()}
}

// Go goes back (−1) or forward (1).
func (p *Past) Go(by int) {
	to, ok := p.history.Go(by)
	if !ok || p.State.Layout == nil {
		return
	}
	p.glide(to, true)
}

// To goes to a place, which is one more to go back from.
func (p *Past) To(place session.Place) {
	if p.State.Layout != nil {
		p.glide(place, false)
	}
}

// glide leads to a place, which may be one of the history.
func (p *Past) glide(to session.Place, ofHistory bool) {
	if to.Filter != p.State.Filter.String() {
		p.Filter(to.Filter)
	}
	p.going = ofHistory
	p.Stretch(to.From, to.To)
	if to.Selected != p.State.Selected {
		p.Select(to.Selected)
	}
}

// Forget forgets the places of another file.
func (p *Past) Forget() { p.history.Forget() }
