package timeline

import (
	"fmt"
	"slices"
	"strings"
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
			Quotes:  []Quote{{By: "nobody", Text: "…", Source: "ap", Pos: at(4)}},
			Claims:  []Claim{{Text: "…", Source: "ap", Correction: &Correction{Source: "ap"}, Pos: at(5)}},
			Dates:   []DatedClaim{{Date: mustDate(t, "1954"), Source: "ap", Pos: at(6)}},
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

// Words, addresses and records that no reader of events files lets pass are taken
// out of documents of other origin too, each with a problem at its record.
func TestNewChecksValues(t *testing.T) {
	at := func(line int) diag.Pos { return diag.Pos{Line: line, Column: 1} }
	d, problems := New(Document{
		Lang:    "English",
		Lanes:   []Lane{{ID: "l", Color: "blue", Pos: at(1)}, {ID: "m", Color: Violet}},
		Sources: []Source{{ID: "s", Kind: "book", URL: "javascript:alert(1)", Pos: at(2)}},
		Eras:    []Era{{ID: "never", Pos: at(3)}},
		Events: []Event{{
			ID: "a", Date: mustDate(t, "1953"), Status: "sure", Pos: at(4),
			Place: Place{Geo: &Geo{Lat: 126, Lon: 37}}, Image: &Picture{File: "../x.jpg", Pos: at(5)},
			Sources: []Citation{{Source: "s", Role: "against", Pos: at(6)}, {Locator: "p. 1", Pos: at(7)}},
			Quotes:  []Quote{{Text: "…", Lang: "en_GB", Translation: "mine", Checked: &Check{How: "twice"}, Original: &Original{Lang: "Korean"}, Pos: at(8)}, {By: "l", Pos: at(9)}},
			Dates:   []DatedClaim{{Date: mustDate(t, "XXXX"), Pos: at(10)}},
			Claims:  []Claim{{Text: "…", State: "right", Pos: at(11)}, {By: "l", Pos: at(12)}},
			LeadsTo: []Link{{Why: "because", Pos: at(13)}},
		}, {
			ID: "b", Date: mustDate(t, "1954"), Image: &Picture{Alt: "nothing", Pos: at(14)},
		}, {
			ID: "c", Date: mustDate(t, "1955"), Image: &Picture{File: "https://example.org/x.jpg", Pos: at(15)},
		}},
		Stories: []Story{{ID: "walk", Steps: []Step{{Say: "…", Pos: at(16)}}}},
	})
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprint(p.Pos.Line, " ", p.Code))
	}
	slices.Sort(got)
	want := []string{
		"0 bad-language", "1 unknown-value", "10 missing-key", "11 unknown-value", "12 missing-key", "13 missing-key", "14 missing-key",
		"15 image-address", "16 missing-key", "2 bad-url", "2 unknown-value", "3 missing-key", "4 bad-geo", "4 unknown-value", "5 bad-path",
		"6 unknown-value", "7 missing-key", "8 bad-language", "8 bad-language", "8 unknown-value", "8 unknown-value", "9 missing-key",
	}
	if !slices.Equal(got, want) {
		t.Errorf("problems:\n%q, want\n%q", got, want)
	}
	e, q := &d.Events[0], d.Events[0].Quotes[0]
	if d.Lang != "" || d.Lanes[0].Color != Crimson || d.Lanes[1].Color != Violet || d.Sources[0].Kind != "" || d.Sources[0].URL != "" || len(d.Eras) > 0 || len(d.Stories[0].Steps) > 0 {
		t.Errorf("%+v", d)
	}
	if e.Status != Reported || e.Place.Geo != nil || len(e.Sources) != 1 || e.Sources[0].Role != "" || len(e.Dates)+len(e.LeadsTo) > 0 || len(e.Claims) != 1 || e.Claims[0].State != "" || d.Events[1].Image != nil {
		t.Errorf("%+v", e)
	}
	if len(e.Quotes) != 1 || q.Lang != "" || q.Translation != "" || q.Checked.How != "" || q.Original.Lang != "" {
		t.Errorf("%+v", q)
	}
}

