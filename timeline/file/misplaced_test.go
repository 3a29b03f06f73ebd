package file

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
)

// Characters that turn a text round, or stand for what was not copied with it,
// are taken from texts and told.
func TestMisplacedCharacters(t *testing.T) {
	for text, want := range map[string]string{
		"safe \u202Egpj.exe\u202C":         "safe gpj.exe\u202C",
		"\u202Dabc":                        "abc",
		"\uFFF9a\uFFFAb\uFFFB":             "ab",
		"before \uFFFC after":              "before  after",
		"\u3164name\uFFA0":                 "name",
		"\u2067שלום 12\u2069":              "\u2067שלום 12\u2069",
		"👩🏾\u200D🚀 ☎\uFE0F क\u094D\u200Dष": "👩🏾\u200D🚀 ☎\uFE0F क\u094D\u200Dष",
	} {
		for _, key := range []string{"title", "text", "tags"} {
			value := fmt.Sprintf("%q", text)
			if key == "title" {
				value = text
			}
			src := "tideline: 1\ntitle: T\nevents:\n  - id: a\n    date: 1953\n    " + key + ": " + value + "\n"
			if key != "title" {
				src += "    title: T\n"
			}
			doc, problems := Parse("x", []byte(src))
			e := doc.Events[0]
			if got := map[string]string{"title": e.Title, "text": e.Text, "tags": strings.Join(e.Tags, "|")}[key]; got != want {
				t.Errorf("%s %q was read as %q", key, text, got)
			}
			told := len(problems) == 1 && problems[0].Code == diag.CodeMisplaced
			if text != want && !told || text == want && len(problems) > 0 {
				t.Errorf("%s %q: %v", key, text, problems)
			}
		}
	}
}

// What was lost before the file came here is told, once for the file and not
// again where it is told of the whole file.
func TestLostCharacters(t *testing.T) {
	for src, want := range map[string]string{
		"tideline: 1\ntitle: Gda\uFFFDsk\nevents: [{id: a, date: 1953, title: \uFFFD}]\n":   diag.CodeLostCharacter,
		`{"tideline":1,"title":"T","events":[{"id":"a","date":"1953","title":"\ud83d x"}]}`: diag.CodeLostCharacter,
		"tideline: 1\ntitle: \"T \\uD83D\"\nevents: []\n":                                   diag.CodeLostCharacter,
		"tideline: 1\ntitle: T\x07\nevents: []\n":                                           diag.CodeControlCharacter,
		`{"tideline":1,"title":"\ud83d\ude80","events":[]}`:                                 "",
	} {
		_, problems := Parse("x", []byte(src))
		var codes []string
		for _, p := range problems {
			codes = append(codes, p.Code)
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q: %v", src, problems)
		}
	}
}

// A title in which nothing can be seen is missing.
func TestTitlesThatSayNothing(t *testing.T) {
	for _, title := range []string{"", " ", "\u200B", "\u200D\uFE0F", "\u2800", "\u3164", "\u202E", "\u0007", "\u00A0", "\U000E0020", "\u0000"} {
		src := fmt.Sprintf("tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: %q}]\n", title)
		_, problems := Parse("x", []byte(src))
		if len(problems) != 1 || problems[0].Code != diag.CodeMissingKey {
			t.Errorf("%q: %v", title, problems)
		}
	}
	for _, title := range []string{".", "?", "\uE000", "\uFDD0", "\u0301", "🚀", "\u202Ex", "—"} {
		if !character.HasVisible(title) {
			t.Errorf("%q says nothing", title)
		}
	}
}
