// Package studio reads the timelines of timelines.studio.
//
// What is known of the format is what its files hold: a record of the file, and elements
// that are eras, spans and events. Dates are years with a fraction, beside which there
// may be labels in ISO 8601, which are what was written.
package studio

import (
	"regexp"
	"slices"
	"strconv"
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

const name pattern.English = "a timeline of timelines.studio"

// Format is the JSON of timelines.studio.
func Format() format.Format {
	return format.Format{ID: "studio", Name: name, Endings: []string{".timeline", ".json"}, Foreign: true, Detect: detect, Read: read}
}

var (
	elementsForm = regexp.MustCompile(`\W"?elements"?\s*:\s*\[`)
	fileForm     = regexp.MustCompile(`\W"?file"?\s*:\s*\{`)
)

func detect(src []byte) bool {
	head := draft.Unassigned(format.Head(src))
	return strings.HasPrefix(head, "{") && elementsForm.MatchString(head) && fileForm.MatchString(head) && strings.Contains(head, `"timeline"`)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), names: map[string]string{}}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	root := syntax.Read(r.Report, draft.Unassigned(text), outline.Vocabulary{}).Root
	file := draft.At(root, "file")
	if title := r.Inline(draft.At(file, "title").ScalarText()); title != "" {
		r.Doc.Title = title
	}
	r.Doc.Description = r.Prose(draft.At(file, "description").ScalarText())
	if counted := draft.At(file, "posID").ScalarText(); counted != "" && !slices.Contains([]string{"AD", "CE", "A.D.", "C.E."}, counted) {
		r.Left(draft.At(file, "posID").Pos, counted, pattern.English("it is how the years are counted, which stand as years of our own"))
	}
	elements := draft.At(root, "elements").Elements()
	for _, n := range elements {
		if id := draft.At(n, "id").ScalarText(); id != "" {
			r.names[id] = r.Inline(draft.At(n, "title").ScalarText())
		}
	}
	for _, n := range elements {
		r.element(n)
	}
	if len(r.Doc.Events)+len(r.Doc.Eras) == 0 {
		r.Nothing(name, pattern.English("it has no element with a title"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	names map[string]string // of elements, by their ids
}

// element makes an event or an era of an element.
func (r *reader) element(n *values.Node) {
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	e := timeline.Event{Pos: n.Pos, Title: r.Inline(get("title")), Text: r.Prose(get("description"))}
	r.Told(&e, r.dates(n))
	r.Untitled(&e)
	if e.Title == "" {
		r.Left(n.Pos, "element", pattern.English("it has no title"))
		return
	}
	if get("type") == "era" {
		if !e.Date.IsPlaced() {
			r.Left(n.Pos, "era", pattern.English("it has no date, or no name"))
			return
		}
		r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: n.Pos})
		return
	}
	for _, tag := range draft.At(n, "tags").Elements() {
		if text := draft.Line(tag.ScalarText()); text != "" {
			e.Tags = append(e.Tags, text)
		}
	}
	r.sources(&e, n)
	for _, parent := range draft.At(n, "parents").Elements() {
		if above := r.names[parent.ScalarText()]; above != "" {
			r.Keep(&e.Extra, n.Pos, "part of", above)
		}
	}
	if n, err := strconv.Atoi(get("importance")); err == nil && n >= timeline.LeastImportance && n <= timeline.MostImportance {
		e.Importance = n
	}
	if draft.At(n, "color").Kind != values.Null {
		r.Left(n.Pos, "color", pattern.English("it is for how timelines.studio shows it"))
	}
	r.Rest(&e.Extra, n, "id", "type", "title", "importance", "description", "start", "end", "date", "dateLabel", "startLabel", "endLabel", "parents", "color", "tags", "sources", "negID", "posID")
	r.AddEvent(e)
}

// sources takes addresses and titles as sources.
func (r *reader) sources(e *timeline.Event, n *values.Node) {
	for _, one := range draft.At(n, "sources").Elements() {
		title, url := one.ScalarText(), r.Address(one.ScalarText())
		if one.Kind == values.Mapping {
			title = r.Inline(draft.At(one, "title").ScalarText())
			url = r.Address(draft.At(one, "url").ScalarText())
		}
		if title == url {
			title = e.Title
		}
		if id := r.Source(timeline.Source{Kind: timeline.OtherSource, Title: title, URL: url, Pos: one.Pos}); id != "" {
			e.Sources = append(e.Sources, timeline.Citation{Source: id, Role: timeline.Context, Pos: one.Pos})
		}
	}
}

// dates returns the date of an element as EDTF, or as it is written.
func (r *reader) dates(n *values.Node) string {
	if one := r.side(n, "date"); one != "" {
		return one
	}
	from, to := r.side(n, "start"), r.side(n, "end")
	switch {
	case from == "" && to == "":
		return "unknown"
	case to == "" || to == from:
		return from
	case from == "":
		return "../" + to
	}
	return from + "/" + to
}

// side returns one date: its label, or what its number says.
func (r *reader) side(n *values.Node, key string) string {
	if label := draft.At(n, key+"Label").ScalarText(); label != "" {
		if text, ok := r.Read(label); ok {
			return text
		}
	}
	value := draft.At(n, key)
	return r.DecimalYear(value.Pos, value.ScalarText())
}
