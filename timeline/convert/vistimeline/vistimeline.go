// Package vistimeline reads the items of vis-timeline: in JSON, in a program in
// JavaScript, or in the scripts of a web page.
//
// Sources of the format: the documentation of vis-timeline (Data Format). Midnight stands
// for the day, and years of six digits are as ISO 8601 and astronomers count them.
package vistimeline

import (
	"regexp"
	"slices"
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

const name pattern.English = "a timeline of vis-timeline"

// Format is the items of vis-timeline.
func Format() format.Format {
	return format.Format{ID: "vis", Name: name, Endings: []string{".json", ".js"}, Foreign: true, Detect: detect, Read: read}
}

var (
	programForm = regexp.MustCompile(`vis\.(?:DataSet|Timeline)\b|new (?:DataSet|Timeline)\s*\(`)
	startForm   = regexp.MustCompile(`["']?\bstart["']?\s*:`)
	contentForm = regexp.MustCompile(`["']?\bcontent["']?\s*:`)
	shareForm   = regexp.MustCompile(`["']?\b(?:group|className)["']?\s*:`)
	otherForm   = regexp.MustCompile(`["']?\b(?:tideline|headline|dateTimeFormat|exhibits|elements)["']?\s*:`)
)

func detect(src []byte) bool {
	head := format.Head(src)
	if !startForm.MatchString(head) || otherForm.MatchString(head) {
		return false
	}
	if programForm.MatchString(head) {
		return contentForm.MatchString(head)
	}
	head = draft.Unassigned(head)
	return (strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[")) && (contentForm.MatchString(head) || strings.HasPrefix(head, "[") && shareForm.MatchString(head))
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), groups: map[string]string{}, ids: map[string]bool{}}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	all, whole := literal.Read(text)
	for _, n := range all {
		r.find(n, 0)
	}
	for _, n := range r.items {
		r.item(n)
	}
	if !whole {
		r.Left(diag.Pos{Line: 1, Column: 1}, "…", pattern.English("the file breaks off, or is a long program, and what comes after is not read"))
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("no item in it has a start that is written out"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	items  []*values.Node
	ids    map[string]bool   // of events
	groups map[string]string // the names of groups, by their ids
}

// deepest is how deep lists of items may lie in other values.
const deepest = 8

// find gathers the items and groups of a value.
func (r *reader) find(n *values.Node, depth int) {
	if depth > deepest {
		return
	}
	among := slices.ContainsFunc(n.Items, func(item *values.Node) bool { return item.Has("start") })
	for _, item := range n.Items {
		if !r.take(item, among) {
			r.find(item, depth+1)
		}
	}
	if n.Kind == values.Mapping && r.take(n, false) {
		return
	}
	for _, p := range n.Pairs {
		if p.Key.Text == "title" && depth == 0 && p.Value.Kind == values.Scalar {
			r.Doc.Title = r.Inline(p.Value.ScalarText())
		}
		r.find(p.Value, depth+1)
	}
}

// take keeps an item, or the name of a group; false for what is neither. What stands among
// items is one, however little it says, and told where it says too little.
func (r *reader) take(n *values.Node, among bool) bool {
	id, hasContent := draft.At(n, "id").ScalarText(), n.Has("content")
	switch {
	case hasContent && slices.ContainsFunc(n.Pairs, func(p values.Pair) bool { return p.Key.Text == "start" && p.Value.Kind == values.Null }):
		r.Left(n.Pos, r.called(n), pattern.English("the program works out when it starts"))
	case n.Has("start") && (among || hasContent || id != "" || n.Has("group")):
		r.items = append(r.items, n)
	case among && hasContent:
		r.Left(n.Pos, r.called(n), pattern.English("it has no start"))
	case hasContent && id != "":
		r.nameGroup(id, n)
	default:
		return false
	}
	return true
}

// called is what an item is told by: what it shows, or the name that it has for programs.
func (r *reader) called(n *values.Node) string {
	for _, key := range []string{"content", "title", "label", "id"} {
		if text := r.Inline(draft.At(n, key).ScalarText()); text != "" {
			return text
		}
	}
	return "item"
}

// nameGroup keeps the name of a group; how groups lie in each other has no place.
func (r *reader) nameGroup(id string, n *values.Node) {
	r.groups[id] = r.Inline(draft.At(n, "content").ScalarText())
	for _, p := range n.Pairs {
		if p.Key.Text != "id" && p.Key.Text != "content" && p.Value.Kind != values.Null {
			r.Left(p.Key.Pos, p.Key.Text, pattern.English("it is for how vis-timeline draws"))
		}
	}
}

// item makes an event, or an era of what is in the background.
func (r *reader) item(n *values.Node) {
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	e := timeline.Event{Pos: n.Pos, Title: r.Inline(get("content")), Text: r.Prose(get("title"))}
	if e.Text == e.Title {
		e.Text = ""
	}
	r.pictures(&e, get("content"))
	r.dates(&e, get("start"), get("end"))
	if get("type") == "background" {
		r.era(e, n)
		return
	}
	r.named(&e, get("id"))
	r.belongs(&e, get("group"))
	r.rest(&e, n)
	r.Untitled(&e)
	if e.Title == "" && get("group") != "" {
		e.Title = r.group(get("group"))
		r.Guessed(n.Pos, e.Title, pattern.English("a title, from the group of an item without content"), pattern.English("write a title that says what happened"))
	}
	if e.Title == "" {
		r.Left(n.Pos, r.called(n), pattern.English("it has neither content nor a title"))
		return
	}
	r.AddEvent(e)
}

// rest keeps what an item has besides what every item has.
func (r *reader) rest(e *timeline.Event, n *values.Node) {
	for _, p := range n.Pairs {
		switch key := p.Key.Text; key {
		case "id", "content", "title", "start", "end", "group":
		case "label":
			if e.Title == "" {
				e.Title = r.Inline(p.Value.ScalarText())
			}
		case "type", "style", "className", "editable", "selectable", "align", "limitSize", "subgroup", "order", "template", "visible":
			if p.Value.Kind != values.Null && p.Value.ScalarText() != "background" {
				r.Left(p.Key.Pos, key, pattern.English("it is for how vis-timeline draws"))
			}
		default:
			if p.Value.Kind != values.Null {
				r.Keep(&e.Extra, p.Key.Pos, key, p.Value.PlainValue())
			}
		}
	}
}

// named gives an event the id of its item, unless that is a number or that of another.
func (r *reader) named(e *timeline.Event, id string) {
	if id == "" || strings.Trim(id, "0123456789.-") == "" || r.ids[timeline.NewID(id)] {
		return
	}
	e.ID = timeline.NewID(id)
	r.ids[e.ID] = true
}

// era makes an era of what is in the background.
func (r *reader) era(e timeline.Event, n *values.Node) {
	if e.Title == "" || !e.Date.IsPlaced() {
		r.Left(e.Pos, r.called(n), pattern.English("it lies in the background, and has no date or no name"))
		return
	}
	r.rest(&e, n)
	for _, key := range []string{"group", "id"} {
		if value := draft.At(n, key).ScalarText(); strings.Trim(value, "0123456789.-") != "" {
			r.Left(n.Pos, key+": "+value, pattern.English("an era has none"))
		}
	}
	if e.Image != nil {
		r.Left(n.Pos, e.Image.URL, pattern.English("an era has no picture"))
	}
	r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: e.Pos, Extra: e.Extra})
}

// group returns the name of a group: its own, or the id that items name it by.
func (r *reader) group(id string) string {
	if name := r.groups[id]; name != "" {
		return name
	}
	return id
}

func (r *reader) belongs(e *timeline.Event, id string) {
	if lane := r.Lane(r.group(id)); lane != "" {
		e.Lanes = []string{lane}
	}
}

var pictureForm = regexp.MustCompile(`<img\b[^>]*\bsrc\s*=\s*["']([^"']+)["']`)

// pictures takes the pictures that a content shows.
func (r *reader) pictures(e *timeline.Event, content string) {
	for _, m := range pictureForm.FindAllStringSubmatch(content, 8) {
		if !r.Picture(e, e.Pos, m[1], "", "") {
			r.Keep(&e.Extra, e.Pos, "picture", m[1])
		}
	}
}
