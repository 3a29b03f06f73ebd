package travel

import (
	"tideline/app/session"
)

// Past goes back to where one was, and forward again.
type Past struct {
	*Travel
	Select func(event string) // and shows it in the panel
	// Filter shows what the filter of a place keeps: a drawing of it comes, maybe later, and
	// shows the time of the place. Then Drawn is called.
	Filter func(session.Place)

	history session.History
	going   bool // the way leads to a place of the history
	awaits  bool // the drawing in which that place is
}

// Rest notes where the line has come to rest.
func (p *Past) Rest() {
	leaped := p.Line.Leaped()
	switch {
	case p.awaits:
	case p.going:
		p.going = p.Line.Moving()
	default:
		p.note(leaped)
	}
}

// Drawn is told that a new drawing is shown.
func (p *Past) Drawn() {
	if p.awaits {
		p.awaits, p.going = false, p.going && p.Line.Moving()
	}
}

// note notes where one is, or will be once the line rests.
func (p *Past) note(leaped bool) {
	if p.State.Layout != nil && p.State.IsOpen() {
		here := p.Here()
		if leaped {
			p.history.Arrive(here)
			return
		}
		at, placed := p.State.Where()
		p.history.Note(here, placed && (at < here.From || at > here.To))
	}
}

// Here is where one is. There has to be a drawing.
func (p *Past) Here() session.Place {
	from, to := p.Line.Heading().Range()
	return session.Place{From: from, To: to, Selected: p.State.Selected, Filter: p.State.Filter.String(), Close: p.State.Close}
}

// Go goes back (−1) or forward (1).
func (p *Past) Go(by int) {
	p.leave()
	to, ok := p.history.Go(by)
	if !ok || p.State.Layout == nil {
		return
	}
	p.glide(to, true)
}

// To goes to a place, which is one more to go back from.
func (p *Past) To(place session.Place) {
	if p.State.Layout != nil {
		p.leave()
		p.glide(place, false)
	}
}

// leave notes where the line was going, for who does not wait until it is there comes back to
// that, and not to where it began.
func (p *Past) leave() {
	if p.Line.Moving() && !p.going && !p.awaits {
		p.note(p.Line.Leaped())
	}
}

// glide leads to a place, which may be one of the history.
func (p *Past) glide(to session.Place, ofHistory bool) {
	p.going = ofHistory
	if to.Filter != p.State.Filter.String() || to.Close != p.State.Close {
		p.awaits = true
		p.Filter(to)
	} else {
		p.Stretch(to.From, to.To)
		p.going = ofHistory && p.Line.Moving()
	}
	if to.Selected != p.State.Selected {
		p.Select(to.Selected)
	}
}

// Forget forgets the places of another file.
func (p *Past) Forget() {
	p.history.Forget()
	p.going, p.awaits = false, false
}
