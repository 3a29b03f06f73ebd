package file_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// eventFiles are the files around that have events, by name.
func eventFiles(tb testing.TB) map[string][]byte {
	tb.Helper()
	all := map[string][]byte{"generated.yaml": generated(40), "again.yaml": []byte(againFile), "faults.yaml": []byte(faultyFile)}
	for _, pattern := range []string{"testdata/files/*", "../edit/testdata/*.yaml", "syntax/tree/testdata/*.yaml", "../../data/*.yaml", "../../internal/kinds/testdata/*.yaml", "../../testdata/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				continue
			}
			if doc, _ := file.Parse(name, src); len(doc.Events) > 0 {
				all[name] = src
			}
		}
	}
	return all
}

// againFile has what ReadAgain has to mind.
const againFile = `tideline: 1
title: Again
lanes: [{id: a, name: A}, {id: b, name: B}]
people: [{id: kim, name: Kim, born: 1912, died: 1994}]
stories:
- {id: s, name: S, steps: [{event: one}, {event: two, quote: kim}]}
events: # of a year

  # about it
  - id: one
    date: 1951
    title: One # remark
    lanes: [a, b]
  - {id: two, date: 1952-03, title: "Two: of them", quotes: [{by: kim, text: We won.}]}
    # behind it
  - id: three
    title: >
      A title
      in two lines
    date: 1953~
    text: |
      # not a remark
      - nor an item

  - id: four
    unknown: {date: the page is torn}
    title: Four
  -   id: five
      date: 1955/1956
      title: Five
      leads_to: [one]
  - {id: six, date: 1957, title: Six}
sources:
  - {id: nyt, title: The New York Times, url: "https://www.nytimes.com"}
`

// faultyFile has what is wrong with one event, with one that others know, and with many.
const faultyFile = `tideline: 1
title: Faults
lanes: [{id: a, name: A}]
events:
  - {date: soon, title: One, lanes: [nowhere]}
  - {id: two, date: about 1952, title: Two, sources: [The Times]}
  - date: 1953-02-30
    title: Three
    importance: 9
    leads_to: [nobody]
    sources: [The Times]
  - {date: 1954, title: Four, x-own: 4, link: "nowhere at all"}
  - {date: 1955, title: Twins}
  - {date: 1955, title: Twins}
  - {id: six, date: 1956, title: Six}
sources:
  - {id: times, title: The Times, url: nowhere}
people:
  - {name: Kim}
`

// What is read again of one event makes the very document that reading the whole text makes.
func TestReadingOneEventAgainChangesNothing(t *testing.T) {
	files := eventFiles(t)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	if len(names) < 60 {
		t.Fatalf("only %d files", len(names))
	}
	tried, again, faulty := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "file")
		was := files[name]
		doc, found := file.Parse(name, was)
		now := mutated(t, was, doc)
		got, ok := file.ReadAgain(name, doc, found, was, now)
		tried++
		if !ok {
			return
		}
		again++
		want, problems := file.Parse(name, now)
		if len(problems) > 0 {
			faulty++
		}
		if !equalProblems(got.Problems, problems) || !reflect.DeepEqual(got.Doc, want) {
			t.Fatalf("%+v\n%v\nwant\n%+v\n%v\n%s", got.Doc, got.Problems, want, problems, now)
		}
	})
	if again*10 < tried || faulty*5 < again {
		t.Errorf("of %d texts only %d were read so, %d of them with something wrong", tried, again, faulty)
	}
}

// equalProblems reports whether the same is told in the same order, with as many words for
// translators.
func equalProblems(a, b []diag.Problem) bool {
	return slices.EqualFunc(a, b, func(a, b diag.Problem) bool {
		args := len(a.Args) == len(b.Args)
		a.Args, b.Args = nil, nil
		return args && reflect.DeepEqual(a, b)
	})
}

