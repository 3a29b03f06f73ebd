package table

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/pattern"
)

// The columns that a table has where some record says something in them: of events, and of
// the rows below them that tell more of a source than its title and address.
const (
	calendarDate = "calendar date"
	imageURL     = "image"
	imageFile    = "image file"
	imageAlt     = "image alt"
	imageCredit  = "image credit"
)

// detail is a column of what is known of a source.
type detail struct {
	name string
	of   func(s *timeline.Source) *string
}

// details are those columns. The note of a source is its text.
func details() []detail {
	return []detail{
		{"author", func(s *timeline.Source) *string { return &s.Author }},
		{"publisher", func(s *timeline.Source) *string { return &s.Publisher }},
		{"published", func(s *timeline.Source) *string { return &s.Date }},
		{"seen", func(s *timeline.Source) *string { return &s.Seen }},
		{"volume", func(s *timeline.Source) *string { return &s.Volume }},
		{"issue", func(s *timeline.Source) *string { return &s.Issue }},
		{"pages", func(s *timeline.Source) *string { return &s.Pages }},
		{"doi", func(s *timeline.Source) *string { return &s.DOI }},
		{"archive", func(s *timeline.Source) *string { return &s.Archive }},
		{"call number", func(s *timeline.Source) *string { return &s.CallNumber }},
	}
}

// sourceKind is the column of the kind of a source.
const sourceKind = "kind of source"

// someNames returns the columns that a document needs besides those of every table.
func someNames(doc *timeline.Document) (names []string) {
	add := func(name string, used bool) {
		if used {
			names = append(names, name)
		}
	}
	events := func(is func(e *timeline.Event) bool) bool {
		at := func(e timeline.Event) bool { return is(&e) }
		return slices.ContainsFunc(doc.Events, at) || slices.ContainsFunc(doc.Undated, at)
	}
	picture := func(of func(p *timeline.Picture) string) bool {
		return events(func(e *timeline.Event) bool { return e.Image != nil && lineOf(of(e.Image)) != "" })
	}
	sources := func(is func(s *timeline.Source) bool) bool {
		return slices.ContainsFunc(doc.Sources, func(s timeline.Source) bool { return is(&s) })
	}
	add(calendarDate, events(func(e *timeline.Event) bool { return e.Calendar != "" }))
	add(imageURL, picture(func(p *timeline.Picture) string { return p.URL }))
	add(imageFile, picture(func(p *timeline.Picture) string { return p.File }))
	add(imageAlt, picture(func(p *timeline.Picture) string { return p.Alt }))
	add(imageCredit, picture(func(p *timeline.Picture) string { return p.Credit }))
	add(sourceKind, sources(func(s *timeline.Source) bool { return s.Kind != "" }))
	for _, d := range details() {
		add(d.name, sources(func(s *timeline.Source) bool { return lineOf(*d.of(s)) != "" }))
	}
	return names
}

// isSomeName reports whether a column is one that some tables have.
func isSomeName(name string) bool {
	return slices.Contains([]string{calendarDate, imageURL, imageFile, imageAlt, imageCredit, sourceKind}, name) ||
		slices.ContainsFunc(details(), func(d detail) bool { return d.name == name })
}

// pictured writes the picture of an event.
func pictured(cells map[string]string, p *timeline.Picture) {
	if p != nil {
		cells[imageURL], cells[imageFile], cells[imageAlt], cells[imageCredit] = p.URL, lineOf(p.File), lineOf(p.Alt), lineOf(p.Credit)
	}
}

// unnamed finds what events name, and tells of the lanes and people that none does: they have no
// row.
func (w *sheetWriter) unnamed() {
	w.used = map[string]bool{}
	for _, events := range [][]timeline.Event{w.doc.Events, w.doc.Undated} {
		for i := range events {
			for section, ids := range map[string][]string{"lanes ": events[i].Lanes, "people ": events[i].People, "sources ": events[i].Cited()} {
				for _, id := range ids {
					w.used[section+id] = true
				}
			}
		}
	}
	const why pattern.English = "no event names it, and a table has rows for events alone"
	for i := range w.doc.Lanes {
		if l := &w.doc.Lanes[i]; !l.Usual() && !w.used["lanes "+l.ID] {
			w.loss.Left(l.Pos, lineOf(l.Name), why)
		}
	}
	for i := range w.doc.People {
		if p := &w.doc.People[i]; !w.used["people "+p.ID] {
			w.loss.Left(p.Pos, lineOf(p.Name), why)
		}
	}
}

// ownSources writes a row for each source of which more is known than its title and address, or
// which no event names.
func (w *sheetWriter) ownSources() {
	lines := map[string]bool{}
	for i := range w.doc.Sources {
		s := &w.doc.Sources[i]
		line := sourceLine(s)
		if lines[line] {
			w.loss.Left(s.Pos, line, pattern.English("another source has this title and this address, and events name only the first"))
		}
		lines[line] = true
		cells := map[string]string{sourceKind: string(s.Kind), "text": cellText(s.Note)}
		isSaid := cells[sourceKind]+cells["text"] != "" || !w.used["sources "+s.ID]
		for _, d := range details() {
			cells[d.name] = lineOf(*d.of(s))
			isSaid = isSaid || cells[d.name] != ""
		}
		if isSaid {
			cells["id"], cells["title"], cells["sources"], cells["type"] = s.ID, lineOf(s.Title), s.URL, "source"
			w.line("", w.row(cells))
		}
	}
}

// sourceLine is a source as events name it: its title, with its address in brackets.
func sourceLine(s *timeline.Source) string {
	line := lineOf(s.Title)
	if s.URL != "" {
		line += " <" + s.URL + ">"
	}
	return line
}

// sources writes the sources of an event, one a line.
func (w *sheetWriter) sources(e *timeline.Event) string {
	var all []string
	for _, id := range e.Cited() {
		if s, ok := w.doc.Source(id); ok && !slices.Contains(all, sourceLine(s)) {
			all = append(all, sourceLine(s))
		}
	}
	return strings.Join(all, "\n")
}
