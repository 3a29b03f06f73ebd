// Package timelinejs reads what TimelineJS draws: the JSON of version 3, and that of
// version 1.
//
// Sources of the format: the documentation of TimelineJS3 (website/docs/json-format)
// and its TimelineConfig.js. Every number may be a text, an empty text is a missing
// one, years before 1 are as historians count them, and an end that equals the start
// means nothing.
package timelinejs

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

const name pattern.English = "a timeline for TimelineJS"

// Format is the JSON of TimelineJS.
func Format() format.Format {
	return format.Format{ID: "timelinejs", Name: name, Endings: []string{".json"}, Ending: ".timelinejs.json", Foreign: true, Detect: detect, Read: read, Write: write}
}

// detect reports whether a text looks like JSON that has the keys of slides.
func detect(src []byte) bool {
	head := format.Head(src)
	head = draft.Unassigned(head)
	if strings.HasPrefix(head, "{") && strings.Contains(head, `"headline"`) && strings.Contains(head, `"tideline": {`) { // written here
		return true
	}
	if !strings.HasPrefix(head, "{") && !strings.HasPrefix(head, "[") || strings.Contains(head, `"tideline"`) || strings.Contains(head, `"content_text"`) {
		return false
	}
	return strings.Contains(head, `"start_date"`) || strings.Contains(head, `"timeline"`) && strings.Contains(head, `"startDate"`)
}

// read makes a document of slides and eras.
func read(in format.Input) (*timeline.Document, []diag.Problem) {
	d := &reader{draft.New(in)}
	text, ok := syntax.Decode(d.Report, in.Source)
	if !ok {
		return d.Finish()
	}
	text = draft.Unassigned(text)
	if strings.Contains(text, "{%") {
		d.Nothing(name, pattern.English("it is a template, from which a program makes the timeline; open what it makes"))
		return d.Finish()
	}
	root := syntax.Read(d.Report, text, outline.Vocabulary{}).Root
	if root == nil {
		return d.Finish()
	}
	switch old := root.Get("timeline"); {
	case old != nil:
		d.first(old)
		d.Rest(&d.Doc.Extra, root, "timeline")
	default:
		d.third(root)
	}
	return d.Finish()
}

// reader reads one file.
type reader struct{ *draft.Draft }

// third reads the JSON of version 3: an object of slides, or the slides alone.
func (d *reader) third(root *values.Node) {
	slides := root.Elements()
	if root.Kind == values.Mapping {
		slides = nil
		if list := root.Get("events"); list != nil {
			slides = list.Elements()
		}
		if title := root.Get("title"); title != nil {
			d.title(title)
		}
		if eras := root.Get("eras"); eras != nil {
			for _, era := range eras.Elements() {
				d.era(era)
			}
		}
	}
	for _, slide := range slides {
		d.slide(slide)
	}
	d.forDrawing(root, "scale")
	d.Rest(&d.Doc.Extra, root, "events", "title", "eras", "scale")
}

// forDrawing tells of keys that say how TimelineJS shows something.
func (d *reader) forDrawing(n *values.Node, keys ...string) {
	for _, key := range keys {
		if value := draft.At(n, key); value.ScalarText() != "" {
			d.Left(value.Pos, key, pattern.English("it is for how TimelineJS shows it"))
		}
	}
}

// title reads the slide without a date, which opens the timeline.
func (d *reader) title(slide *values.Node) {
	var own timeline.Event
	if d.own(&own, slide) {
		d.Doc.Title, d.Doc.Description = own.Title, own.Text
		return
	}
	words := draft.At(slide, "text")
	if headline := d.Inline(draft.At(words, "headline").ScalarText()); headline != "" {
		d.Doc.Title = headline
	}
	d.Doc.Description = d.Prose(draft.At(words, "text").ScalarText())
	d.forDrawing(slide, "unique_id", "type", "autolink")
	d.Rest(&d.Doc.Extra, words, "headline", "text")
	d.Rest(&d.Doc.Extra, slide, "text", "unique_id", "type", "autolink")
}

