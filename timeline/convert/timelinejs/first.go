package timelinejs

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// first reads the JSON of version 1.
func (d *reader) first(n *values.Node) {
	if headline := d.Inline(draft.At(n, "headline").ScalarText()); headline != "" {
		d.Doc.Title = headline
	}
	d.Doc.Description = d.Prose(draft.At(n, "text").ScalarText())
	for _, slide := range draft.At(n, "date").Elements() {
		e := timeline.Event{Pos: slide.Pos, Title: d.Inline(draft.At(slide, "headline").ScalarText()), Text: d.Prose(draft.At(slide, "text").ScalarText())}
		d.between(&e, d.firstDate(draft.At(slide, "startDate")), d.firstDate(draft.At(slide, "endDate")))
		if lane := d.Lane(draft.At(slide, "tag").ScalarText()); lane != "" {
			e.Lanes = []string{lane}
		}
		if asset := draft.At(slide, "asset"); asset.Kind == values.Mapping {
			d.asset(&e, asset)
		}
		for tag := range strings.SplitSeq(draft.At(slide, "tags").ScalarText(), ",") {
			if tag = d.Inline(tag); tag != "" && !slices.Contains(e.Tags, tag) {
				e.Tags = append(e.Tags, tag)
			}
		}
		d.Rest(&e.Extra, slide, "headline", "text", "startDate", "endDate", "tag", "tags", "asset")
		d.named(&e)
		d.AddEvent(e)
	}
	for _, era := range draft.At(n, "era").Elements() {
		e := timeline.Event{Pos: era.Pos}
		d.between(&e, d.firstDate(draft.At(era, "startDate")), d.firstDate(draft.At(era, "endDate")))
		name := d.Inline(draft.At(era, "headline").ScalarText())
		if !e.Date.IsPlaced() || name == "" {
			d.Left(era.Pos, "era", pattern.English("it has no date, or no name"))
			continue
		}
		one := timeline.Era{Name: name, Date: e.Date, Note: d.Prose(draft.At(era, "text").ScalarText()), Pos: era.Pos, Extra: e.Extra}
		d.Rest(&one.Extra, era, "startDate", "endDate", "headline", "text")
		d.Doc.Eras = append(d.Doc.Eras, one)
	}
	d.forDrawing(n, "type")
	d.Rest(&d.Doc.Extra, n, "headline", "text", "date", "era", "type")
}

// asset takes what a slide shows.
func (d *reader) asset(e *timeline.Event, n *values.Node) {
	media := &values.Node{Kind: values.Mapping, Pos: n.Pos}
	for _, p := range n.Pairs {
		key := *p.Key
		if key.Text == "media" {
			key.Text = "url"
		}
		media.Pairs = append(media.Pairs, values.Pair{Key: &key, Value: p.Value})
	}
	d.media(e, media)
}

// commaDate is a date as version 1 has it: year, month and day between commas.
var commaDate = regexp.MustCompile(`^(-?\d{1,6})(?:[,/-](\d{1,2}))?(?:[,/-](\d{1,2}))?(?:[,T ].*)?$`)

// firstDate returns one date of a slide as EDTF, or as it is written; "" for none.
func (d *reader) firstDate(n *values.Node) string {
	written := strings.ReplaceAll(n.ScalarText(), " ", "")
	m := commaDate.FindStringSubmatch(written)
	if m == nil {
		return n.ScalarText()
	}
	year, _ := number(&values.Node{Kind: values.Scalar, Text: m[1]})
	parts := []string{d.Year(n.Pos, year)}
	for _, part := range m[2:] {
		if part == "" || part == "0" || part == "00" {
			break
		}
		parts = append(parts, strings.Repeat("0", 2-len(part))+part)
	}
	return strings.Join(parts, "-")
}
