package file

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
)

// event returns a file with one event that has a further line.
func event(line string) []byte {
	return []byte("tideline: 1\ntitle: T\nlanes: [{id: x, name: X}]\nevents:\n  - id: a\n    date: 1953\n    " + line + "\n")
}

// A # after a space takes the rest of a text, which is told where no space
// follows it: that was hardly meant as a comment.
func TestHashInTexts(t *testing.T) {
	for line, want := range map[string]string{ // what is told to be lost, or read as text
		"title: The #1 event #2":     "#1 event #2",
		"title: The #MeToo movement": "#MeToo movement",
		"title: #MeToo":              "#MeToo",
		"title: The\t#1":             "#1",
		"title: One\n    text: first line\n      second #3 here": "#3 here",
		"title: One\n    text: We saw\n      #MeToo and":         "#MeToo and",
		"title: One\n    text: We saw\n     #MeToo":              "#MeToo",
		"title:\n      The\n      #2":                            "#2",
		"title: One\n    tags:\n      - war\n        #1":         "#1",
		"title: One\n    tags: [a, b #c\n      ]":                "#c",
		"title: One\n    tags:\n      - war #1\n":                "#1",
		"title: One\n    tags:\n      - #war\n":                  "#war",
		"title: One\n    place: Camp #7":                         "#7",
		"title: One\n    place: {name: Camp #7\n      }":         "#7",
		"title: One\n    quotes:\n      - Say #no":               "#no",
		"title: One\n    unknown: {hour: at #5\n      }":         "#5",
		"title: One\n    sources: [a #b\n      ]":                "#b",
		"title: One\n    tags: [a, #b]":                          "#b",
		"title: One\n    tags: [a #b, c]":                        "#b",
		"title: One\n    place: {name: Camp #7}":                 "#7",
		"title: One\n    text: a #b\n      c":                    "a #b c",
		"title: ! one #2":                                        "#2",
		"title: &one two #2":                                     "#2",
	} {
		_, problems := Parse("x", event(line))
		found := false
		for _, p := range problems {
			if p.Code == diag.CodeYAMLHash || p.Code == diag.CodeHashRead {
				found = found || p.Args[0].Value == want
			}
		}
		if !found {
			t.Errorf("%q: %v, want %q", line, problems, want)
		}
	}
	doc, _ := Parse("x", event("title: One\n    tags: [a #b, c]"))
	if got := strings.Join(doc.Events[0].Tags, "|"); got != "a #b|c" {
		t.Errorf("read %q", got)
	}
	doc, problems := Parse("x", []byte("tideline: 1\ntitle: T\nlanes: [Red #1, Blue #2]\nevents: [{id: a, date: 1953, title: The #1 event}]\n"))
	if len(doc.Lanes) != 2 || doc.Lanes[1].Name != "Blue #2" || doc.Events[0].Title != "The #1 event" {
		t.Errorf("%v\n%+v %+v", problems, doc.Lanes, doc.Events)
	}
}

// What was meant as a comment is none of this, nor a # that no space is before.
func TestCommentsAreSilent(t *testing.T) {
	for _, line := range []string{
		"title: One # a comment", "title: One #", "title: C#", "title: a#b", "title: \"The #1\"", "title: 'The #1' #x", "title: One\n    text: |\n      the #1\n      #2",
		"title: One\n    #status: verified", "title: One\n    status: verified #checked", "title: One\n    importance: 3 #low", "title: One # a #b",
		"title: One\n    links: https://example.org/#a", "#title: x\n    title: One", "title: #\n      One", "title: # note\n      One", "title: One\n    tags: # all\n      - a",
		"title: One\n    tags: #all\n      - a", "title: One\n    #text: x\n    place: Y", "title: One\n      # further", "title: One\n#far: left",
		"title: One\n    tags:\n      - a\n      #- b\n      - c", "title: One\n    status: verified\n      #reported",
	} {
		_, problems := Parse("x", event(line))
		for _, p := range problems {
			if p.Code != diag.CodeUnknownKey {
				t.Errorf("%q: %v", line, p)
			}
		}
	}
}

// What a comma cuts off from a text between braces is read, and told as the
// error it is.
func TestCommaInBraces(t *testing.T) {
	for flow, want := range map[string]string{
		"title: Paris, France":                     "Paris, France",
		"title: Paris, France, tags: [a]":          "Paris, France",
		"title: 10,000 men, and more":              "10,000 men, and more",
		"title: Paris , France":                    "Paris, France",
		"title: Love\n      and\n      war, peace": "Love and war, peace",
	} {
		doc, problems := Parse("x", []byte("tideline: 1\ntitle: T\nevents:\n  - {id: a, date: 1953, "+flow+"}\n"))
		if doc.Events[0].Title != want || len(doc.Events[0].Extra) > 0 {
			t.Errorf("%s: read %q, %v", flow, doc.Events[0].Title, doc.Events[0].Extra)
		}
		for _, p := range problems {
			if p.Code != diag.CodeYAMLComma || p.Severity != diag.Error {
				t.Errorf("%s: %v", flow, p)
			}
		}
		if len(problems) == 0 {
			t.Errorf("%s: no problem", flow)
		}
	}
	for _, flow := range []string{"title: \"Paris\", France", "France, title: x", "title: x, mood:", "title: x, lanes: [], France"} {
		_, problems := Parse("x", []byte("tideline: 1\ntitle: T\nevents:\n  - {id: a, date: 1953, "+flow+"}\n"))
		if len(problems) != 1 || strings.Contains(flow, "France") != (problems[0].Code == diag.CodeYAMLComma) {
			t.Errorf("%s: %v", flow, problems)
		}
	}
}
