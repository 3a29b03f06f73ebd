package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
)

// eventPage makes the page of one event.
type eventPage struct{ *pages }

// page shows one event: title, facts, text, picture, what is disputed and
// what it is connected with.
func (p *eventPage) page(e *timeline.Event) fyne.CanvasObject {
	sections := []fyne.CanvasObject{p.head(e)}
	if actions := p.actions(e); len(actions.Objects) > 0 {
		sections = append(sections, actions)
	}
	if e.Text != "" {
		sections = append(sections, p.marked(e.Text))
	}
	if e.Image != nil {
		sections = append(sections, p.picture(e.Image))
	}
	sections = append(sections, p.links(e)...)
	sections = append(sections, p.otherDates(e)...)
	sections = append(sections, p.claims(e)...)
	sections = append(sections, p.connections(lang.L("Led here"), p.session.Causes[e.ID])...)
	sections = append(sections, p.connections(lang.L("Led to"), effects(e))...)
	sections = append(sections, p.unknowns(e)...)
	return widgets.Page(sections...)
}

// actions are the links under the head of an event.
func (p *eventPage) actions(e *timeline.Event) *fyne.Container {
	actions := widgets.Row()
	if p.calls.CopyEvent != nil {
		actions.Add(p.calls.Keys.Link(lang.L("Copy with its sources"), func() { p.calls.CopyEvent(e) }))
	}
	p.edit(actions, e.ID, e.Pos)
	return actions
}

// dateWritten is the date of an event that is not on the line: not known, or as
// the file has it.
func dateWritten(e *timeline.Event, words edtf.Words) string {
	if e.NoDate || e.DateText == "" {
		return words.Unknown
	}
	return lang.L("Written as: {{.Text}}", map[string]any{"Text": e.DateText})
}

// head is the title with the facts under it.
func (p *eventPage) head(e *timeline.Event) fyne.CanvasObject {
	var b widgets.Prose
	if p.session.Dated(e.ID) {
		b.Strong(session.Human(e, p.words))
		b.Small(language.InCalendar(e, p.words))
		if who, ok := p.session.Doc.Person(e.Life); ok {
			b.Small(language.LifeInCalendar(who, p.words))
		}
	} else {
		b.Strong(dateWritten(e, p.words))
		if fault, wrong := p.session.DateFault(e); wrong {
			message, advice := fault.In(language.Window{})
			b.Add(message, theme.SizeNameText, theme.ColorNameError, fyne.TextStyle{})
			b.Quiet(advice)
		}
	}
	b.Title(e.Title)
	b.Quiet(e.Native)
	b.Leads(theme.SizeNameText, "", p.place(e))
	b.Leads(theme.SizeNameCaptionText, " · ", p.lanes(e)...)
	b.Leads(theme.SizeNameCaptionText, ", ", p.people(e)...)
	b.Small(widgets.Joined(" · ", statusText(e), p.checkedText(e.Checked)))
	b.Small(p.from(e.ID))
	b.Leads(theme.SizeNameCaptionText, ", ", p.tags(e)...)
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
func (p *eventPage) otherDates(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Dates) == 0 {
		return nil
	}
	dates := p.someGroups(len(e.Dates), func(from, to int) fyne.CanvasObject {
		var b widgets.Prose
		for _, d := range e.Dates[from:to] {
			b.Strong(d.Date.Human(p.words))
			b.Quiet(d.Note)
			if s, ok := p.session.Doc.Source(d.Source); ok {
				b.Small(sourceName(s))
			}
		}
		return widgets.Card(p.block(&b))
	})
	return []fyne.CanvasObject{p.heading(lang.L("Other dates given")), dates}
}

// claims lists statements about the event with what the record says of them.
func (p *eventPage) claims(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Claims) == 0 {
		return nil
	}
	claims := p.some(len(e.Claims), func(i int) fyne.CanvasObject { return p.claim(&e.Claims[i]) })
	return []fyne.CanvasObject{p.heading(lang.L("Claims and corrections")), claims}
}

// claim is one statement, and what the record says of it.
func (p *eventPage) claim(c *timeline.Claim) fyne.CanvasObject {
	var b widgets.Prose
	if state := claimState(c.State); state != "" {
		b.Small(state)
	}
	b.Body(c.Text)
	b.Small(p.attribution(c.By, c.Source, c.Locator))
	b.Small(p.checkedText(c.Checked))
	if c.Correction != nil {
		b.Strong(lang.L("What the record says"))
		b.Body(c.Correction.Text)
		b.Small(p.attribution("", c.Correction.Source, c.Correction.Locator))
	}
	return widgets.Card(p.block(&b))
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
func (p *eventPage) attribution(by, source, locator string) string {
	if person, ok := p.session.Doc.Person(by); ok {
		by = person.Name
	}
	where := ""
	if s, ok := p.session.Doc.Source(source); ok {
		where = sourceName(s)
		if s.Publisher == by {
			where = "“" + s.Title + "”"
		}
	}
	return widgets.Joined(", ", by, where, locator)
}

// effects are the events that this one led to.
func effects(e *timeline.Event) []session.Link {
	var out []session.Link
	for _, l := range e.LeadsTo {
		out = append(out, session.Link{Event: l.Event, Why: l.Why})
	}
	return out
}

// connections lists events on the other end of a relation, each with its reason.
func (p *eventPage) connections(title string, links []session.Link) []fyne.CanvasObject {
	links = slices.DeleteFunc(slices.Clone(links), func(l session.Link) bool {
		_, there := p.session.Doc.Event(l.Event)
		return !there
	})
	if len(links) == 0 {
		return nil
	}
	events := p.some(len(links), func(i int) fyne.CanvasObject {
		e, _ := p.session.Doc.Event(links[i].Event)
		var b widgets.Prose
		b.Small(session.Human(e, p.words))
		b.Quiet(links[i].Why)
		return widgets.Card(p.eventLink(e), p.block(&b))
	})
	return []fyne.CanvasObject{p.heading(title), events}
}

// unknowns lists what is honestly not known of an event, and why.
func (p *eventPage) unknowns(e *timeline.Event) []fyne.CanvasObject {
	if len(e.Unknown) == 0 {
		return nil
	}
	keys := make([]string, 0, len(e.Unknown))
	for k := range e.Unknown {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	why := p.someGroups(len(keys), func(from, to int) fyne.CanvasObject {
		var b widgets.Prose
		for _, k := range keys[from:to] {
			b.Add(k+": "+e.Unknown[k], theme.SizeNameText, theme.ColorNamePlaceHolder, fyne.TextStyle{})
		}
		return p.block(&b)
	})
	return []fyne.CanvasObject{p.heading(lang.L("Not known")), why}
}
