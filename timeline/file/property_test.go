package file_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// somewhatWrong are events as people get them wrong; each is one item of a
// list.
func somewhatWrong() []string {
	return []string{
		"{id: a, date: 1953-07-27, title: One, lanes: [x, y], sources: [s]}",
		"{id: b, date: 27.7.1953, title: Two, leads_to: [a, zzz, b]}",
		"{id: a, date: 1954, title: Double}",
		"{date: 1955, title: No id}",
		"{date: 1955, title: No id}",
		"{id: c, title: No date, importance: 12}",
		"{id: d, date: 196X, colour: red, status: verifed}",
		"{id: e, date: 1970, title: [list], quotes: [{by: korolov, text: t, source: t}]}",
		"just a title",
		"[a, list]",
		"{id: f, date: 1971, title: Six, title: Seven, place: {geo: [126, 37]}}",
		"{id: g, date: XXXX, title: When, dates: [1953, 1.1.53], claims: [{text: c, state: right}]}",
		"{id: h, date: 1972, title: Text, with a comma, url: www.example.org}",
	}
}

func fileOf(events []string) []byte {
	return []byte("tideline: 1\ntitle: Order\nlanes: [{id: x, name: X}, {id: y, name: Y}]\n" +
		"people: [{id: korolev, name: K}]\nsources: [{id: s, title: S}]\nevents:\n  - " + strings.Join(events, "\n  - ") + "\n")
}

// The order of events changes where problems are, and nothing else.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := somewhatWrong()
		some := all[:rapid.IntRange(1, len(all)).Draw(t, "how many")]
		shuffled := rapid.Permutation(some).Draw(t, "order")
		docA, a := file.Parse("x", fileOf(some))
		docB, b := file.Parse("x", fileOf(shuffled))
		if got, want := withoutPlaces(b), withoutPlaces(a); !slices.Equal(got, want) {
			t.Fatalf("in another order:\n%s\nfirst:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if got, want := recordsOf(docB), recordsOf(docA); !slices.Equal(got, want) {
			t.Fatalf("in another order:\n%s\nfirst:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// recordsOf returns what was read of a file, sorted: one text for each event
// with all that it holds, and one for each other record.
func recordsOf(d *timeline.Document) []string {
	records := strings.Split(strings.ReplaceAll(outline(d), "\n    ", "; "), "\n")
	slices.Sort(records)
	return records
}

// Events that want the same id get it by their dates and by what they say.
func TestIDsDoNotDependOnTheOrder(t *testing.T) {
	events := []string{
		"{date: 2006-10-09, title: Nuclear test}", "{date: 2009-05-25, title: Nuclear test}",
		"{date: 2009-05-25, title: Nuclear test, text: again}", "{title: Nuclear test}", "Nuclear test",
		"{date: [2013,2016], title: Nuclear test}", "{date: soon, title: Nuclear-test}",
		"{date: 2017, title: Nuclear test 2}", "{id: nuclear-test-4, date: 1900, title: Written}",
		"{id: twice, date: 1960, title: Later}", "{id: twice, date: 1950, title: Earlier}", "{id: twice, date: 1950, title: Alike}",
	}
	rapid.Check(t, func(t *rapid.T) {
		doc, _ := file.Parse("x", fileOf(rapid.Permutation(events).Draw(t, "order")))
		for id, want := range map[string]string{
			"nuclear-test": "2006-10-09", "nuclear-test-2": "2009-05-25", "nuclear-test-3": "2009-05-25",
			"nuclear-test-4": "1900", "nuclear-test-5": "[2013,2016]", "nuclear-test-2-2": "2017",
			"nuclear-test-7": "soon", "twice": "1950", "twice-2": "1950", "twice-3": "1960",
		} {
			if e, ok := doc.Event(id); !ok || e.DateText != want {
				t.Fatalf("%s is not of %s\n%s", id, want, outline(doc))
			}
		}
		if e, _ := doc.Event("twice"); e.Title != "Alike" {
			t.Fatalf("twice is %s", e.Title)
		}
		if e, _ := doc.Event("nuclear-test-2"); e.Text != "again" {
			t.Fatalf("of two alike, the other comes first\n%s", outline(doc))
		}
	})
}

// withoutPlaces returns the texts of problems in alphabetical order.
func withoutPlaces(problems []diag.Problem) (texts []string) {
	for _, p := range problems {
		p.Pos = diag.Pos{}
		texts = append(texts, p.String())
	}
	slices.Sort(texts)
	return texts
}

// One broken line takes nothing with it but its own event, wherever it stands.
func TestOneFaultCostsOneEvent(t *testing.T) {
	faults := []string{
		"title: \"no end", "title: a: b", "tags: [a, b", "place: {name: x", "\tnotes: tab", "title: @x", "text: *x",
		"just words", "- a dash", "  status: verified", "notes: 'it's'", "tags: }", "? [", "text: \"\\q\"", "text: |x\n      y",
	}
	rapid.Check(t, func(t *rapid.T) {
		const events = 6
		at := rapid.IntRange(0, events-1).Draw(t, "event")
		line := rapid.IntRange(0, 2).Draw(t, "line")
		fault := rapid.SampledFrom(faults).Draw(t, "fault")
		var b strings.Builder
		b.WriteString("tideline: 1\ntitle: T\nevents:\n")
		for i := range events {
			fields := []string{fmt.Sprintf("date: %d", 1950+i), fmt.Sprintf("title: Event %d", i), "importance: 4"}
			if i == at {
				fields = slices.Insert(fields, line, fault)
			}
			fmt.Fprintf(&b, "  - id: event-%d\n    %s\n", i, strings.Join(fields, "\n    "))
		}
		doc, problems := file.Parse("x", []byte(b.String()))
		for i := range events {
			id := fmt.Sprintf("event-%d", i)
			e, ok := doc.Event(id)
			if i != at && (!ok || e.Title != fmt.Sprintf("Event %d", i) || e.Importance != 4 || e.DateText != fmt.Sprint(1950+i)) {
				t.Fatalf("%s was lost to a fault in event-%d\n%s\n%s%s", id, at, &b, listing(problems), outline(doc))
			}
		}
		if len(problems) == 0 || problems[0].Severity != diag.Error {
			t.Fatalf("no error was told:\n%s\n%s", &b, outline(doc))
		}
		for _, p := range problems {
			if first := 4 + 4*at; p.Pos.Line < first || p.Pos.Line > first+6 {
				t.Fatalf("%s is told far from the fault in event-%d\n%s", p, at, &b)
			}
		}
	})
}

// An id is made of a title so that it can be written again, and once more
// gives itself.
func TestNewIDIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := timeline.NewID(rapid.String().Draw(t, "title"))
		if again := timeline.NewID(id); again != id {
			t.Fatalf("%q becomes %q", id, again)
		}
		if id == "" || len([]rune(id)) > 48 || strings.ContainsAny(id, " \t\n:,#") {
			t.Fatalf("%q", id)
		}
	})
}
