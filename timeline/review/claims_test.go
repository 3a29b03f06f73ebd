package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tideline/timeline/file"
	"tideline/timeline/review"
)

// claimSources stand at the top of the cases: line 3 to 8 of each file. The
// events follow from line 10 on.
const claimSources = `tideline: 1
title: Cases
sources:
  - {id: early, title: Published early, date: 1953-07-01}
  - {id: later, title: Published later, date: 1953-08}
  - {id: about, title: Published about then, date: 1953-06~}
  - {id: undated, title: Without a date}
people: [{id: ada, name: Ada Example}]
events:
`

// everySource is an event that names every source and is of no concern itself.
const everySource = `  - {id: fine, date: 1953-06-01, title: Fine, sources: [early, later, about, undated]}
`

// summary writes a concern as “line:column kind event | what it names”.
func summary(c review.Concern) string {
	named := slices.DeleteFunc([]string{c.Source, c.By, c.Text, c.Why, c.Date, c.SourceDate}, func(s string) bool { return s == "" })
	about := strings.Join(named, ", ")
	return strings.TrimSuffix(fmt.Sprintf("%d:%d %s %s | %s", c.Pos.Line, c.Pos.Column, c.Kind, c.Event, about), " | ")
}

// Each case is one event, or several; what it should look at again follows.
func TestConcerns(t *testing.T) {
	for _, c := range []struct{ name, events, want string }{
		{"nothing to look at", ``, ``},
		{
			"no source",
			`  - {id: a, date: 1953, title: A}`,
			`11:5 no-source a`,
		},
		{
			"sources that contradict or tell of the time do not support",
			`  - {id: a, date: 1953, title: A, sources: [{id: early, role: contradicts}, {id: undated, role: context}]}`,
			`11:5 no-source a
			 11:45 contradicting-source a | early`,
		},
		{
			"one source cited twice is a single source",
			`  - {id: a, date: 1953, title: A, sources: [{id: undated, locator: p. 1}, {id: undated, locator: p. 2}]}`,
			`11:5 single-source a | undated`,
		},
		{
			"a quote in order",
			`  - id: a
    date: 1953
    title: A
    sources: [early, later]
    quotes: [{by: ada, text: Words, source: early, locator: p. 1, date: 1953-07-01, checked: {how: original}}]`,
			``,
		},
		{
			"quotes without locator, check or source",
			`  - id: a
    date: 1953
    title: A
    sources: [early, later]
    quotes:
      - {by: ada, text: Of later, source: later, locator: p. 1}
      - {by: The Press, text: Of early, source: early, checked: {how: copy}}
      - {text: Of nowhere, checked: false}
      - {text: Of early again, source: early, locator: p. 2}`,
			`17:9 no-locator a | early, The Press, Of early
			 18:9 no-locator a | Of nowhere
			 18:9 not-checked a | Of nowhere
			 19:9 not-checked a | early, Of early again
			 16:9 not-checked a | later, Ada Example, Of later`,
		},
		{
			"an event after its only dated source",
			`  - {id: a, date: 1953-07-27, title: A, sources: [early, undated]}`,
			`11:5 event-after-sources a | early, 1953-07-27, 1953-07-01`,
		},
		{
			"an event after all its dated sources names the latest",
			`  - {id: a, date: 1953-09, title: A, sources: [later, early]}`,
			`11:5 event-after-sources a | later, 1953-09, 1953-08`,
		},
		{
			"one source of the month of the event is enough",
			`  - {id: a, date: 1953-08-31, title: A, sources: [later, early]}`,
			``,
		},
		{
			"a source that does not support is not compared",
			`  - {id: a, date: 1953-07-27, title: A, sources: [early, undated, {id: later, role: context}]}`,
			`11:5 event-after-sources a | early, 1953-07-27, 1953-07-01`,
		},
		{
			"doubtful and open dates settle nothing",
			`  - {id: a, date: 1953-07-27, title: A, sources: [early, about]}
  - {id: b, date: 1953-07-27?, title: B, sources: [early, undated]}
  - {id: c, date: ../1953-07-27, title: C, sources: [early, undated]}`,
			``,
		},
		{
			"a date that begins on the day of the source",
			`  - {id: a, date: 1953-07-01/1953-12, title: A, sources: [early, undated]}`,
			``,
		},
		{
			"a quote after the source that prints it",
			`  - id: a
    date: 1953-07-01
    title: A
    sources: [early, later]
    quotes:
      - {by: ada, text: Too late, source: early, locator: p. 1, date: 1953-07-02, checked: {how: copy}}
      - {by: ada, text: Perhaps, source: early, locator: p. 1, date: 1953-07~, checked: {how: copy}}
      - {by: ada, text: Some day, source: undated, locator: p. 1, date: 1953-07-02, checked: {how: copy}}`,
			`16:9 quote-after-source a | early, Ada Example, Too late, 1953-07-02, 1953-07-01`,
		},
		{
			"claims by their state",
			`  - id: a
    date: 1953-07-01
    title: A
    sources: [early, later]
    claims:
      - {text: Not so, by: ada, source: early, state: wrong, correction: {text: But so}}
      - {text: Who knows, by: The Press, state: disputed}
      - {text: Quite so, source: early, state: supported}
      - {text: Nothing said}`,
			`17:9 disputed-claim a | The Press, Who knows
			 16:9 wrong-claim a | early, Ada Example, Not so, But so`,
		},
		{
			"what is unknown, in the order of the file",
			`  - id: a
    date: 1953-07-01
    title: A
    sources: [early, later]
    unknown:
      place: nobody wrote it down
      hour: sources differ`,
			`16:7 unknown a | place, nobody wrote it down
			 17:7 unknown a | hour, sources differ`,
		},
		{
			"an event whose date was refused",
			`  - {id: a, date: soon, title: A, sources: [early]}`,
			`11:5 single-source a | early`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, _ := file.Parse("case.yaml", []byte(claimSources+everySource+c.events+"\n"))
			var got []string
			for _, concern := range review.Concerns(doc) {
				got = append(got, summary(concern))
			}
			var want []string
			for line := range strings.Lines(c.want) {
				want = append(want, strings.TrimSpace(line))
			}
			if !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

func TestUnusedSources(t *testing.T) {
	doc, _ := file.Parse("case.yaml", []byte(claimSources+`  - id: a
    date: 1953-06
    title: A
    sources: [undated, {id: later, role: context}]
    claims: [{text: C, correction: {text: D, source: about}}]
`))
	all := review.Concerns(doc)
	last := all[len(all)-1]
	if got, want := summary(last), "4:5 unused-source  | early"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Of sources that appeared on the same day the one named first in the event is told.
func TestOfSourcesOfOneDayTheFirstIsNamed(t *testing.T) {
	const src = `tideline: 1
title: T
sources:
  - {id: morning, title: Morning paper, date: 1953-07-01}
  - {id: evening, title: Evening paper, date: 1953-07-01}
events:
  - {id: a, date: 1953-09, title: A, sources: [evening, morning]}
`
	doc, _ := file.Parse("t.yaml", []byte(src))
	found := review.Concerns(doc)
	late := slices.IndexFunc(found, func(c review.Concern) bool { return c.Kind == review.LateEvent })
	if late < 0 || found[late].Source != "evening" {
		t.Errorf("told: %v", found)
	}
}
