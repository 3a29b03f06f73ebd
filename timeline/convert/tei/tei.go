// Package tei reads what is dated in texts of the Text Encoding Initiative: events, lives
// of people, chronological lists and letters.
//
// Source of the format: the TEI Guidelines (names and dates, correspDesc). What a date
// says in words counts more than what it is marked with.
package tei

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

const name pattern.English = "a text in TEI"

// Format is the XML of the Text Encoding Initiative.
func Format() format.Format {
	return format.Format{ID: "tei", Name: name, Endings: []string{".xml", ".tei"}, Foreign: true, Detect: detect, Read: read}
}

var rootForm = regexp.MustCompile(`<(?:\w+:)?(?:TEI|TEI\.2|teiCorpus|listEvent)[\s>]`)

func detect(src []byte) bool {
	head := format.Head(src)
	return strings.HasPrefix(head, "<") && rootForm.MatchString(head)
}

func read(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{Draft: draft.New(in), persons: map[string]string{}}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	root := xmltree.Open(r.Draft, text)
	if root == nil {
		r.Nothing(name, pattern.English("it is no XML that can be read"))
		return r.Finish()
	}
	root.Find(func(n *xmltree.Element) {
		if title := draft.Line(n.Child("title").Flow()); title != "" && !r.titled {
			r.Doc.Title, r.titled = title, true
		}
	}, "titleStmt")
	root.Find(r.person, "person")
	root.Find(r.event, "event")
	root.Find(r.letter, "correspDesc")
	root.Find(r.list, "list")
	r.rest(root)
	if len(r.Doc.Events) == 0 {
		r.Nothing(name, pattern.English("it has neither events, lives, letters nor chronological lists that are dated"))
	}
	return r.Finish()
}

// rest tells of what nothing was made of: what is said of the text as a whole, and what is in
// it besides.
func (r *reader) rest(root *xmltree.Element) {
	root.Find(func(n *xmltree.Element) {
		if !n.IsRead() {
			r.Left(n.Pos, n.Name, pattern.English("it says how the text came about, and nothing else of what is dated"))
			n.Pass()
		}
	}, "teiHeader")
	root.Rest(r.Draft, pattern.English("nothing in it is dated, or an event has no place for it"))
}

// reader reads one text.
type reader struct {
	*draft.Draft
	titled  bool
	persons map[string]string // ids of people, by those of the text
}

// marked returns the date of an element, with the words that are told of it.
func (r *reader) marked(n *xmltree.Element, words string) string {
	attr := func(key string) string {
		if s := n.Attr(key); s != "" {
			return s
		}
		return n.Attr(key + "-iso")
	}
	sure, exact := strings.ToLower(n.Attr("cert")), strings.ToLower(n.Attr("precision"))
	return r.Marked(n.Pos, draft.Marked{
		Text: words, When: attr("when"), From: attr("from"), To: attr("to"), NotBefore: attr("notBefore"), NotAfter: attr("notAfter"), Calendar: n.Attr("calendar"),
		Uncertain: sure == "low" || sure == "medium" || sure == "unknown", Approximate: exact == "low" || exact == "medium" || exact == "unknown",
	})
}

// date returns the date of an element: its own, or that of the first date in it.
func (r *reader) date(n *xmltree.Element) (when, written string) {
	if when = r.marked(n, ""); when != "" {
		return when, when
	}
	n.Find(func(d *xmltree.Element) {
		if when == "" {
			when, written = r.marked(d, d.Flow()), draft.Line(d.Flow())
		}
	}, "date") // others stand in what is told of it
	return when, written
}

// event reads an event of a list, or of a life.
func (r *reader) event(n *xmltree.Element) {
	e := timeline.Event{Pos: n.Pos, Tags: tagsOf(n), Lanes: []string{r.Lane("Events")}}
	for _, key := range []string{"label", "head", "eventName"} {
		if e.Title == "" {
			e.Title = draft.Line(n.Child(key).Flow())
		}
	}
	var texts []string
	for _, c := range n.Children {
		switch c.Name {
		case "desc", "p", "note", "ab":
			if text := draft.Line(c.Flow("location", "geo", "idno")); text != "" {
				texts = append(texts, text)
			}
		case "event":
			defer r.event(c)
		}
	}
	r.placed(&e, n)
	if e.Title == "" && e.Place.Name != "" && len(texts) > 0 && texts[0] == e.Place.Name { // somebody was there
		e.Title, texts = e.Place.Name, texts[1:]
	}
	e.Text = strings.TrimSpace(strings.Join(texts, "\n\n"))
	n.Find(func(p *xmltree.Element) { r.takesPart(&e, p) }, "persName")
	r.links(&e, n)
	when, written := r.date(n)
	r.add(e, when, written)
}

// add puts an event into the document, or says why not.
func (r *reader) add(e timeline.Event, when, written string) {
	r.Untitled(&e)
	if e.Title == e.Text {
		e.Text = ""
	}
	if e.Title == "" {
		r.Left(e.Pos, "event", pattern.English("nothing is written in it"))
		return
	}
	if when == "" {
		when = written
	}
	if when == "" {
		when = "unknown"
	}
	r.Told(&e, when)
	r.AddEvent(e)
}

// takesPart adds a person who is named in an event.
func (r *reader) takesPart(e *timeline.Event, n *xmltree.Element) {
	id := r.persons[keyOf(n)]
	if id == "" {
		id = r.Person(n.Flow())
	}
	if id != "" && !slices.Contains(e.People, id) {
		e.People = append(e.People, id)
	}
}

// links takes the addresses of an element as sources.
func (r *reader) links(e *timeline.Event, n *xmltree.Element) {
	n.Find(func(b *xmltree.Element) {
		title := draft.Line(b.Flow())
		if work := draft.Line(b.Child("title").Flow()); work != "" && b.Child("author").Name == "" { // without what it has to do with the event
			title = work
		}
		url := r.Address(b.Attr("target"))
		if title == "" && url == "" {
			return
		}
		if id := r.Source(timeline.Source{Kind: timeline.OtherSource, Title: title, URL: url, Pos: b.Pos}); id != "" {
			e.Sources = append(e.Sources, timeline.Citation{Source: id, Role: timeline.Context, Pos: b.Pos})
		}
	}, "bibl", "ptr", "ref")
	for _, page := range n.All("idno") {
		r.Link(e, page.Pos, page.Flow(), "")
	}
}

func tagsOf(n *xmltree.Element) (tags []string) {
	if kind := draft.Line(n.Attr("type")); kind != "" {
		tags = append(tags, kind)
	}
	return tags
}
