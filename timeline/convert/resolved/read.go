package resolved

import (
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/calendar"
	"tideline/timeline/edtf/guess"
)

// document turns what was read into records.
func (r *resolved) document(name string) timeline.Document {
	return timeline.Document{
		Name: name, Title: r.Title, Description: r.Description, Lang: r.Lang, Licence: r.Licence, Scale: r.Scale.read(), Extra: r.Extra,
		Lanes: list(r.Lanes, func(l *resolvedLane) timeline.Lane {
			return timeline.Lane{ID: l.ID, Name: l.Name, Color: timeline.Color(l.Color), Pos: l.at, Extra: l.Extra}
		}),
		Events:  list(r.Events, (*resolvedEvent).event),
		Undated: list(r.Undated, (*resolvedEvent).event),
		Sources: list(r.Sources, (*resolvedSource).source),
		People: list(r.People, func(p *resolvedPerson) timeline.Person {
			person := timeline.Person{ID: p.ID, Name: p.Name, Kind: timeline.PersonKind(p.Kind), Native: p.Native, Also: p.Also, Born: p.Born, Died: p.Died, Role: p.Role, Affiliation: p.Affiliation, Pos: p.at, Extra: p.Extra}
			begun(timeline.Otherwise{Calendar: calendar.Name(p.BornIn), Text: p.BornWritten}, p.Born, person.Begin)
			begun(timeline.Otherwise{Calendar: calendar.Name(p.DiedIn), Text: p.DiedWritten}, p.Died, person.End)
			return person
		}),
		Eras: list(r.Eras, func(e *resolvedEra) timeline.Era {
			return timeline.Era{ID: e.ID, Name: e.Name, Date: e.read(), Note: e.Note, Pos: e.at, Extra: e.Extra}
		}),
		Stories: list(r.Stories, func(s *resolvedStory) timeline.Story {
			return timeline.Story{ID: s.ID, Name: s.Name, Steps: list(s.Steps, (*resolvedStep).step), Pos: s.at, Extra: s.Extra}
		}),
	}
}

// read turns a scale into that of a document.
func (s *resolvedScale) read() timeline.Scale {
	if s == nil {
		return timeline.Scale{}
	}
	before, err := edtf.Parse(s.Before)
	if err != nil {
		before = edtf.Date{}
	}
	return timeline.Scale{Kind: timeline.ScaleKind(s.Kind), Before: before, Extra: s.Extra}
}

// list maps a list to another; of an empty one it is nil.
func list[A, B any](all []A, of func(*A) B) []B {
	if len(all) == 0 {
		return nil
	}
	out := make([]B, len(all))
	for i := range all {
		out[i] = of(&all[i])
	}
	return out
}

// read returns a date; the zero Date for one that was refused, which its text may
// hide: some texts are dates of EDTF, and were refused as they can mean another.
func (d *resolvedDate) read() edtf.Date {
	date, err := edtf.Parse(d.Date)
	if err != nil || d.Precision != "" && d.Precision != date.Precision().String() {
		return edtf.Date{}
	}
	return date
}

func (r *resolvedEvent) event() timeline.Event {
	e := timeline.Event{
		ID: r.ID, Date: r.read(), DateText: r.Date, Life: r.Life, Title: r.Title, Native: r.Native, Lanes: r.Lanes, Importance: r.Importance,
		Status: timeline.Status(r.Status), Text: r.Text, Place: r.Place.place(), Tags: r.Tags, People: r.People, Image: r.Image.picture(),
		Checked: r.Checked.check(),
		Links: list(r.Links, func(l *resolvedWeb) timeline.WebLink {
			return timeline.WebLink{URL: l.URL, Title: l.Title, Pos: l.at, Extra: l.Extra}
		}),
		Sources: list(r.Sources, func(c *resolvedCite) timeline.Citation {
			return timeline.Citation{Source: c.ID, Role: timeline.Role(c.Role), Locator: c.Locator, Pos: c.at, Extra: c.Extra}
		}),
		Quotes: list(r.Quotes, (*resolvedQuote).quote),
		Dates: list(r.Dates, func(d *resolvedOther) timeline.DatedClaim {
			return timeline.DatedClaim{Date: d.read(), Source: d.Source, Note: d.Note, Pos: d.at, Extra: d.Extra}
		}),
		Claims: list(r.Claims, (*resolvedClaim).claim),
		LeadsTo: list(r.LeadsTo, func(l *resolvedLink) timeline.Link {
			return timeline.Link{Event: l.ID, Why: l.Why, Pos: l.at, Extra: l.Extra}
		}),
		Unknown: r.Unknown, Notes: r.Notes, Pos: r.at, Extra: r.Extra,
	}
	if r.Date == guess.Word {
		e.NoDate = true
		if _, told := r.Unknown["date"]; told {
			e.DateText = "" // there need be none
		}
	}
	if r.Written != "" {
		e.DateText = r.Written
	}
	if d, ok := calendar.Read(calendar.Name(r.Calendar), e.DateText); ok && d.String() == e.Date.String() {
		e.Calendar = calendar.Name(r.Calendar)
	}
	return e
}

