// Package chronozoom reads what ChronoZoom holds: timelines within timelines, with
// exhibits in them, as its collections were saved and as its service gave them.
//
// Source of the format: the entities of ChronoZoom (timelines, exhibits, content items).
// Years are numbers with a fraction; 9999 is the present.
package chronozoom

import (
	"cmp"
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

const name pattern.English = "a timeline of ChronoZoom"

// Format is the JSON of ChronoZoom.
func Format() format.Format {
	return format.Format{ID: "chronozoom", Name: name, Endings: []string{".json"}, Foreign: true, Detect: detect, Read: read}
}

var (
	timelinesForm = regexp.MustCompile(`"timelines"\s*:\s*\[|"Regime"\s*:|Chronozoom\.Entities`)
	exhibitsForm  = regexp.MustCompile(`"exhibits"\s*:\s*\[\s*\{\s*"`)
)

func detect(src []byte) bool {
	head := format.Head(src)
	switch {
	case strings.HasPrefix(head, "{"):
		return timelinesForm.MatchString(head) && (strings.Contains(head, `"exhibits"`) || strings.Contains(head, `"contentItems"`))
	case strings.HasPrefix(head, "["): // of timelines
		return exhibitsForm.MatchString(head) && strings.Contains(head, `"contentItems"`)
	}
	return false
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	root := syntax.Read(r.Report, text, outline.Vocabulary{}).Root
	if title := draft.Line(draft.At(draft.At(root, "collection"), "Title").ScalarText()); title != "" {
		r.Doc.Title = title
	}
	all := timelines(root)
	if fromToday(all, 0) {
		r.Nothing(name, pattern.English("its years are counted back from the day on which it was written, which it does not say"))
		return r.Finish()
	}
	for _, n := range all {
		r.timeline(n, 0)
	}
	if tours := draft.At(root, "tours"); len(tours.Elements()) > 0 {
		for _, one := range tours.Elements() {
			r.Left(one.Pos, cmp.Or(r.Inline(draft.At(one, "name").ScalarText()), "tours"), pattern.English("a tour is a way through the pictures of ChronoZoom"))
		}
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has neither exhibits nor timelines with a title and a time"))
	}
	return r.Finish()
}

// timelines are those of a file that lie in no other: one, a list of them, what the service
// answered, or a collection, in which each stands beside the id of the one around it.
func timelines(root *values.Node) []*values.Node {
	list := draft.At(root, "timelines")
	switch answer := draft.At(root, "d"); {
	case root == nil:
		return nil
	case root.Kind == values.List:
		return root.Elements()
	case answer.Kind == values.List:
		return answer.Elements()
	case list.Kind != values.List || draft.At(root, "exhibits").Kind != values.Null:
		return []*values.Node{root}
	}
	all := slices.Clone(list.Elements())
	for i, n := range all {
		if one := draft.At(n, "timeline"); one.Kind == values.Mapping {
			all[i] = one
		}
	}
	return all
}

// reader reads one file.
type reader struct{ *draft.Draft }

// deepest is how deep timelines may lie in each other.
const deepest = 60

// timeline makes an event of a timeline that lasts, and reads what is in it.
func (r *reader) timeline(n *values.Node, depth int) {
	if depth > deepest || n.Kind != values.Mapping {
		return
	}
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	lane := r.Lane(regime(get("Regime")))
	e := timeline.Event{Pos: n.Pos, Title: r.Inline(get("title")), Text: r.Prose(get("description"))}
	switch when := r.lasting(n); {
	case e.Title == "":
		r.Left(n.Pos, "timeline", pattern.English("it has no title"))
	case when == "":
		r.Left(n.Pos, e.Title, pattern.English("the timeline has no start"))
	default:
		r.Told(&e, when)
		if lane != "" {
			e.Lanes = []string{lane}
		}
		r.picture(&e, n.Pos, get("backgroundUrl"), "", "")
		r.rest(&e, n)
		r.AddEvent(e)
	}
	for _, one := range draft.At(n, "exhibits").Elements() {
		r.exhibit(one, lane)
	}
	for _, one := range draft.At(n, "timelines").Elements() {
		r.timeline(one, depth+1)
	}
}

// present is the year that stands for today.
const present = "9999"

// lasting writes when a timeline begins and ends as EDTF, "" for one without a start.
func (r *reader) lasting(n *values.Node) string {
	from, to := r.year(n, "start"), r.year(n, "end")
	if from == "" {
		return ""
	}
	whole := strings.HasPrefix(to, present)
	if whole {
		to = ".."
	}
	if draft.At(n, "FromIsCirca").ScalarText() == "true" {
		from += "~"
	}
	if draft.At(n, "ToIsCirca").ScalarText() == "true" && to != "" && !whole {
		to += "~"
	}
	if to == "" || to == from {
		return from
	}
	return from + "/" + to
}

// regime is the part of all time that a timeline is in; some programs wrote its number.
func regime(s string) string {
	if _, err := strconv.Atoi(s); err == nil || s == "null" {
		return ""
	}
	return s
}

// exhibit makes an event of an exhibit. What it shows are sources, with their texts below
// its own.
func (r *reader) exhibit(n *values.Node, lane string) {
	get := func(key string) string { return draft.At(n, key).ScalarText() }
	e := timeline.Event{Pos: n.Pos, Title: r.Inline(get("title")), Text: r.Prose(get("description"))}
	texts := []string{e.Text}
	for _, item := range draft.At(n, "contentItems").Elements() {
		texts = append(texts, r.content(&e, item))
	}
	e.Text = strings.TrimSpace(strings.Join(texts, "\n\n"))
	r.Untitled(&e)
	when := r.year(n, "time")
	if when != "" && get("IsCirca") == "true" {
		when += "~"
	}
	if e.Title == "" || when == "" {
		r.Left(n.Pos, "exhibit", pattern.English("it has no title, or no time"))
		return
	}
	r.Told(&e, when)
	if lane != "" {
		e.Lanes = []string{lane}
	}
	r.rest(&e, n)
	r.AddEvent(e)
}

// rest keeps what is said of a timeline, an exhibit or what that shows besides what is read.
func (r *reader) rest(e *timeline.Event, n *values.Node) {
	for _, p := range n.Pairs {
		switch key := p.Key.Text; {
		case p.Value.Kind == values.Null || p.Value.ScalarText() == "" && p.Value.Kind == values.Scalar || slices.Contains(readKeys(), strings.ToLower(key)) || strings.HasPrefix(key, "__"):
		case strings.HasPrefix(strings.ToLower(key), "from"), strings.HasPrefix(strings.ToLower(key), "to"): // parts of the time
		default:
			r.Keep(&e.Extra, p.Key.Pos, key, p.Value.PlainValue())
		}
	}
}

// readKeys are the keys that something is made of, and those by which the service finds things
// again and draws them, in small letters.
func readKeys() []string {
	return strings.Fields("id uniqueid guid title description start end time timeunit year month day regime threshold regimes exhibits timelines childtimelines contentitems uri mediasource mediatype attribution " +
		"iscirca backgroundurl aspectratio height width depth order sequence subtreesize firstnodeintree predecessor updatedby updatedtime isvisible left right top bottom offsety")
}

// content takes one thing that an exhibit shows, and returns what is told of it.
func (r *reader) content(e *timeline.Event, n *values.Node) string {
	get := func(keys ...string) string {
		for _, key := range keys {
			if text := draft.At(n, key).ScalarText(); text != "" && text != "null" {
				return text
			}
		}
		return ""
	}
	title, text := r.Inline(get("title")), r.Prose(get("description"))
	address := spaced(get("uri"))
	if r.Address(address) == "" {
		address = get("mediaSource", "MediaSource")
	} else if page := get("mediaSource", "MediaSource"); draft.IsPicture(r.Address(address)) {
		r.Link(e, n.Pos, page, title)
	}
	r.picture(e, n.Pos, address, title, r.Inline(get("attribution", "Attribution")))
	r.rest(e, n)
	if year := shown(get("Year"), get("TimeUnit")); year != "" && title != "" {
		title += " (" + year + ")"
	}
	switch {
	case title == "" || text == "":
		return text
	case title == e.Title:
		return text
	}
	return "**" + title + "**: " + text
}

// spaced writes the spaces of an address as addresses have them.
func spaced(address string) string { return strings.ReplaceAll(strings.TrimSpace(address), " ", "%20") }

// picture takes an address as a picture of the web, or as a page that leads on.
func (r *reader) picture(e *timeline.Event, at diag.Pos, address, title, credit string) {
	r.Media(e, at, spaced(address), title, credit)
}
