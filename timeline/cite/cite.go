// Package cite writes sources as the manuals of styles ask: in a note, in the list at the
// end of a work, or for a program that keeps literature; and events as text with their
// sources. docs/citations.md shows it for sources of every kind, and names the rules.
//
// Titles keep the capitals that they have: which words are names, only their author knows.
package cite

import (
	"cmp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// Style is how a source is cited.
type Style string

// The styles, by what the settings keep.
const (
	Chicago Style = "" // The Chicago Manual of Style, 18th edition: notes and bibliography
	APA     Style = "apa"
	MLA     Style = "mla"
	BibTeX  Style = "bibtex"
)

// Styles lists the styles, in the order in which they are offered.
func Styles() []Style { return []Style{Chicago, APA, MLA, BibTeX} }

// OnPaper lists those that people read.
func OnPaper() []Style { return []Style{Chicago, MLA, APA} }

// Key is the name by which a style is asked for: chicago, mla, apa or bibtex.
func (s Style) Key() string { return cmp.Or(string(s), "chicago") }

// Name names a style for a person.
func (s Style) Name() pattern.English {
	switch s {
	case APA:
		return "APA"
	case MLA:
		return "MLA"
	case BibTeX:
		return "BibTeX"
	}
	return "Chicago"
}

// Heading is what stands above a list of works in the style.
func (s Style) Heading() pattern.English {
	switch s {
	case APA:
		return "References"
	case MLA:
		return "Works Cited"
	}
	return "Bibliography"
}

// Run is a stretch of a citation.
type Run struct {
	Text    string
	Italic  bool
	Address string // where it leads; "" for nowhere
}

// Citation is a source as it is cited.
type Citation []Run

// String returns the citation without its italics.
func (c Citation) String() string {
	var b strings.Builder
	for _, r := range c {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Writer writes citations in a style and a language. What is not known of a source is left
// out.
type Writer struct {
	Style Style
	Dates edtf.Words
	Say   pattern.Language // nil for English
}

// Note writes a source as a note does, with the place in it, "" for none. Styles that have no
// notes write what their list says, and the place.
func (w Writer) Note(of *timeline.Source, locator string) Citation {
	work := w.work(of, flat(locator))
	switch w.Style {
	case APA:
		return work.apa()
	case MLA:
		return work.mla(false)
	case BibTeX:
		return Citation{{Text: bibTeX(of, locator)}}
	}
	return work.note()
}

// Entry writes a source as the list of works does.
func (w Writer) Entry(of *timeline.Source) Citation {
	if w.Style == Chicago {
		return w.work(of, "").bibliography()
	}
	return w.Note(of, "")
}

// say returns a text in the language of the citations.
func (w Writer) say(text pattern.English, values ...any) string {
	if w.Say == nil {
		return pattern.T(text, values...).In(pattern.InEnglish)
	}
	return pattern.T(text, values...).In(w.Say)
}

// flat returns a text on one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
