package file

import (
	"cmp"
	"strconv"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file/syntax/values"
)

// Version is the version of the events file that this package reads.
const Version = 1

func documentShape() *shape[timeline.Document] {
	events := eventList()
	eras := recordList("eras", eraShape(), func(e *timeline.Era) *string { return &e.ID }, keepEra, func(d *timeline.Document) []*timeline.Era { return each(d.Eras) })
	eras.prepare = inOrder(eras.prepare, func(r *reader, n *values.Node) { r.lists.JoinEnds(n) })
	lanes := recordList("lanes", laneShape(), func(l *timeline.Lane) *string { return &l.ID }, keepLane, lanesOf)
	lanes.prepare = inOrder(func(r *reader, n *values.Node) { r.lists.Lanes(n) }, lanes.prepare)
	return shape[timeline.Document]{
		noun: "the file", block: true,
		fields: []field[timeline.Document]{
			version().must("1"),
			text("title", func(d *timeline.Document) *string { return &d.Title }).must("…").as("name", "headline"),
			markdown("description", func(d *timeline.Document) *string { return &d.Description }).as("subtitle", "about").or("text"),
			language("lang", func(d *timeline.Document) *string { return &d.Lang }).or("language", "locale"),
			text("licence", func(d *timeline.Document) *string { return &d.Licence }).as("license").or("rights", "copyright"),
			part("scale", scaleShape(), func(d *timeline.Document) *timeline.Scale { return &d.Scale }),
			lanes.as("lane").or("groups", "categories", "tracks"),
			recordList("people", personShape(), func(p *timeline.Person) *string { return &p.ID }, keepPerson, func(d *timeline.Document) []*timeline.Person { return each(d.People) }).or("persons", "speakers"),
			recordList("sources", sourceShape(), func(s *timeline.Source) *string { return &s.ID }, keepSource, func(d *timeline.Document) []*timeline.Source { return each(d.Sources) }).as("source", "bibliography").or("references"),
			eras.or("periods"),
			events.must("[{date: 1953-07-27, title: …}]").as("event", "items", "entries"),
			recordList("stories", storyShape(), func(s *timeline.Story) *string { return &s.ID }, keepStory, func(d *timeline.Document) []*timeline.Story { return each(d.Stories) }).or("tours"),
		},
		extra: func(d *timeline.Document) *map[string]any { return &d.Extra },
	}.ready()
}

// eventList is the field of all events.
func eventList() field[timeline.Document] {
	f := recordList("events", eventShape(), func(e *timeline.Event) *string { return &e.ID }, keepEvent, eventsInOrder)
	f.prepare = inOrder(f.prepare, func(r *reader, n *values.Node) { r.lists.Events(n) })
	return f
}

// inOrder does two things with a list, one after the other.
func inOrder(first, then func(*reader, *values.Node)) func(*reader, *values.Node) {
	return func(r *reader, n *values.Node) {
		first(r, n)
		then(r, n)
	}
}

// version is the field that makes a file ours.
func version() field[timeline.Document] {
	return field[timeline.Document]{key: "tideline", kind: "whole number", write: writtenVersion, read: func(r *reader, n *values.Node, _ *timeline.Document) {
		var s string
		if !r.token(n, &s) {
			return
		}
		switch v, ok := wholeNumber(s); {
		case !ok || v < 1:
			r.Add(diag.CodeBadVersion, n.Pos, s)
		case v > Version:
			r.Add(diag.CodeNewerVersion, n.Pos, s, strconv.Itoa(Version))
		}
	}}
}

func scaleShape() *shape[timeline.Scale] {
	before := when(func(s *timeline.Scale) edtf.Date { return s.Before }, func(s *timeline.Scale, d dated) {
		if s.Before = d.date; s.Kind == "" { // no other scale counts back
			s.Kind = timeline.LogarithmicScale
		}
	})
	before.key, before.example = "before", "1950"
	return shape[timeline.Scale]{
		noun: "a scale", lone: "kind",
		fields: []field[timeline.Scale]{
			oneOf("kind", timeline.ScaleKinds(), func(s *timeline.Scale) *timeline.ScaleKind { return &s.Kind }).as("type"),
			before.as("until", "reference"),
		},
		extra: func(s *timeline.Scale) *map[string]any { return &s.Extra },
	}.ready()
}

func laneShape() *shape[timeline.Lane] {
	return shape[timeline.Lane]{
		noun: "a lane", lone: "name",
		fields: []field[timeline.Lane]{
			identity(func(l *timeline.Lane) *string { return &l.ID }),
			text("name", func(l *timeline.Lane) *string { return &l.Name }).must("…").as("title", "label"),
			laneColor().usual(isNextColor).as("colour"),
		},
		pos:   func(l *timeline.Lane) *diag.Pos { return &l.Pos },
		extra: func(l *timeline.Lane) *map[string]any { return &l.Extra },
	}.ready()
}

func keepLane(d *timeline.Document, l *timeline.Lane) {
	if l.Color == "" {
		l.Color = timeline.Colors()[len(d.Lanes)%len(timeline.Colors())]
	}
	l.Name = cmp.Or(l.Name, l.ID)
	d.Lanes = append(d.Lanes, *l)
}

