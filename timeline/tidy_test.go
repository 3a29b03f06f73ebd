package timeline

import (
	"strings"
	"testing"
)

// written is a file of all forms that a value can be written in.
const written = `tideline: 1
title: T
lanes:
  - {id: x, name: X}
events:
  - id: a
    date: 1953
    title: "One"
    lanes: [x]
  - {id: b, date: 1954, title: Two, tags: [c, d]}
`

// Whatever space stands in the place of one, the same is read, and it is said
// once what it is and on which lines.
func TestOddSpaces(t *testing.T) {
	want, problems := Parse("x", []byte(written))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, space := range []string{"\u00A0", "\u202F", "\u2003", "\u2009", "\u3000", "\u00A0\u00A0", " \u00A0", "\u00A0 "} {
		for name, src := range map[string]string{
			"everywhere":   strings.ReplaceAll(written, " ", space),
			"indentation":  strings.ReplaceAll(written, "    ", strings.Repeat(space, 4/len([]rune(space)))),
			"after colons": strings.ReplaceAll(written, ": ", ":"+space),
			"before them":  strings.ReplaceAll(written, ": ", space+": "),
			"after dashes": strings.ReplaceAll(written, "- ", "-"+space),
			"after commas": strings.ReplaceAll(written, ", ", ","+space),
			"at the ends":  strings.ReplaceAll(written, "\n", space+"\n"),
		} {
			if len([]rune(space)) > 1 && (name == "everywhere" || name == "after dashes") {
				continue // would move the keys out of their column
			}
			doc, problems := Parse("x", []byte(src))
			if !sameEvents(doc, want) {
				t.Errorf("%q %s: %v\n%+v", space, name, problems, doc.Events)
			}
			for _, p := range problems {
				if p.Code != CodeOddSpace || p.Severity != Warning {
					t.Errorf("%q %s: %v", space, name, p)
				}
			}
			if len(problems) > 1 || len(problems) == 0 && name != "at the ends" && name != "before them" {
				t.Errorf("%q %s: %d problems", space, name, len(problems))
			}
		}
	}
}

func sameEvents(a, b *Document) bool {
	if len(a.Events) != len(b.Events) || a.Title != b.Title {
		return false
	}
	for i := range a.Events {
		x, y := a.Events[i], b.Events[i]
		if x.ID != y.ID || x.DateText != y.DateText || x.Title != y.Title || strings.Join(x.Lanes, " ") != strings.Join(y.Lanes, " ") ||
			strings.Join(x.Tags, " ") != strings.Join(y.Tags, " ") {
			return false
		}
	}
	return true
}

// What cannot be seen is passed over where it stands between the parts of a
// file and inside dates and words, and stays inside texts, but for the byte
// order mark.
func TestInvisibleCharacters(t *testing.T) {
	want, _ := Parse("x", []byte(written))
	for _, c := range []string{"\u200B", "\u2060", "\uFEFF", "\u200E", "\u00AD"} {
		for name, src := range map[string]string{
			"before lines": strings.ReplaceAll(written, "\n", "\n"+c),
			"after colons": strings.ReplaceAll(written, ": ", ": "+c),
			"in dates":     strings.ReplaceAll(written, "195", "19"+c+"5"),
		} {
			doc, problems := Parse("x", []byte(src))
			if !sameEvents(doc, want) || len(problems) == 0 {
				t.Errorf("%q %s: %v\n%+v", c, name, problems, doc.Events)
			}
			for _, p := range problems {
				if p.Severity != Warning {
					t.Errorf("%q %s: %v", c, name, p)
				}
			}
		}
	}
	doc, _ := Parse("x", []byte(strings.Replace(written, `"One"`, "\"Bi\u200Dju\uFEFF\"", 1)))
	if doc.Events[0].Title != "Bi\u200Dju" {
		t.Errorf("%q", doc.Events[0].Title)
	}
}

// Places in a line that was put right are those of the file.
func TestPlacesAfterSlips(t *testing.T) {
	for src, want := range map[string]Pos{
		"tideline: 1\ntitle: T\nevents:\n\u3000\u3000- {id: a,date：1953,title: x, importance: 7}\n":                               {4, 44},
		"tideline: 1\ntitle: T\nevents:\n  - {\uFEFFid: a, date: 1953, title: x, importance: 7}\n":                                {4, 48},
		"tideline: 1\ntitle: T\nevents:\n  -id: a\n   date: 1953\n   title:x\n   importance: 7\n":                                 {7, 16},
		"tideline: 1\ntitle: \"\\ud83d\\ude80\\/\"\nevents: [{id: a, date: 1953, title: \"\\/\\ud83d\\ude80\", importance: 7}]\n": {3, 67},
	} {
		_, problems := Parse("x", []byte(src))
		last := problems[len(problems)-1]
		if last.Code != CodeOutOfRange || last.Pos != want {
			t.Errorf("%q: %v, want it at %v", src, problems, want)
		}
	}
}

// A text is never changed: what looks like a slip inside it is part of it.
func TestTextsAreNotTidied(t *testing.T) {
	for _, text := range []string{
		"|\n      • one\n      – two\n      // three\n      -four\n      title：five\n      date:six\n      \u3000seven\n",
		">-\n      Note\u00A0: a\u00A0b\n\n      \u3000c\n",
		"a //b -c title：d date:e\n", "see http://example.org/a//b\n", "\"• // \u00A0 a：b\n      // c\n      -d\"\n", "'• //\n      date:x'\n",
		"one\n      // two\n      • three\n      -four\n      title：x\n      date:1953\n", "\u201CQuoted\u201D and «so»\n", "Paris\u00A0: la fin\n",
		"北京：首都、上海，天津\n", "\n      • one\n      • two\n",
	} {
		src := "tideline: 1\ntitle: T\nevents:\n  - id: a\n    date: 1953\n    title: One\n    text: " + text + "    notes: n\n"
		r := newReport("x")
		if tidied, _ := tidy(r, src, newPlaces(src), allWords(), 2); tidied != src || len(r.found) > 0 {
			t.Errorf("%q\nbecomes\n%q\n%v", src, tidied, r.found)
		}
	}
	flow := "tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: 你好，世界：a:b //c -d • e, tags: [a:b, 'x：y', \"u, v:w\", http://x.org]}]\n"
	r := newReport("x")
	if tidied, _ := tidy(r, flow, newPlaces(flow), allWords(), 2); tidied != flow || len(r.found) > 0 {
		t.Errorf("%q\nbecomes\n%q\n%v", flow, tidied, r.found)
	}
}
