package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
)

// pages is what the pages of the panel have in common: whose words they write in,
// what they show, and where their links lead.
type pages struct {
	words   edtf.Words
	calls   Calls
	session *session.Session
	moves   moves
}

// moves is what a page asks of the panel that it is in.
type moves struct {
	// change does what may take away what has the keyboard, and land says who gets it.
	change     func(do func(), land func() fyne.Focusable)
	showSource func(id string)
	back       func()
	scrollTo   func(fyne.CanvasObject) // to the top
	resettle   func()                  // the page of the event has got another height
}

// eventLink leads to an event.
func (p *pages) eventLink(e *timeline.Event) fyne.CanvasObject {
	id := e.ID
	l := p.calls.Keys.Link(widgets.Brief(e.Title, widgets.MostTitle), func() { p.calls.GoTo(id) })
	l.Wrapping, l.Read = fyne.TextWrapWord, true
	return l
}

// edit adds a link that opens the file of a record in the editor, at a place, where that
// can be done.
func (p *pages) edit(to *fyne.Container, of string, at diag.Pos) {
	if p.calls.CanEdit != nil && p.calls.CanEdit(of) {
		to.Add(p.calls.Keys.Link(lang.L("Open in the editor"), func() { p.calls.Edit(of, at) }))
	}
}

// from tells of which file a record is, where it is of the one that is compared; "" else.
func (p *pages) from(id string) string {
	if _, called := p.session.Doc.Guest(); p.session.Doc.OfGuest(id) {
		return lang.L("From: {{.Name}}", map[string]any{"Name": widgets.OneLine(called)})
	}
	return ""
}

// laneName returns the name of a lane of the document.
func (p *pages) laneName(id string) string {
	if l, ok := p.session.Doc.Lane(id); ok {
		return l.Name
	}
	return id
}

// sourceName names a source within a sentence: its title between quotation
// marks, so that it does not run into the words around it, and its publisher.
func sourceName(s *timeline.Source) string {
	return widgets.Joined(", ", "“"+s.Title+"”", s.Publisher)
}

// cite writes a source in the style that the user has chosen.
func (p *pages) cite(s *timeline.Source, locator string) string {
	style := cite.Chicago
	if p.calls.Style != nil {
		style = p.calls.Style()
	}
	return cite.Writer{Style: style, Dates: p.words, Say: language.Window{}}.Note(s, locator).String()
}

// checkedText says when something was checked, and with what; "" where the file does not.
func (p *pages) checkedText(c *timeline.Check) string {
	if c == nil {
		return ""
	}
	if c.On == "" {
		return lang.L("Checked")
	}
	on := map[string]any{"Date": edtf.Humanise(c.On, p.words)}
	switch c.How {
	case timeline.CheckedOriginal:
		return lang.L("Checked against the original on {{.Date}}", on)
	case timeline.CheckedCopy:
		return lang.L("Checked against a copy on {{.Date}}", on)
	case timeline.CheckedExcerpt:
		return lang.L("Checked against an excerpt on {{.Date}}", on)
	}
	return lang.L("Checked on {{.Date}}", on)
}
