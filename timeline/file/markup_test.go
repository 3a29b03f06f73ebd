package file

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/diag"
)

// What belongs to web pages is taken from titles and names; what only looks
// like it stays.
func TestMarkupInTitles(t *testing.T) {
	for title, want := range map[string]string{
		"The <EM>first</EM> day":             "The first day",
		"<b>Bold</b> &amp; brave":            "Bold & brave",
		"Tom&nbsp;Jones":                     "Tom Jones",
		"A<br/>B":                            "A B",
		"A<br>B<BR />C":                      "A B C",
		"<p class='x'>One</p><p>Two</p>":     "One Two",
		"<a href=\"https://x.org\">link</a>": "link",
		"&#8220;Peace&#8221; &#x2014; now":   "“Peace” — now",
		"Caf&eacute; M&uuml;ller":            "Café Müller",
		"R&amp;amp;D":                        "R&D",
		"&lt;b&gt;bold&lt;/b&gt;":            "bold",
		"H<sub>2</sub>O":                     "H2O",
		"x<!-- note -->y":                    "xy",
		"soft&shy;hyphen&zwnj;":              "softhyphen",
		"a < b":                              "a < b",
		"a<b and c>d":                        "a<b and c>d",
		"1 < 2 > 0":                          "1 < 2 > 0",
		"AT&T":                               "AT&T",
		"Marks & Spencer; Boots":             "Marks & Spencer; Boots",
		"Q&A;":                               "Q&A;",
		"&nosuch; thing":                     "&nosuch; thing",
		"&copy 2020":                         "&copy 2020",
		"&notes; and &parallel; bars":        "&notes; and ∥ bars",
		"&ampere;":                           "&ampere;",
		"a&semi;b":                           "a;b",
		"&lt;em&gt;":                         "<em>",
		"The &lt;em&gt; tag":                 "The tag",
		"I <3 you":                           "I <3 you",
		"List<String>":                       "List<String>",
		"<Unknown> author":                   "<Unknown> author",
		"->x<-":                              "->x<-",
	} {
		src := fmt.Sprintf("tideline: 1\ntitle: T\nlanes: [{id: x, name: %q}]\nevents:\n  - {id: a, date: 1953, title: %q, tags: [%[1]q]}\n", title, title)
		doc, problems := Parse("x", []byte(src))
		if doc.Events[0].Title != want || doc.Lanes[0].Name != want || doc.Events[0].Tags[0] != want {
			t.Errorf("%s: read %q, %q, %q", title, doc.Events[0].Title, doc.Lanes[0].Name, doc.Events[0].Tags)
		}
		told := len(problems) == 1 && problems[0].Code == diag.CodeMarkup && problems[0].Severity == diag.Warning
		if title != want && !told || title == want && len(problems) > 0 {
			t.Errorf("%s: %v", title, problems)
		}
	}
}

// An id is made of what a title says, without what belongs to web pages, and
// addresses lose it as well.
func TestMarkupInIDsAndAddresses(t *testing.T) {
	doc, _ := Parse("x", []byte("tideline: 1\ntitle: T\nsources: [{title: <i>S</i>, url: \"https://x.org/?a=1&amp;b=2\"}]\nevents: [{date: 1953, title: The <em>end</em>}]\n"))
	if doc.Events[0].ID != "the-end" || doc.Sources[0].ID != "s" || doc.Sources[0].URL != "https://x.org/?a=1&b=2" {
		t.Errorf("%+v %+v", doc.Events, doc.Sources)
	}
}

// A title that is a whole text is told.
func TestLongTitle(t *testing.T) {
	for length, want := range map[int]int{longestTitle: 0, longestTitle + 1: 1, 1 << 20: 1} {
		_, problems := Parse("x", []byte("tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: "+strings.Repeat("é", length)+"}]\n"))
		if len(problems) != want || want > 0 && problems[0].Code != diag.CodeLongTitle {
			t.Errorf("%d characters: %v", length, problems)
		}
	}
}
