package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// quotePages makes the pages that list quotes.
type quotePages struct{ *pages }

// quoted is a quote with the event it belongs to.
type quoted struct {
	event *timeline.Event
	quote *timeline.Quote
}

// all lists the quotes of the document by the time of their events.
func (p *quotePages) all() []quoted {
	var all []quoted
	for _, id := range p.session.Order {
		e, _ := p.session.Doc.Event(id)
		for i := range e.Quotes {
			all = append(all, quoted{e, &e.Quotes[i]})
		}
	}
	return all
}

// list lists quotes; a click goes to the event.
func (p *quotePages) list(all []quoted) fyne.CanvasObject {
	if len(all) == 0 {
		return nothing(lang.L("This file holds no quotes."))
	}
	return p.calls.Keys.Rows(len(all), func(i int) widgets.RowText {
		q := all[i].quote
		return widgets.RowText{Title: "“" + widgets.Brief(q.Text, widgets.MostTitle) + "”", Note: widgets.Joined(" · ", widgets.Brief(q.Speaker, widgets.MostTitle), p.saidOn(all[i]), p.from(all[i].event.ID))}
	}, func(i int) {
		p.calls.GoTo(all[i].event.ID)
	})
}

// saidOn is the day on which somebody spoke, which may be another than that of
// the event; a quote without a date has the event's.
func (p *quotePages) saidOn(q quoted) string {
	if q.quote.Date != "" {
		return edtf.Humanise(q.quote.Date, p.words)
	}
	return session.Human(q.event, p.words)
}

// of shows the quotes of an event in full.
func (p *quotePages) of(e *timeline.Event) fyne.CanvasObject {
	if len(e.Quotes) == 0 {
		return nothing(lang.L("Nobody is quoted at this event."))
	}
	return widgets.Page(p.some(len(e.Quotes), func(i int) fyne.CanvasObject { return p.card(e, &e.Quotes[i]) }))
}

// card shows somebody's words and where they come from.
func (p *quotePages) card(e *timeline.Event, q *timeline.Quote) fyne.CanvasObject {
	var b widgets.Prose
	b.Add("“", theme.SizeNameHeadingText, p.laneInk(e), fyne.TextStyle{Bold: true})
	b.Add(q.Text, look.SizeNameQuote, theme.ColorNameForeground, fyne.TextStyle{})
	if q.Original != nil {
		b.Small(widgets.Joined(" · ", lang.L("Original"), q.Original.Lang))
		b.Body(q.Original.Text)
	}
	b.Small(translationText(q.Translation))
	speaker := p.follow(q.Speaker, search.People, q.Speaker)
	speaker.Strong = true
	b.Leads(theme.SizeNameText, "", speaker)
	if who, ok := p.session.Doc.Person(q.By); ok {
		b.Quiet(widgets.Joined(" · ", who.Native, p.years(who)))
		b.Small(language.LifeInCalendar(who, p.words))
	}
	b.Quiet(widgets.Joined(", ", q.Role, q.Affiliation))
	b.Quiet(edtf.Humanise(q.Date, p.words))
	if s, ok := p.session.Doc.Source(q.Source); ok {
		where := widgets.Joined(", ", sourceName(s), q.Locator)
		b.Small(lang.L("As quoted in {{.Source}}", map[string]any{"Source": where}))
	}
	b.Small(p.checkText(q.Checked))
	b.Small(p.from(e.ID))
	return widgets.Card(p.block(&b), p.actions(e, q))
}

// years says when somebody lived, as far as the file does.
func (p *quotePages) years(who *timeline.Person) string {
	born, died := edtf.Humanise(who.Born, p.words), edtf.Humanise(who.Died, p.words)
	if !who.IsHuman() {
		return p.existed(born, died)
	}
	switch {
	case born != "" && died != "":
		return born + "–" + died
	case born != "":
		return lang.L("born {{.Date}}", map[string]any{"Date": born})
	case died != "":
		return lang.L("died {{.Date}}", map[string]any{"Date": died})
	}
	return ""
}

// existed says when something was there that is no human being.
func (p *quotePages) existed(from, until string) string {
	switch {
	case from != "" && until != "":
		return from + "–" + until
	case from != "":
		return lang.L("since {{.Date}}", map[string]any{"Date": from})
	case until != "":
		return lang.L("until {{.Date}}", map[string]any{"Date": until})
	}
	return ""
}

// actions are the links under a quote.
func (p *quotePages) actions(e *timeline.Event, q *timeline.Quote) fyne.CanvasObject {
	actions := widgets.Row()
	if s, ok := p.session.Doc.Source(q.Source); ok {
		if l := p.calls.Keys.OpenLink(s.URL); l != nil {
			actions.Add(l)
		}
		actions.Add(p.calls.Keys.Link(lang.L("Copy quotation"), func() {
			p.calls.CopyText("“" + q.Text + "” " + q.Speaker + ". " + p.cite(s, q.Locator))
		}))
	}
	if q.Checked != nil {
		if l := p.calls.Keys.OpenLink(q.Checked.At); l != nil {
			l.SetText(lang.L("Open checked page"))
			actions.Add(l)
		}
	}
	p.edit(actions, e.ID, q.Pos)
	return actions
}

// translationText says whose translation the words are.
func translationText(by timeline.Translation) string {
	switch by {
	case timeline.TranslatedOfficially:
		return lang.L("Official translation")
	case timeline.TranslatedByPress:
		return lang.L("Translation by the press")
	case timeline.TranslatedByScholars:
		return lang.L("Translation by an archive or a scholar")
	case timeline.TranslatedByUs:
		return lang.L("Our translation")
	default:
		return ""
	}
}

// checkText reports whether and how the words were compared with the original.
func (p *quotePages) checkText(c *timeline.Check) string {
	if c == nil {
		return lang.L("As printed; not checked against the original")
	}
	return p.checkedText(c)
}

// laneInk is the colour of an event's first lane.
func (p *quotePages) laneInk(e *timeline.Event) fyne.ThemeColorName {
	if l, ok := p.session.Doc.FirstLane(e); ok {
		return look.LaneColorName(l.Color)
	}
	return theme.ColorNameForeground
}
