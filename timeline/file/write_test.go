package file_test

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

// A document is written as a person would write it, and says nothing that is assumed.
func TestWrite(t *testing.T) {
	date, err := edtf.Parse("1953-07-27")
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := timeline.New(timeline.Document{
		Title:   "Cease-fire: a start",
		Lang:    "en",
		Lanes:   []timeline.Lane{{ID: "prk", Name: "North Korea"}, {ID: "prc", Name: "China", Color: timeline.Slate}},
		People:  []timeline.Person{{ID: "kim", Name: "Kim Il Sung", Also: []string{"金日成"}, Born: "1912", Died: "1994"}},
		Sources: []timeline.Source{{ID: "text", Title: "The agreement", URL: "https://example.org/a#b"}},
		Events: []timeline.Event{
			{
				ID: "armistice", Title: "Armistice", Date: date, Lanes: []string{"prk", "prc"}, Importance: 5, Status: timeline.Verified,
				Text: "Signed.\n\n*All* is quiet.", Place: timeline.Place{Name: "Panmunjom", Geo: &timeline.Geo{Lat: 37.956, Lon: 126.677}},
				Sources: []timeline.Citation{{Source: "text"}, {Source: "text", Locator: "1:2"}}, Pos: diag.Pos{Line: 1},
				Extra: map[string]any{"x-colour": "red", "x-list": []any{"1", nil}},
			},
			{ID: "life", Title: "Kim Il Sung", Life: "kim", Pos: diag.Pos{Line: 2}},
			{ID: "letter", Title: "A letter", NoDate: true, Pos: diag.Pos{Line: 1, Column: 9}},
		},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	const want = `# Made by a test
#
# for tests

tideline: 1
title: "Cease-fire: a start"
lang: en

lanes:
  - {id: prk, name: North Korea}
  - {id: prc, name: China, color: slate}

people:
  - {id: kim, name: Kim Il Sung, also: [金日成], born: 1912, died: 1994}

sources:
  - {id: text, title: The agreement, url: "https://example.org/a#b"}

events:
  - id: armistice
    date: 1953-07-27
    title: Armistice
    lanes: [prk, prc]
    importance: 5
    status: verified
    text: |-
      Signed.

      *All* is quiet.
    place: {name: Panmunjom, geo: [37.956, 126.677]}
    sources:
      - text
      - {id: text, locator: "1:2"}
    x-colour: red
    x-list: ["1", null]

  - id: letter
    date: unknown
    title: A letter

  - id: life
    life: kim
    title: Kim Il Sung
`
	got := string(file.Write(doc, "Made by a test", "", "for\ntests"))
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if _, problems := file.Parse("x", []byte(got)); len(problems) > 0 {
		t.Errorf("%v", problems)
	}
}