func personShape() *shape[timeline.Person] {
	return shape[timeline.Person]{
		noun: "a person", lone: "name",
		fields: []field[timeline.Person]{
			identity(func(p *timeline.Person) *string { return &p.ID }),
			text("name", func(p *timeline.Person) *string { return &p.Name }).must("…"),
			oneOf("kind", timeline.PersonKinds(), func(p *timeline.Person) *timeline.PersonKind { return &p.Kind }).or("type"),
			text("native", func(p *timeline.Person) *string { return &p.Native }),
			texts("also", func(p *timeline.Person) *[]string { return &p.Also }).or("aliases", "alias", "aka", "names"),
			lifeDate("born", func(p *timeline.Person) *string { return &p.Born }, (*timeline.Person).BornAs, (*timeline.Person).Begin).as("birth", "founded", "launched", "released").or("from", "start", "established"),
			lifeDate("died", func(p *timeline.Person) *string { return &p.Died }, (*timeline.Person).DiedAs, (*timeline.Person).End).as("death", "dissolved", "discontinued", "end_of_life").or("until", "end", "closed"),
			text("role", func(p *timeline.Person) *string { return &p.Role }).or("title", "position", "office"),
			text("affiliation", func(p *timeline.Person) *string { return &p.Affiliation }).or("organisation", "organization", "party"),
		},
		pos:   func(p *timeline.Person) *diag.Pos { return &p.Pos },
		extra: func(p *timeline.Person) *map[string]any { return &p.Extra },
	}.ready()
}

func keepPerson(d *timeline.Document, p *timeline.Person) {
	p.Name = cmp.Or(p.Name, p.ID)
	d.People = append(d.People, *p)
}

func sourceShape() *shape[timeline.Source] {
	return shape[timeline.Source]{
		noun: "a source", lone: "title",
		fields: []field[timeline.Source]{
			identity(func(s *timeline.Source) *string { return &s.ID }),
			oneOf("kind", timeline.SourceKinds(), func(s *timeline.Source) *timeline.SourceKind { return &s.Kind }).or("type"),
			text("title", func(s *timeline.Source) *string { return &s.Title }).must("…").as("name", "headline"),
			text("author", func(s *timeline.Source) *string { return &s.Author }).or("by", "authors"),
			text("publisher", func(s *timeline.Source) *string { return &s.Publisher }).or("journal", "newspaper"),
			writtenDate("date", func(s *timeline.Source) *string { return &s.Date }).or("year", "published"),
			address("url", func(s *timeline.Source) *string { return &s.URL }).as("link", "href").or("address"),
			writtenDate("seen", func(s *timeline.Source) *string { return &s.Seen }).or("accessed", "retrieved"),
			text("volume", func(s *timeline.Source) *string { return &s.Volume }).or("vol"),
			text("issue", func(s *timeline.Source) *string { return &s.Issue }).or("number", "no"),
			text("pages", func(s *timeline.Source) *string { return &s.Pages }).or("page", "pp"),
			text("doi", func(s *timeline.Source) *string { return &s.DOI }),
			text("archive", func(s *timeline.Source) *string { return &s.Archive }).or("library", "repository"),
			text("call_number", func(s *timeline.Source) *string { return &s.CallNumber }).or("shelfmark", "signature"),
			checked("checked", func(s *timeline.Source) **timeline.Check { return &s.Checked }),
			text("note", func(s *timeline.Source) *string { return &s.Note }).or("notes", "comment"),
		},
		pos:   func(s *timeline.Source) *diag.Pos { return &s.Pos },
		extra: func(s *timeline.Source) *map[string]any { return &s.Extra },
	}.ready()
}

func keepSource(d *timeline.Document, s *timeline.Source) {
	s.Title = cmp.Or(s.Title, s.ID)
	d.Sources = append(d.Sources, *s)
}

func eraShape() *shape[timeline.Era] {
	return shape[timeline.Era]{
		noun: "an era",
		fields: []field[timeline.Era]{
			identity(func(e *timeline.Era) *string { return &e.ID }),
			text("name", func(e *timeline.Era) *string { return &e.Name }).must("…").as("title", "label", "headline"),
			when(func(e *timeline.Era) edtf.Date { return e.Date }, func(e *timeline.Era, d dated) { e.Date = d.date }).must("1960/1989"),
			text("note", func(e *timeline.Era) *string { return &e.Note }).or("notes", "text", "description"),
		},
		pos:   func(e *timeline.Era) *diag.Pos { return &e.Pos },
		extra: func(e *timeline.Era) *map[string]any { return &e.Extra },
	}.ready()
}

// keepEra drops an era without a date, which could not be drawn; the missing or
// refused date has been reported.
func keepEra(d *timeline.Document, e *timeline.Era) {
	if !e.Date.IsPlaced() {
		return
	}
	e.Name = cmp.Or(e.Name, e.ID)
	d.Eras = append(d.Eras, *e)
}
