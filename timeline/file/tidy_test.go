package file

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/diag"
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
				if p.Code != diag.CodeOddSpace || p.Severity != diag.Warning {
					t.Errorf("%q %s: %v", space, name, p)
				}
			}
			if len(problems) > 1 || len(problems) == 0 && name != "at the ends" && name != "before them" {
				t.Errorf("%q %s: %d problems", space, name, len(problems))
			}
		}
	}
}

func sameEvents(a, b *timeline.Document) bool {
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
				if p.Severity != diag.Warning {
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
	for src, want := range map[string]diag.Pos{
		"tideline: 1\ntitle: T\nevents:\n\u3000\u3000- {id: a,date：1953,title: x, importance: 7}\n":                               {Line: 4, Column: 44},
		"tideline: 1\ntitle: T\nevents:\n  - {\uFEFFid: a, date: 1953, title: x, importance: 7}\n":                                {Line: 4, Column: 48},
		"tideline: 1\ntitle: T\nevents:\n  -id: a\n   date: 1953\n   title:x\n   importance: 7\n":                                 {Line: 7, Column: 16},
		"tideline: 1\ntitle: \"\\ud83d\\ude80\\/\"\nevents: [{id: a, date: 1953, title: \"\\/\\ud83d\\ude80\", importance: 7}]\n": {Line: 3, Column: 67},
	} {
		_, problems := Parse("x", []byte(src))
		last := problems[len(problems)-1]
		if last.Code != diag.CodeOutOfRange || last.Pos != want {
			t.Errorf("%q: %v, want it at %v", src, problems, want)
		}
	}
}
