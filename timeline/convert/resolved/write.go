package resolved

import (
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// resolve turns a document into what is written.
func resolve(doc *timeline.Document) resolved {
	return resolved{
		Title: doc.Title, Description: doc.Description, Lang: doc.Lang, Licence: doc.Licence, Scale: scale(&doc.Scale), kept: extra(doc.Extra),
		Lanes: each(doc.Lanes, func(l timeline.Lane) resolvedLane {
			return resolvedLane{l.ID, l.Name, string(l.Color), extra(l.Extra)}
		}),
		Events:  each(doc.Events, event),
		Undated: each(doc.Undated, event),
		Sources: each(doc.Sources, func(s timeline.Source) resolvedSource {
			return resolvedSource{s.ID, string(s.Kind), s.Title, s.Author, s.Publisher, s.Date, s.URL, s.Seen, s.Note, s.Volume, s.Issue, s.Pages, s.DOI, s.Archive, s.CallNumber, check(s.Checked), extra(s.Extra)}
		}),
		People: each(doc.People, func(p timeline.Person) resolvedPerson {
			return resolvedPerson{p.ID, p.Name, string(p.Kind), p.Native, each(p.Also, same), p.Born, p.Died, p.BornAs().Text, string(p.BornAs().Calendar), p.DiedAs().Text, string(p.DiedAs().Calendar), p.Role, p.Affiliation, extra(p.Extra)}
		}),
		Eras: each(doc.Eras, func(e timeline.Era) resolvedEra {
			return resolvedEra{e.ID, e.Name, date(e.Date, e.Date.String()), e.Note, extra(e.Extra)}
		}),
		Stories: each(doc.Stories, func(s timeline.Story) resolvedStory {
			return resolvedStory{s.ID, s.Name, each(s.Steps, step), extra(s.Extra)}
		}),
	}
}

// scale returns how the document asks to be drawn; nil where it does not.
func scale(s *timeline.Scale) *resolvedScale {
	if s.Kind == "" && len(s.Extra) == 0 {
		return nil
	}
	return &resolvedScale{string(s.Kind), s.Before.String(), extra(s.Extra)}
}

// extra returns the values of the unknown keys of a record.
func extra(said map[string]any) kept { return kept{Extra: said} }

// each maps a list; the result is never nil, so that the JSON is never null.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, f(a))
	}
	return out
}

// date resolves a date; text is how it is written in the file.
func date(d edtf.Date, text string) resolvedDate {
	r := resolvedDate{
		Date: text, Precision: d.Precision().String(), Uncertain: d.Uncertain(), Approximate: d.Approximate(),
	}
	if d.Precision() != edtf.Unknown { // XXXX names no year, though it spans ten thousand
		r.Earliest, r.Latest = instant(d.Earliest()), instant(d.Latest())
	}
	return r
}

// eventDate resolves the date of an event, which may be known to be unknown. Written
// is what the file has in its place; "" where that is the same.
func eventDate(e *timeline.Event) (d resolvedDate, written string) {
	usual := e.DateText
	switch {
	case e.NoDate:
		d, usual = date(edtf.Date{}, guess.Word), guess.Word
		if _, told := e.Unknown["date"]; told {
			usual = ""
		}
	case e.Date.String() != "":
		d, usual = date(e.Date, e.Date.String()), e.Date.String()
	default:
		d = date(e.Date, e.DateText)
	}
	if e.DateText == usual {
		return d, ""
	}
	return d, e.DateText
}

// instant writes a moment, or nil when there is none.
func instant(t edtf.Instant, known bool) *string {
	if !known {
		return nil
	}
	s := t.RFC3339()
	return &s
}

func step(s timeline.Step) resolvedStep {
	r := resolvedStep{Event: s.Event, Say: s.Say, Ask: s.Ask, kept: extra(s.Extra)}
	if len(s.Quotes) > 0 {
		r.Quote = s.Quotes[0]
	}
	if len(s.Quotes) > 1 {
		r.Quotes = s.Quotes
	}
	return r
}
