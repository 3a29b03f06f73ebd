package timeline

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// This file checks the values of records. The reader of events files has already
// reported what is wrong with them, at the position of the value.

// values checks all records but events.
func (c *checker) values() {
	d := c.doc
	c.language(&d.Lang, diag.Pos{})
	word(c, "kind", &d.Scale.Kind, ScaleKinds(), diag.Pos{})
	if !d.Scale.Before.IsPlaced() {
		d.Scale.Before = edtf.Date{}
	}
	for i := range d.Lanes {
		word(c, "color", &d.Lanes[i].Color, Colors(), d.Lanes[i].Pos)
	}
	for i := range d.People {
		word(c, "kind", &d.People[i].Kind, PersonKinds(), d.People[i].Pos)
	}
	for i := range d.Sources {
		s := &d.Sources[i]
		word(c, "kind", &s.Kind, SourceKinds(), s.Pos)
		if s.URL != "" && !IsWebAddress(s.URL) {
			c.report.Add(diag.CodeBadURL, s.Pos, s.URL, "")
			s.URL = ""
		}
		c.check(s.Checked, s.Pos)
	}
	d.Eras = without(c, d.Eras, "an era", "date", func(e *Era) (bool, diag.Pos) { return e.Date.IsPlaced(), e.Pos })
	for i := range d.Stories {
		s := &d.Stories[i]
		s.Steps = without(c, s.Steps, "a step", "event", func(s *Step) (bool, diag.Pos) { return s.Event != "", s.Pos })
	}
}

// eventValues checks the values of an event and fills in defaults.
func (c *checker) eventValues(e *Event) {
	word(c, "status", &e.Status, Statuses(), e.Pos)
	if e.Status == "" {
		e.Status = Reported
	}
	if e.Importance == 0 {
		e.Importance = UsualImportance
	}
	e.Importance = min(max(e.Importance, LeastImportance), MostImportance)
	c.life(e)
	e.completeDate()
	if g := e.Place.Geo; g != nil && !g.IsOnEarth() {
		c.report.Add(diag.CodeBadGeo, e.Pos, fmt.Sprintf("[%v, %v]", g.Lat, g.Lon), "")
		e.Place.Geo = nil
	}
	c.picture(e)
	e.Links = without(c, e.Links, "a web link", "url", func(l *WebLink) (bool, diag.Pos) { return IsWebAddress(l.URL), l.Pos })
	c.check(e.Checked, e.Pos)
	e.Sources = without(c, e.Sources, "a citation", "id", func(s *Citation) (bool, diag.Pos) { return s.Source != "", s.Pos })
	e.Quotes = without(c, e.Quotes, "a quote", "text", func(q *Quote) (bool, diag.Pos) { return q.Text != "", q.Pos })
	e.Dates = without(c, e.Dates, "another date", "date", func(d *DatedClaim) (bool, diag.Pos) { return d.Date.IsPlaced(), d.Pos })
	e.Claims = without(c, e.Claims, "a claim", "text", func(s *Claim) (bool, diag.Pos) { return s.Text != "", s.Pos })
	e.LeadsTo = without(c, e.LeadsTo, "a link", "id", func(l *Link) (bool, diag.Pos) { return l.Event != "", l.Pos })
	for i := range e.Sources {
		word(c, "role", &e.Sources[i].Role, Roles(), e.Sources[i].Pos)
	}
	for i := range e.Claims {
		word(c, "state", &e.Claims[i].State, ClaimStates(), e.Claims[i].Pos)
		c.check(e.Claims[i].Checked, e.Claims[i].Pos)
	}
	for i := range e.Quotes {
		c.quoteValues(&e.Quotes[i])
	}
}

// life gives an event without a date that of the life that it names.
func (c *checker) life(e *Event) {
	if e.Life == "" || e.DateText != "" || e.Date.IsPlaced() || e.NoDate {
		return
	}
	if c.people == nil {
		c.people, c.newest = map[string]*Person{}, newest(c.doc)
		for i := range c.doc.People {
			c.people[c.doc.People[i].ID] = &c.doc.People[i]
		}
	}
	p, known := c.people[e.Life]
	if !known {
		return
	}
	life, ok := lifeOf(p, func() edtf.Instant { return c.newest })
	if !ok {
		c.report.Add(diag.CodeNoLife, e.Pos, p.ID)
	}
	e.Date = life
}

func (c *checker) quoteValues(q *Quote) {
	c.language(&q.Lang, q.Pos)
	word(c, "translation", &q.Translation, Translations(), q.Pos)
	if q.Original != nil {
		c.language(&q.Original.Lang, q.Pos)
	}
	c.check(q.Checked, q.Pos)
}

// check checks how something was compared.
func (c *checker) check(of *Check, at diag.Pos) {
	if of != nil {
		word(c, "how", &of.How, CheckedWiths(), at)
	}
}

// completeDate makes Date, DateText and NoDate agree, and fills in UnknownPos.
func (e *Event) completeDate() {
	if _, told := e.Unknown["date"]; told && e.DateText == "" {
		e.NoDate = true
	}
	switch {
	case e.Date.IsPlaced():
		e.NoDate = false
	case e.NoDate:
		e.Date = edtf.Date{}
	}
	if e.DateText == "" {
		e.DateText = e.Date.String()
	}
	if len(e.UnknownPos) >= len(e.Unknown) {
		return
	}
	at := maps.Clone(e.UnknownPos)
	if at == nil {
		at = map[string]diag.Pos{}
	}
	for key := range e.Unknown {
		if _, told := at[key]; !told {
			at[key] = e.Pos
		}
	}
	e.UnknownPos = at
}

// picture reports a picture that is not beside the events file.
func (c *checker) picture(e *Event) {
	switch p := e.Image; {
	case p == nil:
	case p.URL != "" && !IsWebAddress(p.URL):
		c.report.Add(diag.CodeBadURL, p.Pos, p.URL, "")
		if p.URL = ""; p.File == "" {
			e.Image = nil
		}
	case p.File == "" && p.URL != "":
	case p.File == "":
		c.report.Add(diag.CodeMissingKey, p.Pos, pattern.English("an image"), "file", "")
		e.Image = nil
	case IsWebAddress(p.File):
		c.report.Add(diag.CodeImageAddress, p.Pos, p.File)
		p.File, p.URL = "", p.File
	case !IsBeside(p.File):
		c.report.Add(diag.CodeBadPath, p.Pos, p.File)
	}
}

// language clears an invalid language tag.
func (c *checker) language(tag *string, at diag.Pos) {
	if *tag != "" && !IsLanguageTag(*tag) {
		c.report.Add(diag.CodeBadLanguage, at, *tag)
		*tag = ""
	}
}

// word clears a word that the format does not know.
func word[S ~string](c *checker, key string, to *S, known []S, at diag.Pos) {
	if *to == "" || slices.Contains(known, *to) {
		return
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	c.report.Add(diag.CodeUnknownValue, at, key, string(*to), strings.Join(names, ", "), diag.Closest(string(*to), names))
	*to = ""
}

// without removes the records that lack their essential part.
func without[T any](c *checker, all []T, noun pattern.English, key string, has func(*T) (bool, diag.Pos)) []T {
	return slices.DeleteFunc(all, func(one T) bool {
		ok, at := has(&one)
		if !ok {
			c.report.Add(diag.CodeMissingKey, at, noun, key, "")
		}
		return !ok
	})
}
