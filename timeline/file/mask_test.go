package file_test

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// A doubt written before a date costs nothing, between braces or below each
// other, and the two are read alike.
func TestDoubtBeforeADate(t *testing.T) {
	for _, date := range []string{"?2004-06-11", "%2004-06-11", "2004-?06-11", "2004-06-%11", "2004?", "~2004"} {
		for _, event := range []string{
			"{id: q, date: " + date + ", title: x}", "{id: q,date: " + date + "}", "{title: x, date: " + date + "}",
			"id: q\n    date: " + date + "\n    title: x", `{"id": "q", "date": "` + date + `", "title": "x"}`,
		} {
			doc, problems := file.Parse("x", []byte("tideline: 1\ntitle: t\nevents:\n  - "+event+"\n"))
			if len(doc.Events) != 1 || doc.Events[0].DateText != date {
				t.Errorf("%s\n%s%s", event, listing(problems), outline(doc))
			}
			for _, p := range problems {
				if p.Code == diag.CodeYAMLBracket || strings.Contains(p.String(), "\uE03F") {
					t.Errorf("%s: %v", event, p)
				}
			}
		}
	}
}
