package file_test

import (
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// A date of another calendar is drawn on the day of ours that it means, keeps how it is
// written, and is written so again.
func TestDateOfAnotherCalendar(t *testing.T) {
	for _, c := range []struct {
		in   string
		want string // the date of ours, "" for one that is refused
	}{
		{"julian: 1917-10-25", "1917-11-07"},
		{"Julian: 1917-10-25~", "1917-11-07~"},
		{"hebrew: 5 Iyar 5708", "1948-05-14"},
		{"french: 18 Brumaire 8", "1799-11-09"},
		{"julian: 25 October", ""},
		{"french: 31 Brumaire 8", ""},
	} {
		src := []byte("tideline: 1\ntitle: T\n\nevents:\n  - id: a\n    date: {" + c.in + "}\n    title: A\n")
		doc, problems := file.Parse("x", src)
		if c.want == "" {
			if len(problems) != 1 || problems[0].Code != diag.CodeBadDate || len(doc.Undated) != 1 {
				t.Errorf("%s: %v", c.in, problems)
			}
			continue
		}
		if len(problems) > 0 || len(doc.Events) != 1 || doc.Events[0].Date.String() != c.want || doc.Events[0].Calendar == "" {
			t.Errorf("%s: %v %+v", c.in, problems, doc.Events)
			continue
		}
		again, _ := file.Parse("x", file.Write(doc))
		if e := again.Events[0]; e.Calendar != doc.Events[0].Calendar || e.DateText != doc.Events[0].DateText {
			t.Errorf("%s is written as\n%s", c.in, file.Write(doc))
		}
	}
	if doc, problems := file.Parse("x", []byte("tideline: 1\ntitle: T\nevents: [{id: a, date: {maya: 1}, title: A}]\n")); len(problems) == 0 || len(doc.Events) > 0 {
		t.Error("a calendar that is not known is read")
	}
}

// So are the beginning and the end of a life.
func TestLivesInAnotherCalendar(t *testing.T) {
	src := []byte("tideline: 1\ntitle: T\n\npeople:\n  - {id: lenin, name: Lenin, born: {julian: 1870-04-10}, died: 1924-01-21}\n  - {id: reb, name: Reb, born: {hebrew: 5 Iyar 5708}, died: {julian: soon}}\n\nevents:\n  - {id: a, title: Lenin, life: lenin}\n")
	doc, problems := file.Parse("x", src)
	if len(problems) != 1 || problems[0].Code != diag.CodeBadDate || problems[0].Pos.Line != 6 {
		t.Fatalf("%v", problems)
	}
	lenin, reb := doc.People[0], doc.People[1]
	if lenin.Born != "1870-04-22" || lenin.BornAs().Text != "1870-04-10" || lenin.DiedAs().Calendar != "" || reb.Born != "1948-05-14" || reb.BornAs().Calendar != "hebrew" {
		t.Errorf("%+v", doc.People)
	}
	if got := doc.Events[0].Date.String(); got != "1870-04-22/1924-01-21" {
		t.Errorf("the life is drawn as %s", got)
	}
	again, _ := file.Parse("x", file.Write(doc))
	if p := again.People[0]; p.BornAs() != lenin.BornAs() || p.Born != lenin.Born || again.People[1].BornAs() != reb.BornAs() {
		t.Errorf("written as\n%s", file.Write(doc))
	}
	lenin.Born = "1870"
	if lenin.BornAs().Calendar != "" {
		t.Error("a date that was changed is still told in another calendar")
	}
}
