package filter

import (
	"cmp"
	"slices"

	"tideline/app/language"
	"tideline/timeline"
	"tideline/timeline/search"
)

// choice is a value that a field can be asked for.
type choice struct {
	value, name string
	events      int
}

// choices lists what the events of a document have in a field: lanes, eras and words of
// the format in their order, all else by how often it comes.
func choices(doc *timeline.Document, field search.Field) []choice {
	c := counter{doc: doc, at: map[string]int{}}
	for _, list := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range list {
			c.event(&list[i], field)
		}
	}
	switch field {
	case search.Lane, search.Era, search.Status, search.Kind:
		return c.ordered(field)
	}
	slices.SortStableFunc(c.all, func(a, b choice) int {
		return cmp.Or(cmp.Compare(b.events, a.events), cmp.Compare(a.name, b.name))
	})
	return c.all
}

// counter counts the values of a field.
type counter struct {
	doc *timeline.Document
	all []choice
	at  map[string]int // by value
}

// add counts values of one event, each once.
func (c *counter) add(field search.Field, values ...string) {
	slices.Sort(values)
	for _, value := range slices.Compact(values) {
		if value == "" {
			continue
		}
		if _, there := c.at[value]; !there {
			c.at[value] = len(c.all)
			c.all = append(c.all, choice{value: value, name: valueName(c.doc, field, value)})
		}
		c.all[c.at[value]].events++
	}
}

func (c *counter) event(e *timeline.Event, field search.Field) {
	switch field {
	case search.Lane:
		c.add(field, slices.Clone(e.Lanes)...)
	case search.Tag:
		c.add(field, slices.Clone(e.Tags)...)
	case search.People:
		c.add(field, c.people(e)...)
	case search.Place:
		c.add(field, e.Place.Name)
	case search.Source:
		c.add(field, slices.Clone(e.Cited())...)
	case search.Kind:
		var kinds []string
		for _, id := range e.Cited() {
			if s, ok := c.doc.Source(id); ok {
				kinds = append(kinds, string(s.Kind))
			}
		}
		c.add(field, kinds...)
	case search.Status:
		c.add(field, string(e.Status))
	}
}

// people lists the names of those who take part in an event, or speak at it.
func (c *counter) people(e *timeline.Event) (names []string) {
	name := func(id, otherwise string) {
		if p, ok := c.doc.Person(id); ok {
			otherwise = p.Name
		}
		names = append(names, otherwise)
	}
	for _, id := range e.People {
		name(id, id)
	}
	for i := range e.Quotes {
		name(e.Quotes[i].By, e.Quotes[i].Speaker)
	}
	return names
}

// ordered lists the values of a field in the order that the document or the format has.
func (c *counter) ordered(field search.Field) (all []choice) {
	var ids []string
	switch field {
	case search.Lane:
		for _, l := range c.doc.Lanes {
			ids = append(ids, l.ID)
		}
	case search.Era:
		for _, e := range c.doc.Eras {
			ids = append(ids, e.ID)
		}
	case search.Status:
		for _, s := range timeline.Statuses() {
			ids = append(ids, string(s))
		}
	case search.Kind:
		for _, k := range timeline.SourceKinds() {
			ids = append(ids, string(k))
		}
	}
	for _, id := range ids {
		at, counted := c.at[id]
		switch {
		case counted:
			all = append(all, c.all[at])
		case field == search.Era || field == search.Lane:
			all = append(all, choice{value: id, name: valueName(c.doc, field, id)})
		}
	}
	return all
}

// valueName writes a value of a field for a person.
func valueName(doc *timeline.Document, field search.Field, value string) string {
	switch field {
	case search.Lane:
		if l, ok := doc.Lane(value); ok {
			return l.Name
		}
	case search.Source:
		if s, ok := doc.Source(value); ok {
			return s.Title
		}
	case search.Era:
		if e, ok := doc.Era(value); ok {
			return e.Name
		}
	case search.Kind:
		return language.SourceKind(timeline.SourceKind(value))
	case search.Status:
		return language.Status(timeline.Status(value))
	}
	return value
}
