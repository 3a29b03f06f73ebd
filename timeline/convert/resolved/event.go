package resolved

import "tideline/timeline"

// event resolves one event with its evidence.
func event(e timeline.Event) resolvedEvent {
	r := resolvedEvent{
		ID: e.ID, Calendar: string(e.Calendar), Life: e.Life, Title: e.Title, Native: e.Native, Text: e.Text,
		Lanes: each(e.Lanes, same), Importance: e.Importance, Status: string(e.Status),
		Place: place(e.Place), Tags: each(e.Tags, same), People: each(e.People, same), Unknown: e.Unknown, Notes: e.Notes,
		Checked: check(e.Checked),
		Links: each(e.Links, func(l timeline.WebLink) resolvedWeb {
			return resolvedWeb{l.URL, l.Title, extra(l.Extra)}
		}),
		Sources: each(e.Sources, func(c timeline.Citation) resolvedCite {
			return resolvedCite{c.Source, string(c.Role), c.Locator, extra(c.Extra)}
		}),
		Quotes: each(e.Quotes, quote),
		Dates: each(e.Dates, func(d timeline.DatedClaim) resolvedOther {
			return resolvedOther{date(d.Date, d.Date.String()), d.Source, d.Note, extra(d.Extra)}
		}),
		Claims: each(e.Claims, claim),
		LeadsTo: each(e.LeadsTo, func(l timeline.Link) resolvedLink {
			return resolvedLink{l.Event, l.Why, extra(l.Extra)}
		}),
		kept: extra(e.Extra),
	}
	r.resolvedDate, r.Written = eventDate(&e)
	if i := e.Image; i != nil {
		r.Image = &resolvedImage{i.File, i.URL, i.Alt, i.Credit, extra(i.Extra)}
	}
	return r
}

func same(s string) string { return s }

func place(p timeline.Place) *resolvedPlace {
	if p.Name == "" && len(p.Also) == 0 && p.Geo == nil && len(p.Extra) == 0 {
		return nil
	}
	r := &resolvedPlace{Name: p.Name, Also: each(p.Also, same), kept: extra(p.Extra)}
	if p.Geo != nil {
		r.Geo = &[2]float64{p.Geo.Lat, p.Geo.Lon}
	}
	return r
}

func quote(q timeline.Quote) resolvedQuote {
	r := resolvedQuote{
		ID: q.ID, By: q.By, Speaker: q.Speaker, Text: q.Text, Source: q.Source, Locator: q.Locator, Date: q.Date,
		Role: q.Role, Affiliation: q.Affiliation, Lang: q.Lang, Translation: string(q.Translation), kept: extra(q.Extra),
	}
	if o := q.Original; o != nil {
		r.Original = &resolvedOriginal{o.Lang, o.Text, extra(o.Extra)}
	}
	r.Checked = check(q.Checked)
	return r
}

func check(c *timeline.Check) *resolvedCheck {
	if c == nil {
		return nil
	}
	return &resolvedCheck{c.On, c.At, string(c.How), extra(c.Extra)}
}

func claim(c timeline.Claim) resolvedClaim {
	r := resolvedClaim{Text: c.Text, By: c.By, Source: c.Source, Locator: c.Locator, State: string(c.State), Checked: check(c.Checked), kept: extra(c.Extra)}
	if to := c.Correction; to != nil {
		r.Correction = &resolvedCorrection{to.Text, to.Source, to.Locator, extra(to.Extra)}
	}
	return r
}
