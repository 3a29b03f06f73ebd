package panel

import (
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/search"
)

// follow is a word that leads to all events that have the same in a field.
func (p *pages) follow(text string, field search.Field, value string) widgets.Lead {
	return widgets.Lead{Text: text, To: func() { p.calls.Follow(search.Condition{Field: field, Values: []string{value}}) }}
}

// tags are those of an event.
func (p *pages) tags(e *timeline.Event) (all []widgets.Lead) {
	for _, tag := range e.Tags {
		all = append(all, p.follow(tag, search.Tag, tag))
	}
	return all
}

// place is that of an event.
func (p *pages) place(e *timeline.Event) widgets.Lead {
	return p.follow(e.Place.Name, search.Place, e.Place.Name)
}

// lanes are those of an event.
func (p *pages) lanes(e *timeline.Event) (all []widgets.Lead) {
	for _, id := range e.Lanes {
		all = append(all, p.follow(p.laneName(id), search.Lane, id))
	}
	return all
}

// people are those who take part in an event.
func (p *pages) people(e *timeline.Event) (all []widgets.Lead) {
	for _, id := range e.People {
		name := id
		if who, ok := p.session.Doc.Person(id); ok {
			name = who.Name
		}
		all = append(all, p.follow(name, search.People, name))
	}
	return all
}
