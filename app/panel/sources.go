package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// sourcePages makes the pages that list sources.
type sourcePages struct {
	*pages
	source string // the one whose events are listed, or ""
}

// usedSource is a source with what it does for an event and the place in it, in
// words.
type usedSource struct {
	source        *timeline.Source
	role, locator string
}

// of shows the sources of an event, each with the role it plays and
// the place in it; sources that only its quotes, dates or claims name follow.
func (p *sourcePages) of(e *timeline.Event) fyne.CanvasObject {
	used := p.used(e)
	if len(used) == 0 {
		return nothing(lang.L("No source is given for this event."))
	}
	return widgets.Page(p.some(len(used), func(i int) fyne.CanvasObject {
		return p.card(used[i].source, used[i].role, used[i].locator)
	}))
}

func (p *sourcePages) used(e *timeline.Event) (used []usedSource) {
	shown := map[string]bool{}
	add := func(id, role, locator string) {
		if s, there := p.session.Doc.Source(id); there {
			used = append(used, usedSource{s, role, locator})
		}
		shown[id] = true
	}
	for _, c := range e.Sources {
		add(c.Source, roleText(c.Role), c.Locator)
	}
	for _, id := range e.Cited() {
		if !shown[id] {
			add(id, lang.L("Named by a quote, date or claim"), "")
		}
	}
	return used
}

// roleText says what a source does for an event.
func roleText(role timeline.Role) string {
	switch role {
	case timeline.Contradicts:
		return lang.L("Contradicts")
	case timeline.Context:
		return lang.L("Context")
	default:
		return lang.L("Supports")
	}
}

// card shows one source: kind and role, title, who published it and
// when, where in it, and what can be done with it.
func (p *sourcePages) card(s *timeline.Source, role, locator string) fyne.CanvasObject {
	var b widgets.Prose
	b.Leads(theme.SizeNameCaptionText, " · ", p.follow(language.SourceKind(s.Kind), search.Kind, string(s.Kind)), widgets.Lead{Text: role})
	b.Strong(s.Title)
	b.Body(s.Author)
	b.Quiet(widgets.Joined(" · ", s.Where(), edtf.Humanise(s.Date, p.words)))
	if locator != "" {
		b.Quiet(lang.L("At: {{.Locator}}", map[string]any{"Locator": locator}))
	}
	b.Small(s.Note)
	b.Small(s.Address())
	b.Small(p.from(s.ID))
	if s.Seen != "" {
		b.Small(lang.L("Read on {{.Date}}", map[string]any{"Date": edtf.Humanise(s.Seen, p.words)}))
	}
	b.Small(p.checkedText(s.Checked))
	return widgets.Card(p.block(&b), p.actions(s, locator))
}

// actions are the links under a source.
func (p *sourcePages) actions(s *timeline.Source, locator string) fyne.CanvasObject {
	actions := widgets.Row()
	if l := p.calls.Keys.OpenLink(s.Address()); l != nil {
		actions.Add(l)
	}
	actions.Add(p.calls.Keys.Link(lang.L("Copy citation"), func() { p.calls.CopyText(p.cite(s, locator)) }))
	if n := len(p.session.Citing[s.ID]); n > 0 && p.source != s.ID {
		id := s.ID
		text := lang.N("{{.N}} events", n, map[string]any{"N": n})
		actions.Add(p.calls.Keys.Link(text, func() { p.moves.showSource(id) }))
	}
	if p.calls.FillIn != nil && !p.session.Doc.OfGuest(s.ID) {
		if fill := p.calls.FillIn(); fill != nil {
			actions.Add(p.calls.Keys.Link(lang.L("Edit this source"), func() { fill(s.ID) }))
		}
	}
	p.edit(actions, s.ID, s.Pos)
	return actions
}

// list lists every source of the file; a click shows its events.
func (p *sourcePages) list() fyne.CanvasObject {
	sources := p.session.Doc.Sources
	if len(sources) == 0 {
		return nothing(lang.L("This file names no sources."))
	}
	return p.calls.Keys.Rows(len(sources), func(i int) widgets.RowText {
		s := &sources[i]
		n := len(p.session.Citing[s.ID])
		return widgets.RowText{
			Title: s.Title,
			Note:  widgets.Joined(" · ", p.from(s.ID), s.Publisher, edtf.Humanise(s.Date, p.words), lang.N("{{.N}} events", n, map[string]any{"N": n})),
		}
	}, func(i int) { p.moves.showSource(sources[i].ID) })
}

// page shows one source and the events that rest on it.
func (p *sourcePages) page(s *timeline.Source) fyne.CanvasObject {
	back := p.calls.Keys.Link(lang.L("Back"), func() { p.moves.back() })
	sections := []fyne.CanvasObject{widgets.Row(back), p.card(s, "", ""), p.heading(lang.L("Events that rest on it"))}
	citing := p.session.Citing[s.ID]
	return widgets.Page(append(sections, p.some(len(citing), func(i int) fyne.CanvasObject {
		e, _ := p.session.Doc.Event(citing[i])
		var b widgets.Prose
		b.Add(session.Human(e, p.words), theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
		return widgets.Card(p.eventLink(e), p.block(&b))
	}))...)
}
