// Package handout writes the events of a document as one web page for those who
// were away and for those who read with their ears: the drawing, then every
// event with its date, text, quotations and picture, and a numbered list of
// sources.
//
// The page is whole in itself. It runs nothing, fetches nothing and needs no
// network: the drawing is part of its text, pictures are inside it, and its
// policy forbids everything else. What the file says is text, whatever it looks
// like, and what the page says around it comes from a phrase.Book.
//
// What is meant for the presenter, the notes of an event and what to say at a step, is
// left out; the question of a step is for the class and stays.
package handout

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"io/fs"
	"sync"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// Options is what a handout depends on besides the document.
type Options struct {
	Story    *timeline.Story // nil for every event, in the order of time
	Within   Stretch         // only events that meet it; the zero Stretch for all
	Mode     axis.Mode       // how the drawing makes distance of time
	Theme    Theme
	Dates    edtf.Words       // write dates; required
	Phrases  phrase.Book      // what the page says itself; required
	Say      pattern.Language // what its drawing says itself; nil for English
	Measure  scene.Measurer   // measures text; required
	Pictures fs.FS            // the folder of the pictures; nil where there are none
	Letters  picture.Letters  // for the text in drawings; nil draws none
}

// Theme says which colours the page has on a screen. Paper is always white.
type Theme uint8

// The themes.
const (
	AsReader Theme = iota // light or dark as the reader's system says
	Light
	Dark
)

// Unshown is a picture that could not be shown; the page has its description
// instead.
type Unshown struct {
	Event *timeline.Event
	Why   error
}

//go:embed page.html
var pageText string

//go:embed style.css
var styleText string

// pageTemplate reads the page's text once; whoever has it may only execute it.
var pageTemplate = sync.OnceValues(func() (*template.Template, error) { return template.New("page").Parse(pageText) })

// Write writes the handout as HTML and returns the pictures that it could not
// show. The error is that of the writer.
func Write(w io.Writer, doc *timeline.Document, o Options) ([]Unshown, error) {
	page, err := pageTemplate()
	if err != nil {
		return nil, err
	}
	b := newBuilder(doc, o)
	var whole bytes.Buffer // before a byte of it is written
	if err := page.Execute(&whole, b.page()); err != nil {
		return nil, err
	}
	_, err = w.Write(clean(whole.Bytes()))
	return b.unshown, err
}

// Say writes a phrase into the page: marked with its language where that is not
// the one of the page, so that it is read aloud as what it is, and with the way it
// runs where the page runs the other.
func (p *page) Say(text string) template.HTML {
	escaped := template.HTML(template.HTMLEscapeString(text)) //nolint:gosec // escaped here
	if primary(p.Lang) == primary(p.P.Lang) || text == "" {
		return escaped
	}
	mark := `lang="` + template.HTML(template.HTMLEscapeString(p.P.Lang)) + `"` //nolint:gosec // escaped here
	if way := direction(p.P.Lang); way != p.Dir {
		mark += ` dir="` + template.HTML(way) + `"` //nolint:gosec // one of two words
	}
	return `<span ` + mark + `>` + escaped + `</span>`
}