func (d *reader) era(n *values.Node) {
	e := timeline.Event{Pos: n.Pos}
	if d.own(&e, n) {
		d.Doc.Eras = append(d.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: n.Pos})
		return
	}
	d.dates(&e, draft.At(n, "start_date"), draft.At(n, "end_date"))
	name := d.Inline(draft.At(draft.At(n, "text"), "headline").ScalarText())
	if !e.Date.IsPlaced() || name == "" {
		d.Left(n.Pos, "eras", pattern.English("it has no date, or no name"))
		return
	}
	era := timeline.Era{Name: name, Date: e.Date, Note: d.Inline(draft.At(draft.At(n, "text"), "text").ScalarText()), Pos: n.Pos, Extra: e.Extra}
	d.Rest(&era.Extra, n, "start_date", "end_date", "text", "unique_id", "type")
	d.forDrawing(n, "unique_id")
	d.Doc.Eras = append(d.Doc.Eras, era)
}

// slide reads one event.
func (d *reader) slide(n *values.Node) {
	words := draft.At(n, "text")
	e := timeline.Event{
		ID: draft.At(n, "unique_id").ScalarText(), Pos: n.Pos,
		Title: d.Inline(draft.At(words, "headline").ScalarText()), Text: d.Prose(draft.At(words, "text").ScalarText()),
	}
	switch draft.At(n, "type").ScalarText() {
	case "title":
		d.title(n)
		return
	case "era":
		d.era(n)
		return
	}
	if d.own(&e, n) {
		if lane := d.Lane(draft.At(n, "group").ScalarText()); lane != "" {
			e.Lanes = []string{lane}
		}
		d.Rest(&e.Extra, n, "unique_id", "text", "start_date", "end_date", "display_date", "group", "media", "tideline")
		d.AddEvent(e)
		return
	}
	d.dates(&e, draft.At(n, "start_date"), draft.At(n, "end_date"))
	if shown := draft.Line(draft.At(n, "display_date").ScalarText()); shown != "" {
		d.Keep(&e.Extra, n.Pos, "display date", shown)
	}
	if lane := d.Lane(draft.At(n, "group").ScalarText()); lane != "" {
		e.Lanes = []string{lane}
	}
	if media := draft.At(n, "media"); media.Kind == values.Mapping {
		d.media(&e, media)
	}
	d.forDrawing(n, "type", "autolink")
	d.Rest(&e.Extra, words, "headline", "text")
	d.Rest(&e.Extra, n, "unique_id", "text", "start_date", "end_date", "display_date", "group", "media", "type", "autolink")
	d.named(&e)
	d.AddEvent(e)
}

// named gives an event that has no headline a title: the first words of its text, or what it
// shows.
func (d *reader) named(e *timeline.Event) {
	d.Untitled(e)
	var shows []string
	if e.Image != nil {
		shows = append(shows, e.Image.Alt, e.Image.Credit)
	}
	for i := range e.Links {
		shows = append(shows, e.Links[i].Name())
	}
	d.Nameless(e, shows...)
}

// media takes the picture of a slide as one of the web, which is not fetched, and a film or
// a page as one that leads on.
func (d *reader) media(e *timeline.Event, n *values.Node) {
	written := draft.At(n, "url").ScalarText()
	caption, credit := d.Inline(draft.At(n, "caption").ScalarText()), d.Inline(draft.At(n, "credit").ScalarText())
	alt := d.Inline(draft.At(n, "alt").ScalarText())
	if alt == "" {
		alt = caption
	}
	if !d.Media(e, n.Pos, written, alt, credit) {
		d.Keep(&e.Extra, n.Pos, "media", written)
	}
	switch {
	case caption == alt:
	case e.Image != nil:
		d.Keep(&e.Image.Extra, n.Pos, "caption", caption)
	default:
		d.Keep(&e.Extra, n.Pos, "caption", caption)
	}
	if d.Address(written) == "" { // what it is of would be lost with it
		d.Keep(&e.Extra, n.Pos, "caption", alt)
		d.Keep(&e.Extra, n.Pos, "credit", credit)
	}
	if link := draft.At(n, "link").ScalarText(); link != "" && !d.Link(e, n.Pos, link, "") {
		d.Keep(&e.Extra, n.Pos, "link", link)
	}
	d.forDrawing(n, "link_target")
	d.Rest(&e.Extra, n, "url", "caption", "credit", "link", "link_target", "alt")
}
