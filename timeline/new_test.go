package timeline

import (
	"slices"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/edtf"
)

func mustDate(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A document that a program puts together answers as one that was read.
func TestNewAnswers(t *testing.T) {
	d, problems := New(Document{
		Sources: []Source{{Title: "Armistice Agreement"}},
		People:  []Person{{ID: "harrison", Name: "William K. Harrison"}},
		Events: []Event{
			{Title: "Armistice", Date: mustDate(t, "1953-07-27"), Sources: []Citation{{Source: "armistice-agreement"}}, Quotes: []Quote{{By: "harrison", Text: "…"}}},
			{Title: "Nobody knows when"},
			{Title: "Armistice", Date: mustDate(t, "1954"), Importance: 9, LeadsTo: []Link{{Event: "armistice"}}},
		},
		Undated: []Event{{ID: "later", Date: mustDate(t, "1955")}},
		Stories: []Story{{Name: "One", Steps: []Step{{Event: "armistice", Quotes: []string{"harrison"}}}}},
	})
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	e, ok := d.Event("armistice")
	if !ok || len(e.Lanes) != 1 || e.Lanes[0] != UsualLane || e.Status != Reported || e.Importance != UsualImportance {
		t.Errorf("armistice: %v %+v", ok, e)
	}
	if e.Quotes[0].Speaker != "William K. Harrison" {
		t.Errorf("the words are shown as those of %q", e.Quotes[0].Speaker)
	}
	if second, ok := d.Event("armistice-2"); !ok || second.Importance != MostImportance {
		t.Errorf("armistice-2: %v %+v", ok, second)
	}
	if unknown, ok := d.Event("nobody-knows-when"); !ok || len(d.Undated) != 1 || d.Undated[0].ID != unknown.ID {
		t.Errorf("%v, undated %+v", ok, d.Undated)
	}
	if later, ok := d.Event("later"); !ok || later.Title != "later" || len(d.Events) != 3 {
		t.Errorf("later: %v %+v of %d", ok, later, len(d.Events))
	}
	if lane, ok := d.Lane(UsualLane); !ok || lane.Color != Colors()[0] {
		t.Errorf("lane: %v %+v", ok, lane)
	}
	if _, ok := d.Story("one"); !ok {
		t.Error("the story is not found")
	}
}

// What cannot stand is told at its place, and taken out.
func TestNewTellsWhatCannotStand(t *testing.T) {
	at := func(line int) diag.Pos { return diag.Pos{Line: line, Column: 1} }
	d, problems := New(Document{
		Lanes:   []Lane{{ID: "prk"}, {ID: "prk", Pos: at(1)}},
		Sources: []Source{{ID: "reuters"}},
		Events: []Event{{
			ID: "a", Date: mustDate(t, "1953"), Lanes: []string{"rok"}, Pos: at(2),
			Sources: []Citation{{Source: "reuter", Pos: at(3)}},
			Quotes:  []Quote{{By: "nobody", Source: "ap", Pos: at(4)}},
			Claims:  []Claim{{Source: "ap", Correction: &Correction{Source: "ap"}, Pos: at(5)}},
			Dates:   []DatedClaim{{Source: "ap", Pos: at(6)}},
			LeadsTo: []Link{{Event: "a", Pos: at(7)}, {Event: "b", Pos: at(8)}},
		}},
		Stories: []Story{{ID: "s", Steps: []Step{{Event: "b", Pos: at(9)}, {Event: "a", Quotes: []string{"someone"}, Pos: at(10)}}}},
	})
	want := []struct {
		code string
		line int
	}{
		{diag.CodeDuplicateID, 1},
		{diag.CodeUnknownLane, 2},
		{diag.CodeUnknownSource, 3},
		{diag.CodeUnknownSource, 4},
		{diag.CodeUnknownPerson, 4},
		{diag.CodeUnknownSource, 6},
		{diag.CodeUnknownSource, 5},
		{diag.CodeUnknownSource, 5},
		{diag.CodeSelfReference, 7},
		{diag.CodeUnknownEvent, 8},
		{diag.CodeUnknownEvent, 9},
		{diag.CodeUnknownQuote, 10},
	}
	for _, w := range want {
		if !slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Code == w.code && p.Pos.Line == w.line }) {
			t.Errorf("%s of line %d is not told", w.code, w.line)
		}
	}
	if len(problems) != len(want) {
		t.Errorf("%d problems, want %d: %v", len(problems), len(want), problems)
	}
	e := &d.Events[0]
	if e.Lanes[0] != "prk" || len(e.Sources)+len(e.LeadsTo) > 0 || e.Quotes[0].Source != "" || e.Quotes[0].Speaker != "nobody" || e.Quotes[0].By != "" || e.Claims[0].Correction.Source != "" || e.Dates[0].Source != "" {
		t.Errorf("%+v", e)
	}
	if s := d.Stories[0]; len(s.Steps) != 1 || len(s.Steps[0].Quotes) > 0 {
		t.Errorf("%+v", s)
	}
	if len(d.Lanes) != 2 || d.Lanes[1].ID != "prk-2" {
		t.Errorf("%+v", d.Lanes)
	}
}

// A quote is meant by its id before it is by who said it, and no two of an event
// have one id.
func TestQuotesAreMeantByTheirNames(t *testing.T) {
	d, problems := New(Document{
		People: []Person{{ID: "xi", Name: "Xi Jinping"}},
		Events: []Event{{ID: "a", Date: mustDate(t, "2023"), Quotes: []Quote{
			{ID: "first", By: "xi", Text: "1"},
			{ID: "xi", Speaker: "Somebody", Text: "2"},
			{ID: "first", Speaker: "Nobody", Text: "3", Pos: diag.Pos{Line: 7}},
		}}},
	})
	if len(problems) != 1 || problems[0].Code != diag.CodeDuplicateID || problems[0].Pos.Line != 7 {
		t.Errorf("%v", problems)
	}
	for name, want := range map[string]string{"first": "1", "xi": "2", "first-2": "3", "Xi Jinping": "1", "nobody": "3", "zhou": "", "": ""} {
		q, ok := d.Events[0].Quote(name)
		if ok != (want != "") || ok && q.Text != want {
			t.Errorf("%q means %v", name, q)
		}
	}
}
