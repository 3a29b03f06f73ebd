package bibtex_test

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/cite/bibtex"
)

// Dates and addresses stand as they are, what TeX would take for a command means itself, and
// what is empty is left out.
func TestAnEntry(t *testing.T) {
	s := timeline.Source{ID: "a", Publisher: "Smith & Sons", Pages: "3--4", Date: "1953~", Seen: "last week, 100 %", URL: "https://example.org/a_b"}
	as := bibtex.Entry{Kind: "book", In: "publisher", Role: "editor", Names: []string{bibtex.Name("Weaver", "", "Ada"), bibtex.Kept("The\n {Club}")}, Title: bibtex.Escape("On #1")}
	var b strings.Builder
	as.Write(&b, &s)
	const want = `@book{a,
  editor = {Weaver, Ada and {The \textbraceleft{}Club\textbraceright{}}},
  title = {On \#1},
  publisher = {Smith \& Sons},
  pages = {3-{}-4},
  date = {1953~},
  url = {https://example.org/a_b},
  urldate = {last week, 100 \%}
}`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}
