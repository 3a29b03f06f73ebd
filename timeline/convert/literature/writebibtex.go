package literature

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/cite/bibtex"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
)

// writeBibTeX writes the sources of a document as BibTeX, in UTF-8.
func writeBibTeX(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	var b strings.Builder
	unwritten := map[string][]string{}
	for i := range doc.Sources {
		s := &doc.Sources[i]
		as, source, rest := entryOf(s)
		as.Write(&b, &source)
		b.WriteString("\n\n")
		unwritten[s.ID] = rest
	}
	_, err := io.WriteString(to, b.String())
	return lost(doc, unwritten), err
}

// entryOf returns the entry of a source, the source as its common fields have it, and the keys
// of its author's own that no field can have.
func entryOf(s *timeline.Source) (as bibtex.Entry, source timeline.Source, unwritten []string) {
	f := workOf(s)
	kind, _, _ := strings.Cut(f.bibtex, " ")
	switch {
	case kind != "":
	case strings.HasPrefix(f.name, "article") || strings.HasPrefix(f.name, "review"):
		kind = "article"
	default:
		kind = "misc"
	}
	within, by := publishedBy(s, f)
	source = *s
	source.Publisher = within
	source.Date = cmp.Or(s.Date, textOf(s, "x-date-as-written"))
	source.Seen = cmp.Or(s.Seen, textOf(s, "x-looked-at"))
	source.URL = cmp.Or(s.URL, textOf(s, "x-address"))
	as = bibtex.Entry{Kind: kind, In: "booktitle", Role: "author", Names: namesOf(s.Author), Title: bibtex.Kept(s.Title), Note: s.Note}
	if kind == "article" {
		as.In = "journaltitle"
	}
	as.Others = append(as.Others, bibtex.Field{Name: "publisher", Text: bibtex.Escape(by)})
	if editors, only := editorsOf(s); only {
		as.Role, as.Names = "editor", namesOf(editors)
	} else {
		as.Others = append(as.Others, bibtex.Field{Name: "editor", Text: strings.Join(namesOf(textOf(s, "x-editor")), " and ")})
	}
	own, unwritten := ownFields(s)
	as.Others = append(append(as.Others, own...), typeFields(s, f, kind)...)
	return as, source, unwritten
}

// typeFields say what work a source is, and of which kind, where the type of the entry does not.
func typeFields(s *timeline.Source, f form, kind string) (fields []bibtex.Field) {
	read := formOf(kind, inBibTeX)
	if isOfPress(f.name) && kind == "article" {
		fields, read = append(fields, bibtex.Field{Name: "entrysubtype", Text: strings.TrimPrefix(f.name, "article-")}), f
	}
	if read.name != f.name {
		fields = append(fields, bibtex.Field{Name: "tideline-type", Text: bibtex.Escape(f.name)})
	}
	if of := cmp.Or(s.Kind, timeline.OtherSource); of != cmp.Or(f.kind, timeline.OtherSource) {
		fields = append(fields, bibtex.Field{Name: "tideline-kind", Text: string(of)})
	}
	return fields
}

// ownFields are what stands under keys of an author's own.
func ownFields(s *timeline.Source) (fields []bibtex.Field, unwritten []string) {
	names := map[string]string{}
	for _, d := range detailNames() {
		names[d.key] = d.bibtex
	}
	for _, key := range extraKeys(s, elsewhere(s)...) {
		name := cmp.Or(names[key], strings.TrimPrefix(key, "x-"))
		text, isText := s.Extra[key].(string)
		if !isText || !fieldForm.MatchString(name) || names[key] == "" && isRead(name) {
			unwritten = append(unwritten, key)
			continue
		}
		fields = append(fields, bibtex.Field{Name: name, Text: bibtex.Escape(text)})
	}
	return fields, unwritten
}

// isRead reports whether a field is read as something else than what its author calls so.
func isRead(name string) bool {
	return housekeeping(name) || slices.Contains(strings.Fields("author editor title subtitle url doi date urldate year month day journal journaltitle booktitle publisher institution school organization "+
		"howpublished note annotation annote volume number issue pages library archive callnumber lccn eprint crossref address location langid isbn issn series edition language entrysubtype tideline-kind tideline-type"), name)
}

// namesOf are the names between semicolons: in parts where the family is known, or else
// whole.
func namesOf(names string) (all []string) {
	for name := range strings.SplitSeq(names, ";") {
		name = draft.Line(name)
		family, given, suffix := cite.Parts(name)
		switch {
		case name == "":
		case family != "":
			all = append(all, bibtex.Name(family, suffix, given))
		default:
			all = append(all, bibtex.Kept(name))
		}
	}
	return all
}