// The three fields of a date say the same, whichever of them a program has set.
func TestNewCompletesDates(t *testing.T) {
	told := map[string]string{"date": "the page is lost"}
	d, problems := New(Document{Events: []Event{
		{ID: "dated", Date: mustDate(t, "1953"), NoDate: true},
		{ID: "told", Unknown: told, Pos: diag.Pos{Line: 3}, UnknownPos: map[string]diag.Pos{}},
		{ID: "century", Date: mustDate(t, "XXXX"), NoDate: true},
		{ID: "refused", DateText: "soon", Unknown: told, UnknownPos: map[string]diag.Pos{"date": {Line: 9}}},
	}})
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	for id, want := range map[string]string{"dated": "1953/1953/false", "told": "//true", "century": "//true", "refused": "/soon/false"} {
		e, _ := d.Event(id)
		if got := fmt.Sprintf("%s/%s/%t", e.Date, e.DateText, e.NoDate); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	e, _ := d.Event("told")
	refused, _ := d.Event("refused")
	if e.UnknownPos["date"].Line != 3 || refused.UnknownPos["date"].Line != 9 {
		t.Errorf("what is unknown stands at %v and %v", e.UnknownPos, refused.UnknownPos)
	}
}

// Every kind of record gets an id from its name, and one of its own.
func TestNewMakesIDs(t *testing.T) {
	d, problems := New(Document{
		Lanes: []Lane{{Name: "North Korea"}, {Name: "North  Korea"}}, People: []Person{{Name: "Nam Il"}}, Sources: []Source{{Title: "A report"}},
		Eras: []Era{{Name: "The split", Date: mustDate(t, "1960/1989")}}, Stories: []Story{{Name: "A walk"}, {Name: "A walk"}, {ID: "a-walk-2"}},
	})
	if len(problems) != 1 || problems[0].Code != diag.CodeDuplicateID {
		t.Errorf("%v", problems)
	}
	_, lane := d.Lane("north-korea-2")
	_, person := d.Person("nam-il")
	_, source := d.Source("a-report")
	_, era := d.Era("the-split")
	_, story := d.Story("a-walk-2-2")
	if !lane || !person || !source || !era || !story {
		t.Errorf("found: lane %t, person %t, source %t, era %t, story %t", lane, person, source, era, story)
	}
}

// Importance stays on its scale, and a step shows no more quotes than fit.
func TestNewKeepsLimits(t *testing.T) {
	quotes := []Quote{{ID: "a", Text: "1"}, {ID: "b", Text: "2"}, {ID: "c", Text: "3"}}
	d, problems := New(Document{
		Events: []Event{
			{ID: "least", Date: mustDate(t, "1953"), Importance: -1, Quotes: quotes},
			{ID: "one", Date: mustDate(t, "1953"), Importance: 1},
			{ID: "none", Date: mustDate(t, "1953")},
			{ID: "most", Date: mustDate(t, "1953"), Importance: 6},
		},
		Stories: []Story{{ID: "s", Steps: []Step{{Event: "least", Quotes: []string{"a", "b", "c"}}}}},
	})
	if len(problems) > 0 {
		t.Errorf("%v", problems)
	}
	for i, want := range []int{1, 1, 3, 5} {
		if got := d.Events[i].Importance; got != want {
			t.Errorf("%s: importance %d, want %d", d.Events[i].ID, got, want)
		}
	}
	if got := d.Stories[0].Steps[0].Quotes; !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("the step shows %q", got)
	}
}

// Only some dangling references get a suggestion, so that a document full of them is
// checked in no time.
func TestSuggestionsAreBounded(t *testing.T) {
	e := Event{ID: "a", Date: mustDate(t, "1953")}
	for range maxAsked + 1 {
		e.Sources = append(e.Sources, Citation{Source: "reuter"})
	}
	_, problems := New(Document{Sources: []Source{{ID: "reuters"}}, Events: []Event{e}})
	for i, p := range problems {
		if suggests := strings.Contains(p.Advice, "reuters"); suggests != (i < maxAsked) {
			t.Fatalf("problem %d: %v", i, p)
		}
	}
	if len(problems) != maxAsked+1 {
		t.Errorf("%d problems", len(problems))
	}
}

// What is unknown has a place in the file, that of its event where no other is known.
func TestNewPlacesWhatIsUnknown(t *testing.T) {
	given := map[string]diag.Pos{"hour": {Line: 9}}
	d, _ := New(Document{Events: []Event{{
		ID: "a", Date: mustDate(t, "1953"), Pos: diag.Pos{Line: 3}, Unknown: map[string]string{"hour": "?", "place": "?"}, UnknownPos: given,
	}}})
	if at := d.Events[0].UnknownPos; at["hour"].Line != 9 || at["place"].Line != 3 || len(given) != 1 {
		t.Errorf("%v; given was %v", at, given)
	}
}
