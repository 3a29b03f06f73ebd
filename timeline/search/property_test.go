package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/search"
)

// Folding what was folded changes nothing, for every character there is.
func TestFoldingIsIdempotent(t *testing.T) {
	for c := rune(0); c <= unicode.MaxRune; c++ {
		if c >= 0xD800 && c < 0xE000 {
			continue
		}
		once := search.Fold(string(c))
		if twice := search.Fold(once); twice != once {
			t.Errorf("%U %q is folded to %q, that to %q", c, c, once, twice)
		}
	}
}

func TestFolding(t *testing.T) {
	for text, same := range map[string]string{
		"ČONG": "cong", "Straße": "STRASSE", "Хрущёв": "ХРУЩЕВ", "ｓｉｎｏ": "sino", "Σίσυφος": "σισυφοσ", "Ærø": "aero",
		"ﾊﾞ": "ば", "カ": "か", "İstanbul": "istanbul", "مُحَمَّد": "محمد", "naïve": "naive", "Ⅻ": "xii",
	} {
		if a, b := search.Fold(text), search.Fold(same); a != b {
			t.Errorf("%q is folded to %q, %q to %q", text, a, same, b)
		}
	}
	if search.Fold("が") == search.Fold("か") {
		t.Error("two letters of Japanese are one")
	}
	if !strings.HasPrefix(search.Fold("정은"), search.Fold("저")) {
		t.Error("a syllable of Korean does not begin as it is typed")
	}
}

// words are what the texts of the generated documents are made of.
var words = strings.Fields("Kim Putin treaty test summit Путин 金正恩 朝鲜 김정은 Čong-un Straße 1961 1718 résumé naïve ΑΘΗΝΑ o'clock U.S. Nº3 Xi")

// document draws a document whose texts are made of a few words.
func document(t *rapid.T) *timeline.Document {
	text := func(most int) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, most).Draw(t, "words"), rapid.SampledFrom([]string{" ", "-", ", "}).Draw(t, "between"))
	}
	people := []timeline.Person{{ID: "kim", Name: "Kim Jong Un", Native: "김정은", Also: []string{"金正恩"}}, {ID: "putin", Name: "Vladimir Putin", Also: []string{"Путин"}}}
	d := timeline.Document{People: people, Sources: []timeline.Source{{ID: "s", Title: text(3)}}}
	for i := range rapid.IntRange(1, 6).Draw(t, "events") {
		e := timeline.Event{ID: fmt.Sprint("e", i), Title: text(4), Text: text(8), Tags: []string{text(1)}, Place: timeline.Place{Name: text(2)}}
		if rapid.Bool().Draw(t, "dated") {
			e.Date, _ = edtf.Parse(rapid.SampledFrom([]string{"1961", "1961-07", "1960/1962", "1718-02-03"}).Draw(t, "date"))
		}
		if rapid.Bool().Draw(t, "people") {
			e.People = []string{"kim"}
		}
		for range rapid.IntRange(0, 2).Draw(t, "quotes") {
			e.Quotes = append(e.Quotes, timeline.Quote{By: "putin", Text: text(5), Source: "s"})
		}
		d.Events = append(d.Events, e)
	}
	doc, _ := timeline.New(d)
	return doc
}

// Every event is found by any word of its title, and by all of them.
func TestEveryEventIsFoundByItsTitle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := document(t)
		ix := search.New(doc)
		for _, list := range [][]timeline.Event{doc.Events, doc.Undated} {
			for _, e := range list {
				for _, query := range append(strings.FieldsFunc(e.Title, func(c rune) bool { return c == ' ' || c == ',' }), e.Title) {
					if found := ix.Find(search.Parse(query)).Events(); !slices.Contains(found, e.ID) {
						t.Fatalf("%q does not find %q", query, e.Title)
					}
				}
			}
		}
	})
}

// Another word or condition leaves out, and never adds.
func TestAnotherWordNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ix := search.New(document(t))
		part := rapid.OneOf(rapid.SampledFrom(words), rapid.SampledFrom([]string{
			"by:putin", "people:kim", "tag:kim", "-xi", "-tag:test", "date:1961", "source:kim", `"kim putin"`, "k", "김", "正", "status:reported", "has:quote",
		}))
		parts := rapid.SliceOfN(part, 1, 3).Draw(t, "query")
		more := append(slices.Clone(parts), part.Draw(t, "more"))
		if !slices.ContainsFunc(parts, func(p string) bool { return !strings.HasPrefix(p, "-") }) {
			return // only what must not be: nothing is looked for
		}
		before, after := ix.Find(search.Parse(strings.Join(parts, " "))), ix.Find(search.Parse(strings.Join(more, " ")))
		had := idsOf(before)
		for id := range idsOf(after) {
			if !had[id] {
				t.Fatalf("%q finds %s, and %q does not", more, id, parts)
			}
		}
	})
}

// idsOf returns what is selected by what was found.
func idsOf(f *search.Found) map[string]bool {
	ids := map[string]bool{}
	for i := range f.Len() {
		h := f.At(i)
		ids[h.ID] = true
		for _, r := range h.Ranges {
			_ = h.Text[r.From:r.To] // within the text
		}
	}
	return ids
}

// generated is a document with n events as people write them.
func generated(n int) *timeline.Document {
	random := rand.New(rand.NewPCG(1953, 2023))
	vocabulary := make([]string, 20_000)
	for i := range vocabulary {
		for range 3 + random.IntN(8) {
			vocabulary[i] += string(rune('a' + random.IntN(26)))
		}
	}
	text := func(n int) string {
		words := make([]string, n)
		for i := range words {
			words[i] = vocabulary[min(random.IntN(len(vocabulary)), random.IntN(len(vocabulary)))]
		}
		return strings.Join(words, " ")
	}
	var d timeline.Document
	for i := range 200 {
		d.People = append(d.People, timeline.Person{ID: fmt.Sprint("p", i), Name: text(2)})
		d.Sources = append(d.Sources, timeline.Source{ID: fmt.Sprint("s", i), Title: text(8), Author: text(2)})
	}
	for i := range n {
		date, _ := edtf.Parse(fmt.Sprintf("%04d-%02d-%02d", 1000+random.IntN(1000), 1+random.IntN(12), 1+random.IntN(28)))
		e := timeline.Event{
			ID: fmt.Sprint("e", i), Title: text(6), Text: text(40), Date: date, Importance: 1 + random.IntN(5), Tags: []string{text(1)},
			People: []string{fmt.Sprint("p", random.IntN(200))}, Place: timeline.Place{Name: text(1)},
			Sources: []timeline.Citation{{Source: fmt.Sprint("s", random.IntN(200))}},
		}
		if i%2 == 0 {
			e.Quotes = []timeline.Quote{{By: fmt.Sprint("p", random.IntN(200)), Text: text(20)}}
		}
		d.Events = append(d.Events, e)
	}
	doc, _ := timeline.New(d)
	return doc
}

func BenchmarkIndex(b *testing.B) {
	doc := generated(10_000)
	for b.Loop() {
		search.New(doc)
	}
}

// A keystroke: the query is read, found, and the first hits are shown.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		ix := search.New(generated(n))
		for _, query := range []string{"a", "ab", "abc", "ab cd", "ab cd ef gh", "1961", "July 1961", "lane:events a", "source:a by:b c"} {
			b.Run(fmt.Sprintf("%d/%s", n, query), func(b *testing.B) {
				for b.Loop() {
					found := ix.Find(search.Parse(query))
					for i := range min(found.Len(), 50) {
						found.At(i)
					}
				}
			})
		}
	}
}
