package look

import (
	"strings"

	"tideline/timeline"
)

// AllText joins what the window may show of a document.
func AllText(doc *timeline.Document) string {
	var b strings.Builder
	add := func(texts ...string) {
		for _, t := range texts {
			b.WriteString(t)
		}
	}
	add(doc.Title, doc.Description, doc.Licence)
	for _, l := range doc.Lanes {
		add(l.Name)
	}
	for _, p := range doc.People {
		add(p.Name, p.Native, p.Role, p.Affiliation)
	}
	for _, s := range doc.Sources {
		add(s.Title, s.Author, s.Where(), s.Note)
	}
	for _, e := range doc.Eras {
		add(e.Name, e.Note)
	}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			addEvent(add, &events[i])
		}
	}
	return b.String()
}

func addEvent(add func(...string), e *timeline.Event) {
	add(e.Title, e.Native, e.Text, e.Place.Name, e.Notes)
	add(e.Tags...)
	for _, l := range e.Links {
		add(l.Title)
	}
	for _, q := range e.Quotes {
		add(q.Speaker, q.Text, q.Role, q.Affiliation, q.Locator)
		if q.Original != nil {
			add(q.Original.Text)
		}
	}
	for _, c := range e.Claims {
		add(c.Text, c.By, c.Locator)
		if c.Correction != nil {
			add(c.Correction.Text)
		}
	}
	for _, l := range e.LeadsTo {
		add(l.Why)
	}
	for _, d := range e.Dates {
		add(d.Note)
	}
	for _, why := range e.Unknown {
		add(why)
	}
	for _, c := range e.Sources {
		add(c.Locator)
	}
}
