// Package literature reads and writes lists of literature: CSL-JSON, which Zotero and
// others exchange, BibTeX and RIS. They hold sources and no events.
//
// What a source has no key for, such as a volume, is kept under one that begins with x-.
package literature

import (
	"cmp"
	"strings"
	"sync"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// work is what a list says of one source.
type work struct {
	at             diag.Pos
	key            string
	kind           timeline.SourceKind
	title          string
	authors        []string
	editors        []string
	publisher      string
	date           string // EDTF, or as written
	url, doi, note string
	seen           string
	rest           []detail
}

// detail is something that a source has no key for.
type detail struct{ name, text string }

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
		ID: idOf(w.key), Kind: w.kind, Title: draft.Line(w.title), Author: strings.Join(w.authors, "; "), Publisher: draft.Line(w.publisher),
		URL: r.Address(w.url), Note: strings.TrimSpace(w.note), Pos: w.at,
		Date: r.dated(&w, w.date, "date as written"), Seen: r.dated(&w, w.seen, "looked at"),
	}
	if s.Kind == "" {
		s.Kind = timeline.OtherSource
	}
	if s.Title == "" {
		r.Left(w.at, cmp.Or(w.key, "entry"), pattern.English("it has no title"))
		return
	}
	if w.url != "" && s.URL == "" {
		w.add("address", w.url)
	}
	if doi := bareDOI(w.doi); doi != "" && s.URL != "https://doi.org/"+doi {
		s.DOI = doi
	}
	if editors := strings.Join(w.editors, "; "); s.Author == "" && editors != "" {
		s.Author = editors + " (ed.)"
	} else {
		w.add("editor", editors)
	}
	for _, one := range w.rest {
		if place, known := (map[string]*string{
			"volume": &s.Volume, "issue": &s.Issue, "pages": &s.Pages, "archive": &s.Archive, "call number": &s.CallNumber,
		})[one.name]; known && *place == "" {
			*place = draft.Line(one.text)
			continue
		}
		r.Keep(&s.Extra, w.at, one.name, one.text)
	}
	r.NewSource(s)
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

// kinds are kinds of sources by the words that the formats have for works.
var kinds = sync.OnceValue(func() map[string]timeline.SourceKind {
	all := map[string]timeline.SourceKind{}
	for kind, words := range map[timeline.SourceKind]string{
		timeline.PressSource:     "article-newspaper article-magazine NEWS MGZN",
		timeline.ScholarlySource: "article-journal book chapter thesis paper-conference review review-book report article inbook incollection inproceedings conference phdthesis mastersthesis proceedings techreport collection JOUR BOOK CHAP THES CONF CPAPER RPRT EDBOOK",
		timeline.ReferenceSource: "entry entry-dictionary entry-encyclopedia reference inreference ENCYC DICT",
		timeline.DataSource:      "dataset DATA",
		timeline.MediaSource:     "motion_picture graphic broadcast song speech video audio image VIDEO SOUND ART MPCT ADVS",
		timeline.PrimarySource:   "manuscript personal_communication interview letter legislation legal_case treaty bill PCOMM MANSCPT LEGAL STAT CASE BILL",
	} {
		for word := range strings.FieldsSeq(words) {
			all[word] = kind
		}
	}
	return all
})
