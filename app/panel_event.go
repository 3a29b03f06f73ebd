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

// eventPage shows one event: title, facts, text, picture, what is disputed and
// what it is connected with.
func (p *panel) eventPage(e *timeline.Event) fyne.CanvasObject {
	sections := []fyne.CanvasObject{p.eventHead(e)}
	if e.Text != "" {
		sections = append(sections, p.marked(e.Text))
	}
	if e.Image != nil {
		sections = append(sections, p.picture(e.Image))
	}
	sections = append(sections, p.otherDates(e)...)
	sections = append(sections, p.claims(e)...)
	sections = append(sections, p.connections(lang.L("Led here"), p.session.causes[e.ID])...)
	sections = append(sections, p.connections(lang.L("Led to"), effects(e))...)
	sections = append(sections, p.unknowns(e)...)
	return page(sections...)
}

// dateWritten is the date of an event that is not on the line: not known, or as
// the file has it.
func dateWritten(e *timeline.Event, words edtf.Words) string {
	if e.NoDate || e.DateText == "" {
		return words.Unknown
	}
	return lang.L("Written as: {{.Text}}", map[string]any{"Text": e.DateText})
}

// eventHead is the title with the facts under it.
func (p *panel) eventHead(e *timeline.Event) fyne.CanvasObject {
	var b prose
	if p.session.dated(e.ID) {
		b.strong(human(e, p.words))
	} else {
		b.strong(dateWritten(e, p.words))
	}
	b.title(e.Title)
	b.quiet(e.Place.Name)
	names := make([]string, len(e.Lanes))
	for i, id := range e.Lanes {
		names[i] = p.laneName(id)
	}
	b.small(strings.Join(names, " · "))
	b.small(statusText(e))
	if len(e.Tags) > 0 {
		b.small(strings.Join(e.Tags, ", "))
	}
	return p.block(&b)
}

// statusText says in words how sure an event is. Reported is what a file that
// says nothing means: without a source nobody reports it.
func statusText(e *timeline.Event) string {
	switch e.Status {
	case timeline.Verified:
		return lang.L("Verified against its sources")
	case timeline.Disputed:
		return lang.L("Disputed: the sources differ")
	case timeline.Opinion:
		return lang.L("Opinion of those named")
	}
	if len(e.Sources) == 0 {
		return ""
	}
	return lang.L("As reported by its sources")
}

// otherDates lists the dates that other sources give.
func (p *panel) otherDates(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Dates) == 0 {
		return nil
	}
	dates := p.someGroups(len(e.Dates), func(from, to int) fyne.CanvasObject {
		var b prose
		for _, d := range e.Dates[from:to] {
			b.strong(d.Date.Human(p.words))
			b.quiet(d.Note)
			if s, ok := p.session.doc.Source(d.Source); ok {
				b.small(sourceName(s))
			}
		}
		return card(p.block(&b))
	})
	return []fyne.CanvasObject{heading(lang.L("Other dates given")), dates}
}

// claims lists statements about the event with what the record says of them.
func (p *panel) claims(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Claims) == 0 {
		return nil
	}
	claims := p.some(len(e.Claims), func(i int) fyne.CanvasObject { return p.claim(&e.Claims[i]) })
	return []fyne.CanvasObject{heading(lang.L("Claims and corrections")), claims}
}

// claim is one statement, and what the record says of it.
func (p *panel) claim(c *timeline.Claim) fyne.CanvasObject {
	var b prose
	if state := claimState(c.State); state != "" {
		b.small(state)
	}
	b.body(c.Text)
	b.small(p.attribution(c.By, c.Source, c.Locator))
	if c.Correction != nil {
		b.strong(lang.L("What the record says"))
		b.body(c.Correction.Text)
		b.small(p.attribution("", c.Correction.Source, c.Correction.Locator))
	}
	return card(p.block(&b))
}

// claimState says in words what became of a claim, "" where nobody said.
func claimState(state timeline.ClaimState) string {
	switch state {
	case timeline.ClaimWrong:
		return lang.L("Wrong")
	case timeline.ClaimDisputed:
		return lang.L("Disputed")
	case timeline.ClaimOpinion:
		return lang.L("Opinion")
	case timeline.ClaimSupported:
		return lang.L("Supported")
	}
	return ""
}

// attribution names who says something and where, leaving out what is not
// known; a publisher that speaks in its own pages is named once.
func (p *panel) attribution(by, source, locator string) string {
	if person, ok := p.session.doc.Person(by); ok {
		by = person.Name
	}
	where := ""
	if s, ok := p.session.doc.Source(source); ok {
		where = sourceName(s)
		if s.Publisher == by {
			where = "“" + s.Title + "”"
		}
	}
	return joined(", ", by, where, locator)
}

// effects are the events that this one led to.
func effects(e *timeline.Event) []link {
	var out []link
	for _, l := range e.LeadsTo {
		out = append(out, link{l.Event, l.Why})
	}
	return out
}

// connections lists events on the other end of a relation, each with its reason.
func (p *panel) connections(title string, links []link) []fyne.CanvasObject {
	links = slices.DeleteFunc(slices.Clone(links), func(l link) bool {
		_, there := p.session.doc.Event(l.event)
		return !there
	})
	if len(links) == 0 {
		return nil
	}
	events := p.some(len(links), func(i int) fyne.CanvasObject {
		e, _ := p.session.doc.Event(links[i].event)
		var b prose
		b.small(human(e, p.words))
		b.quiet(links[i].why)
		return card(p.eventLink(e), p.block(&b))
	})
	return []fyne.CanvasObject{heading(title), events}
}

// eventLink leads to an event.
func (p *panel) eventLink(e *timeline.Event) fyne.CanvasObject {
	id := e.ID
	l := p.calls.keys.link(brief(e.Title, mostTitle), func() { p.calls.goTo(id) })
	l.Wrapping = fyne.TextWrapWord
	return l
}

// unknowns lists what is honestly not known of an event, and why.
func (p *panel) unknowns(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Unknown) == 0 {
		return nil
	}
	keys := make([]string, 0, len(e.Unknown))
	for k := range e.Unknown {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	why := p.someGroups(len(keys), func(from, to int) fyne.CanvasObject {
		var b prose
		for _, k := range keys[from:to] {
			b.add(k+": "+e.Unknown[k], theme.SizeNameText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
		}
		return p.block(&b)
	})
	return []fyne.CanvasObject{heading(lang.L("Not known")), why}
}
