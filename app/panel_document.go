package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline/diag"
)

// overview shows the document when nothing is selected: what it is about, its
// lanes, its eras and how much it holds. Before the first file has been read
// there is nothing to tell; the status line says that it opens.
func (p *panel) overview() fyne.CanvasObject {
	if p.session.unread {
		return page()
	}
	doc := p.session.doc
	var head prose
	head.title(doc.Title)
	head.quiet(lang.N("{{.N}} events", len(doc.Events), map[string]any{"N": len(doc.Events)}))
	sections := []fyne.CanvasObject{p.block(&head)}
	if len(doc.Events) == 0 {
		sections = append(sections, p.whyEmpty())
	}
	if doc.Description != "" {
		sections = append(sections, p.marked(doc.Description))
	}
	sections = append(sections, heading(lang.L("Lanes")), p.someGroups(len(doc.Lanes), func(from, to int) fyne.CanvasObject {
		var lanes prose
		for _, l := range doc.Lanes[from:to] {
			lanes.add(l.Name, theme.SizeNameText, laneColorName(l.Color), fyne.TextStyle{Bold: true})
		}
		return card(p.block(&lanes))
	}))
	if len(doc.Eras) > 0 {
		sections = append(sections, heading(lang.L("Eras")), p.some(len(doc.Eras), func(i int) fyne.CanvasObject {
			e := &doc.Eras[i]
			var b prose
			b.strong(e.Name)
			b.quiet(e.Date.Human(p.words))
			b.small(e.Note)
			return card(p.block(&b))
		}))
	}
	return page(append(sections, p.undated()...)...)
}

// whyEmpty tells what kept every event of the file from being shown.
func (p *panel) whyEmpty() fyne.CanvasObject {
	var b prose
	isError := func(d diag.Problem) bool { return d.Severity == diag.Error }
	if len(p.session.doc.Undated) > 0 && !slices.ContainsFunc(p.session.problems, isError) {
		b.body(lang.L("No event of this file has a date that is known."))
		return b.block()
	}
	b.body(lang.L("No event of this file could be shown."))
	for i, d := range p.session.problems {
		if i == problemsTold {
			break
		}
		message, advice := d.In(inWindow{})
		b.body(message)
		b.quiet(advice)
	}
	return p.block(&b)
}

// problemsTold is how many problems an empty timeline names; the list has all.
const problemsTold = 3

// undated lists the events that are not on the line: their date is not known,
// names no year or was refused.
func (p *panel) undated() []fyne.CanvasObject {
	events := p.session.doc.Undated
	if len(events) == 0 {
		return nil
	}
	return []fyne.CanvasObject{heading(lang.L("Undated")), p.some(len(events), func(i int) fyne.CanvasObject {
		var b prose
		b.quiet(dateWritten(&events[i], p.words))
		return card(p.eventLink(&events[i]), p.block(&b))
	})}
}
