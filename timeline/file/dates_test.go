package file

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
)

// A beginner's five dates: four can mean one thing only and are drawn.
func TestBeginnersDatesAreDrawn(t *testing.T) {
	doc, problems := Parse("x.yaml", []byte(`tideline: 1
title: T
events:
  - {id: a, date: February 1945, title: A}
  - {id: b, date: 1947-6-5, title: B}
  - {id: c, date: 1948–1949, title: C}
  - {id: d, date: 27 July 1953, title: D}
  - {id: e, date: 3/4/1950, title: E}
`))
	var dates []string
	for _, e := range doc.Events {
		dates = append(dates, e.Date.String())
	}
	if got, want := strings.Join(dates, " "), "1945-02 1947-06-05 1948/1949 1953-07-27"; got != want {
		t.Errorf("drawn are %s, want %s", got, want)
	}
	if len(doc.Undated) != 1 || len(problems) != 5 {
		t.Errorf("%d events are undated, of %d problems: %v", len(doc.Undated), len(problems), problems)
	}
}

// An event whose date is not known is listed, and no problem.
func TestUnknownDatesAreNoProblem(t *testing.T) {
	for _, event := range []string{
		"{id: a, title: A, date: unknown}",
		"{id: a, title: A, date: \"Unknown\"}",
		"{id: a, title: A, unknown: {date: the page is lost}}",
		"{id: a, title: A, date: , unknown: {date: the page is lost}}",
	} {
		doc, problems := Parse("x.yaml", []byte("tideline: 1\ntitle: T\nevents:\n  - "+event+"\n"))
		if len(problems) > 0 || len(doc.Undated) != 1 || !doc.Undated[0].NoDate {
			t.Errorf("%s: %v, undated %+v", event, problems, doc.Undated)
		}
	}
}

// A question mark alone, which begins a key in YAML, is read as what it says.
func TestQuestionMarkForADate(t *testing.T) {
	for _, lines := range []string{
		"  - id: a\n    date: ?\n    title: A\n",
		"  - id: a\n    title: A\n    date: ?\n",
		"  - id: a\n    title: A\n    date: ?  \n  - {id: b, title: B, date: 1953}\n",
		"  - {id: a, date: ?, title: A}\n",
		"  - id: a\n    date: ??\n    title: A\n",
		"  - id: a\n    date: \"?\"\n    title: A\n",
	} {
		doc, problems := Parse("x.yaml", []byte("tideline: 1\ntitle: T\nevents:\n"+lines))
		if len(problems) != 1 || problems[0].Code != diag.CodeUnknownDate || len(doc.Undated) != 1 || doc.Undated[0].Title != "A" {
			t.Errorf("%q: %v, undated %+v", lines, problems, doc.Undated)
		}
	}
}

// Dates that are kept as texts are kept as EDTF, so that all who read them do.
func TestKeptDatesAreEDTF(t *testing.T) {
	doc, _ := Parse("x.yaml", []byte(`tideline: 1
title: T
people: [{id: p, name: P, born: 8 July 1912, died: unknown}]
sources: [{id: s, title: S, date: c. 1960, seen: "2 October 2023"}]
events: [{id: a, date: 1953, title: A, quotes: [{text: W, date: July 1953, checked: {on: 3/4/2023}}]}]
`))
	p, s, q := doc.People[0], doc.Sources[0], doc.Events[0].Quotes[0]
	if p.Born != "1912-07-08" || p.Died != "" || s.Date != "1960~" || s.Seen != "2023-10-02" || q.Date != "1953-07" {
		t.Errorf("kept are %q %q %q %q %q", p.Born, p.Died, s.Date, s.Seen, q.Date)
	}
	if q.Checked.On != "3/4/2023" {
		t.Errorf("what was refused is kept as %q", q.Checked.On)
	}
}
