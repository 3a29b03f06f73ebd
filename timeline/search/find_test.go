package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tideline/data"
	"tideline/internal/golden"
	"tideline/timeline"
	"tideline/timeline/file"
	"tideline/timeline/search"
)

// story is the bundled document.
func story(t testing.TB) *timeline.Document {
	t.Helper()
	name, src := data.Story()
	doc, problems := file.Parse(name, src)
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	return doc
}

// shown writes a hit on one line, what was hit in brackets.
func shown(h search.Hit) string {
	text := h.Text
	for _, r := range slices.Backward(h.Ranges) {
		text = text[:r.From] + "[" + text[r.From:r.To] + "]" + text[r.To:]
	}
	return fmt.Sprintf("%s %s (%s) %s: %s: %s", h.Kind, h.ID, h.Title, h.Date, h.Field, text)
}

// The first of what some queries find in the story, and how much there is.
func TestQueriesOnTheStory(t *testing.T) {
	ix := search.New(story(t))
	var b strings.Builder
	for _, query := range []string{
		"jong un", "김정은", "金正恩", "Kim Čong-un", "Путин", "PUTIN", "хрущ", "peking", "Москва", "평양", "hà nội", "panmunj", "ussuri", "ｓｉｎｏ",
		"1961", "July 1961", "1961-07/1962", "3 February 1945", "27 july", "1950s nuclear",
		"source:kcna", "by:kim", "lane:china 1964", "tag:test", "status:disputed", `"security council"`, `by:putin -satellite`,
		"era:summits kim", "headache", "summit headache", "has:image", "importance:5", "kind:scholarly mao", "people:mikoyan", "nonsense",
	} {
		found := ix.Find(search.Parse(query))
		fmt.Fprintf(&b, "%s: %d, %d events\n", query, found.Len(), len(found.Events()))
		for i := range min(found.Len(), 6) {
			fmt.Fprintln(&b, "   ", shown(found.At(i)))
		}
	}
	golden.Equal(t, "testdata/story.txt", b.String())
}

// A filter keeps the events of which all conditions hold, by themselves or by one of
// their quotations.
func TestFilters(t *testing.T) {
	doc := story(t)
	ix := search.New(doc)
	if got := len(ix.Kept(search.Filter{})); got != len(doc.Events)+len(doc.Undated) {
		t.Errorf("no condition keeps %d events", got)
	}
	for text, keeps := range map[string]func(*timeline.Event) bool{
		"lane:china": func(e *timeline.Event) bool { return slices.Contains(e.Lanes, "prc") },
		"-lane:prc,urs": func(e *timeline.Event) bool {
			return !slices.Contains(e.Lanes, "prc") && !slices.Contains(e.Lanes, "urs")
		},
		"status:disputed":         func(e *timeline.Event) bool { return e.Status == timeline.Disputed },
		"importance:4 -has:quote": func(e *timeline.Event) bool { return e.Importance >= 4 && len(e.Quotes) == 0 },
		`by:"jong un"`: func(e *timeline.Event) bool {
			return slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.By == "kim-jong-un" })
		},
		"date:1961": func(e *timeline.Event) bool { return strings.Contains(e.Date.String(), "1961") },
	} {
		filter := search.ParseFilter(text)
		if filter.String() != text {
			t.Errorf("%q is written as %q", text, filter)
		}
		var want []string
		for i := range doc.Events {
			if keeps(&doc.Events[i]) {
				want = append(want, doc.Events[i].ID)
			}
		}
		if got := ix.Kept(filter); len(got) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s keeps %q, want %q", text, got, want)
		}
	}
}

func TestAnEventIsFoundWhoseQuotationIsLeftOut(t *testing.T) {
	ix := search.New(&timeline.Document{
		People: []timeline.Person{{ID: "putin", Name: "Vladimir Putin"}},
		Events: []timeline.Event{{
			ID: "summit", Title: "Kim comes to Russia", Importance: 3,
			Quotes: []timeline.Quote{{Text: "I spoke with Xi", Speaker: "putin"}},
		}},
	})
	for _, query := range []string{"by:putin -xi", "by:putin -xi Kim"} {
		if got := ix.Find(search.Parse(query)).Events(); len(got) != 1 {
			t.Errorf("%q finds %q, not the event itself", query, got)
		}
	}
}
