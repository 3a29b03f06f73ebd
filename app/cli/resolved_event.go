package cli

import "tideline/timeline"

// event resolves one event with its evidence.
func event(e timeline.Event) resolvedEvent {
	r := resolvedEvent{
		ID: e.ID, resolvedDate: eventDate(&e), Title: e.Title, Text: e.Text,
		Lanes: each(e.Lanes, same), Importance: e.Importance, Status: string(e.Status),
		Place: place(e.Place), Tags: each(e.Tags, same), Unknown: e.Unknown, Notes: e.Notes,
		Sources: each(e.Sources, func(c timeline.Citation) resolvedCite { return resolvedCite{c.Source, string(c.Role), c.Locator} }),
		Quotes:  each(e.Quotes, quote),
		Dates: each(e.Dates, func(d timeline.DatedClaim) resolvedOther {
			return resolvedOther{date(d.Date, d.Date.String()), d.Source, d.Note}
		}),
		Claims:  each(e.Claims, claim),
		LeadsTo: each(e.LeadsTo, func(l timeline.Link) resolvedLink { return resolvedLink{l.Event, l.Why} }),
	}
	if e.Image != nil {
		r.Image = &resolvedImage{e.Image.File, e.Image.Alt, e.Image.Credit}
	}
	return r
}

func same(s string) string { return s }

func place(p timeline.Place) *resolvedPlace {
	if p.Name == "" && p.Geo == nil {
		return nil
	}
	r := &resolvedPlace{Name: p.Name}
	if p.Geo != nil {
		r.Geo = &[2]float64{p.Geo.Lat, p.Geo.Lon}
	}
	return r
}

func quote(q timeline.Quote) resolvedQuote {
	r := resolvedQuote{
		ID: q.ID, By: q.By, Speaker: q.Speaker, Text: q.Text, Source: q.Source, Locator: q.Locator, Date: q.Date,
		Role: q.Role, Affiliation: q.Affiliation, Lang: q.Lang, Translation: string(q.Translation),
	}
	if q.Original != nil {
		r.Original = &resolvedOriginal{q.Original.Lang, q.Original.Text}
	}
	if q.Checked != nil {
		r.Checked = &resolvedCheck{q.Checked.On, q.Checked.At, string(q.Checked.How)}
	}
	return r
}

func step(s timeline.Step) resolvedStep {
	r := resolvedStep{Event: s.Event, Say: s.Say, Ask: s.Ask}
	if len(s.Quotes) > 0 {
		r.Quote = s.Quotes[0]
	}
	if len(s.Quotes) > 1 {
		r.Quotes = s.Quotes
	}
	return r
}

func claim(c timeline.Claim) resolvedClaim {
	r := resolvedClaim{Text: c.Text, By: c.By, Source: c.Source, Locator: c.Locator, State: string(c.State)}
	if c.Correction != nil {
		r.Correction = &resolvedCorrection{c.Correction.Text, c.Correction.Source, c.Correction.Locator}
	}
	return r
}
