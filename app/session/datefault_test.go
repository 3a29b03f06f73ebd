package session

import (
	"strings"
	"testing"

	"tideline/timeline/file"
)

// What is wrong with a date is told of the event that has it and of no other, however the
// events are written.
func TestWhatIsWrongWithADate(t *testing.T) {
	doc, problems := file.Parse("x", []byte(`tideline: 1
title: T
events:
  - {id: a, date: 1953, title: A, dates: [{date: soon}]}
  - id: b
    title: B
    date: soon
    status: certain
  - {id: c, title: C}
  - {id: d, date: 31 February 1950, title: D}
  - {id: e, date: 03/04/1950, title: E}
  - {id: f, title: F, unknown: {date: nobody knows}}
  - {id: g, title: G, date: later}
`))
	s := New(doc, problems)
	for id, want := range map[string]string{
		"b": "soon", "c": "missing", "d": "February has 28", "e": "can mean", "f": "", "g": "later",
	} {
		e, ok := doc.Event(id)
		if !ok {
			t.Errorf("there is no event %s", id)
			continue
		}
		fault, wrong := s.DateFault(e)
		if wrong != (want != "") || !strings.Contains(fault.Message, want) {
			t.Errorf("%s: %v, %q, want %q", id, wrong, fault.Message, want)
		}
	}
}
