package literature

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline"
	"tideline/timeline/cite/bibtex"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

func writeYear(year int) string { return edtf.WriteYear(int64(year)) }

// item is a source in CSL-JSON, with its keys in the order in which they are written.
type item struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Author    []literal `json:"author,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Issued    *date     `json:"issued,omitempty"`

	Volume     string `json:"volume,omitempty"`
	Issue      string `json:"issue,omitempty"`
	Page       string `json:"page,omitempty"`
	DOI        string `json:"DOI,omitempty"`
	Archive    string `json:"archive,omitempty"`
	CallNumber string `json:"call-number,omitempty"`

	URL      string            `json:"URL,omitempty"`
	Accessed *date             `json:"accessed,omitempty"`
	Note     string            `json:"note,omitempty"`
	Custom   map[string]string `json:"custom,omitempty"`
}

type literal struct {
	Name string `json:"literal"`
}

type date struct {
	Parts [][]int `json:"date-parts,omitempty"`
	Raw   string  `json:"raw,omitempty"`
}

// types are the words for works by kinds of sources.
func types(kind timeline.SourceKind) (csl, bibtex string) {
	switch kind {
	case timeline.PressSource:
		return "article-newspaper", "article"
	case timeline.ScholarlySource:
		return "book", "book"
	case timeline.ReferenceSource:
		return "entry-encyclopedia", "inreference"
	case timeline.DataSource:
		return "dataset", "dataset"
	case timeline.MediaSource:
		return "graphic", "misc"
	case timeline.PrimarySource:
		return "manuscript", "unpublished"
	}
	return "document", "misc"
}

// writeCSL writes the sources of a document as CSL-JSON.
func writeCSL(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	all := []item{}
	for i := range doc.Sources {
		s := &doc.Sources[i]
		kind, _ := types(s.Kind)
		one := item{ID: s.ID, Type: kind, Title: draft.Line(s.Title), Publisher: s.Publisher, Issued: dateOf(s.Date), URL: s.URL, Accessed: dateOf(s.Seen), Note: s.Note, Volume: s.Volume, Issue: s.Issue, Page: s.Pages, DOI: s.DOI, Archive: s.Archive, CallNumber: s.CallNumber}
		if s.Kind != "" && s.Kind != timeline.OtherSource {
			one.Custom = map[string]string{"tideline-kind": string(s.Kind)}
		}
		for name := range strings.SplitSeq(norm.NFC.String(s.Author), ";") {
			if name = draft.Line(name); name != "" {
				one.Author = append(one.Author, literal{name})
			}
		}
		if plain := (&draft.Draft{}).Inline(s.Title); plain != draft.Line(s.Title) { // which has signs that mean something there
			if one.Custom == nil {
				one.Custom = map[string]string{}
			}
			one.Custom["tideline-title"] = draft.Line(s.Title)
		}
		all = append(all, one)
	}
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return lost(doc), e.Encode(all)
}

// dateOf returns a date: its parts where it is a plain year, month or day of our era, the
// text otherwise.
func dateOf(text string) *date {
	if _, ok := draft.Written(text); !ok {
		return nil
	}
	var parts []int
	for i, part := range strings.Split(text, "-") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || i > 2 || len(part) != 2 && i > 0 || len(part) != 4 && i == 0 || i > 0 && n > 31 || i == 1 && n > 12 {
			return &date{Raw: text}
		}
		parts = append(parts, n)
	}
	return &date{Parts: [][]int{parts}}
}

// lost reports what a list of literature has no place for.
func lost(doc *timeline.Document) (all []diag.Problem) {
	r := diag.NewReport(doc.Name)
	if n := len(doc.Events) + len(doc.Undated); n > 0 {
		r.Add(diag.CodeImportLeft, diag.Pos{Line: 1, Column: 1}, "events", pattern.English("a list of literature holds sources alone"), counted(n))
	}
	for i := range doc.Sources {
		if len(doc.Sources[i].Extra) > 0 {
			r.Add(diag.CodeImportLeft, doc.Sources[i].Pos, "x-…", pattern.English("it is an author's own"), counted(1))
			break
		}
	}
	return r.Problems()
}

// counted is how often something was left out, behind what is said of it.
func counted(n int) any {
	if n == 1 {
		return ""
	}
	return pattern.T(" ({{.Times}})", "Times", pattern.T("{{.N}} times", "N", n))
}

// writeBibTeX writes the sources of a document as BibTeX, in UTF-8.
func writeBibTeX(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	var b strings.Builder
	for i := range doc.Sources {
		s := &doc.Sources[i]
		_, kind := types(s.Kind)
		as := bibtex.Entry{
			Kind: kind, In: "publisher", Role: "author", Title: bibtex.Kept(s.Title), Note: s.Note,
			Others: []bibtex.Field{{Name: "tideline-kind", Text: kindWord(s.Kind)}},
		}
		for name := range strings.SplitSeq(s.Author, ";") {
			as.Names = append(as.Names, bibtex.Kept(name))
		}
		as.Names = slices.DeleteFunc(as.Names, func(name string) bool { return name == "{}" })
		as.Write(&b, s)
		b.WriteString("\n\n")
	}
	_, err := io.WriteString(to, b.String())
	return lost(doc), err
}

// kindWord returns the kind of a source, "" for that which is assumed.
func kindWord(kind timeline.SourceKind) string {
	if kind == timeline.OtherSource {
		return ""
	}
	return string(kind)
}
