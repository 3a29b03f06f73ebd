package gedcom

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
)

// source returns the id in the document of a source of the file; "" for none.
func (r *reader) source(id string) string {
	n := r.records[id]
	if n == nil || n.tag != "SOUR" {
		return ""
	}
	if have, known := r.used[id]; known {
		return have
	}
	s := timeline.Source{
		Kind: timeline.OtherSource, Title: draft.Line(n.child("TITL").text()), Author: draft.Line(n.child("AUTH").text()),
		Publisher: draft.Line(n.child("PUBL").text()), Pos: n.pos(),
	}
	if s.Title == "" {
		s.Title = draft.Line(n.child("ABBR").text())
	}
	if s.Title == "" {
		s.Title = s.Author
	}
	var notes []string
	for _, c := range append(n.all("NOTE"), n.all("TEXT")...) {
		notes = append(notes, r.note(c))
	}
	if at := r.records[n.child("REPO").pointer()]; at != nil {
		s.Archive = draft.Line(at.child("NAME").text())
	}
	s.CallNumber = draft.Line(n.child("REPO").child("CALN").text())
	s.Note = strings.Join(notes, "\n\n")
	r.used[id] = r.Source(s)
	return r.used[id]
}

// cite adds the sources of a line, and of its date and place, to an event.
func (r *reader) cite(e *timeline.Event, n *node) {
	for _, c := range n.children {
		switch c.tag {
		case "SOUR":
			r.citation(e, c)
		case "DATE", "PLAC":
			for _, inner := range c.all("SOUR") {
				r.citation(e, inner)
			}
		}
	}
}

// mostCited is how many citations an event can get.
const mostCited = 100

// citation adds a source to an event, with the page. One without a record is named by
// its text.
func (r *reader) citation(e *timeline.Event, n *node) {
	id := r.source(n.pointer())
	if n.pointer() == "" {
		title, rest, _ := strings.Cut(strings.TrimSpace(n.text()), "\n")
		id = r.Source(timeline.Source{Kind: timeline.OtherSource, Title: title, Note: strings.TrimSpace(rest), Pos: n.pos()})
	}
	c := timeline.Citation{Source: id, Locator: draft.Line(n.child("PAGE").text()), Pos: n.pos()}
	r.Keep(&c.Extra, n.pos(), "quality", draft.Line(n.child("QUAY").text()))
	r.Keep(&c.Extra, n.pos(), "text", draft.Line(n.child("DATA").child("TEXT").text()))
	if id == "" || len(e.Sources) >= mostCited || slices.ContainsFunc(e.Sources, func(o timeline.Citation) bool { return o.Source == id && o.Locator == c.Locator }) {
		return
	}
	e.Sources = append(e.Sources, c)
}
