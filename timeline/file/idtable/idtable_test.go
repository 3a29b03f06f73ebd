package idtable

import (
	"slices"
	"strconv"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// text is a scalar of a file.
func text(s string) *values.Node { return &values.Node{Kind: values.Scalar, Plain: true, Text: s} }

// record is a mapping with keys and values in turn.
func record(pairs ...string) *values.Node {
	n := &values.Node{Kind: values.Mapping}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.Pairs = append(n.Pairs, values.Pair{Key: text(pairs[i]), Value: text(pairs[i+1])})
	}
	return n
}

// table returns the table of a list, and what was reported of it.
func table(section string, records ...*values.Node) (*Table, []diag.Problem) {
	r := diag.NewReport("a.yaml")
	t := New(r, section, Nodes(records), "name")
	return t, r.Found()
}

func ids(t *Table) (all []string) {
	for i := range t.Len() {
		all = append(all, t.ID(i))
	}
	return all
}

// Records without an id get one of their name, those with the id of another get a
// number; the earlier in time is the one that keeps it, wherever it is in the file.
func TestIDs(t *testing.T) {
	got, problems := table("events",
		record("id", "a", "date", "1954"), record("id", "a", "date", "1953"), record("id", "a"), record("id", "b"),
		record("name", "Late", "date", "1960"), record("name", "Late", "date", "1950"), text("Only a <b>name</b>"), record(), &values.Node{Kind: values.List},
	)
	want := []string{"a-2", "a", "a-3", "b", "late-2", "late", "only-a-name", "untitled", ""}
	if !slices.Equal(ids(got), want) {
		t.Errorf("%q, want %q", ids(got), want)
	}
	codes := map[string]int{}
	for _, p := range problems {
		codes[p.Code]++
	}
	if codes[diag.CodeDuplicateID] != 2 || codes[diag.CodeMadeID] != 1 || len(problems) != 3 {
		t.Errorf("%v", problems)
	}
	if n := problems[2]; n.Args[1].Value != "4" && n.Args[1].Value != 4 {
		t.Errorf("%v ids were made", n.Args[1].Value)
	}
}

// A number that is taken is skipped.
func TestNumbersOfIDs(t *testing.T) {
	got, _ := table("events", record("id", "a"), record("id", "a-2"), record("id", "a"), record("id", "a"))
	if want := []string{"a", "a-2", "a-3", "a-4"}; !slices.Equal(ids(got), want) {
		t.Errorf("%q, want %q", ids(got), want)
	}
}

// Of two records with one id the earlier keeps it, where that is a set of dates too.
func TestTwoRecordsWithOneID(t *testing.T) {
	set := &values.Node{Kind: values.List, Flow: true, Weight: 3, Items: []*values.Node{text("1950"), text("1951")}}
	early := record("id", "a")
	early.Pairs = append(early.Pairs, values.Pair{Key: text("date"), Value: set})
	got, problems := table("events", record("id", "a", "date", "1953"), early)
	if want := []string{"a-2", "a"}; !slices.Equal(ids(got), want) || len(problems) != 1 {
		t.Errorf("%q, want %q; %v", ids(got), want, problems)
	}
	set.Weight = values.MaxWritten
	if got, _ = table("events", record("id", "a", "date", "1953"), early); got.ID(1) != "a" {
		t.Errorf("%q", ids(got))
	}
	set.Weight = values.MaxWritten + 1 // too much to be written out
	if got, _ = table("events", record("id", "a", "date", "1953"), early); got.ID(0) != "a" {
		t.Errorf("%q", ids(got))
	}
	set.Weight, set.Flow = 3, false
	if got, _ = table("events", record("id", "a", "date", "1953"), early); got.ID(0) != "a" {
		t.Errorf("%q", ids(got))
	}
}

// What was made is reported at the first record without an id.
func TestMadeIDsAreReportedOnce(t *testing.T) {
	first, second := record("name", "A"), record("name", "B")
	first.Pos, second.Pos = diag.Pos{Line: 3, Column: 5}, diag.Pos{Line: 4, Column: 5}
	if _, problems := table("events", record("id", "x"), first, second); len(problems) != 1 || problems[0].Pos != first.Pos {
		t.Errorf("%v", problems)
	}
	if got, problems := table("events", record("name", "Alone")); got.ID(0) != "alone" || len(problems) != 1 {
		t.Errorf("%q, %v", ids(got), problems)
	}
	if _, problems := table("events", record("id", "x")); len(problems) != 0 {
		t.Errorf("nothing was made: %v", problems)
	}
}

// Of the same wish the earlier date comes first, then the one that ends earlier, then
// what is written; records without a date come last.
func TestRankOfIDs(t *testing.T) {
	got, _ := table("events",
		record("name", "N"), record("name", "N", "date", "1953"), record("name", "N", "date", "1953-01"), record("name", "N", "date", "1952"),
		record("name", "N", "date", "1953", "text", "a"),
	)
	if want := []string{"n-5", "n-4", "n-2", "n", "n-3"}; !slices.Equal(ids(got), want) {
		t.Errorf("%q, want %q", ids(got), want)
	}
}

