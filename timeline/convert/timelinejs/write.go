package timelinejs

import (
	"bytes"
	"encoding/json"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// What is written, with its keys in the order in which they are. Own is not read by
// TimelineJS: it has what the other keys say less exactly, so that it can be read again.
type (
	page struct {
		Title  slide   `json:"title"`
		Events []slide `json:"events"`
		Eras   []slide `json:"eras,omitempty"`
	}
	slide struct {
		ID      string `json:"unique_id,omitempty"`
		Start   *day   `json:"start_date,omitempty"`
		End     *day   `json:"end_date,omitempty"`
		Display string `json:"display_date,omitempty"`
		Words   words  `json:"text"`
		Group   string `json:"group,omitempty"`
		Media   *media `json:"media,omitempty"`
		Own     own    `json:"tideline"`
	}
	words struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	day struct {
		Year   int64 `json:"year"`
		Month  int   `json:"month,omitempty"`
		Day    int   `json:"day,omitempty"`
		Hour   *int  `json:"hour,omitempty"`
		Minute *int  `json:"minute,omitempty"`
		Second *int  `json:"second,omitempty"`
	}
	media struct {
		URL     string `json:"url"`
		Caption string `json:"caption,omitempty"`
		Credit  string `json:"credit,omitempty"`
		Alt     string `json:"alt,omitempty"`
	}
	own struct {
		Date     string     `json:"date,omitempty"`
		Title    string     `json:"title,omitempty"`
		Text     string     `json:"text,omitempty"`
		Native   string     `json:"native,omitempty"`
		Links    []ownCited `json:"links,omitempty"`
		Pictured bool       `json:"pictured,omitempty"` // the media is the picture of the event
		Sources  []ownCited `json:"sources,omitempty"`
	}
	ownCited struct {
		Title string `json:"title"`
		URL   string `json:"url,omitempty"`
	}
)

// write writes a document as the JSON of TimelineJS 3.
func write(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	loss := draft.NewLoss(doc)
	loss.Beyond(doc, "description", "lanes.name", "eras.name", "eras.date", "eras.note", "events.date", "events.title", "events.text", "events.native", "events.lanes", "events.links",
		"events.image.url", "events.image.alt", "events.image.credit", "events.sources.id", "sources.title", "sources.url")
	p := page{Title: titled(draft.Titled(doc), doc.Description), Events: []slide{}}
	for i := range doc.Events {
		e := &doc.Events[i]
		p.Events = append(p.Events, event(doc, e))
		for _, id := range e.Lanes[1:] {
			if lane, ok := doc.Lane(id); ok {
				loss.Left(e.Pos, lane.Name+": "+e.Title, pattern.English("a slide is in one group, that of its first lane"))
			}
		}
	}
	for i := range doc.Undated {
		loss.Left(doc.Undated[i].Pos, doc.Undated[i].Title, pattern.English("TimelineJS shows no event without a date"))
	}
	for i := range doc.Eras {
		e := titled(draft.Line(doc.Eras[i].Name), doc.Eras[i].Note)
		e.dated(doc, doc.Eras[i].Date)
		if e.End == nil { // without which TimelineJS draws none
			e.End = e.Start
		}
		p.Eras = append(p.Eras, e)
	}
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return loss.Problems(), e.Encode(p)
}

// titled returns a slide of a title and a text in Markdown.
func titled(title, text string) slide {
	text = strings.TrimSpace(text)
	return slide{Words: words{html.EscapeString(title), markedUp(text)}, Own: own{Title: title, Text: text}}
}

// markedUp writes Markdown as a part of a web page, without what is markup in it already.
func markedUp(text string) string {
	var b bytes.Buffer
	if err := goldmark.Convert([]byte(text), &b); err != nil {
		return html.EscapeString(text)
	}
	return strings.TrimSpace(b.String())
}

// event returns the slide of an event. Its sources are named below its text.
func event(doc *timeline.Document, e *timeline.Event) slide {
	s := titled(draft.Line(e.Title), e.Text)
	s.ID = e.ID
	s.dated(doc, e.Date)
	if lane, ok := doc.FirstLane(e); ok && !lane.Usual() {
		s.Group = draft.Line(lane.Name)
	}
	s.Own.Native = draft.Line(e.Native)
	if e.Native != "" {
		s.Words.Text = "<p>" + html.EscapeString(s.Own.Native) + "</p>" + s.Words.Text
	}
	if i := e.Image; i != nil && i.URL != "" {
		alt, credit := html.EscapeString(draft.Line(i.Alt)), html.EscapeString(draft.Line(i.Credit))
		s.Media, s.Own.Pictured = &media{URL: i.URL, Caption: alt, Credit: credit, Alt: alt}, true
	}
	links := make([]string, 0, len(e.Links))
	for i := range e.Links {
		l := &e.Links[i]
		s.Own.Links = append(s.Own.Links, ownCited{draft.Line(l.Title), l.URL})
		links = append(links, `<a href="`+html.EscapeString(l.URL)+`">`+html.EscapeString(draft.Line(l.Name()))+"</a>")
	}
	for _, id := range e.Cited() {
		source, ok := doc.Source(id)
		if !ok {
			continue
		}
		title := draft.Line(source.Title)
		if slices.Contains(s.Own.Sources, ownCited{title, source.URL}) {
			continue
		}
		s.Own.Sources = append(s.Own.Sources, ownCited{title, source.URL})
		if source.URL == "" {
			links = append(links, html.EscapeString(title))
			continue
		}
		links = append(links, `<a href="`+html.EscapeString(source.URL)+`">`+html.EscapeString(title)+"</a>")
		if source.Kind == timeline.MediaSource && s.Media == nil {
			s.Media = &media{URL: source.URL, Caption: html.EscapeString(title), Credit: html.EscapeString(draft.Line(source.Author))}
		}
	}
	if len(links) > 0 {
		s.Words.Text += "<p>" + strings.Join(links, "; ") + "</p>"
	}
	return s
}

// dated gives a slide its dates. Where they are not those of the date, it shows that in
// words. TimelineJS has no time zones: a time is that of the clock that it is written by, and
// the words have its zone.
func (s *slide) dated(doc *timeline.Document, d edtf.Date) {
	s.Own.Date = d.String()
	clock, zoned := onClock(d)
	from, to := clock.Extent()
	s.Start = dayOf(from, d.Start().Precision())
	if d.IsInterval() && !d.OpenEnd() || d.Start().Precision() < edtf.Year || d.Precision() > edtf.Year && d.Precision() < edtf.Month {
		s.End = dayOf(to, max(edtf.Year, d.End().Precision()))
	}
	if zoned || strings.ContainsAny(d.String(), "?~%X[{/") || d.Precision() > edtf.Year && d.Precision() < edtf.Month {
		s.Display = draft.Told(doc, d)
	}
}

// zoneForm is a time of day with its zone.
var zoneForm = regexp.MustCompile(`(T[\d:.]+)(?:Z|[+-]\d\d(?::?\d\d)?)`)

// onClock returns a date as the clock shows it that it is written by, and whether it has a zone.
func onClock(d edtf.Date) (edtf.Date, bool) {
	text := zoneForm.ReplaceAllString(d.String(), "$1")
	if text == d.String() {
		return d, false
	}
	if clock, err := edtf.Parse(text); err == nil {
		return clock, true
	}
	return d, true
}

// dayOf writes an instant no finer than a date is known. Years before 1 are as historians
// count them.
func dayOf(t edtf.Instant, p edtf.Precision) *day {
	c := t.Civil()
	d := &day{Year: c.Year}
	if d.Year < 1 {
		d.Year--
	}
	if p > edtf.Year {
		d.Month = c.Month
	}
	if p >= edtf.DayOf {
		d.Day = c.Day
	}
	if p >= edtf.MinuteOf {
		d.Hour, d.Minute, d.Second = &c.Hour, &c.Minute, &c.Second
	}
	return d
}
