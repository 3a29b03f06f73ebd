package handout

import (
	"tideline/timeline"
	"tideline/timeline/pattern"
)

// sourceList numbers the sources of a page in order of first use, and records where
// they are used.
type sourceList struct {
	numbers map[string]int // from 1
	ids     []string
	users   map[string][]stop
}

// use records that an event refers to a source.
func (l *sourceList) use(id string, s stop) {
	if l.numbers == nil {
		l.numbers, l.users = map[string]int{}, map[string][]stop{}
	}
	if l.numbers[id] == 0 {
		l.ids = append(l.ids, id)
		l.numbers[id] = len(l.ids)
	}
	l.users[id] = append(l.users[id], s)
}

// reference leads to a source of the list.
type reference struct {
	Anchor string
	Number string
	Label  string // such as “Source 3”
	Title  string
}

// reference returns nil for a source that there is not.
func (b *builder) reference(id string) *reference {
	s, ok := b.doc.Source(id)
	if !ok {
		return nil
	}
	n := b.number(b.sources.numbers[id])
	return &reference{anchor("source", id), n, pattern.Fill(b.o.Phrases.Source, "N", n), s.Title}
}

// citation is a source of an event with the role that it plays.
type citation struct {
	Source  *reference
	Role    string
	Locator string
}

// citations lists the sources of an event: those it rests on with their roles,
// then those that only a quotation, a date or a claim names.
func (b *builder) citations(e *timeline.Event) []citation {
	var out []citation
	listed := map[string]bool{}
	for _, c := range e.Sources {
		if ref := b.reference(c.Source); ref != nil {
			out = append(out, citation{ref, b.role(c.Role), c.Locator})
			listed[c.Source] = true
		}
	}
	for _, id := range e.Cited() {
		if ref := b.reference(id); ref != nil && !listed[id] {
			out = append(out, citation{ref, b.o.Phrases.Named, ""})
		}
	}
	return out
}

func (b *builder) role(role timeline.Role) string {
	switch role {
	case timeline.Contradicts:
		return b.o.Phrases.Contradicts
	case timeline.Context:
		return b.o.Phrases.Context
	default:
		return b.o.Phrases.Supports
	}
}

// source is one entry of the list of sources.
type source struct {
	Anchor    string
	Kind      string
	Title     string
	Author    string
	Publisher string
	Date      when
	URL       string // may be opened
	Address   string // may not, and stands as text
	Seen      string
	Checked   string
	Note      string
	Used      []connection // the events that name it
}

func (b *builder) sourceEntries() []source {
	var out []source
	for _, id := range b.sources.ids {
		s, ok := b.doc.Source(id)
		if !ok {
			continue
		}
		entry := source{
			Anchor: anchor("source", id), Kind: b.kind(s.Kind), Title: s.Title, Author: s.Author, Publisher: s.Where(),
			Date: b.whenText(s.Date), URL: webAddress(s.Address()), Note: s.Note,
		}
		if entry.URL == "" {
			entry.Address = s.URL
		}
		if s.Seen != "" {
			entry.Seen = pattern.Fill(b.o.Phrases.Seen, "Date", b.whenText(s.Seen).Text)
		}
		if s.Checked != nil {
			entry.Checked = b.checked(s.Checked)
		}
		for _, u := range b.sources.users[id] {
			entry.Used = append(entry.Used, connection{Anchor: u.anchor, Date: b.whenEvent(u.event), Title: u.event.Title})
		}
		out = append(out, entry)
	}
	return out
}

// kind words the kind of a source.
func (b *builder) kind(kind timeline.SourceKind) string {
	switch kind {
	case timeline.PrimarySource:
		return b.o.Phrases.Primary
	case timeline.PressSource:
		return b.o.Phrases.Press
	case timeline.ScholarlySource:
		return b.o.Phrases.Scholarly
	case timeline.ReferenceSource:
		return b.o.Phrases.Reference
	case timeline.DataSource:
		return b.o.Phrases.Data
	case timeline.MediaSource:
		return b.o.Phrases.Media
	case timeline.OtherSource:
		return b.o.Phrases.Other
	default:
		return string(kind)
	}
}