func TestMeant(t *testing.T) {
	got, _ := table("sources",
		record("id", "un-report", "name", "The Report", "url", "https://example.org/r"), record("id", "memoir", "name", "Memoir"),
		record("id", "x1", "name", "Twice"), record("id", "x2", "name", "Twice"), record("id", "A-B"), record("id", "a_b"), record("id", "C-D"), record("id", "memo", "name", "x1"),
	)
	for written, want := range map[string]string{
		"un-report": "un-report", "UN Report": "un-report", "the report": "un-report", "https://example.org/r": "un-report",
		"memoir": "memoir", "Twice": "", "twice": "", "A-B": "A-B", "a b": "", "c d": "C-D", "nothing": "", "x1": "x1", "X1": "",
	} {
		id, ok := got.Meant(written)
		if id != want || ok != (want != "") {
			t.Errorf("%q means %q, %v; want %q", written, id, ok, want)
		}
	}
	for id, want := range map[string]string{"un-report": "The Report", "x1": "Twice", "A-B": "A-B", "nothing": ""} {
		if got.Name(id) != want || got.Has(id) != (want != "") {
			t.Errorf("%s has the name %q, want %q", id, got.Name(id), want)
		}
	}
	if id, ok := got.Named("Memoir"); id != "memoir" || !ok {
		t.Errorf("Memoir is %q, %v", id, ok)
	}
	if id, ok := got.Named("memoir"); id != "memoir" || !ok {
		t.Errorf("memoir is %q, %v", id, ok)
	}
	if id, ok := got.Named("UN Report"); ok {
		t.Errorf("an id in another spelling counts as a name: %q", id)
	}
	// An address is that of a source and of nothing else.
	people, _ := table("people", record("id", "p", "url", "https://example.org/p"))
	if _, ok := people.Meant("https://example.org/p"); ok {
		t.Error("a person has an address")
	}
}

// A name that several records have finds the first id of the alphabet, and a record
// without a name is not found by none.
func TestSharedNames(t *testing.T) {
	got, _ := table("people", record("id", "x2", "name", "Twice"), record("id", "x1", "name", "Twice"), record("id", "x3", "name", "Twice"), record("id", "y"))
	if id := got.Suggest("twice"); id != "x1" {
		t.Errorf("it is %q", id)
	}
	if id, ok := got.Named(""); ok {
		t.Errorf("no name is that of %q", id)
	}
}

func TestSuggestions(t *testing.T) {
	got, _ := table("people", record("id", "korolev", "name", "Alexander Korolev"), record("id", "b", "name", "Bo"))
	for written, want := range map[string]string{"korolow": "korolev", "Alexander Korolev": "korolev", "zzzzzz": ""} {
		if id := got.Suggest(written); id != want {
			t.Errorf("%q suggests %q, want %q", written, id, want)
		}
	}
	for written, want := range map[string]string{"korolow": "korolev", "Alexandr Korolev": "korolev", "Someone Else": ""} {
		if id := got.SuggestNamed(written); id != want {
			t.Errorf("%q suggests %q by name, want %q", written, id, want)
		}
	}
}

// Suggestions end at a limit, by ids and by names together; a name is still found.
func TestSuggestionsHaveALimit(t *testing.T) {
	got, _ := table("people", record("id", "korolev", "name", "Alexander Korolev"))
	for i := range maxSuggestions {
		if i%2 == 0 {
			got.Suggest("zz" + strconv.Itoa(i))
			continue
		}
		if got.SuggestNamed("korolow") != "korolev" {
			t.Fatalf("suggestion %d is missing", i)
		}
	}
	if other, _ := table("people", record("id", "korolev")); true {
		for range maxSuggestions - 1 {
			other.Suggest("zzzz")
		}
		if other.Suggest("korolow") != "korolev" {
			t.Error("the last suggestion within the limit is missing")
		}
	}
	if got.Suggest("korolow") != "" || got.SuggestNamed("korolow") != "" {
		t.Error("there is a suggestion beyond the limit")
	}
	if got.Suggest("Alexander Korolev") != "korolev" {
		t.Error("a name is no longer found")
	}
}

func TestIsSlug(t *testing.T) {
	for s, want := range map[string]bool{"a": true, "az-09_": true, "A": false, "a b": false, "é": false, "a.b": false, "": true, "{": false, "`": false, "/": false, ":": false} {
		if IsSlug(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

func TestNoList(t *testing.T) {
	r := diag.NewReport("a.yaml")
	got := New(r, "people", Nodes(nil), "name")
	if got.Len() != 0 || got.Has("a") || r.Len() != 0 {
		t.Errorf("%v, %v", got, r.Found())
	}
}
