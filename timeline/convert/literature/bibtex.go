package literature

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const bibtexName pattern.English = "a list of literature (BibTeX)"

// BibTeXFormat is BibTeX, and what biblatex adds to it.
func BibTeXFormat() format.Format {
	return format.Format{ID: "bibtex", Name: bibtexName, Endings: []string{".bib"}, Foreign: true, Detect: isBibTeX, Read: readBibTeX, Write: writeBibTeX}
}

var entryForm = regexp.MustCompile(`(?im)^\s*@(article|book|booklet|collection|conference|dataset|inbook|incollection|inproceedings|inreference|manual|mastersthesis|mvbook|misc|online|patent|periodical|phdthesis|proceedings|reference|report|string|preamble|comment|techreport|thesis|unpublished|electronic|www)\s*[{(]`)

func isBibTeX(src []byte) bool {
	head := format.Head(src)
	at := entryForm.FindStringIndex(head)
	return at != nil && !strings.Contains(head[:at[0]], "tideline:") && !strings.HasPrefix(head, "<") && !strings.HasPrefix(head, "{")
}

func readBibTeX(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	all := r.entries(text)
	inherit(all)
	for _, e := range all {
		if r.full(draft.LineAt(e.line)) {
			break
		}
		r.take(r.bibtexWork(e))
	}
	return r.finish(bibtexName)
}

// bibtexWork reads one entry.
func (r *reader) bibtexWork(e entry) work {
	taken := map[string]bool{"tideline-type": true, "author": true, "editor": true, "url": true, "doi": true, "date": true, "urldate": true}
	text := func(keys ...string) string {
		for _, key := range keys {
			if value := e.fields[key]; value != "" {
				taken[key] = true
				return plain(value)
			}
		}
		return ""
	}
	date := func(key string) string { // as biblatex has it: its ~ is no space
		return cmp.Or(written(strings.TrimSpace(e.fields[key])), text(key))
	}
	w := work{
		at: draft.LineAt(e.line), key: e.key, form: bibtexForm(e), title: text("title"), authors: people(e.fields["author"]), editors: people(e.fields["editor"]),
		publisher: text("publisher", "institution", "school", "organization", "howpublished"), date: date("date"), url: address(e.fields["url"]), doi: address(e.fields["doi"]),
		container: text("journal", "journaltitle", "booktitle"), note: text("note", "annotation", "annote", "abstract"), seen: date("urldate"),
	}
	if kind := timeline.SourceKind(text("tideline-kind")); slices.Contains(timeline.SourceKinds(), kind) {
		w.kind = kind
	}
	if subtitle := text("subtitle"); subtitle != "" && w.title != "" {
		w.title += ": " + subtitle
	}
	if page := address(e.fields["howpublished"]); timeline.IsWebAddress(page) { // howpublished = \url{…}
		w.publisher = ""
		if w.url == "" {
			w.url = page
		}
	}
	if w.date == "" {
		w.date = strings.TrimSpace(text("day") + " " + text("month") + " " + text("year"))
	}
	for _, one := range []struct{ name, text string }{
		{"volume", text("volume")},
		{"issue", text("number", "issue")},
		{"pages", text("pages")},
		{"edition", text("edition")},
		{"archive", text("library", "archive")},
		{"call number", text("callnumber", "lccn")},
		{"isbn", text("isbn")},
		{"issn", text("issn")},
		{"series", text("series")},
		{"place of publication", text("address", "location")},
		{"language", text("language", "langid")},
	} {
		w.add(one.name, one.text)
	}
	if paper := address(e.fields["eprint"]); w.url == "" && paper != "" && strings.EqualFold(text("eprinttype", "archiveprefix"), "arxiv") {
		w.url, taken["eprint"] = "https://arxiv.org/abs/"+paper, true
	}
	if w.form.name != "article-journal" {
		taken["entrysubtype"] = isOfPress(w.form.name)
	}
	r.others(&w, e, taken)
	return w
}

// bibtexForm returns what work an entry is.
func bibtexForm(e entry) form {
	if name := plain(e.fields["tideline-type"]); name != "" {
		return formNamed(name)
	}
	if e.kind == "article" {
		if name := "article-" + strings.ToLower(strings.TrimSpace(e.fields["entrysubtype"])); isOfPress(name) {
			return formNamed(name)
		}
	}
	return formOf(e.kind, inBibTeX)
}

// isOfPress reports whether a work is one of those that BibTeX tells from other articles by what
// they stand in.
func isOfPress(name string) bool { return name == "article-newspaper" || name == "article-magazine" }

// address returns an address as it is, without the command around it.
func address(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), `\url{`), "}")
	return strings.NewReplacer(`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\~`, "~", "{", "", "}", "").Replace(s)
}

// people are the names between “and”, as they are spoken.
func people(s string) (all []string) {
	depth, start := 0, 0
	cut := func(to int) {
		if name := spoken(s[start:to]); name != "" && name != "others" {
			all = append(all, name)
		}
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case ' ', '\n', '\t':
			rest := s[i+1:]
			if depth == 0 && len(rest) > 4 && strings.EqualFold(rest[:3], "and") && strings.ContainsRune(" \n\t", rune(rest[3])) {
				cut(i)
				start = i + 5
				i += 4
			}
		}
	}
	if start <= len(s) {
		cut(len(s))
	}
	return all
}

// spoken turns Family, Given into Given Family, where that still tells which is the family; what
// is in braces is a name as it is.
func spoken(s string) string {
	s = strings.TrimSpace(s)
	if isBraced(s) {
		return plain(s)
	}
	parts := strings.Split(plain(s), ", ")
	switch len(parts) {
	case 2:
		return cite.Person(draft.Line(parts[0]), draft.Line(parts[1]), "")
	case 3: // Family, Junior, Given
		return cite.Person(draft.Line(parts[0]), draft.Line(parts[2]), draft.Line(parts[1]))
	}
	return draft.Line(strings.Join(parts, ", "))
}

// isBraced reports whether one pair of braces is around all of a text.
func isBraced(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 && i < len(s)-1 {
			return false
		}
	}
	return s != "" && depth == 0
}

// written returns a date that is one, "" otherwise: a text as an author wrote it.
func written(date string) string {
	if _, ok := draft.Written(date); !ok {
		return ""
	}
	return date
}