func (p *resolvedPlace) place() timeline.Place {
	if p == nil {
		return timeline.Place{}
	}
	place := timeline.Place{Name: p.Name, Also: p.Also, Extra: p.Extra}
	if p.Geo != nil {
		place.Geo = &timeline.Geo{Lat: p.Geo[0], Lon: p.Geo[1]}
	}
	return place
}

func (i *resolvedImage) picture() *timeline.Picture {
	if i == nil {
		return nil
	}
	return &timeline.Picture{File: i.File, URL: i.URL, Alt: i.Alt, Credit: i.Credit, Pos: i.at, Extra: i.Extra}
}

func (q *resolvedQuote) quote() timeline.Quote {
	quote := timeline.Quote{
		ID: q.ID, By: q.By, Speaker: q.Speaker, Text: q.Text, Source: q.Source, Locator: q.Locator, Date: q.Date,
		Role: q.Role, Affiliation: q.Affiliation, Lang: q.Lang, Translation: timeline.Translation(q.Translation),
		Pos: q.at, Extra: q.Extra,
	}
	if o := q.Original; o != nil {
		quote.Original = &timeline.Original{Lang: o.Lang, Text: o.Text, Extra: o.Extra}
	}
	quote.Checked = q.Checked.check()
	return quote
}

func (c *resolvedCheck) check() *timeline.Check {
	if c == nil {
		return nil
	}
	return &timeline.Check{On: c.On, At: c.At, How: timeline.CheckedWith(c.How), Extra: c.Extra}
}

func (c *resolvedClaim) claim() timeline.Claim {
	claim := timeline.Claim{
		Text: c.Text, By: c.By, Source: c.Source, Locator: c.Locator, State: timeline.ClaimState(c.State), Checked: c.Checked.check(), Pos: c.at, Extra: c.Extra,
	}
	if r := c.Correction; r != nil {
		claim.Correction = &timeline.Correction{Text: r.Text, Source: r.Source, Locator: r.Locator, Extra: r.Extra}
	}
	return claim
}

func (s *resolvedSource) source() timeline.Source {
	return timeline.Source{
		ID: s.ID, Kind: timeline.SourceKind(s.Kind), Title: s.Title, Author: s.Author, Publisher: s.Publisher,
		Date: s.Date, URL: s.URL, Seen: s.Seen, Note: s.Note, Pos: s.at, Extra: s.Extra,
		Volume: s.Volume, Issue: s.Issue, Pages: s.Pages, DOI: s.DOI, Archive: s.Archive, CallNumber: s.CallNumber, Checked: s.Checked.check(),
	}
}

func (s *resolvedStep) step() timeline.Step {
	step := timeline.Step{Event: s.Event, Say: s.Say, Ask: s.Ask, Quotes: s.Quotes, Pos: s.at, Extra: s.Extra}
	if len(s.Quotes) == 0 && s.Quote != "" {
		step.Quotes = []string{s.Quote}
	}
	return step
}

// begun gives a person a date in another calendar, where it means the one that there is.
func begun(o timeline.Otherwise, date string, set func(timeline.Otherwise) bool) {
	if d, ok := calendar.Read(o.Calendar, o.Text); ok && d.String() == date {
		set(o)
	}
}
