package app

import (
	"slices"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// session is what the window shows: a checked document and what follows from
// it. It is replaced whole when another file is opened; only the problems of its
// pictures come later.
type session struct {
	doc      *timeline.Document
	problems []diag.Problem
	order    []string            // ids of the dated events, by time
	causes   map[string][]link   // event → what led to it
	citing   map[string][]string // source → the events that cite or quote it
	unread   bool                // no file has been read yet
}

// link is one end of a “leads to” relation, seen from the other end.
type link struct{ event, why string }

// newSession indexes a document for the window.
func newSession(doc *timeline.Document, problems []diag.Problem) *session {
	s := &session{doc: doc, problems: problems, causes: map[string][]link{}, citing: map[string][]string{}}
	for _, e := range timeline.InTimeOrder(doc.Events) {
		s.order = append(s.order, e.ID)
		s.connect(e)
	}
	for i := range doc.Undated {
		s.connect(&doc.Undated[i])
	}
	return s
}

// connect notes what an event led to and what it cites.
func (s *session) connect(e *timeline.Event) {
	for _, l := range e.LeadsTo {
		s.causes[l.Event] = append(s.causes[l.Event], link{e.ID, l.Why})
	}
	for _, id := range e.Cited() {
		s.citing[id] = append(s.citing[id], e.ID)
	}
}

// emptySession is what the window shows before the first file has been read.
func emptySession() *session {
	s := newSession(&timeline.Document{}, nil)
	s.unread = true
	return s
}

// step returns the event that lies by places after the given one in time. With
// nothing selected it starts at the first event, or at the last when by is
// negative; it stops at both ends.
func (s *session) step(from string, by int) string {
	if len(s.order) == 0 {
		return ""
	}
	i := slices.Index(s.order, from)
	switch {
	case i >= 0:
		i += by
	case by < 0:
		i = len(s.order) - 1
	default:
		i = 0
	}
	return s.order[min(max(i, 0), len(s.order)-1)]
}

// undrawn returns what the program has no fonts for, in a language.
func (s *session) undrawn(l pattern.Language) []string {
	var names []string
	for _, p := range s.problems {
		if p.Code == diag.CodeUndrawnScript || p.Code == diag.CodeUndrawnLeftwards {
			names = append(names, pattern.Tell(p.Args[0].Value, l))
		}
	}
	return names
}

// inOrder returns those of the dated events that ids names, by time.
func (s *session) inOrder(ids []string) []string {
	named := make(map[string]bool, len(ids))
	for _, id := range ids {
		named[id] = true
	}
	return slices.DeleteFunc(slices.Clone(s.order), func(id string) bool { return !named[id] })
}

// dated reports whether an event stands on the line.
func (s *session) dated(id string) bool { return slices.Contains(s.order, id) }

// human writes an event's date for a person.
func human(e *timeline.Event, w edtf.Words) string { return e.Date.Human(w) }
