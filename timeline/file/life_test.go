package file

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
)

// A life is named by the id or the name of a person, and needs no date.
func TestReadingALife(t *testing.T) {
	doc, problems := Parse("x.yaml", []byte(`tideline: 1
title: T
people:
  - {id: clara, name: Clara Brandt, born: 1796-04-21, died: 1829}
  - {id: nobody, name: Nobody}
events:
  - {id: a, title: Clara, life: clara}
  - {id: b, title: Clara again, life: Clara Brandt, date: 1800}
  - {id: c, title: Who, life: klara}
  - {id: d, title: When, life: nobody}
`))
	if len(doc.Events) != 2 || len(doc.Undated) != 2 {
		t.Fatalf("%d events and %d without a date", len(doc.Events), len(doc.Undated))
	}
	for i := range doc.Events {
		if got := doc.Drawn(&doc.Events[i]).String(); got != "1796-04-21/1829" || doc.Events[i].Life != "clara" {
			t.Errorf("%s is drawn at %s", doc.Events[i].Title, got)
		}
	}
	var found []string
	for _, p := range problems {
		if p.Code == diag.CodeUnknownLife && !strings.Contains(p.String(), "did you mean `clara`?") {
			t.Errorf("%s", p)
		}
		found = append(found, p.Code)
	}
	if got, want := strings.Join(found, " "), strings.Join([]string{diag.CodeNameForID, diag.CodeMissingKey, diag.CodeUnknownLife, diag.CodeNoLife}, " "); got != want {
		t.Errorf("problems %s, want %s", got, want)
	}
}

// A life stands among the events where the file has it.
func TestLivesKeepTheirOrder(t *testing.T) {
	doc, _ := Parse("a.yaml", []byte("tideline: 1\ntitle: T\npeople: [{id: p, name: P, born: 1700}]\nevents:\n- {id: a, title: A, life: p}\n- {id: b, title: B, date: 1750}\n"))
	if len(doc.Events) != 2 || doc.Events[0].ID != "a" {
		t.Errorf("%v", doc.Events)
	}
}
