package present

import (
	"io/fs"

	"tideline/app/present/talk"
	"tideline/timeline"
)

// Renew shows what has become of the file while the talk is given, which stays at its
// step. Where nothing is left to show, the talk goes on as it was.
func (p *Presentation) Renew(doc *timeline.Document, steps []talk.Step) {
	if p.over {
		return
	}
	before := p.talk.Step().Event.ID
	p.talk.OnChange = nil
	renewed := p.talk.Renew(steps)
	p.talk.OnChange = p.show
	if !renewed {
		return
	}
	p.config.Doc, p.deck.doc = doc, doc
	p.screen.line.renew(doc, steps)
	if p.presenter != nil && p.talk.Step().Event.ID == before {
		p.presenter.notes.step = p.talk.Step() // whose page of notes stays
	}
	p.show()
}

// Reread shows the pictures as they are now, from a folder.
func (p *Presentation) Reread(folder fs.FS) {
	if p.over {
		return
	}
	p.deck.pictures.want() // drops all
	p.deck.pictures.folder = folder
	p.show()
}

// renew has the line show other steps. It stays where it is at the step that was shown.
func (l *line) renew(doc *timeline.Document, steps []talk.Step) {
	l.doc, l.shown = doc, ""
	l.options.Keep = among(steps)
	if e := l.talk.Step().Event; l.from != nil && l.from.ID == e.ID {
		l.from = e
	}
}

// among reports whether an event is that of a step.
func among(steps []talk.Step) func(*timeline.Event) bool {
	events := map[*timeline.Event]bool{}
	for _, s := range steps {
		events[s.Event] = true
	}
	return func(e *timeline.Event) bool { return events[e] }
}
