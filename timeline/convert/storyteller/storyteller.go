// Package storyteller reads the data of Timeline Storyteller: lists of events in JSON, in
// programs, and in the stories that it saves.
//
// Source of the format: its documentation (Preparing your data). An event has a start and
// an end, a text, and two groups: category, shown as a colour, and facet, shown apart.
// Its tables are read as tables.
package storyteller

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/literal"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

const name pattern.English = "a timeline of Timeline Storyteller"

// Format is the JSON of Timeline Storyteller.
func Format() format.Format {
	return format.Format{ID: "storyteller", Name: name, Endings: []string{".json", ".cdc", ".js"}, Foreign: true, Detect: detect, Read: read}
}

var keyForm = regexp.MustCompile(`["'](?:content_text|facet)["']\s*:`)

// detect wants JSON, or a program that assigns it, with the keys that only its events have.
func detect(src []byte) bool {
	head := format.Head(src)
	if len(head) == 0 || !strings.Contains(head, "start_date") || !keyForm.MatchString(head) || strings.Contains(head, `"headline"`) {
		return false
	}
	head = draft.Unassigned(head)
	return strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[")
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	all, whole := literal.Read(text)
	for _, n := range all {
		r.find(n, 0)
	}
	if !whole {
		r.Left(diag.Pos{Line: 1, Column: 1}, "…", pattern.English("the file breaks off, or is a long program, and what comes after is not read"))
	}
	r.choose()
	for _, n := range r.events {
		r.event(n)
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no event with a start"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	events       []*values.Node
	lanes, other string // the keys of what becomes lanes, and of what becomes tags
}

// deepest is how deep lists of events may lie in other values.
const deepest = 6

// find gathers the events of a value.
func (r *reader) find(n *values.Node, depth int) {
	if depth > deepest {
		return
	}
	for _, item := range n.Items {
		if item.Has("start_date") {
			r.events = append(r.events, item)
		} else {
			r.find(item, depth+1)
		}
	}
	for _, p := range n.Pairs {
		switch p.Key.Text {
		case "scenes", "caption_list", "image_list", "annotation_list", "captions", "images", "annotations", "usage_log", "color_palette":
			r.Left(p.Key.Pos, p.Key.Text, pattern.English("it is for how Timeline Storyteller shows it"))
		case "name", "title":
			if title := draft.Line(p.Value.ScalarText()); title != "" && depth == 0 {
				r.Doc.Title = title
			}
		default:
			r.find(p.Value, depth+1)
		}
	}
}

// mostLanes is how many groups become lanes at most.
const mostLanes = 12

// choose decides which of the two groups becomes lanes: the facets, as long as there are
// few of them, else the categories.
func (r *reader) choose() {
	facets, categories := map[string]bool{}, map[string]bool{}
	for _, n := range r.events {
		facets[draft.At(n, "facet").ScalarText()] = true
		categories[draft.At(n, "category").ScalarText()] = true
	}
	r.lanes, r.other = "facet", "category"
	if len(facets) > mostLanes || len(facets) < 2 {
		r.lanes, r.other = "category", "facet"
		if len(categories) > mostLanes {
			r.lanes = ""
		}
	}
}

func (r *reader) event(n *values.Node) {
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	e := timeline.Event{Pos: n.Pos, Text: r.Prose(get("content_text"))}
	if short := r.Inline(get("content_text")); len(short) <= longestTitle {
		e.Title, e.Text = short, ""
	}
	r.Untitled(&e)
	if e.Title == "" {
		e.Title = strings.Trim(draft.Line(get("facet"))+": "+draft.Line(get("category")), ": ")
		if e.Title == "" {
			r.Left(n.Pos, "event", pattern.English("it has neither a text nor a group"))
			return
		}
		r.Guessed(n.Pos, e.Title, pattern.English("a title, from the groups of an event without a text"), pattern.English("write a title that says what happened"))
	}
	r.Told(&e, r.dates(n))
	if r.lanes != "" {
		if lane := r.Lane(get(r.lanes)); lane != "" {
			e.Lanes = []string{lane}
		}
	} else if tag := draft.Line(get("category")); tag != "" {
		e.Tags = []string{tag}
	}
	if tag := draft.Line(get(r.other)); tag != "" && get("facet") != get("category") {
		e.Tags = append(e.Tags, tag)
	}
	known := []string{"start_date", "end_date", "content_text", "facet", "category", "id", "selected"}
	for _, key := range drawn() {
		if n.Has(key) {
			r.Left(n.Pos, key, pattern.English("it is for how Timeline Storyteller shows it"))
		}
	}
	r.Rest(&e.Extra, n, append(known, drawn()...)...)
	r.AddEvent(e)
}

// drawn are keys of events by which its stories keep how they were drawn.
func drawn() []string {
	return []string{"event_id", "annotation_count", "segment", "duration", "track", "rect_offset_x", "rect_offset_y", "rect_x_pos", "rect_y_pos", "path_offset_x", "path_offset_y", "path_x_pos", "path_y_pos", "spiral_index", "spiral_x", "spiral_y", "item_x_pos", "item_y_pos", "curve_x", "curve_y", "seq_index", "event_count", "prior_to_epoch", "time_elapsed"}
}

// longestTitle is how many bytes of a text may be the title of an event as they are.
const longestTitle = 100

var yearForm = regexp.MustCompile(`^-?\d{1,12}$`)

// dates returns the date of an event as EDTF, or as it is written.
func (r *reader) dates(n *values.Node) string {
	from, to := r.date(draft.At(n, "start_date")), r.date(draft.At(n, "end_date"))
	if to == "" || to == from {
		return from
	}
	return from + "/" + to
}

func (r *reader) date(n *values.Node) string {
	s := n.ScalarText()
	if yearForm.MatchString(s) {
		return r.DecimalYear(n.Pos, s)
	}
	if text, ok := r.Read(s); ok {
		return text
	}
	return s
}
