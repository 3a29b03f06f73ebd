package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// eventSources shows the sources of an event, each with the role it plays and
// the place in it; sources that only its quotes, dates or claims name follow.
func (p *panel) eventSources(e *timeline.Event) fyne.CanvasObject {
	var named []timeline.Citation
	shown := map[string]bool{}
	for _, c := range e.Sources {
		named = append(named, timeline.Citation{Source: c.Source, Role: roleText(c.Role), Locator: c.Locator})
		shown[c.Source] = true
	}
	for _, id := range e.Cited() {
		if !shown[id] {
			named = append(named, timeline.Citation{Source: id, Role: lang.L("Named by a quote, date or claim")})
		}
	}
	named = slices.DeleteFunc(named, func(c timeline.Citation) bool {
		_, there := p.session.doc.Source(c.Source)
		return !there
	})
	if len(named) == 0 {
		return nothing(lang.L("No source is given for this event."))
	}
	return page(p.some(len(named), func(i int) fyne.CanvasObject {
		s, _ := p.session.doc.Source(named[i].Source)
		return p.sourceCard(s, named[i].Role, named[i].Locator)
	}))
}

// roleText says what a source does for an event.
func roleText(role string) string {
	switch role {
	case "contradicts":
		return lang.L("Contradicts")
	case "context":
		return lang.L("Context")
	default:
		return lang.L("Supports")
	}
}

// sourceCard shows one source: kind and role, title, who published it and
// when, where in it, and what can be done with it.
func (p *panel) sourceCard(s *timeline.Source, role, locator string) fyne.CanvasObject {
	var b prose
	b.small(joined(" · ", kindText(s.Kind), role))
	b.strong(s.Title)
	b.body(s.Author)
	b.quiet(joined(" · ", s.Publisher, edtf.Humanise(s.Date, p.words)))
	if locator != "" {
		b.quiet(lang.L("At: {{.Locator}}", map[string]any{"Locator": locator}))
	}
	b.small(s.Note)
	if s.Seen != "" {
		b.small(lang.L("Read on {{.Date}}", map[string]any{"Date": edtf.Humanise(s.Seen, p.words)}))
	}
	return card(p.block(&b), p.sourceActions(s, locator))
}

// sourceActions are the links under a source.
func (p *panel) sourceActions(s *timeline.Source, locator string) fyne.CanvasObject {
	line := citation(s, locator, p.words, lang.L("read on %s"))
	actions := row()
	if l := p.calls.keys.openLink(s.URL); l != nil {
		actions.Add(l)
	}
	actions.Add(p.calls.keys.link(lang.L("Copy citation"), func() { p.calls.copyText(line) }))
	if n := len(p.session.citing[s.ID]); n > 0 && p.source != s.ID {
		id := s.ID
		text := lang.N("{{.N}} events", n, map[string]any{"N": n})
		actions.Add(p.calls.keys.link(text, func() { p.showSource(id) }))
	}
	return actions
}

// kindText names the kind of a source; a kind of the author's own stands as it is.
func kindText(kind string) string {
	switch kind {
	case "primary":
		return lang.L("Primary source")
	case "press":
		return lang.L("Press")
	case "scholarly":
		return lang.L("Scholarship")
	case "reference":
		return lang.L("Reference work")
	default:
		return kind
	}
}

// sourceList lists every source of the file; a click shows its events.
func (p *panel) sourceList() fyne.CanvasObject {
	sources := p.session.doc.Sources
	if len(sources) == 0 {
		return nothing(lang.L("This file names no sources."))
	}
	return p.calls.keys.rows(len(sources), func(i int) rowText {
		s := &sources[i]
		n := len(p.session.citing[s.ID])
		return rowText{
			title: s.Title,
			note:  joined(" · ", s.Publisher, edtf.Humanise(s.Date, p.words), lang.N("{{.N}} events", n, map[string]any{"N": n})),
		}
	}, func(i int) { p.showSource(sources[i].ID) })
}

// sourcePage shows one source and the events that rest on it.
func (p *panel) sourcePage(s *timeline.Source) fyne.CanvasObject {
	back := p.calls.keys.link(lang.L("Back"), func() { p.back() })
	sections := []fyne.CanvasObject{row(back), p.sourceCard(s, "", ""), heading(lang.L("Events that rest on it"))}
	citing := p.session.citing[s.ID]
	return page(append(sections, p.some(len(citing), func(i int) fyne.CanvasObject {
		e, _ := p.session.doc.Event(citing[i])
		var b prose
		b.add(human(e, p.words), theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
		return card(p.eventLink(e), p.block(&b))
	}))...)
}

// joined joins the parts that are not empty.
func joined(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
