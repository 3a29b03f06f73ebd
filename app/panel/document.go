package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/widgets"
	"tideline/timeline/diag"
)

// documentPage makes the page of the whole document.
type documentPage struct{ *pages }

// page shows the document when nothing is selected: what it is about, its
// lanes, its eras and how much it holds. Before the first file has been read
// there is nothing to tell; the status line says that it opens.
func (p *documentPage) page() fyne.CanvasObject {
	if p.session.Unread {
		return widgets.Page()
	}
	doc := p.session.Doc
	var head widgets.Prose
	head.Title(doc.Title)
	head.Quiet(lang.N("{{.N}} events", len(doc.Events), map[string]any{"N": len(doc.Events)}))
	sections := []fyne.CanvasObject{p.block(&head)}
	if len(doc.Events) == 0 {
		sections = append(sections, p.whyEmpty())
	}
	if doc.Description != "" {
		sections = append(sections, p.marked(doc.Description))
	}
	if doc.Licence != "" {
		var b widgets.Prose
		b.Quiet(lang.L("Licence: {{.Licence}}", map[string]any{"Licence": widgets.OneLine(doc.Licence)}))
		sections = append(sections, p.block(&b))
	}
	sections = append(sections, p.heading(lang.L("Lanes")), p.someGroups(len(doc.Lanes), func(from, to int) fyne.CanvasObject {
		var lanes widgets.Prose
		for _, l := range doc.Lanes[from:to] {
			lanes.Add(l.Name, theme.SizeNameText, look.LaneColorName(l.Color), fyne.TextStyle{Bold: true})
		}
		return widgets.Card(p.block(&lanes))
	}))
	if len(doc.Eras) > 0 {
		sections = append(sections, p.heading(lang.L("Eras")), p.some(len(doc.Eras), func(i int) fyne.CanvasObject {
			e := &doc.Eras[i]
			var b widgets.Prose
			b.Leads(theme.SizeNameText, "", widgets.Lead{Text: e.Name, To: func() { p.calls.GoToEra(e.ID) }, Strong: true})
			b.Quiet(e.Date.Human(p.words))
			b.Small(e.Note)
			return widgets.Card(p.block(&b))
		}))
	}
	return widgets.Page(append(sections, p.undated()...)...)
}

// whyEmpty tells what kept every event of the file from being shown.
func (p *documentPage) whyEmpty() fyne.CanvasObject {
	var b widgets.Prose
	isError := func(d diag.Problem) bool { return d.Severity == diag.Error }
	if len(p.session.Doc.Undated) > 0 && !slices.ContainsFunc(p.session.Problems, isError) {
		b.Body(lang.L("No event of this file has a date that is known."))
		return b.Block()
	}
	if n := len(p.session.Doc.Sources); n > 0 && len(p.session.Doc.Undated) == 0 && !slices.ContainsFunc(p.session.Problems, isError) {
		b.Body(lang.N("This file lists {{.N}} sources and no events. They are on the page “Sources”.", n, map[string]any{"N": n}))
		return b.Block()
	}
	b.Body(lang.L("No event of this file could be shown."))
	for i, d := range p.session.Problems {
		if i == problemsTold {
			break
		}
		message, advice := d.In(language.Window{})
		b.Body(message)
		b.Quiet(advice)
	}
	return p.block(&b)
}

// problemsTold is how many problems an empty timeline names; the list has all.
const problemsTold = 3

// undated lists the events that are not on the line: their date is not known,
// names no year or was refused.
func (p *documentPage) undated() []fyne.CanvasObject {
	events := p.session.Doc.Undated
	if len(events) == 0 {
		return nil
	}
	return []fyne.CanvasObject{p.heading(lang.L("Undated")), p.some(len(events), func(i int) fyne.CanvasObject {
		var b widgets.Prose
		b.Quiet(dateWritten(&events[i], p.words))
		return widgets.Card(p.eventLink(&events[i]), p.block(&b))
	})}
}
