package search

import (
	"slices"
	"strings"

	"tideline/timeline"
)

// events adds the events.
func (b *builder) events() {
	for i, e := range b.Index.events {
		b.begin(FoundEvent, i, 0)
		b.say(Title, e.Title, e.Native)
		b.say(Text, plain(e.Text))
		b.say(Tag, e.Tags...)
		for _, who := range e.People {
			b.person(who, People)
		}
		b.person(e.Life, People)
		b.link(b.placeRow, e.Place.Name, Place)
		for _, c := range e.Claims {
			b.say(Text, c.Text)
			if c.Correction != nil {
				b.say(Text, c.Correction.Text)
			}
			b.person(c.By, By)
		}
		for _, id := range e.Cited() {
			b.link(b.sourceRow, id, Source)
		}
		b.notes(e)
		b.when(e.Date)
		if e.Date.IsPlaced() {
			b.say(Date, e.Date.HumanIn(&b.dates), e.InCalendar(b.dates))
		} else {
			b.say(Date, e.DateText)
		}
		for _, d := range e.Dates {
			b.when(d.Date)
			b.say(Date, d.Date.HumanIn(&b.dates))
		}
	}
}

// notes adds what else an event says.
func (b *builder) notes(e *timeline.Event) {
	b.say(Note, plain(e.Notes))
	for _, key := range slices.Sorted(mapKeys(e.Unknown)) {
		b.say(Note, e.Unknown[key])
	}
	for _, d := range e.Dates {
		b.say(Note, d.Note)
	}
	for _, l := range e.LeadsTo {
		b.say(Note, l.Why)
	}
	for _, l := range e.Links {
		b.say(Note, l.Title)
	}
	if e.Image != nil {
		b.say(Note, e.Image.Alt, e.Image.Credit)
	}
}

func mapKeys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for key := range m {
			if !yield(key) {
				return
			}
		}
	}
}

// person links a person, or adds a name that nobody in the document has.
func (b *builder) person(who string, f Field) {
	if _, known := b.personRow[who]; known {
		b.link(b.personRow, who, f)
	} else {
		b.say(f, who)
	}
}

// quotations adds what people said.
func (b *builder) quotations() {
	for i, e := range b.Index.events {
		for j := range e.Quotes {
			q := &e.Quotes[j]
			b.begin(FoundQuotation, i, j)
			b.say(Quotation, q.Text)
			if q.Original != nil {
				b.say(Quotation, q.Original.Text)
			}
			b.person(q.By, By)
			if q.By == "" {
				b.say(By, q.Speaker)
			}
			b.say(Note, q.Role, q.Affiliation)
			b.link(b.sourceRow, q.Source, Source)
			b.whenWritten(q.Date)
		}
	}
}

// people adds the people with all of their names.
func (b *builder) people() {
	for i := range b.doc.People {
		p := &b.doc.People[i]
		b.begin(FoundPerson, -1, i)
		for _, name := range append([]string{p.Name, p.Native}, p.Also...) {
			if name != "" {
				b.add(Name, levelTitle, true, name)
			}
		}
		b.say(Note, p.Role, p.Affiliation)
	}
}

// places adds the places with all of their names, those that any event gives.
func (b *builder) places() {
	also := map[string][]string{}
	for _, e := range b.Index.events {
		for _, name := range e.Place.Also {
			if !slices.Contains(also[e.Place.Name], name) {
				also[e.Place.Name] = append(also[e.Place.Name], name)
			}
		}
	}
	for i, p := range b.placeNames {
		b.begin(FoundPlace, -1, i)
		b.add(Name, levelTitle, true, p.Name)
		for _, name := range also[p.Name] {
			b.add(Name, levelTitle, true, name)
		}
	}
}

// allSources adds the sources.
func (b *builder) allSources() {
	for i := range b.doc.Sources {
		s := &b.doc.Sources[i]
		b.begin(FoundSource, -1, i)
		b.add(Source, levelSource, true, s.Title)
		for _, text := range []string{s.Author, s.Publisher, s.ID} {
			if text != "" && text != s.Title {
				b.add(Source, levelSource, true, text)
			}
		}
		b.say(Note, s.Note)
		b.whenWritten(s.Date)
	}
}

// plain takes the signs of Markdown out of a text, and the addresses of its links.
func plain(markdown string) string {
	if !strings.ContainsAny(markdown, "*`[\n") {
		return markdown
	}
	var b strings.Builder
	for rest := markdown; rest != ""; {
		at := strings.IndexAny(rest, "*`[]")
		if at < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:at])
		sign := rest[at]
		rest = rest[at+1:]
		if end := strings.IndexByte(rest, ')'); sign == ']' && strings.HasPrefix(rest, "(") && end > 0 {
			rest = rest[end+1:]
		} else if sign == '[' && !strings.Contains(rest, "](") || sign == ']' {
			b.WriteByte(sign)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
