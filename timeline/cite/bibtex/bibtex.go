// Package bibtex writes sources as entries of BibTeX, as biblatex reads them: those that
// are copied, one with its place, and those of a whole list for another program.
package bibtex

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// Entry is an entry: what is written of a source, and how.
type Entry struct {
	Kind   string   // such as article
	In     string   // the field of the publisher, or of what the source stands in
	Role   string   // of the names: author or editor
	Names  []string // as BibTeX has them; see Name and Whole
	Title  string   // as BibTeX has it; see Escape and Kept
	Note   string
	Others []Field // of other programs
}

// Field is a field with its text, which is escaped.
type Field struct{ Name, Text string }

// Write writes the entry of a source. Fields without a text are left out.
func (e *Entry) Write(b *strings.Builder, s *timeline.Source) {
	b.WriteString("@" + e.Kind + "{" + s.ID)
	for _, f := range append([]Field{
		{e.Role, strings.Join(e.Names, " and ")},
		{"title", e.Title},
		{e.In, Escape(s.Publisher)},
		{"volume", Escape(s.Volume)},
		{"number", Escape(s.Issue)},
		{"pages", Escape(s.Pages)},
		{"date", date(s.Date)},
		{"library", Escape(s.Archive)},
		{"callnumber", Escape(s.CallNumber)},
		{"doi", s.DOI},
		{"url", s.URL},
		{"urldate", date(s.Seen)},
		{"note", Escape(e.Note)},
	}, e.Others...) {
		if strings.Trim(f.Text, "{}") != "" {
			b.WriteString(",\n  " + f.Name + " = {" + f.Text + "}")
		}
	}
	b.WriteString("\n}")
}

// Name is a name in parts: the family, what stands behind it, and the given names.
func Name(parts ...string) string {
	var all []string
	for _, part := range parts {
		if part != "" {
			all = append(all, Escape(part))
		}
	}
	return strings.Join(all, ", ")
}

// Kept is a text that is taken as it is: a name that has no parts, or a title whose capitals
// stay.
func Kept(text string) string { return "{" + Escape(text) + "}" }

// date writes a date as it is: biblatex reads EDTF, its ~ and % too. What is none is a text.
func date(text string) string {
	if d, err := edtf.Parse(text); err == nil && d.IsPlaced() {
		return text
	}
	return Escape(text)
}

var signs = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "--", "-{}-")

// Escape writes a text on one line, so that it means itself in TeX.
func Escape(text string) string {
	return signs.Replace(norm.NFC.String(strings.Join(strings.Fields(text), " ")))
}
