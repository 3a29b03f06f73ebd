package handout

import (
	"html/template"
	"maps"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// event is one event as the page shows it.
type event struct {
	Anchor      string
	Position    string // such as “3 of 14”
	Date        when
	Title       string
	Native      string // the title in a second language
	NativeLang  string
	Color       string // of its first lane: crimson, green, …
	Place, Tags string
	Lanes       []lane
	Standing    string // how certain it is
	Checked     string
	Disputed    bool
	Text        template.HTML
	Picture     *shown
	Links       []webLink
	Question    string
	Quotes      []quote
	Dates       []otherDate
	Claims      []claim
	LedHere     []connection
	LedTo       []connection
	Unknown     []unknown
	Cited       []citation
}

// lane is one in which an event stands, with the colour of the drawing.
type lane struct{ Name, Color string }

// webLink is a page that leads on. URL is "" where it may not be opened.
type webLink struct{ Name, URL string }

// otherDate is a date that another source gives.
type otherDate struct {
	Date   when
	Note   string
	Source *reference
}

// connection is an event on the other end of a relation; Anchor is "" where that
// is not in the page.
type connection struct {
	Anchor string
	Date   when
	Title  string
	Why    string
}

// unknown is what is honestly not known.
type unknown struct{ What, Why string }

// claim is a statement with what the record says of it.
type claim struct {
	State, Text string
	Checked     string
	By          string
	Source      *reference
	Locator     string
	Correction  *correction
}

type correction struct {
	Text    string
	Source  *reference
	Locator string
}

// event describes the stop at a position in the page, counted from 0.
func (b *builder) event(at int, s stop) event {
	e := s.event
	out := event{
		Anchor: s.anchor, Position: pattern.Fill(b.o.Phrases.Position, "N", b.number(at+1), "All", b.number(len(b.stops))),
		Date: b.whenEvent(e), Title: e.Title, Native: e.Native, NativeLang: languageOf(e.Native), Place: e.Place.Name, Tags: strings.Join(e.Tags, ", "), Lanes: b.lanesOf(e),
		Standing: b.standing(e), Checked: b.checkedEvent(e), Disputed: e.Status == timeline.Disputed,
		Text: b.texts.html(e.Text, headingInEvent), Picture: b.picture(e), Question: s.ask,
		LedHere: b.connections(b.causes[e.ID]), LedTo: b.connections(e.LeadsTo), Cited: b.citations(e),
	}
	if len(out.Lanes) > 0 {
		out.Color = out.Lanes[0].Color
	}
	for i := range e.Links {
		out.Links = append(out.Links, webLink{e.Links[i].Name(), webAddress(e.Links[i].URL)})
	}
	for i := range e.Quotes {
		out.Quotes = append(out.Quotes, b.quote(&e.Quotes[i]))
	}
	for _, d := range e.Dates {
		out.Dates = append(out.Dates, otherDate{b.whenOf(d.Date), d.Note, b.reference(d.Source)})
	}
	for i := range e.Claims {
		out.Claims = append(out.Claims, b.claim(&e.Claims[i]))
	}
	for _, key := range slices.Sorted(maps.Keys(e.Unknown)) {
		out.Unknown = append(out.Unknown, unknown{key, e.Unknown[key]})
	}
	return out
}

// checkedEvent says when the statement of an event was checked, "" where nobody did.
func (b *builder) checkedEvent(e *timeline.Event) string {
	if e.Checked == nil {
		return ""
	}
	return b.checked(e.Checked)
}

func (b *builder) lanesOf(e *timeline.Event) []lane {
	var lanes []lane
	for _, id := range e.Lanes {
		if l, ok := b.doc.Lane(id); ok {
			lanes = append(lanes, lane{l.Name, colorName(l.Color)})
		}
	}
	return lanes
}

// colorName returns the colour that a lane is drawn in.
func colorName(color timeline.Color) string {
	return (scene.LaneFull + scene.Ink(scene.LaneIndex(string(color)))).String()
}

// standing words how certain an event is. Reported is the default: an event without
// sources gets no word for it.
func (b *builder) standing(e *timeline.Event) string {
	switch e.Status {
	case timeline.Verified:
		return b.o.Phrases.Verified
	case timeline.Disputed:
		return b.o.Phrases.Disputed
	case timeline.Opinion:
		return b.o.Phrases.Opinion
	}
	if len(e.Sources) == 0 {
		return ""
	}
	return b.o.Phrases.Reported
}

func (b *builder) claim(c *timeline.Claim) claim {
	out := claim{Text: c.Text, By: c.By, Source: b.reference(c.Source), Locator: c.Locator}
	if c.Checked != nil {
		out.Checked = b.checked(c.Checked)
	}
	if person, ok := b.doc.Person(c.By); ok {
		out.By = person.Name
	}
	switch c.State {
	case timeline.ClaimSupported:
		out.State = b.o.Phrases.ClaimSupported
	case timeline.ClaimDisputed:
		out.State = b.o.Phrases.ClaimDisputed
	case timeline.ClaimWrong:
		out.State = b.o.Phrases.ClaimWrong
	case timeline.ClaimOpinion:
		out.State = b.o.Phrases.ClaimOpinion
	}
	if c.Correction != nil {
		out.Correction = &correction{c.Correction.Text, b.reference(c.Correction.Source), c.Correction.Locator}
	}
	return out
}

func (b *builder) connections(links []timeline.Link) []connection {
	var out []connection
	for _, l := range links {
		if e, ok := b.doc.Event(l.Event); ok {
			out = append(out, connection{b.anchors[e.ID], b.whenEvent(e), e.Title, l.Why})
		}
	}
	return out
}
