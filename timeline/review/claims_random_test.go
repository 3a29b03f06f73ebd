package review_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/review"
)

// mixedEvents returns some of the events that people write, right and wrong, in
// a drawn order.
func mixedEvents(t *rapid.T) (some, shuffled []string) {
	all := append([]string{
		"{id: a, date: 1953-07-27, title: One, lanes: [x, y], sources: [s]}",
		"{id: a, date: 1954, title: Double}",
		"{date: 1955, title: No id}",
		"{id: e, date: 1970, title: [list], quotes: [{by: korolov, text: t, source: t}]}",
		"just a title",
		"{id: g, date: XXXX, title: When, dates: [1953, 1.1.53], claims: [{text: c, state: right}]}",
	},
		"{id: q, date: 1990, title: Q, sources: [{id: s, role: contradicts}], quotes: [{text: one}, {text: two, source: s}], unknown: {hour: why, place: gone}}",
		"{id: r, date: 1991, title: R, claims: [{text: x, by: korolev, state: wrong}, {text: y, state: disputed, correction: z}], sources: [s]}",
	)
	some = all[rapid.IntRange(0, len(all)-1).Draw(t, "first"):]
	return some, rapid.Permutation(some).Draw(t, "order")
}

// What is listed does not depend on the order of the events.
func TestConcernsDoNotDependOnTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some, shuffled := mixedEvents(t)
		list := func(events []string) (texts []string) {
			doc, _ := file.Parse("x", fileOf(events))
			for _, c := range review.Concerns(doc) {
				c.Pos = diag.Pos{}
				texts = append(texts, summary(c))
			}
			slices.Sort(texts)
			return texts
		}
		if got, want := list(shuffled), list(some); !slices.Equal(got, want) {
			t.Fatalf("in another order:\n%s\nfirst:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// Every concern stands at a place of the file and names what is there, and
// they come by kind and place.
func TestConcernsHavePlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, shuffled := mixedEvents(t)
		src := fileOf(shuffled)
		doc, _ := file.Parse("x", src)
		checkConcerns(t, src, doc)
	})
}

// FuzzConcerns holds for every file: each concern stands at a place in it.
func FuzzConcerns(f *testing.F) {
	files, err := filepath.Glob("../file/testdata/files/*.yaml")
	if err != nil || len(files) < 30 {
		f.Fatalf("%d case files: %v", len(files), err)
	}
	for _, path := range files {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if bytes.HasPrefix(src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src, []byte{0xFE, 0xFF}) {
			t.Skip("UTF-16 has other lines")
		}
		doc, _ := file.Parse("fuzz.yaml", src)
		checkConcerns(t, src, doc)
	})
}

// fileOf is an events file with some events.
func fileOf(events []string) []byte {
	return []byte("tideline: 1\ntitle: Order\nlanes: [{id: x, name: X}, {id: y, name: Y}]\n" +
		"people: [{id: korolev, name: K}]\nsources: [{id: s, title: S}]\nevents:\n  - " + strings.Join(events, "\n  - ") + "\n")
}

// lineLengths returns how many bytes each line of a file has, and one for its end.
func lineLengths(src []byte) (lengths []int) {
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(src)), "\n") {
		lengths = append(lengths, len(line)+1)
	}
	return lengths
}

func checkConcerns(t interface{ Fatalf(string, ...any) }, src []byte, doc *timeline.Document) {
	lengths, all := lineLengths(src), review.Concerns(doc)
	for i, c := range all {
		if c.Pos.Line < 1 || c.Pos.Line > len(lengths) || c.Pos.Column < 1 || c.Pos.Column > lengths[c.Pos.Line-1] {
			t.Fatalf("%s: no place of the file", summary(c))
		}
		_, isEvent := doc.Event(c.Event)
		_, isSource := doc.Source(c.Source)
		if !isEvent && (c.Event != "" || !isSource) || c.Source != "" && !isSource {
			t.Fatalf("%s: names nothing", summary(c))
		}
		if i > 0 && c.Kind != review.Unchecked && c.Kind == all[i-1].Kind && c.Pos.Line < all[i-1].Pos.Line {
			t.Fatalf("%s stands behind %s", summary(c), summary(all[i-1]))
		}
	}
}
