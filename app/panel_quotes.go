package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// quoted is a quote with the event it belongs to.
type quoted struct {
	event *timeline.Event
	quote *timeline.Quote
}

// allQuotes lists the quotes of the document by the time of their events.
func (p *panel) allQuotes() []quoted {
	var all []quoted
	for _, id := range p.session.order {
		e, _ := p.session.doc.Event(id)
		for i := range e.Quotes {
			all = append(all, quoted{e, &e.Quotes[i]})
		}
	}
	return all
}

// quoteList lists quotes; a click goes to the event.
func (p *panel) quoteList(all []quoted) fyne.CanvasObject {
	if len(all) == 0 {
		return nothing(lang.L("This file holds no quotes."))
	}
	return p.calls.keys.rows(len(all), func(i int) rowText {
		q := all[i].quote
		return rowText{title: "“" + brief(q.Text, mostTitle) + "”", note: joined(" · ", brief(q.Speaker, mostTitle), p.saidOn(all[i]))}
	}, func(i int) {
		p.calls.goTo(all[i].event.ID)
	})
}

// saidOn is the day on which somebody spoke, which may be another than that of
// the event; a quote without a date has the event's.
func (p *panel) saidOn(q quoted) string {
	if q.quote.Date != "" {
		return edtf.Humanise(q.quote.Date, p.words)
	}
	return human(q.event, p.words)
}

// eventQuotes shows the quotes of an event in full.
func (p *panel) eventQuotes(e *timeline.Event) fyne.CanvasObject {
	if len(e.Quotes) == 0 {
		return nothing(lang.L("Nobody is quoted at this event."))
	}
	return page(p.some(len(e.Quotes), func(i int) fyne.CanvasObject { return p.quoteCard(e, &e.Quotes[i]) }))
}

// quoteCard shows somebody's words and where they come from.
func (p *panel) quoteCard(e *timeline.Event, q *timeline.Quote) fyne.CanvasObject {
	var b prose
	b.add("“", theme.SizeNameHeadingText, p.laneInk(e), fyne.TextStyle{Bold: true})
	b.add(q.Text, sizeNameQuote, theme.ColorNameForeground, fyne.TextStyle{})
	if q.Original != nil {
		b.small(joined(" · ", lang.L("Original"), q.Original.Lang))
		b.body(q.Original.Text)
	}
	b.small(translationText(q.Translation))
	b.strong(q.Speaker)
	if who, ok := p.session.doc.Person(q.By); ok {
		b.quiet(joined(" · ", who.Native, p.years(who)))
	}
	b.quiet(joined(", ", q.Role, q.Affiliation))
	b.quiet(edtf.Humanise(q.Date, p.words))
	if s, ok := p.session.doc.Source(q.Source); ok {
		where := joined(", ", sourceName(s), q.Locator)
		b.small(lang.L("As quoted in {{.Source}}", map[string]any{"Source": where}))
	}
	b.small(p.checkText(q.Checked))
	return card(p.block(&b), p.quoteActions(q))
}

// years says when somebody lived, as far as the file does.
func (p *panel) years(who *timeline.Person) string {
	born, died := edtf.Humanise(who.Born, p.words), edtf.Humanise(who.Died, p.words)
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

// quoteActions are the links under a quote.
func (p *panel) quoteActions(q *timeline.Quote) fyne.CanvasObject {
	actions := row()
	if s, ok := p.session.doc.Source(q.Source); ok {
		if l := p.calls.keys.openLink(s.URL); l != nil {
			actions.Add(l)
		}
		line := "“" + q.Text + "” " + q.Speaker + ". " + citation(s, q.Locator, p.words)
		actions.Add(p.calls.keys.link(lang.L("Copy quotation"), func() { p.calls.copyText(line) }))
	}
	if q.Checked != nil {
		if l := p.calls.keys.openLink(q.Checked.At); l != nil {
			l.SetText(lang.L("Open checked page"))
			actions.Add(l)
		}
	}
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
func (p *panel) checkText(c *timeline.Check) string {
	if c == nil {
		return lang.L("As printed; not checked against the original")
	}
	on := map[string]any{"Date": edtf.Humanise(c.On, p.words)}
	switch c.How {
	case timeline.CheckedOriginal:
		return lang.L("Checked against the original on {{.Date}}", on)
	case timeline.CheckedCopy:
		return lang.L("Checked against a copy on {{.Date}}", on)
	default:
		return lang.L("Checked against an excerpt on {{.Date}}", on)
	}
}

// laneInk is the colour of an event's first lane.
func (p *panel) laneInk(e *timeline.Event) fyne.ThemeColorName {
	if len(e.Lanes) > 0 {
		if l, ok := p.session.doc.Lane(e.Lanes[0]); ok {
			return laneColorName(l.Color)
		}
	}
	return theme.ColorNameForeground
}