// mutated is a text with something in one of its events changed, as a slip or an edit does it.
func mutated(t *rapid.T, src []byte, doc *timeline.Document) []byte {
	lines := bytes.SplitAfter(src, []byte("\n"))
	i := rapid.IntRange(0, len(doc.Events)-1).Draw(t, "event")
	first, last := doc.Events[i].Pos.Line-1, len(lines)-1
	if i+1 < len(doc.Events) {
		last = max(doc.Events[i+1].Pos.Line-2, first)
	}
	n := rapid.IntRange(first, last).Draw(t, "line")
	line := lines[n]
	letter := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	at := bytes.IndexByte(line, ':') + 1
	at += rapid.IntRange(0, max(len(line)-at-1, 0)).Draw(t, "at")
	for at > 0 && at < len(line) && line[at]&0xC0 == 0x80 {
		at--
	}
	switch rapid.IntRange(0, 9).Draw(t, "what") {
	case 0: // a line goes
		lines = slices.Delete(slices.Clone(lines), n, n+1)
		return bytes.Join(lines, nil)
	case 1, 2: // a line comes
		put := rapid.SampledFrom([]string{"    status: disputed\n", "    notes: |\n      two\n\n      lines\n", "\n", "# a remark\n", "    tags: [new]\n", "    x-own: 7\n"}).Draw(t, "put")
		return bytes.Join(slices.Insert(slices.Clone(lines), n+1, []byte(put)), nil)
	case 3: // a sign comes
		put := rapid.SampledFrom([]string{"x", " ", "#", ": ", "- ", "'", "\"", "{", "]", ",", "&a ", "*a", "|+", "\u2028", "?", "~", "\t"}).Draw(t, "put")
		line = bytes.Join([][]byte{line[:at], []byte(put), line[at:]}, nil)
	case 4: // a digit is another
		line = bytes.Map(func(r rune) rune {
			if unicode.IsDigit(r) && rapid.Bool().Draw(t, "digit") {
				return rapid.RuneFrom([]rune("0123456789X")).Draw(t, "to")
			}
			return r
		}, line)
	default: // a word is another
		end := at + max(bytes.IndexFunc(line[at:], letter), 0)
		line = bytes.Join([][]byte{line[:at], []byte(rapid.SampledFrom([]string{"", "word", "two words", "é", "1953-07", "사람"}).Draw(t, "word")), line[end:]}, nil)
	}
	lines = slices.Clone(lines)
	lines[n] = line
	return bytes.Join(lines, nil)
}

// An edit of an event as they are usually written is read so, whatever stands around it.
func TestUsualEventsAreReadAgain(t *testing.T) {
	was := []byte(againFile)
	doc, problems := file.Parse("again.yaml", was)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, c := range []struct {
		from, to string
		again    bool
	}{
		{"date: 1951", "date: 1950-07-27", true},
		{"title: One", "title: 'Number one'", true},
		{"date: 1952-03", "date: 1953-04", true},
		{"We won.", "They won.", false},                                    // a story shows it
		{"{by: kim, text: We won.}", "{by: nobody, text: We won.}", false}, // a story shows it
		{"in two lines", "in no more than two", true},
		{"- nor an item", "- nor a text", true},
		{"{id: six, date: 1957, title: Six}", "{id: six, date: 1957, title: Six, tags: [six]}", true},
		{"id: six", "id: seven", false},
		{"date: 1951\n", "date: 1951\n    status: disputed\n", true},
		{"    lanes: [a, b]\n", "", true},
		{"\n\n  - id: four", "\n    notes: |\n      two\n\n      lines\n\n  - id: four", true},
		{"leads_to: [one]", "leads_to: [two]", false},
		{"title: Five", "title: High five", true},  // which leads to another
		{"date: 1953~", "date: soon", false},       // it is not on the line
		{"date: 1953~", "date: spring 1953", true}, // is told
		{"unknown: {date: the page is torn}", "date: 1954", false},
		{"name: Kim", "name: Him", false},
		{"lanes: [a, b]", "lanes: [b]", true},
		{"lanes: [a, b]", "lanes: [c]", true}, // there is none: is told
	} {
		now := []byte(strings.Replace(againFile, c.from, c.to, 1))
		again, ok := file.ReadAgain("again.yaml", doc, nil, was, now)
		if ok != c.again {
			t.Errorf("%s → %s: read again is %v", c.from, c.to, ok)
		}
		if want, told := file.Parse("again.yaml", now); ok && (!reflect.DeepEqual(again.Doc, want) || !equalProblems(again.Problems, told)) {
			t.Errorf("%s → %s is another document: %v", c.from, c.to, again.Problems)
		}
	}
}

// What is wrong with a file does not have all of it read for every edit: it is told as reading
// the whole text tells it, also what is counted and stands where the first of its kind does.
func TestEventsOfAFaultyFileAreReadAgain(t *testing.T) {
	was := []byte(faultyFile)
	doc, problems := file.Parse("faults.yaml", was)
	if len(problems) < 8 {
		t.Fatalf("only %v", problems)
	}
	for _, c := range []struct {
		from, to string
		again    bool
	}{
		{"title: Six", "title: The sixth", true},
		{"date: 1956", "date: June 1956", true},
		{"{id: six, date: 1956, title: Six}", "{id: six, date: 1956,\n     title: Six, lanes: [b]}", true},
		{"x-own: 4", "x-own: 5", true},
		{"importance: 9", "importance: 8", false},           // nobody knows whether another id would be suggested now
		{"title: Two, s", "title: Too, s", false},           // its source is counted
		{"1955, title: Twins", "1956, title: Twins", false}, // the first one has the plain id
		{"title: Four", "title: The fourth", false},         // it has another id
	} {
		now := []byte(strings.Replace(faultyFile, c.from, c.to, 1))
		again, ok := file.ReadAgain("faults.yaml", doc, problems, was, now)
		if ok != c.again {
			t.Errorf("%s → %s: read again is %v", c.from, c.to, ok)
		}
		if want, told := file.Parse("faults.yaml", now); ok && (!reflect.DeepEqual(again.Doc, want) || !equalProblems(again.Problems, told)) {
			t.Errorf("%s → %s: %v, want %v", c.from, c.to, again.Problems, told)
		}
	}
}
