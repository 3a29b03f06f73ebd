package session

import (
	"crypto/sha256"
	"slices"

	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// Session is what the window shows: a checked document and what follows from
// it. It is replaced whole when another file is opened; only the problems of its
// pictures come later.
type Session struct {
	Doc      *timeline.Document
	Problems []diag.Problem
	Order    []string            // ids of the dated events, by time
	Causes   map[string][]Link   // event → what led to it
	Citing   map[string][]string // source → the events that cite or quote it
	Unread   bool                // no file has been read yet
	Imported *convert.Imported   // of a file of another program; nil for an events file
	Pictures []diag.Problem      // those of Problems that pictures have
	Guest    *Guest              // that the file is compared with; nil for none
	Edited   bool                // it is not what was read, but what was made of that here
	Script   bool                // its texts need the fonts with Hangul, kana and Han

	Written
	alone *Session // of the file by itself; nil where nothing is compared with it
	since since    // what was before an edit
}

// Written is what was read.
type Written struct {
	Source []byte            // of an events file, which nobody may write to
	Sum    [sha256.Size]byte // of the bytes of the file
	Table  [sha256.Size]byte // of those of the table in which its events stand
}

// since is how a session came to be: what reading its file has found, of Problems, and the
// document of which an edit has made another, nil for none, with the event in which alone they
// differ.
type since struct {
	found []diag.Problem
	doc   *timeline.Document
	event string
}

// IsRemark reports whether a problem only tells how a file of another program was read.
func (s *Session) IsRemark(p diag.Problem) bool { return s.Imported != nil && s.Imported.IsRemark(p) }

// Link is one end of a “leads to” relation, seen from the other end.
type Link struct{ Event, Why string }

// New indexes a document for the window.
func New(doc *timeline.Document, problems []diag.Problem) *Session {
	s := &Session{Doc: doc, Problems: problems, since: since{found: slices.Clone(problems)}, Causes: map[string][]Link{}, Citing: map[string][]string{}}
	for _, e := range timeline.InTimeOrder(doc.Events) {
		s.Order = append(s.Order, e.ID)
		s.connect(e)
	}
	for i := range doc.Undated {
		s.connect(&doc.Undated[i])
	}
	return s
}

// connect notes what an event led to and what it cites.
func (s *Session) connect(e *timeline.Event) {
	for _, l := range e.LeadsTo {
		s.Causes[l.Event] = append(s.Causes[l.Event], Link{e.ID, l.Why})
	}
	for _, id := range e.Cited() {
		s.Citing[id] = append(s.Citing[id], e.ID)
	}
}

// Empty is what the window shows before the first file has been read.
func Empty() *Session {
	s := New(&timeline.Document{}, nil)
	s.Unread = true
	return s
}

// IsTableOther reports whether the table in which the events of a file stand is not what it was
// when it was read. It reads it.
func (s *Session) IsTableOther(f File) bool {
	if s.Doc.Table == "" {
		return false
	}
	src, err := f.Table(s.Doc.Table)
	return sha256.Sum256(src) != s.Table && err == nil // what is gone for a moment stays shown
}

// stepIn returns the id that lies by places after another; the first or the last where
// that is none of the list.
func stepIn(ids []string, from string, by int) string {
	if len(ids) == 0 {
		return ""
	}
	i := slices.Index(ids, from)
	switch {
	case i >= 0:
		i += by
	case by < 0:
		i = len(ids) - 1
	default:
		i = 0
	}
	return ids[min(max(i, 0), len(ids)-1)]
}

// Undrawn returns what the program has no fonts for, in a language.
func (s *Session) Undrawn(l pattern.Language) []string {
	var names []string
	for _, p := range s.Problems {
		if p.Code == diag.CodeUndrawnScript || p.Code == diag.CodeUndrawnLeftwards {
			names = append(names, pattern.Tell(p.Args[0].Value, l))
		}
	}
	return names
}

// InOrder returns those of the dated events that ids names, by time.
func (s *Session) InOrder(ids []string) []string {
	named := make(map[string]bool, len(ids))
	for _, id := range ids {
		named[id] = true
	}
	return slices.DeleteFunc(slices.Clone(s.Order), func(id string) bool { return !named[id] })
}

// Dated reports whether an event stands on the line.
func (s *Session) Dated(id string) bool { return slices.Contains(s.Order, id) }

// Human writes an event's date for a person.
func Human(e *timeline.Event, w edtf.Words) string { return e.Date.Human(w) }
