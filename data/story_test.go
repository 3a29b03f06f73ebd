// Package data_test holds what the bundled story promises to those who open
// it: it reads without a complaint, spans its seventy years, and says of every
// event and every quotation where it comes from.
package data_test

import (
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

// story reads the bundled file, which must be without error or warning.
func story(t *testing.T) *timeline.Document {
	t.Helper()
	name, src := data.Story()
	doc, problems := file.Parse(name, src)
	if len(problems) > 0 {
		t.Fatalf("%s (%d problems in all)", problems[0], len(problems))
	}
	return doc
}

// between fails when a count is outside its bounds, both included.
func between(t *testing.T, what string, got, least, most int) {
	t.Helper()
	if got < least || got > most {
		t.Errorf("%s: %d, want %d to %d", what, got, least, most)
	}
}

func TestStoryReadsWithoutComplaint(t *testing.T) {
	name, src := data.Story()
	doc, problems := file.Parse(name, src)
	for _, p := range problems {
		t.Errorf("%s", p)
	}
	if len(doc.Undated) > 0 {
		t.Errorf("%d events have no date", len(doc.Undated))
	}
}

func TestStoryHasItsSize(t *testing.T) {
	doc := story(t)
	var quotes, links, unknown int
	speakers := map[string]bool{}
	importance := map[int]int{}
	for i := range doc.Events {
		e := &doc.Events[i]
		importance[e.Importance]++
		quotes += len(e.Quotes)
		links += len(e.LeadsTo)
		unknown += len(e.Unknown)
		for _, q := range e.Quotes {
			speakers[q.Speaker] = true
		}
	}
	between(t, "events", len(doc.Events), 85, 200)
	between(t, "events of importance 5", importance[5], 10, 16)
	between(t, "events of importance 4", importance[4], 20, 40)
	between(t, "sources", len(doc.Sources), 90, 600)
	between(t, "people", len(doc.People), 30, 100)
	between(t, "eras", len(doc.Eras), 6, 12)
	between(t, "quotations", quotes, 45, 200)
	between(t, "speakers", len(speakers), 25, 100)
	between(t, "relations", links, 25, 200)
	between(t, "things honestly unknown", unknown, 0, 8)
	between(t, "guided stories", len(doc.Stories), 3, 3)
}

func TestStorySpansItsSeventyYears(t *testing.T) {
	doc := story(t)
	decades := map[int]int{}
	first, last := doc.Events[0].Date.Extent()
	for i := range doc.Events {
		from, to := doc.Events[i].Date.Extent()
		first, last = min(first, from), max(last, to)
		decades[decade(from)]++
	}
	if got := first.RFC3339(); !strings.HasPrefix(got, "1953-07-27T00:00:00") {
		t.Errorf("the story begins %s, want 1953-07-27", got)
	}
	if got := last.RFC3339(); !strings.HasPrefix(got, "2023-09-13T23:59:59") {
		t.Errorf("the story ends %s, want 2023-09-13", got)
	}
	for year := 1950; year <= 2020; year += 10 {
		if decades[year] == 0 {
			t.Errorf("nothing happens in the %ds", year)
		}
	}
}

func TestEveryEventIsComplete(t *testing.T) {
	doc := story(t)
	for i := range doc.Events {
		e := &doc.Events[i]
		if n := utf8.RuneCountInString(e.Title); n > 48 {
			t.Errorf("%s: the title has %d characters, want 48 at most", e.ID, n)
		}
		if e.Text == "" || len(e.Tags) == 0 || e.Status == "" {
			t.Errorf("%s: text, tags or status is missing", e.ID)
		}
		if strings.ContainsAny(e.Text, "!?") {
			t.Errorf("%s: the text is not a plain statement", e.ID)
		}
		checkSources(t, doc, e)
		for _, d := range e.Dates {
			if d.Source == "" || d.Note == "" {
				t.Errorf("%s: the other date %s has no source or no note", e.ID, d.Date)
			}
		}
		for _, l := range e.LeadsTo {
			if l.Why == "" {
				t.Errorf("%s: the relation to %s has no reason", e.ID, l.Event)
			}
		}
	}
}

// checkSources fails when an event has too few sources, or none that supports
// it.
func checkSources(t *testing.T, doc *timeline.Document, e *timeline.Event) {
	t.Helper()
	want := 1
	if e.Importance >= 4 {
		want = 2
	}
	if len(e.Sources) < want {
		t.Errorf("%s: %d sources, want %d at least", e.ID, len(e.Sources), want)
	}
	supported := false
	for _, c := range e.Sources {
		if c.Role != "supports" && c.Role != "contradicts" && c.Role != "context" {
			t.Errorf("%s: source %s has the role %q", e.ID, c.Source, c.Role)
		}
		if _, known := doc.Source(c.Source); !known {
			t.Errorf("%s: unknown source %s", e.ID, c.Source)
		}
		supported = supported || c.Role == "supports"
	}
	if !supported {
		t.Errorf("%s: no source supports it", e.ID)
	}
}

func TestEveryQuotationIsAttributed(t *testing.T) {
	doc := story(t)
	for i := range doc.Events {
		e := &doc.Events[i]
		for _, q := range e.Quotes {
			place := e.ID + ", " + q.Speaker
			if q.Speaker == "" || q.Text == "" || q.Source == "" || q.Locator == "" {
				t.Errorf("%s: speaker, words, source or locator is missing", place)
			}
			if q.Role == "" || q.Date == "" || q.Lang == "" {
				t.Errorf("%s: role of the day, date or language is missing", place)
			}
			if c := q.Checked; c != nil {
				if c.On == "" || c.At == "" || !slices.Contains(timeline.CheckedWiths(), c.How) {
					t.Errorf("%s: the check %+v is not complete", place, *c)
				}
			}
			if words := len(strings.Fields(q.Text)); words > 70 {
				t.Errorf("%s: %d words are quoted, want 70 at most", place, words)
			}
		}
	}
}

func TestClaimsOfTheArticleAreAnswered(t *testing.T) {
	doc := story(t)
	states := map[timeline.ClaimState]int{}
	quoted := 0
	for i := range doc.Events {
		e := &doc.Events[i]
		for _, q := range e.Quotes {
			if q.Source == "op-ed" {
				quoted++
			}
		}
		for _, c := range e.Claims {
			states[c.State]++
			if c.State != timeline.ClaimSupported && (c.Correction == nil || c.Correction.Text == "") {
				t.Errorf("%s: the claim “%s” is %s, and nothing is said against it", e.ID, c.Text, c.State)
			}
		}
	}
	between(t, "quotations of the article", quoted, 25, 27)
	for _, state := range timeline.ClaimStates() {
		if states[state] == 0 {
			t.Errorf("no claim is %s", state)
		}
	}
}

func TestEverySourceIsUsedAndCitable(t *testing.T) {
	doc := story(t)
	used := map[string]bool{}
	for i := range doc.Events {
		for _, id := range cited(&doc.Events[i]) {
			used[id] = true
		}
	}
	mirrors := []string{"vdocuments", "documentcloud", "issuhub", "docslib", "marxists.org", "substack", "johnprince"}
	for _, s := range doc.Sources {
		if !used[s.ID] {
			t.Errorf("source %s is never used", s.ID)
		}
		if s.Title == "" || s.Kind == "" {
			t.Errorf("source %s: title or kind is missing", s.ID)
		}
		if s.URL == "" {
			continue
		}
		address, err := url.Parse(s.URL)
		if err != nil || address.Host == "" {
			t.Errorf("source %s: %q is no address", s.ID, s.URL)
			continue
		}
		for _, mirror := range mirrors {
			if strings.Contains(address.Host, mirror) {
				t.Errorf("source %s: %s is a copy and not the original", s.ID, s.URL)
			}
		}
	}
}

// cited returns the ids of all sources that an event mentions anywhere.
func cited(e *timeline.Event) []string {
	var ids []string
	for _, c := range e.Sources {
		ids = append(ids, c.Source)
	}
	for _, q := range e.Quotes {
		ids = append(ids, q.Source)
	}
	for _, d := range e.Dates {
		ids = append(ids, d.Source)
	}
	for _, c := range e.Claims {
		ids = append(ids, c.Source)
		if c.Correction != nil {
			ids = append(ids, c.Correction.Source)
		}
	}
	return ids
}

// The day of an event and the day on which it was reported are two dates.
func TestReportsAreKeptApart(t *testing.T) {
	doc := story(t)
	for _, c := range []struct{ event, happened, reported string }{
		{"kim-il-sung-dies", "1994-07-08", "1994-07-09"},
		{"six-party-exit", "2009-04-14", "2009-04-13"},
		{"resolution-1874", "2009-06-12", "2009-06-13"},
		{"kim-jong-il-dies", "2011-12-17", "2011-12-19"},
		{"satellite-2012", "2012-12-12", "2012-12-11"},
		{"jang-executed", "2013-12-12", "2013-12-13"},
		{"test-5", "2016-09-09", "2016-09-08"},
		{"coal-halt", "2017-02-18", "2017-02-19"},
		{"test-6", "2017-09-03", "2017-09-02"},
		{"icbm-2017", "2017-11-29", "2017-11-28"},
		{"test-moratorium", "2018-04-20", "2018-04-21"},
		{"trilateral-2018", "2018-10-09", "2018-10-10"},
		{"panmunjom-2019", "2019-06-30", "2019-07-01"},
		{"icbm-2022", "2022-03-24", "2022-03-25"},
		{"double-veto", "2022-05-26", "2022-05-27"},
		{"arms-denial", "2022-09-21", "2022-09-22"},
		{"anniversary-parade", "2023-07-27", "2023-07-28"},
		{"satellite-aug-2023", "2023-08-24", "2023-08-23"},
		{"message-2023", "2023-09-09", "2023-09-12"},
	} {
		e, found := doc.Event(c.event)
		if !found {
			t.Errorf("no event %s", c.event)
			continue
		}
		if e.DateText != c.happened {
			t.Errorf("%s: date %s, want %s", c.event, e.DateText, c.happened)
		}
		if !slices.ContainsFunc(e.Dates, func(d timeline.DatedClaim) bool { return d.Date.String() == c.reported }) {
			t.Errorf("%s: %s is not among the other dates", c.event, c.reported)
		}
	}
}

func TestGuidedStoriesHaveWordsForEveryStep(t *testing.T) {
	for _, s := range story(t).Stories {
		between(t, "steps of "+s.ID, len(s.Steps), 8, 14)
		for _, step := range s.Steps {
			if step.Say == "" || step.Ask == "" {
				t.Errorf("%s, %s: nothing to say or to ask", s.ID, step.Event)
			}
		}
	}
}

// decade returns the first year of the decade of an instant.
func decade(at edtf.Instant) int { return int(at.Civil().Year) / 10 * 10 }

// Every event has its line in the review, which says what was read for it.
func TestEveryEventWasReviewed(t *testing.T) {
	review, err := os.ReadFile("../docs/story-review.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := story(t)
	for i := range doc.Events {
		if id := doc.Events[i].ID; !strings.Contains(string(review), "\n| `"+id+"` ·") {
			t.Errorf("docs/story-review.md does not say what was read for %s", id)
		}
	}
}

// A map of the story can be drawn: most events say where they happened.
func TestThePlacesCanBeDrawnOnAMap(t *testing.T) {
	doc := story(t)
	placed := 0
	for i := range doc.Events {
		if e := &doc.Events[i]; e.Place.Geo != nil {
			placed++
		}
	}
	if placed*10 < len(doc.Events)*7 {
		t.Errorf("%d of %d events have coordinates, want seven of ten at least", placed, len(doc.Events))
	}
}
