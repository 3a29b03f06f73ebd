// Package literature reads and writes lists of literature: CSL-JSON, which Zotero and
// others exchange, BibTeX and RIS. They hold sources and no events.
//
// What a source has no key for, such as an edition, is kept under one that begins with x-, and
// written again as what it was.
package literature

import (
	"cmp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// work is what a list says of one source.
type work struct {
	at             diag.Pos
	key            string
	form           form                // what it is
	kind           timeline.SourceKind // "" for that of its form
	title          string
	authors        []string
	editors        []string
	container      string // what it stands in: a journal, a book
	publisher      string
	date           string // EDTF, or as written
	url, doi, note string
	seen           string
	rest           []detail
}

// detail is something that a source has no key for.
type detail struct {
	name  string
	value any
}

// add keeps a detail that is not empty.
func (w *work) add(name, text string) {
	if text = draft.Line(text); text != "" {
		w.rest = append(w.rest, detail{name, text})
	}
}

// reader reads one list.
type reader struct{ *draft.Draft }

// take makes a source of a work.
func (r *reader) take(w work) {
	s := timeline.Source{
		ID: idOf(w.key), Kind: cmp.Or(w.kind, w.form.kind, timeline.OtherSource), Title: draft.Line(w.title), Author: strings.Join(cite.Alike(w.authors), "; "),
		URL: r.Address(w.url), Note: strings.TrimSpace(w.note), Pos: w.at,
		Date: r.dated(&w, w.date, "date as written"), Seen: r.dated(&w, w.seen, "looked at"),
	}
	s.Publisher = draft.Line(cmp.Or(w.container, w.publisher)) // of an events file it is either
	if s.Publisher != draft.Line(w.publisher) {
		w.add("publisher", w.publisher)
	}
	if s.Title == "" {
		r.Left(w.at, cmp.Or(w.key, "entry"), pattern.English("it has no title"))
		return
	}
	if w.url != "" && s.URL == "" {
		w.add("address", w.url)
	}
	if s.DOI = bareDOI(w.doi); s.DOI != "" && bareDOI(s.URL) == s.DOI {
		s.URL = "" // which says it again
	}
	if editors := strings.Join(cite.Alike(w.editors), "; "); s.Author == "" && editors != "" {
		s.Author = editors + editorMark
	} else {
		w.add("editor", editors)
	}
	for _, one := range w.rest {
		if place, known := (map[string]*string{
			"volume": &s.Volume, "issue": &s.Issue, "pages": &s.Pages, "archive": &s.Archive, "call number": &s.CallNumber,
		})[one.name]; known && *place == "" {
			*place, _ = one.value.(string)
			continue
		}
		r.Keep(&s.Extra, w.at, one.name, one.value)
	}
	if w.form.name != "" && workOf(&s).name != w.form.name {
		r.Keep(&s.Extra, w.at, strings.TrimPrefix(typeKey, "x-"), w.form.name)
	}
	r.put(s, w.key)
}

// put adds a source. One whose key another has gets one of its own, which is told.
func (r *reader) put(s timeline.Source, key string) {
	if as := r.NewSource(s); s.ID != "" && as != s.ID {
		r.Left(s.Pos, key, pattern.T("another entry has this key, so that this one is {{.Key}}", "Key", as))
	}
}

// full reports whether a list has as many sources as are taken of one, and tells it.
func (r *reader) full(at diag.Pos) bool {
	if len(r.Doc.Sources) < mostSources {
		return false
	}
	r.Left(at, "…", pattern.T("a document can have {{.N}} sources, and what comes after them is not read", "N", mostSources))
	return true
}

// mostSources is how many entries of a list are taken.
const mostSources = 100_000

// dated returns a date of a work as EDTF. What is none is kept as it is written, under a
// name.
func (r *reader) dated(w *work, text, name string) string {
	if draft.Line(text) == "" {
		return ""
	}
	if _, ok := draft.Written(text); ok {
		return text
	}
	read, ok := r.Read(text)
	if !ok {
		w.add(name, text)
		return ""
	}
	return read
}

// longestKey is how many bytes a key may have that is taken for an id as it is.
const longestKey = 60

// idOf returns the id of a work: the key that its author gave it.
func idOf(key string) string {
	if key = strings.TrimSpace(key); len(key) <= longestKey && !strings.ContainsAny(key, " \t\n/") {
		return key
	}
	return timeline.NewID(key)
}

// finish ends the reading of a list.
func (r *reader) finish(name pattern.English) (*timeline.Document, []diag.Problem) {
	if len(r.Doc.Sources) == 0 {
		r.Nothing(name, pattern.English("it lists nothing that has a title"))
	}
	return r.Finish()
}

// bareDOI takes the address before an identifier of a document off.
func bareDOI(s string) string {
	s = draft.Line(s)
	for _, before := range []string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"} {
		s = strings.TrimPrefix(s, before)
	}
	return strings.TrimSpace(s)
}
