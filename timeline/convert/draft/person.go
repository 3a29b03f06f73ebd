package draft

import "tideline/timeline"

// Person returns the id of the person with a name, who is added where there is none; ""
// for no name.
func (d *Draft) Person(name string) string {
	return named(d, "person", d.people, name, func(id, name string) {
		d.add(timeline.Person{ID: id, Name: name})
	})
}

// NewPerson adds a person, whoever else has the same name, and returns the id.
func (d *Draft) NewPerson(p timeline.Person) string {
	p.ID = d.free("person", timeline.NewID(p.Name))
	d.add(p)
	return p.ID
}

func (d *Draft) add(p timeline.Person) {
	d.personAt[p.ID] = len(d.Doc.People)
	d.Doc.People = append(d.Doc.People, p)
}

// Whom returns the person with an id, to be changed until the next one is added; nil for
// none.
func (d *Draft) Whom(id string) *timeline.Person {
	if at, ok := d.personAt[id]; ok {
		return &d.Doc.People[at]
	}
	return nil
}
