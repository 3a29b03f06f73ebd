package literature

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
)

func one(t *testing.T, f format.Format, src string) timeline.Source {
	t.Helper()
	doc, problems := f.Read(format.Input{Name: "a", Source: []byte(src)})
	if len(doc.Sources) != 1 || !f.Detect([]byte(src)) {
		t.Fatalf("%s: %d sources: %v", src, len(doc.Sources), problems)
	}
	return doc.Sources[0]
}

// What an entry of BibTeX says is in the source, without the signs of LaTeX.
func TestBibTeX(t *testing.T) {
	s := one(t, BibTeXFormat(), `% a comment
@string{oup = "Oxford UP"}
@Book{key:1,
  title = {The {\"U}ber {\emph Rivers} \& Caf\'e -- {L}akes},
  author = "Weaver, Ada and {The Harbour and Docks Board} and others",
  publisher = oup # { Press}, year = 1953, month = jul,
  url = {https://example.org/a~b_c%20d}, volume = 3, pages = {1--2}
}`)
	if s.ID != "key:1" || s.Title != "The Über Rivers & Café – Lakes" || s.Author != "Ada Weaver; The Harbour and Docks Board" || s.Publisher != "Oxford UP Press" ||
		s.Date != "1953-07" || s.URL != "https://example.org/a~b_c%20d" || s.Kind != timeline.ScholarlySource || s.Volume != "3" || s.Pages != "1–2" {
		t.Errorf("%+v", s)
	}
	for _, broken := range []string{"@book{", "@book{a", "@book{a, title = {x", "@book{a, title = ", "@", "@comment{x}", strings.Repeat("@book{a,title={", 1000)} {
		BibTeXFormat().Read(format.Input{Name: "a", Source: []byte(broken)})
	}
}

// Dates are written as biblatex reads them, with what they leave open.
func TestDatesOfBibTeX(t *testing.T) {
	for _, date := range []string{"2023-09~", "1953?", "1984%", "1953/1954"} {
		var b strings.Builder
		if _, err := BibTeXFormat().Write(&b, &timeline.Document{Sources: []timeline.Source{{ID: "a", Title: "A", Date: date}}}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "date = {"+date+"}") || one(t, BibTeXFormat(), b.String()).Date != date {
			t.Errorf("%s is written as %s", date, b.String())
		}
	}
}

// RIS has a tag a line, and slashes in dates.
func TestRIS(t *testing.T) {
	s := one(t, RISFormat(), "TY  - JOUR\r\nAU  - Weaver, Ada\r\nAU  - Miller, Ben\r\nTI  - On\r\n rivers\r\nPY  - 1953/07/27/\r\nJO  - Rivers\r\nSP  - 1\r\nEP  - 9\r\nDO  - 10.1/x\r\nER  - \r\n")
	if s.Title != "On rivers" || s.Author != "Ada Weaver; Ben Miller" || s.Date != "1953-07-27" || s.Address() != "https://doi.org/10.1/x" || s.DOI != "10.1/x" || s.Extra["x-in"] != "Rivers" || s.Pages != "1–9" {
		t.Errorf("%+v", s)
	}
}

// Dates of CSL-JSON are numbers, texts, ranges and about.
func TestCSL(t *testing.T) {
	for issued, want := range map[string]string{
		`{"date-parts": [[1953, 7, 27]]}`:         "1953-07-27",
		`{"date-parts": [["1953", "7"]]}`:         "1953-07",
		`{"date-parts": [[1953], [1955]]}`:        "1953/1955",
		`{"date-parts": [[-44, 3, 15]]}`:          "-0043-03-15",
		`{"date-parts": [[1953]], "circa": true}`: "1953~",
		`{"raw": "July 1953"}`:                    "1953-07",
		`{"literal": "sometime"}`:                 "",
		`"1953"`:                                  "1953",
		`{"date-parts": [[]]}`:                    "",
	} {
		s := one(t, CSLFormat(), `[{"id": "a", "type": "book", "title": "<i>T</i>", "author": [{"family": "Weaver", "given": "Ada"}], "issued": `+issued+`}]`)
		if s.Date != want || s.Author != "Ada Weaver" || s.Title != "T" {
			t.Errorf("%s: %+v, want %s", issued, s, want)
		}
	}
}
