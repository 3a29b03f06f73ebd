// Package citing writes sources as citations, in the style that the user has chosen, and
// events as text with their sources.
package citing

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/layout/typeset"
)

// Style is how a source is cited.
type Style string

// The styles, by what the settings keep.
const (
	Notes  Style = "" // the notes of the Chicago Manual of Style
	APA    Style = "apa"
	MLA    Style = "mla"
	BibTeX Style = "bibtex"
)

// Styles lists the styles, in the order in which they are offered.
func Styles() []Style { return []Style{Notes, APA, MLA, BibTeX} }

// Name names a style for a person.
func (s Style) Name() string {
	switch s {
	case APA:
		return "APA"
	case MLA:
		return "MLA"
	case BibTeX:
		return "BibTeX"
	}
	return lang.L("Chicago, as a note")
}

// Source writes a source with the place in it, "" for none. What is not known is left out.
func (s Style) Source(of *timeline.Source, locator string, w edtf.Words) string {
	switch s {
	case APA:
		return apa(of, locator, w)
	case MLA:
		return mla(of, locator, w)
	case BibTeX:
		return bibTeX(of, locator)
	}
	return notes(of, locator, w)
}

// notes writes author, “title”, publisher, date, locator, address and the day it was read.
func notes(s *timeline.Source, locator string, w edtf.Words) string {
	line := joined(", ", s.Author, "“"+s.Title+"”", s.Where(), edtf.Humanise(s.Date, w), locator)
	if address := s.Address(); address != "" {
		line += ", " + address
		if s.Seen != "" {
			line += " (" + lang.L("read on {{.Date}}", map[string]any{"Date": edtf.Humanise(s.Seen, w)}) + ")"
		}
	}
	return line + "."
}

// apa writes who wrote it, or else published it, the date, the title, the publisher and the
// address.
func apa(s *timeline.Source, locator string, w edtf.Words) string {
	who, publisher, date := s.Author, s.Where(), edtf.Humanise(s.Date, w)
	if who == "" {
		who, publisher = publisher, ""
	}
	if date == "" {
		date = "n.d."
	}
	title := s.Title
	if locator != "" {
		title += " (" + locator + ")"
	}
	if who == "" { // the title stands where the author would
		return joined(" ", ended(title), ended("("+date+")"), ended(publisher), s.Address())
	}
	return joined(" ", ended(who), ended("("+date+")"), ended(title), ended(publisher), s.Address())
}

// mla writes author, “title”, publisher, date, locator, address and the day it was read.
func mla(s *timeline.Source, locator string, w edtf.Words) string {
	within := ended(joined(", ", s.Where(), edtf.Humanise(s.Date, w), locator, s.Address()))
	read := ""
	if s.Seen != "" {
		read = lang.L("Accessed {{.Date}}", map[string]any{"Date": edtf.Humanise(s.Seen, w)}) + "."
	}
	return joined(" ", ended(s.Author), "“"+ended(s.Title)+"”", within, read)
}

// ended ends a text with a full stop where it has no end of its own; nothing stays nothing.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// bibTeX writes an entry as biblatex reads it.
func bibTeX(s *timeline.Source, locator string) string {
	kind := "misc"
	if s.URL != "" {
		kind = "online"
	}
	var b strings.Builder
	b.WriteString("@" + kind + "{" + s.ID)
	field := func(name, text string) {
		if text != "" {
			b.WriteString(",\n  " + name + " = {" + text + "}")
		}
	}
	if s.Author != "" {
		field("author", "{"+escaped(s.Author)+"}") // one name, however it is written
	}
	field("title", escaped(s.Title))
	field("publisher", escaped(s.Publisher))
	field("date", escaped(s.Date))
	field("url", s.URL)
	field("urldate", escaped(s.Seen))
	field("note", escaped(locator))
	b.WriteString("\n}")
	return b.String()
}

// escaped writes a text so that it means itself in TeX.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`).Replace(text)
}

// Event writes an event as text: its date and title, where it was, what the file says of it,
// and its sources, one a line.
func (s Style) Event(e *timeline.Event, doc *timeline.Document, w edtf.Words) string {
	date := e.Date.Human(w)
	switch {
	case e.Date.IsPlaced():
	case e.NoDate || e.DateText == "":
		date = w.Unknown
	default:
		date = e.DateText
	}
	if written := language.InCalendar(e, w); written != "" {
		date += " (" + written + ")"
	}
	paragraphs := []string{joined("\n", joined(": ", date, e.Title), e.Native, e.Place.Name), typeset.PlainText(e.Text)}
	locators := map[string]string{}
	for _, c := range e.Sources {
		locators[c.Source] = joined("; ", locators[c.Source], c.Locator)
	}
	var cited []string
	for _, id := range e.Cited() {
		if source, there := doc.Source(id); there {
			cited = append(cited, s.Source(source, locators[id], w))
		}
	}
	if len(cited) > 0 {
		paragraphs = append(paragraphs, lang.L("Sources")+":\n"+strings.Join(cited, "\n"))
	}
	if len(e.Links) > 0 {
		pages := []string{lang.L("Links") + ":"}
		for i := range e.Links {
			pages = append(pages, joined(", ", e.Links[i].Title, e.Links[i].URL))
		}
		paragraphs = append(paragraphs, strings.Join(pages, "\n"))
	}
	return joined("\n\n", paragraphs...) + "\n"
}

// joined joins the parts that are not empty.
func joined(separator string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, separator)
}
