package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// usedSource is a source with what it does for an event and the place in it, in
// words.
type usedSource struct {
	source        *timeline.Source
	role, locator string
}

// eventSources shows the sources of an event, each with the role it plays and
// the place in it; sources that only its quotes, dates or claims name follow.
func (p *panel) eventSources(e *timeline.Event) fyne.CanvasObject {
	used := p.usedSources(e)
	if len(used) == 0 {
		return nothing(lang.L("No source is given for this event."))
	}
	return page(p.some(len(used), func(i int) fyne.CanvasObject {
		return p.sourceCard(used[i].source, used[i].role, used[i].locator)
	}))
}

func (p *panel) usedSources(e *timeline.Event) (used []usedSource) {
	shown := map[string]bool{}
	add := func(id, role, locator string) {
		if s, there := p.session.doc.Source(id); there {
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
	line := citation(s, locator, p.words)
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
func kindText(kind timeline.SourceKind) string {
	switch kind {
	case timeline.PrimarySource:
		return lang.L("Primary source")
	case timeline.PressSource:
		return lang.L("Press")
	case timeline.ScholarlySource:
		return lang.L("Scholarship")
	case timeline.ReferenceSource:
		return lang.L("Reference work")
	default:
		return string(kind)
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
