package timelinejs

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/file/syntax/values"
)

// own gives an event what Tideline has written beside a slide; false for the slide of
// another program.
func (d *reader) own(e *timeline.Event, slide *values.Node) bool {
	n := slide.Get("tideline")
	if n == nil || n.Kind != values.Mapping {
		return false
	}
	e.Title, e.Text = draft.Line(draft.At(n, "title").ScalarText()), draft.At(n, "text").ScalarText()
	if date := draft.At(n, "date").ScalarText(); date != "" {
		d.Date(e, date)
	}
	e.Native = draft.At(n, "native").ScalarText()
	for _, one := range draft.At(n, "links").Elements() {
		if page := draft.At(one, "url").ScalarText(); timeline.IsWebAddress(page) {
			e.Links = append(e.Links, timeline.WebLink{URL: page, Title: draft.At(one, "title").ScalarText(), Pos: one.Pos})
		}
	}
	if m := slide.Get("media"); m != nil && draft.At(n, "pictured").ScalarText() == "true" {
		d.Picture(e, m.Pos, draft.At(m, "url").ScalarText(), d.Inline(draft.At(m, "alt").ScalarText()), d.Inline(draft.At(m, "credit").ScalarText()))
	}
	for _, one := range draft.At(n, "sources").Elements() {
		s := timeline.Source{Title: draft.At(one, "title").ScalarText(), URL: draft.At(one, "url").ScalarText(), Pos: one.Pos}
		if m := slide.Get("media"); m != nil && draft.At(m, "url").ScalarText() == s.URL {
			s.Kind, s.Author = timeline.MediaSource, d.Inline(draft.At(m, "credit").ScalarText())
		}
		id := d.Source(s)
		if id != "" && !slices.ContainsFunc(e.Sources, func(c timeline.Citation) bool { return c.Source == id }) {
			e.Sources = append(e.Sources, timeline.Citation{Source: id, Pos: one.Pos})
		}
	}
	return true
}
