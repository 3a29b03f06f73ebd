package file_test

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// Whatever ends the lines of a file, a record is found where its event says it is, and
// no place is found beyond the end of its line.
func TestRangesInAnyLineEnds(t *testing.T) {
	const unix = "tideline: 1\ntitle: 北\nevents:\n  - {id: a, date: 1953, title: 한국}\n  - {id: b, date: 1954, title: Two}\n"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := strings.ReplaceAll(unix, "\n", end)
		doc, _ := file.Parse("x", []byte(text))
		for id, want := range map[string]string{"a": "{id: a, date: 1953, title: 한국}", "b": "{id: b, date: 1954, title: Two}"} {
			e, ok := doc.Event(id)
			if !ok {
				t.Fatalf("%q: no event %s", end, id)
			}
			if got := slice(text, e.Pos, file.RecordAt); got != want {
				t.Errorf("%q: %s stands at %q", end, id, got)
			}
		}
		for _, beyond := range []diag.Pos{{Line: 2, Column: 10}, {Line: 2, Column: 11}, {Line: 6, Column: 2}, {Line: 4, Column: 0}, {Line: 0, Column: 1}} {
			if got := slice(text, beyond, file.ValueAt); got != "" {
				t.Errorf("%q: at %v stands %q", end, beyond, got)
			}
		}
	}
}

// A date without a title is an event all the same, and so is each of several titles.
func TestDatesAsKeysKeepEveryEvent(t *testing.T) {
	doc, _ := file.Parse("x", []byte("tideline: 1\ntitle: T\nevents:\n  1953:\n  1954: One\n  1955: [Two, Three]\n"))
	var got []string
	for _, e := range doc.Events {
		got = append(got, e.Date.String()+" "+e.Title)
	}
	if want := "1953 untitled, 1954 One, 1955 Two, 1955 Three"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}
