package wikidata

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
)

// parsed reads a table.
func parsed(t *testing.T, lang string, lines ...string) *timeline.Document {
	t.Helper()
	doc, _ := read(format.Input{Name: "a.csv", Source: []byte(strings.Join(lines, "\n")), Options: format.Options{Lang: lang}})
	return doc
}

const q = "http://www.wikidata.org/entity/Q"

// A date says no more than the query was told.
func TestDates(t *testing.T) {
	for row, want := range map[string]string{
		"1953-07-27T00:00:00Z,":        "1953-07-27",
		"1953-01-01T00:00:00Z,":        "1953",
		"1953-01-01T00:00:00Z,11":      "1953-01-01",
		"1953-07-01T00:00:00Z,10":      "1953-07",
		"1953-07-01T00:00:00Z,":        "1953-07-01",
		"1953-07-01T00:00:00Z,8":       "195X",
		"1953-07-01T00:00:00Z,7":       "19XX",
		"+1945-00-00T00:00:00Z,":       "1945",
		"+1945-05-00T00:00:00Z,":       "1945-05",
		"-0043-03-15T00:00:00Z,":       "-0043-03-15",
		"-13798000000-01-01T00:00:00Z": "Y-13798000000",
		"1953-07-27,":                  "1953-07-27",
	} {
		doc := parsed(t, "", "item,itemLabel,date,datePrecision", q+"1,A,"+row)
		if len(doc.Events) != 1 || doc.Events[0].DateText != want {
			t.Errorf("%s: %v, want %s", row, doc.Events, want)
		}
	}
}

// So many first days of months are months.
func TestMonths(t *testing.T) {
	doc := parsed(t, "", "item,itemLabel,date", q+"1,A,1953-07-01T00:00:00Z", q+"2,B,1953-08-01T00:00:00Z", q+"3,C,1953-08-09T00:00:00Z")
	if doc.Events[0].DateText != "1953-07" || doc.Events[2].DateText != "1953-08-09" {
		t.Errorf("%v", doc.Events)
	}
}

// An item is one event, however many rows it has; its label is in the wanted language.
func TestItems(t *testing.T) {
	lines := []string{
		"?item\t?itemLabel\t?start\t?end\t?kindLabel",
		"<" + q + "1>\t\"War\"@en\t1950-06-25T00:00:00Z\t1953-07-27T00:00:00Z\t\"war\"@en",
		"<" + q + "1>\t\"Krieg\"@de\t1950-06-25T00:00:00Z\t1953-07-27T00:00:00Z\t\"conflict\"@en",
	}
	doc := parsed(t, "de", lines...)
	if len(doc.Events) != 1 || doc.Events[0].Title != "Krieg" || doc.Events[0].DateText != "1950-06-25/1953-07-27" {
		t.Errorf("%+v", doc.Events)
	}
	if kinds, ok := doc.Events[0].Extra["x-kind"].([]any); !ok || len(kinds) != 2 {
		t.Errorf("extra %v", doc.Events[0].Extra)
	}
	if len(doc.Sources) != 1 || doc.Sources[0].URL != "https://www.wikidata.org/wiki/Q1" {
		t.Errorf("%v", doc.Sources)
	}
}

// What is not in a result, and what has no dates, says so.
func TestNothing(t *testing.T) {
	for _, src := range []string{"item,itemLabel\n" + q + "1,A\n", `{"head": {"vars": []}, "results": {"bindings": []}}`} {
		doc, problems := read(format.Input{Name: "a", Source: []byte(src)})
		if len(doc.Events) > 0 || len(problems) != 1 {
			t.Errorf("%q: %v", src, problems)
		}
	}
}
