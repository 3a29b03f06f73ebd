package timeline

import (
	"cmp"
	"strconv"
)

// Version is the version of the events file that this package reads.
const Version = 1

func documentShape() *shape[Document] {
	events := eventList()
	eras := enrolled("eras", eraShape(), func(e *Era) *string { return &e.ID }, keepEra)
	eras.prepare = inOrder(eras.prepare, joinEnds)
	lanes := enrolled("lanes", laneShape(), func(l *Lane) *string { return &l.ID }, keepLane)
	lanes.prepare = inOrder(listLanes, lanes.prepare)
	return shape[Document]{
		noun: "the file",
		fields: []field[Document]{
			version().must("1"),
			text("title", func(d *Document) *string { return &d.Title }).must("…").as("name", "headline"),
			markdown("description", func(d *Document) *string { return &d.Description }).as("subtitle", "about").or("text"),
			language("lang", func(d *Document) *string { return &d.Lang }).or("language", "locale"),
			lanes.as("lane").or("groups", "categories", "tracks"),
			enrolled("people", personShape(), func(p *Person) *string { return &p.ID }, keepPerson).or("persons", "speakers"),
			enrolled("sources", sourceShape(), func(s *Source) *string { return &s.ID }, keepSource).as("source", "bibliography").or("references"),
			eras.or("periods"),
			events.must("[{date: 1953-07-27, title: …}]").as("event", "items", "entries"),
			enrolled("stories", storyShape(), func(s *Story) *string { return &s.ID }, keepStory).or("tours"),
		},
		extra: func(d *Document) *map[string]any { return &d.Extra },
	}.ready()
}

// eventList is the field of all events.
func eventList() field[Document] {
	f := enrolled("events", eventShape(), func(e *Event) *string { return &e.ID }, keepEvent)
	f.prepare = inOrder(f.prepare, looseEvents)
	return f
}

// inOrder does two things with a list, one after the other.
func inOrder(first, then func(*reader, *node)) func(*reader, *node) {
	return func(r *reader, n *node) {
		first(r, n)
		then(r, n)
	}
}

// version is the field that makes a file ours.
func version() field[Document] {
	return field[Document]{key: "tideline", kind: "whole number", read: func(r *reader, n *node, _ *Document) {
		var s string
		if !r.token(n, &s) {
			return
		}
		switch v, ok := wholeNumber(s); {
		case !ok || v < 1:
			r.add(CodeBadVersion, n.pos, s)
		case v > Version:
			r.add(CodeNewerVersion, n.pos, s, strconv.Itoa(Version))
		}
	}}
}

func laneShape() *shape[Lane] {
	return shape[Lane]{
		noun: "a lane", lone: "name",
		fields: []field[Lane]{
			identity(func(l *Lane) *string { return &l.ID }),
			text("name", func(l *Lane) *string { return &l.Name }).must("…").as("title", "label"),
			laneColor().as("colour"),
		},
		pos:   func(l *Lane) *Pos { return &l.Pos },
		extra: func(l *Lane) *map[string]any { return &l.Extra },
	}.ready()
}

func keepLane(d *Document, l *Lane) {
	if l.Color == "" {
		l.Color = Colors()[len(d.Lanes)%len(Colors())]
	}
	l.Name = cmp.Or(l.Name, l.ID)
	d.Lanes = append(d.Lanes, *l)
}

func personShape() *shape[Person] {
	return shape[Person]{
		noun: "a person", lone: "name",
		fields: []field[Person]{
			identity(func(p *Person) *string { return &p.ID }),
			text("name", func(p *Person) *string { return &p.Name }).must("…"),
			text("native", func(p *Person) *string { return &p.Native }),
			writtenDate("born", func(p *Person) *string { return &p.Born }).as("birth"),
			writtenDate("died", func(p *Person) *string { return &p.Died }).as("death"),
			text("role", func(p *Person) *string { return &p.Role }).or("title", "position", "office"),
			text("affiliation", func(p *Person) *string { return &p.Affiliation }).or("organisation", "organization", "party"),
		},
		pos:   func(p *Person) *Pos { return &p.Pos },
		extra: func(p *Person) *map[string]any { return &p.Extra },
	}.ready()
}

func keepPerson(d *Document, p *Person) {
	p.Name = cmp.Or(p.Name, p.ID)
	d.People = append(d.People, *p)
}

func sourceShape() *shape[Source] {
	return shape[Source]{
		noun: "a source", lone: "title",
		fields: []field[Source]{
			identity(func(s *Source) *string { return &s.ID }),
			oneOf("kind", SourceKinds(), func(s *Source) *string { return &s.Kind }).or("type"),
			text("title", func(s *Source) *string { return &s.Title }).must("…").as("name", "headline"),
			text("author", func(s *Source) *string { return &s.Author }).or("by", "authors"),
			text("publisher", func(s *Source) *string { return &s.Publisher }).or("journal", "newspaper"),
			writtenDate("date", func(s *Source) *string { return &s.Date }).or("year", "published"),
			address("url", func(s *Source) *string { return &s.URL }).as("link", "href").or("address"),
			writtenDate("seen", func(s *Source) *string { return &s.Seen }).or("accessed", "retrieved"),
			text("note", func(s *Source) *string { return &s.Note }).or("notes", "comment"),
		},
		pos:   func(s *Source) *Pos { return &s.Pos },
		extra: func(s *Source) *map[string]any { return &s.Extra },
	}.ready()
}

// SourceKinds returns the words for kinds of sources: documents of the time,
// newspapers and agencies, research, works of reference, figures, recordings
// and pictures, and all else.
func SourceKinds() []string {
	return []string{"primary", "press", "scholarly", "reference", "data", "media", "other"}
}

func keepSource(d *Document, s *Source) {
	s.Title = cmp.Or(s.Title, s.ID)
	d.Sources = append(d.Sources, *s)
}

func eraShape() *shape[Era] {
	return shape[Era]{
		noun: "an era",
		fields: []field[Era]{
			identity(func(e *Era) *string { return &e.ID }),
			text("name", func(e *Era) *string { return &e.Name }).must("…").as("title", "label", "headline"),
			when(func(e *Era, d dated) { e.Date = d.date }).must("1960/1989"),
			text("note", func(e *Era) *string { return &e.Note }).or("notes", "text", "description"),
		},
		pos:   func(e *Era) *Pos { return &e.Pos },
		extra: func(e *Era) *map[string]any { return &e.Extra },
	}.ready()
}

// keepEra drops an era without a date, which could not be drawn; the missing
// or refused date was reported.
func keepEra(d *Document, e *Era) {
	if !e.Date.IsPlaced() {
		return
	}
	e.Name = cmp.Or(e.Name, e.ID)
	d.Eras = append(d.Eras, *e)
}
