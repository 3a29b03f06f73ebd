// Package timelineproject reads the files of The Timeline Project: the XML of today, and
// the lines that versions before 0.10 wrote. Timelines.studio, whose files have the same
// ending, has a package of its own.
//
// Years are as astronomers count them: 0 is 1 BC. Midnight stands for the day.
package timelineproject

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/xmltree"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const name pattern.English = "a timeline of The Timeline Project"

// Format is the file of The Timeline Project.
func Format() format.Format {
	return format.Format{ID: "timelineproject", Name: name, Endings: []string{".timeline"}, Foreign: true, Detect: detect, Read: read}
}

var (
	rootForm = regexp.MustCompile(`<timeline[\s>]`)
	lineForm = regexp.MustCompile(`(?m)^EVENT:-?\d+-\d\d?-\d\d? \d\d?:\d\d?:\d\d?;`)
)

func detect(src []byte) bool {
	head := format.Head(src)
	if strings.HasPrefix(head, "<") {
		return rootForm.MatchString(head) && (strings.Contains(head, "<events") || strings.Contains(head, "<categories") || strings.Contains(head, "<timetype") || strings.Contains(head, "<eras"))
	}
	return lineForm.MatchString(head) && (strings.HasPrefix(head, "# ") || strings.HasPrefix(head, "PREFERRED-PERIOD:") || strings.HasPrefix(head, "CATEGORY:") || strings.HasPrefix(head, "EVENT:"))
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	if text = strings.TrimSpace(text); !strings.HasPrefix(text, "<") {
		r.lines(text)
	} else if root := xmltree.Open(r.Draft, text); root != nil {
		if kind := strings.TrimSpace(root.Child("timetype").Own()); kind != "" && kind != "gregoriantime" {
			r.Nothing(name, pattern.T("its time is “{{.Kind}}”, which has no place on a line of years", "Kind", kind))
			return r.Finish()
		}
		r.elements(root)
	}
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has no event"))
	}
	return r.Finish()
}

// reader reads one file.
type reader struct{ *draft.Draft }

// elements reads the XML, whatever the order of its parts.
func (r *reader) elements(root *xmltree.Element) {
	for _, c := range root.Children {
		switch c.Name {
		case "version", "timetype":
			c.Pass()
		case "view", "now":
			r.Left(c.Pos, c.Name, ofProgram)
			c.Pass()
		case "categories":
			for _, one := range c.All("category") {
				r.category(one)
			}
		case "events":
			for _, one := range c.All("event") {
				r.event(one)
			}
		case "eras":
			for _, one := range c.All("era") {
				r.era(one)
			}
		default:
			r.Keep(&r.Doc.Extra, c.Pos, c.Name, draft.Line(c.Within()))
		}
	}
	root.Rest(r.Draft, ofProgram)
}

// ofProgram is why something is left out that only The Timeline Project shows.
const ofProgram pattern.English = "it is for how The Timeline Project shows it"

// category makes a lane of a category, and keeps which one it is part of.
func (r *reader) category(n *xmltree.Element) {
	id := r.Lane(n.Child("name").Own())
	at := slices.IndexFunc(r.Doc.Lanes, func(l timeline.Lane) bool { return l.ID == id })
	if at < 0 {
		return
	}
	r.Keep(&r.Doc.Lanes[at].Extra, n.Pos, "part of", draft.Line(n.Child("parent").Own()))
	if n.Child("color").Own() != "" {
		r.Left(n.Pos, "color", pattern.English("lanes have colours that can be told apart"))
	}
}

func (r *reader) era(n *xmltree.Element) {
	e := timeline.Event{Pos: n.Pos}
	r.dates(&e, n)
	name := draft.Line(n.Child("name").Own())
	if name == "" || !e.Date.IsPlaced() {
		r.Left(n.Pos, "era", pattern.English("it has no date, or no name"))
		return
	}
	r.Doc.Eras = append(r.Doc.Eras, timeline.Era{Name: name, Date: e.Date, Pos: n.Pos})
}

// part is the number before the text of an event that holds others, or is held.
var part = regexp.MustCompile(`^(?:\[(\d*)\]|\((\d*)\))`)

// event reads one event.
func (r *reader) event(n *xmltree.Element) {
	text := n.Child("text").Own()
	e := timeline.Event{Pos: n.Pos}
	if m := part.FindStringSubmatch(text); m != nil {
		text = text[len(m[0]):]
		r.Keep(&e.Extra, n.Pos, "container", m[1])
		r.Keep(&e.Extra, n.Pos, "in container", m[2])
	}
	e.Title = draft.Line(text)
	r.dates(&e, n)
	for _, c := range n.Children {
		r.property(&e, c)
	}
	r.Untitled(&e)
	if e.Title == "" {
		r.Left(n.Pos, "event", pattern.English("it has neither a text nor a description"))
		return
	}
	r.AddEvent(e)
}

// property reads what an event has besides its text and its time.
func (r *reader) property(e *timeline.Event, c *xmltree.Element) {
	text := strings.TrimSpace(c.Own())
	switch c.Name {
	case "text", "start", "end", "fuzzy", "fuzzy_start", "fuzzy_end", "ends_today":
	case "category", "categories", "labels":
		r.group(e, c, text)
	case "description":
		e.Text = r.Prose(text)
	case "hyperlink":
		for address := range strings.SplitSeq(text, ";") {
			r.link(e, c.Pos, address)
		}
	case "alert":
		r.Keep(&e.Extra, c.Pos, c.Name, text)
	case "icon", "default_color", "locked":
		if text != "" && text != "False" {
			r.Left(c.Pos, c.Name, ofProgram)
		}
	case "milestone":
		if text == "True" {
			e.Importance = timeline.MostImportance
			r.Guessed(c.Pos, e.Title, pattern.English("most important, as it is a milestone"), pattern.English("correct `importance`"))
		}
	case "progress":
		if text != "0" {
			r.Keep(&e.Extra, c.Pos, c.Name, text)
		}
	default:
		r.Keep(&e.Extra, c.Pos, c.Name, draft.Line(c.Within()))
	}
}

// group puts an event into the lanes of its categories, and gives it its labels as tags.
func (r *reader) group(e *timeline.Event, c *xmltree.Element, text string) {
	switch c.Name {
	case "category":
		r.belongs(e, text)
	case "categories":
		for _, one := range c.All("category") {
			r.belongs(e, one.Own())
		}
	case "labels":
		for _, label := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ' ' || c == '\n' }) {
			if !slices.Contains(e.Tags, label) {
				e.Tags = append(e.Tags, label)
			}
		}
	}
}

// belongs puts an event into the lane of a category.
func (r *reader) belongs(e *timeline.Event, category string) {
	if lane := r.Lane(category); lane != "" && !slices.Contains(e.Lanes, lane) {
		e.Lanes = append(e.Lanes, lane)
	}
}

// link takes an address on the web as a page that leads on, and keeps any other.
func (r *reader) link(e *timeline.Event, at diag.Pos, address string) {
	if address = strings.TrimSpace(address); !r.Link(e, at, address, "") {
		r.Keep(&e.Extra, at, "link", address)
	}
}
