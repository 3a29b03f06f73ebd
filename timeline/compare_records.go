package timeline

import (
	"io/fs"
	"path"
	"slices"
)

// This file marks the records of a guest: their ids, and what they refer to.

// id marks an id; none stays none.
func (g *guest) id(id string) string {
	if id == "" {
		return ""
	}
	return g.mark + id
}

func (g *guest) lane(l Lane) Lane {
	l.ID = g.id(l.ID)
	return l
}

func (g *guest) person(p Person) Person {
	p.ID = g.id(p.ID)
	return p
}

func (g *guest) source(s Source) Source {
	s.ID = g.id(s.ID)
	return s
}

func (g *guest) era(e Era) Era {
	e.ID = g.id(e.ID)
	return e
}

// erasBeside are the eras of the guest that the host does not have.
func (g *guest) erasBeside(host *Document) []Era {
	return kept(g.doc.Eras, func(e *Era) bool {
		return !slices.ContainsFunc(host.Eras, func(h Era) bool { return h.Name == e.Name && h.Date.String() == e.Date.String() })
	})
}

// who marks the id of a person; a name as it was written stays.
func (g *guest) who(by string) string {
	if _, ok := g.doc.Person(by); ok {
		return g.id(by)
	}
	return by
}

func (g *guest) event(e Event) Event {
	e.ID, e.Life = g.id(e.ID), g.id(e.Life)
	e.Lanes, e.People = each(e.Lanes, g.id), each(e.People, g.who)
	if e.Image != nil {
		image := *e.Image
		image.File = g.picture(image.File)
		e.Image = &image
	}
	e.Sources = each(e.Sources, func(c Citation) Citation {
		c.Source = g.id(c.Source)
		return c
	})
	e.Quotes = each(e.Quotes, func(q Quote) Quote {
		q.By, q.Source = g.id(q.By), g.id(q.Source)
		return q
	})
	e.Dates = each(e.Dates, func(d DatedClaim) DatedClaim {
		d.Source = g.id(d.Source)
		return d
	})
	e.Claims = each(e.Claims, g.claim)
	e.LeadsTo = each(e.LeadsTo, func(l Link) Link {
		l.Event = g.id(l.Event)
		return l
	})
	return e
}

// picture marks the file of a picture. One that lies elsewhere than beside its events file
// is refused by its name, which stays.
func (g *guest) picture(file string) string {
	if !fs.ValidPath(path.Clean(file)) {
		return file
	}
	return g.id(file)
}

func (g *guest) claim(c Claim) Claim {
	c.By, c.Source = g.who(c.By), g.id(c.Source)
	if c.Correction != nil {
		correction := *c.Correction
		correction.Source = g.id(correction.Source)
		c.Correction = &correction
	}
	return c
}

func (g *guest) story(s Story) Story {
	s.ID = g.id(s.ID)
	s.Steps = each(s.Steps, g.step)
	return s
}

// step marks the event of a step, and the quotes of it that are named by who said them.
func (g *guest) step(s Step) Step {
	e, _ := g.doc.Event(s.Event)
	s.Quotes = each(s.Quotes, func(name string) string {
		if q, ok := e.Quote(name); ok && q.ID != name && q.By == name {
			return g.id(name)
		}
		return name
	})
	s.Event = g.id(s.Event)
	return s
}
