// Package studio reads the timelines of timelines.studio.
//
// A file has a record of itself, and elements that are eras, spans and events. Dates are years
// with a fraction, beside which there may be labels in ISO 8601, which are what was written;
// days in ISO 8601; or words for the present. A package is a zip of that and of notes.
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
	if isPacked(src) {
		return true
	}
	head := draft.Unassigned(format.Head(src))
	return strings.HasPrefix(head, "{") && elementsForm.MatchString(head) && fileForm.MatchString(head) && strings.Contains(head, `"timeline"`)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), names: map[string]string{}, lanes: map[string]string{}}
	src, notes, pictures := unpacked(in)
	r.notes = notes
	text, ok := syntax.Decode(r.Report, src)
	if !ok {
		return r.Finish()
	}
	root := syntax.Read(r.Report, draft.Unassigned(text), outline.Vocabulary{}).Root
	file := draft.At(root, "file")
	for _, picture := range pictures {
		r.Left(file.Pos, picture, pattern.English("the picture is within the package: unpack it, as a zip, beside the events file, and name it there under image"))
	}
	if title := r.Inline(draft.At(file, "title").ScalarText()); title != "" {
		r.Doc.Title = title
	}
	r.Doc.Description = r.Prose(draft.At(file, "description").ScalarText())
	if counted := draft.At(file, "posID").ScalarText(); counted != "" && !slices.Contains([]string{"AD", "CE", "A.D.", "C.E."}, counted) {
		r.Left(draft.At(file, "posID").Pos, counted, pattern.English("it is how the years are counted, which stand as years of our own"))
	}
	r.Rest(&r.Doc.Extra, file, "id", "type", "title", "description", "posID", "negID", "groups", "start", "end", "minZoom", "maxZoom", "startLabel", "endLabel", "created", "modified", "version")
	r.Rest(&r.Doc.Extra, root, "file", "elements")
	r.millions = isMillions(draft.At(file, "negID").ScalarText())
	r.groups(file)
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
	names    map[string]string // of elements, by their ids
	lanes    map[string]string // titles of groups that are lanes, by their ids
	notes    map[string]string // of a package, by their names
	millions bool              // the years before 0 are millions of years
}

// mostLanes is how many groups become lanes at most.
const mostLanes = 12

// groups finds the titles of the groups, which are lanes where there are few.
func (r *reader) groups(file *values.Node) {
	all := draft.At(file, "groups").Elements()
	if len(all) > mostLanes {
		r.Left(draft.At(file, "groups").Pos, "groups", pattern.English("so many are no lanes that can be told apart"))
		return
	}
	for _, g := range all {
		if title := r.Inline(draft.At(g, "title").ScalarText()); title != "" {
			r.lanes[draft.At(g, "id").ScalarText()] = title
		}
	}
}

// element makes an event or an era of an element.
func (r *reader) element(n *values.Node) {
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	e := timeline.Event{Pos: n.Pos, Title: r.Inline(get("title")), Text: r.Prose(get("description"))}
	r.Told(&e, r.dates(&e, n))
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
		for _, tag := range draft.At(n, "tags").Elements() {
			r.Left(tag.Pos, tag.ScalarText(), pattern.English("an era has no tags"))
		}
		r.rest(&e, n)
		r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: e.Title, Date: e.Date, Note: e.Text, Pos: n.Pos, Extra: e.Extra})
		return
	}
	r.shown(&e, n)
	for _, tag := range draft.At(n, "tags").Elements() {
		if text := draft.Line(tag.ScalarText()); text != "" {
			e.Tags = append(e.Tags, text)
		}
	}
	r.sources(&e, n)
	r.within(&e, n)
	if n, err := strconv.Atoi(get("importance")); err == nil && n >= timeline.LeastImportance && n <= timeline.MostImportance {
		e.Importance = n
	}
	r.rest(&e, n)
	r.AddEvent(e)
}

// rest keeps what an element has besides, and tells what is left of how it is drawn.
func (r *reader) rest(e *timeline.Event, n *values.Node) {
	for _, key := range drawn() {
		if draft.At(n, key).Kind != values.Null {
			r.Left(draft.At(n, key).Pos, key, pattern.English("it is for how timelines.studio shows it"))
		}
	}
	known := []string{"id", "type", "title", "importance", "description", "start", "end", "date", "dateLabel", "startLabel", "endLabel", "approximate", "approxStart", "approxEnd", "fuzzyStart", "fuzzyEnd", "groupId", "noteFile", "thumbnail", "wiki", "parent", "parents", "extendFrom", "mergeParent", "tags", "sources", "negID", "posID"}
	r.Rest(&e.Extra, n, append(known, drawn()...)...)
}

// drawn are keys of elements that say how they are drawn.
func drawn() []string {
	return []string{"color", "size", "eventLineStyle", "eventBorderStyle", "thumbnailFit", "thumbnailStyle"}
}

// shown takes the lane, the note, the picture and the page of an element.
func (r *reader) shown(e *timeline.Event, n *values.Node) {
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	if lane := r.lanes[get("groupId")]; lane != "" {
		e.Lanes = []string{r.Lane(lane)}
	} else if len(r.lanes) > 0 && get("groupId") != "" {
		r.Keep(&e.Extra, n.Pos, "group", get("groupId"))
	}
	if file := get("noteFile"); file != "" {
		if note := r.notes[file]; note == "" {
			r.Keep(&e.Extra, draft.At(n, "noteFile").Pos, "noteFile", file)
		} else {
			e.Text = strings.TrimSpace(e.Text + "\n\n" + note)
		}
	}
	for key, take := range map[string]func() bool{
		"thumbnail": func() bool { return r.Picture(e, draft.At(n, "thumbnail").Pos, get("thumbnail"), "", "") },
		"wiki":      func() bool { return r.Link(e, draft.At(n, "wiki").Pos, get("wiki"), "") },
	} {
		if get(key) != "" && !take() {
			r.Keep(&e.Extra, draft.At(n, key).Pos, key, get(key))
		}
	}
}

// within keeps the names of what an element is part of, goes on from, or leads into.
func (r *reader) within(e *timeline.Event, n *values.Node) {
	keep := func(as string, of *values.Node) {
		if title := r.names[of.ScalarText()]; title != "" {
			r.Keep(&e.Extra, n.Pos, as, title)
		}
	}
	for _, parent := range draft.At(n, "parents").Elements() {
		keep("part of", parent)
	}
	keep("part of", draft.At(n, "parent"))
	keep("continues", draft.At(n, "extendFrom"))
	keep("leads into", draft.At(n, "mergeParent"))
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
