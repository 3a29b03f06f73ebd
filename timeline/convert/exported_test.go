package convert_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
)

// texts are what people write, and what they do not.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"", "Armistice", "=1+1", "'=1", "-5", "a, b; c", "x | y", "one\ntwo", "\"quoted\"", "<b>bold</b> & more", "*a* [b](https://c.eu)", "1. one\n2. two", "\ttab", "Ω 停战",
		"https://example.org/?a=b&c", "A <https://example.org>", "a\\nb", "(1953)", "true", "'",
	}))
}

// drawn is a document of any texts and dates.
func drawn(t *rapid.T) *timeline.Document {
	text := func(name string) string { // no events file has other control characters
		return strings.TrimSpace(strings.Map(func(c rune) rune {
			if unicode.IsControl(c) && c != '\n' && c != '\t' || c == utf8.RuneError || c == '\uFEFF' {
				return -1
			}
			return c
		}, texts().Draw(t, name)))
	}
	title := func(name string) string { // of what must have one
		if s := text(name); s != "" {
			return s
		}
		return "untitled"
	}
	doc := timeline.Document{Name: "folder/x.yaml", Title: text("title"), Description: text("description")}
	for i := range rapid.IntRange(0, 2).Draw(t, "lanes") {
		doc.Lanes = append(doc.Lanes, timeline.Lane{ID: "lane" + strings.Repeat("x", i), Name: title("lane")})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "sources") {
		s := timeline.Source{ID: "source" + strings.Repeat("x", i), Title: title("source"), Author: text("author"), URL: rapid.SampledFrom([]string{"", "https://example.org/a", "https://b.eu/?x=\"y\""}).Draw(t, "url")}
		s.Volume, s.Issue = rapid.SampledFrom([]string{"", "12", "A & B"}).Draw(t, "volume"), rapid.SampledFrom([]string{"", "3"}).Draw(t, "issue")
		s.Pages, s.DOI = rapid.SampledFrom([]string{"", "1–9", "12"}).Draw(t, "pages"), rapid.SampledFrom([]string{"", "10.1000/182"}).Draw(t, "doi")
		s.Archive, s.CallNumber = rapid.SampledFrom([]string{"", "Bundesarchiv"}).Draw(t, "archive"), rapid.SampledFrom([]string{"", "B 136/1"}).Draw(t, "call number")
		doc.Sources = append(doc.Sources, s)
	}
	for range rapid.IntRange(1, 4).Draw(t, "events") {
		e := timeline.Event{Title: title("event"), Text: text("text"), Notes: text("notes"), Importance: rapid.IntRange(0, 5).Draw(t, "importance")}
		e.DateText = rapid.SampledFrom([]string{"1953-07-27", "1953", "-0043-03-15", "1953-07-27T10:00:00Z", "1950/1953", "../1953", "1990/..", "[1953,1954]", "196X", "1953~", "Y-65000000", "Y12345", "9999", "1953-21", "9999-12-31"}).Draw(t, "date")
		e.Date, _ = edtf.Parse(e.DateText)
		if rapid.Bool().Draw(t, "linked") {
			e.Native, e.Checked = text("native"), &timeline.Check{On: "2023-10-02", How: timeline.CheckedCopy}
			e.Links = []timeline.WebLink{{URL: "https://example.org/?a=b&c=(d)", Title: text("link")}, {URL: "https://b.eu/"}}
		}
		for range rapid.IntRange(0, 2).Draw(t, "tags") {
			e.Tags = append(e.Tags, text("tag"))
			e.People = append(e.People, text("person"))
		}
		for _, s := range doc.Sources {
			e.Sources = append(e.Sources, timeline.Citation{Source: s.ID})
		}
		for _, l := range doc.Lanes {
			e.Lanes = append(e.Lanes, l.ID)
		}
		e.Extra = map[string]any{"x-" + rapid.SampledFrom([]string{"a", "b c", "Ω"}).Draw(t, "key"): text("extra")}
		doc.Events = append(doc.Events, e)
	}
	made, _ := timeline.New(doc)
	return made
}

// What is exported is read again as what was exported: the same is written of it, and all
// dates that the format takes are the same.
func TestExportsAreReadAgain(t *testing.T) {
	for _, f := range convert.Writable() {
		if f.Read == nil {
			continue
		}
		t.Run(f.ID, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { readAgain(t, f, drawn(t)) })
		})
	}
}

func readAgain(t *rapid.T, f format.Format, doc *timeline.Document) {
	if (trial{Format: f}).hasNothing(doc) {
		return
	}
	var first, second bytes.Buffer
	if _, err := f.Write(&first, doc); err != nil {
		t.Fatal(err)
	}
	again, problems := f.Read(format.Input{Name: doc.Name, Source: first.Bytes()})
	for _, p := range problems {
		if p.Severity == diag.Error && p.Code != diag.CodeImportNothing {
			t.Fatalf("%v\n%s", p, first.Bytes())
		}
	}
	if _, err := f.Write(&second, again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) && len(again.Events)+len(again.Sources) > 0 {
		t.Fatalf("written again:\n%s\nwas\n%s", second.Bytes(), first.Bytes())
	}
	if f.ID == "md" { // which has no ids
		sameTimes(t, doc, again)
		return
	}
	dates := map[string]string{}
	for _, e := range doc.Events {
		dates[e.ID] = e.Date.String()
	}
	for _, e := range again.Events {
		if want, known := dates[e.ID]; known && e.Date.String() != want {
			t.Fatalf("%s is on %s, not %s", e.ID, e.Date, want)
		}
	}
}

// sameTimes reports an event of two documents that is on another date in one of them.
func sameTimes(t *rapid.T, a, b *timeline.Document) {
	times := func(doc *timeline.Document) (all []string) {
		for _, e := range timeline.InTimeOrder(doc.Events) {
			all = append(all, e.Date.String())
		}
		return all
	}
	if got, want := times(b), times(a); !slices.Equal(got, want) {
		t.Fatalf("on %q, not %q", got, want)
	}
}
