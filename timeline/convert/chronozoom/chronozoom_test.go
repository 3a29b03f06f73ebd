package chronozoom

import (
	"strings"
	"testing"

	"tideline/timeline/convert/format"
)

// taken returns the titles and dates of what is read, and what is told of it.
func taken(t *testing.T, text string) (events, said string) {
	t.Helper()
	if !detect([]byte(text)) {
		t.Errorf("it is not known: %s", text)
	}
	doc, problems := read(format.Input{Name: "x.json", Source: []byte(text)})
	var all []string
	for _, e := range doc.Events {
		all = append(all, e.Title+" "+e.Date.String())
	}
	for _, p := range problems {
		said += p.Message + "\n"
	}
	return strings.Join(all, ", "), said
}

// A file is one timeline, a list of them, what the service answered, or a collection. Years
// are numbers, or stand in keys of their own with a unit, and with 0 where the number is.
func TestWhatAFileIs(t *testing.T) {
	const items = `"contentItems": [{"title": "C", "Year": 9999, "description": "D"}]`
	for text, want := range map[string]string{
		`[{"title": "A", "start": 1950, "end": 9999, "exhibits": [{"title": "B", "time": 1951, ` + items + `}]}]`: "A 1950/.., B 1951",
		`{"d": [{"title": "A", "FromYear": 2.5, "FromTimeUnit": "Ma", "ToYear": 0, "ToTimeUnit": "Ma", "start": 0, "end": 0, "timelines": [], "exhibits": [
			{"title": "B", "Year": 1949.58, "Month": 8, "Day": 1, "TimeUnit": "CE", "time": 0, ` + items + `},
			{"title": "C", "Year": 44, "TimeUnit": "BCE", "time": 0, ` + items + `},
			{"title": "D", "Year": 12, "Month": 14, "TimeUnit": "CE", "time": 0, ` + items + `}]}]}`: "A Y-2500000~/.., B 1949-08-01, C -0043, D 0012",
		`{"title": "A", "start": 1950, "end": 1951, "Regime": "Humanity", "exhibits": []}`:                             "A 1950/1951",
		`{"title": "A", "start": -44, "end": 9999, "Regime": "Humanity", "exhibits": [{"title": "never", "time": 0}]}`: "A -0043/..",
	} {
		if got, said := taken(t, text); got != want {
			t.Errorf("%s is read as %s, not as %s\n%s", text, got, want, said)
		}
	}
}

// Years that are counted back from a day of which nothing is said are none.
func TestYearsFromToday(t *testing.T) {
	got, said := taken(t, `{"title": "Cosmos", "start": -13700000000, "end": 0, "Regime": "Cosmos", "exhibits": [{"title": "Peninsular War", "time": -205, "contentItems": []}], "timelines": []}`)
	if got != "" || !strings.Contains(said, "counted back from the day") {
		t.Errorf("it is read as %s\n%s", got, said)
	}
}

// A year is told behind what an exhibit shows, unless it stands for today.
func TestYearsOfWhatIsShown(t *testing.T) {
	for _, c := range [][3]string{{"1994", "", "1994"}, {"9999", "CE", ""}, {"0", "", ""}, {"null", "", ""}, {"1952.4", "CE", "1952"}, {"65", "Ma", "65 Ma"}, {"44", "BCE", "44 BCE"}} {
		if got := shown(c[0], c[1]); got != c[2] {
			t.Errorf("%q %q is shown as %q", c[0], c[1], got)
		}
	}
}
