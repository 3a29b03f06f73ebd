package file_test

import (
	"strings"
	"testing"

	"tideline/timeline/file"
)

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
