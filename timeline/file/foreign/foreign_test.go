package foreign

import (
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
)

func words() outline.Vocabulary {
	return outline.Vocabulary{Keys: map[string]bool{"date": true, "title": true}, Titles: map[string]bool{"title": true}}
}

// Files of other programs are recognised by their text, whatever comments are before it;
// what may be an events file is not.
func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"<!-- saved -->\n<!DOCTYPE HTML>\n<html>": "a web page",
		"// a\n% b\n{\\rtf1":                      "a text of a word processor (RTF)",
		"// only a comment":                       "",
		"<!-- open":                               "",
		"BEGIN:VCALENDAR\n":                       "a calendar (iCalendar)",
		"@book{a,\n":                              "a list of literature (BibTeX)",
		"<p>One":                                  "a web page",
		"<svg xmlns=\"x\">":                       "a drawing (SVG)",
		"[a]\nb = 1\n":                            "a file of settings (TOML or INI)",
		"gantt\n  title A\n":                      "a diagram of Mermaid",
		"const a = 1\n":                           "a program",
		"== Head ==\nText\n":                      "a page of a wiki",
		"{\"a\": 1}\n{\"b\": 2}\n":                "a list of JSON objects, one a line (JSON Lines)",
		"{\"a\": 1}\n":                            "",
		"date,title\n1953,One\n":                  "a table (CSV)",
		"date\ttitle\n1953\tOne\n":                "a table (TSV)",
		"section One\n1953: a\n1954: b\n":         "a timeline of markwhen",
		"{a\n{\"b\": 2}\n":                        "",
		"section One\n1953: a\n":                  "a timeline of markwhen",
		"section One\n":                           "",
		"a = 1\nb = 2\n":                          "a file of settings (TOML or INI)",
		"a = 1\n":                                 "",
		"a = 1\nb = 2\ntitle: T\n":                "",
		"* [[One]]\n":                             "a page of a wiki",
		"# One\n\nText\n## Two\n":                 "a text in Markdown",
		"# One\n# Two\n":                          "",
		"# One\nText\n":                           "",
		"tideline: 1\ntitle: T\nevents:\n  - {id: a}\n# a\n# b\n": "",
	} {
		if got := Text(text, words()); string(got) != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// Files of other programs in YAML or JSON are recognised by their keys.
// An imported file begins with as many remarks as there was to say of the one before; what
// comes after them tells what it is.
func TestRemarksFillTheBeginning(t *testing.T) {
	remarks := strings.Repeat("# - a row that says nothing was left out\n", 400)
	for text, want := range map[string]string{
		"tideline: 1\nevents:\n  - {date: 1953, title: A}\n": "",
		"BEGIN:VCALENDAR\n": "a calendar (iCalendar)",
	} {
		if got := string(Text(remarks+"\n"+text, words())); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if head := Head(remarks); len(head) == 0 || len(head) > len(remarks) {
		t.Errorf("of remarks alone %d bytes are looked at", len(head))
	}
}

func TestTree(t *testing.T) {
	for text, want := range map[string]string{
		"timeline: {date: []}":                        "a timeline for TimelineJS 1",
		"timeline: {events: []}":                      "",
		"timelines: [{timeline: a}]":                  "a tour of ChronoZoom",
		"timelines: [{a: b}]":                         "",
		"{elements: [a], file: b}":                    "a timeline of timelines.studio",
		"{elements: [a]}":                             "",
		"dateTimeFormat: iso8601":                     "a timeline of SIMILE",
		"{undated: [a], events: [{earliest: 1}]}":     "a timeline that Tideline has exported to JSON",
		"{undated: [a], events: [{date: 1}]}":         "",
		"events: [{start_date: {year: 1953}}]":        "a timeline for TimelineJS",
		"{tideline: 1, events: [{start_date: 1953}]}": "",
		"[{start: 1953, content: a}]":                 "a list of items for vis-timeline",
		"[{start: 1953, group: a}]":                   "a list of items for vis-timeline",
		"[{start: 1953}]":                             "",
		"[{start_date: 1953}]":                        "a list of slides for TimelineJS",
		"[]":                                          "",
		"text":                                        "",
	} {
		root := syntax.Read(diag.NewReport("x"), text, words()).Root
		if got := Tree(root); string(got) != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}
