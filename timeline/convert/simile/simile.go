// Package simile reads what the timelines of SIMILE (Simile Widgets) draw: XML and JSON.
//
// An event is an instant unless it has an end and is said to last; a start and a latest
// start, or an earliest end and an end, are the bounds of what is not known exactly.
package simile

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/xmltree"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

const name pattern.English = "a timeline of SIMILE"

// Format is the XML and JSON of SIMILE.
func Format() format.Format {
	return format.Format{ID: "simile", Name: name, Endings: []string{".xml", ".json"}, Foreign: true, Detect: detect, Read: read}
}

var (
	dataForm  = regexp.MustCompile(`<data[\s>]`)
	eventForm = regexp.MustCompile(`<event\s[^>]*start\s*=`)
	startForm = regexp.MustCompile(`["']?start["']?\s*:`)
	titleForm = regexp.MustCompile(`["']?(title|caption)["']?\s*:`)
	listForm  = regexp.MustCompile(`["']?events["']?\s*:\s*\[`)
)

func detect(src []byte) bool {
	head := format.Head(src)
	if strings.HasPrefix(head, "<") {
		return dataForm.MatchString(head) && eventForm.MatchString(head)
	}
	head = draft.Unassigned(head)
	if !strings.HasPrefix(head, "{") || !listForm.MatchString(head) || strings.Contains(head, `"tideline"`) {
		return false
	}
	return strings.Contains(head, "dateTimeFormat") || strings.Contains(head, "wikiURL") ||
		startForm.MatchString(head) && titleForm.MatchString(head) && (strings.Contains(head, "durationEvent") || strings.Contains(head, "isDuration"))
}

// record is an event as both forms have it.
type record struct {
	at     diag.Pos
	text   map[string]string // by name
	other  map[string]any    // by name: several values
	object bool              // of the JSON
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	var all []record
	if text = strings.TrimSpace(text); strings.HasPrefix(text, "<") {
		all = r.elements(text)
	} else {
		all = r.objects(draft.Unassigned(text))
	}
	r.ages, r.clock = areAges(all), clockOf(all)
	for _, one := range all {
		r.event(one)
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no event"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct {
	*draft.Draft
	iso  bool // dates are as ISO 8601 has them
	ages bool // dates are in millions of years ago

	clock string // the time of day of every date, which then says nothing; "" where they differ
}

// elements reads the XML.
func (r *reader) elements(text string) (all []record) {
	root := xmltree.Open(r.Draft, text)
	if root == nil {
		return nil
	}
	r.format(root.Attr("date-time-format"))
	for _, key := range []string{"wiki-url", "wiki-section"} {
		r.Keep(&r.Doc.Extra, root.Pos, key, root.Attr(key))
	}
	for _, e := range root.All("event") {
		one := record{at: e.Pos, text: map[string]string{"description": e.Within()}}
		for _, a := range e.Attrs {
			one.text[a.Name.Local] = strings.TrimSpace(a.Value)
		}
		e.Pass()
		all = append(all, one)
	}
	root.Rest(r.Draft, pattern.English("it is said of the timeline as a whole, or of no event"))
	return all
}

// objects reads the JSON.
func (r *reader) objects(text string) (all []record) {
	root := syntax.Read(r.Report, text, outline.Vocabulary{}).Root
	r.format(draft.At(root, "dateTimeFormat").ScalarText())
	for _, n := range draft.At(root, "events").Elements() {
		one := record{n.Pos, map[string]string{}, map[string]any{}, true}
		for _, p := range n.Pairs {
			switch p.Value.Kind {
			case values.Scalar:
				one.text[p.Key.Text] = p.Value.ScalarText()
			case values.List, values.Mapping:
				one.other[p.Key.Text] = p.Value.PlainValue()
			}
		}
		all = append(all, one)
	}
	r.Rest(&r.Doc.Extra, root, "dateTimeFormat", "events")
	return all
}

func (r *reader) format(written string) {
	r.iso = strings.Contains(strings.ToLower(written), "8601")
}

// event makes an event of a record.
func (r *reader) event(one record) {
	e := timeline.Event{Pos: one.at, Title: r.Inline(one.text["title"]), Text: r.Prose(one.text["description"])}
	r.dates(&e, one)
	r.links(&e, one)
	for _, key := range slices.Sorted(maps.Keys(one.text)) {
		value := one.text[key]
		switch key {
		case "title", "description", "start", "end", "latestStart", "earliestEnd", "isDuration", "durationEvent", "link", "image":
		case "icon", "color", "textColor", "classname", "tapeImage", "tapeRepeat", "trackNum", "eventID":
			if value != "" {
				r.Left(one.at, key, pattern.English("it is for how SIMILE draws"))
			}
		default:
			r.Keep(&e.Extra, one.at, key, value)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(one.other)) {
		r.Keep(&e.Extra, one.at, key, one.other[key])
	}
	r.Untitled(&e)
	if e.Title == "" {
		r.Left(one.at, cmp.Or(one.text["start"], "event"), pattern.English("it has neither a title nor a text"))
		return
	}
	r.AddEvent(e)
}

// links takes the page of an event as one that leads on, and its picture as one of the web.
func (r *reader) links(e *timeline.Event, one record) {
	if link := one.text["link"]; link != "" && !r.Link(e, one.at, link, "") {
		r.Keep(&e.Extra, one.at, "link", link)
	}
	if image := one.text["image"]; image != "" && !r.Picture(e, one.at, image, "", "") {
		r.Keep(&e.Extra, one.at, "image", image)
	}
}
