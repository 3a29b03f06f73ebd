package cli

import (
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// resolved is the document as export writes it to JSON: what the file says,
// with every id checked and every date worked out. Lists are never null. Keys
// are those of the events file, in snake case.
type resolved struct {
	Title       string           `json:"title"`
	Description string           `json:"description"` // Markdown
	Lang        string           `json:"lang"`
	Lanes       []resolvedLane   `json:"lanes"` // top to bottom
	Events      []resolvedEvent  `json:"events"`
	Undated     []resolvedEvent  `json:"undated"` // their dates are not known, name no year or were refused
	Sources     []resolvedSource `json:"sources"`
	People      []resolvedPerson `json:"people"`
	Eras        []resolvedEra    `json:"eras"`
	Stories     []resolvedStory  `json:"stories"`
}

// resolvedDate is a date as EDTF, or as written when it was refused, and what it
// means. Earliest and latest
// are RFC 3339 in UTC, the first and the last second inside the date; years
// outside 0000–9999 carry a sign and at least six digits; null is open or
// unknown.
type resolvedDate struct {
	Date        string  `json:"date"`
	Earliest    *string `json:"earliest"`
	Latest      *string `json:"latest"`
	Precision   string  `json:"precision"` // second, minute, day, month … millennium, unknown
	Uncertain   bool    `json:"uncertain"`
	Approximate bool    `json:"approximate"`
}

type resolvedEvent struct {
	ID string `json:"id"`
	resolvedDate
	Title      string            `json:"title"`
	Text       string            `json:"text"` // Markdown
	Lanes      []string          `json:"lanes"`
	Importance int               `json:"importance"` // 1 to 5
	Status     string            `json:"status"`     // verified, reported, disputed or opinion
	Place      *resolvedPlace    `json:"place,omitempty"`
	Tags       []string          `json:"tags"`
	Image      *resolvedImage    `json:"image,omitempty"`
	Sources    []resolvedCite    `json:"sources"`
	Quotes     []resolvedQuote   `json:"quotes"`
	Dates      []resolvedOther   `json:"dates"`
	Claims     []resolvedClaim   `json:"claims"`
	LeadsTo    []resolvedLink    `json:"leads_to"`
	Unknown    map[string]string `json:"unknown,omitempty"`
	Notes      string            `json:"notes,omitempty"`
}

type resolvedLane struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Color string `json:"color"`
}

type resolvedPlace struct {
	Name string      `json:"name"`
	Geo  *[2]float64 `json:"geo,omitempty"` // latitude, longitude in degrees
}

type resolvedImage struct {
	File   string `json:"file"`
	Alt    string `json:"alt"`
	Credit string `json:"credit"`
}

// resolvedCite links an event to a source by its id.
type resolvedCite struct {
	ID      string `json:"id"`
	Role    string `json:"role"` // supports, contradicts or context
	Locator string `json:"locator"`
}

type resolvedQuote struct {
	ID          string            `json:"id,omitempty"` // within its event
	By          string            `json:"by"`           // person id; "" for an institution
	Speaker     string            `json:"speaker"`      // the name to show
	Text        string            `json:"text"`
	Source      string            `json:"source"` // as quoted in: source id
	Locator     string            `json:"locator"`
	Date        string            `json:"date"`
	Role        string            `json:"role"`
	Affiliation string            `json:"affiliation"`
	Lang        string            `json:"lang"`
	Original    *resolvedOriginal `json:"original,omitempty"`
	Translation string            `json:"translation,omitempty"` // official, press, scholarly or ours
	Checked     *resolvedCheck    `json:"checked"`               // null: not checked
}

type resolvedOriginal struct {
	Lang string `json:"lang"`
	Text string `json:"text"`
}

type resolvedCheck struct {
	On  string `json:"on"`
	At  string `json:"at"`
	How string `json:"how"` // original, copy or excerpt
}

// resolvedOther is another date that a source gives for the event.
type resolvedOther struct {
	resolvedDate
	Source string `json:"source"`
	Note   string `json:"note"`
}

type resolvedClaim struct {
	Text       string              `json:"text"`
	By         string              `json:"by"`
	Source     string              `json:"source"`
	Locator    string              `json:"locator"`
	State      string              `json:"state"` // supported, disputed or wrong
	Correction *resolvedCorrection `json:"correction,omitempty"`
}

type resolvedCorrection struct {
	Text    string `json:"text"`
	Source  string `json:"source"`
	Locator string `json:"locator"`
}

type resolvedLink struct {
	ID  string `json:"id"`
	Why string `json:"why"`
}

type resolvedSource struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Author    string `json:"author"`
	Publisher string `json:"publisher"`
	Date      string `json:"date"`
	URL       string `json:"url"`
	Seen      string `json:"seen"`
	Note      string `json:"note"`
}

type resolvedPerson struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Native      string `json:"native"`
	Born        string `json:"born"`
	Died        string `json:"died"`
	Role        string `json:"role"`
	Affiliation string `json:"affiliation"`
}

type resolvedEra struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	resolvedDate
	Note string `json:"note"`
}

type resolvedStory struct {
	ID    string         `json:"id"`
	Name  string         `json:"name"`
	Steps []resolvedStep `json:"steps"`
}

type resolvedStep struct {
	Event  string   `json:"event"`
	Say    string   `json:"say"`
	Ask    string   `json:"ask"`
	Quote  string   `json:"quote"`            // the first of those shown
	Quotes []string `json:"quotes,omitempty"` // all of them, where there are two
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

// eventDate resolves the date of an event, which may be known to be unknown.
func eventDate(e *timeline.Event) resolvedDate {
	switch {
	case e.NoDate:
		return date(edtf.Date{}, guess.Word)
	case e.Date.String() != "":
		return date(e.Date, e.Date.String())
	}
	return date(e.Date, e.DateText)
}

// instant writes a moment, or nil when there is none.
func instant(t edtf.Instant, known bool) *string {
	if !known {
		return nil
	}
	s := t.RFC3339()
	return &s
}

// each maps a list; the result is never nil, so that JSON never says null.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, f(a))
	}
	return out
}

// resolve turns a document into what export writes.
func resolve(doc *timeline.Document) resolved {
	return resolved{
		Title: doc.Title, Description: doc.Description, Lang: doc.Lang,
		Lanes:   each(doc.Lanes, func(l timeline.Lane) resolvedLane { return resolvedLane{l.ID, l.Name, string(l.Color)} }),
		Events:  each(doc.Events, event),
		Undated: each(doc.Undated, event),
		Sources: each(doc.Sources, func(s timeline.Source) resolvedSource {
			return resolvedSource{s.ID, string(s.Kind), s.Title, s.Author, s.Publisher, s.Date, s.URL, s.Seen, s.Note}
		}),
		People: each(doc.People, func(p timeline.Person) resolvedPerson {
			return resolvedPerson{p.ID, p.Name, p.Native, p.Born, p.Died, p.Role, p.Affiliation}
		}),
		Eras: each(doc.Eras, func(e timeline.Era) resolvedEra {
			return resolvedEra{e.ID, e.Name, date(e.Date, e.Date.String()), e.Note}
		}),
		Stories: each(doc.Stories, func(s timeline.Story) resolvedStory {
			return resolvedStory{s.ID, s.Name, each(s.Steps, func(p timeline.Step) resolvedStep {
				return step(p)
			})}
		}),
	}
}
