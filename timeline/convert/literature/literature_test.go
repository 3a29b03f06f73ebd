package literature

import (
	"fmt"
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

// A file that breaks off, or an entry whose braces do, is told, and the entries after it are read.
func TestBrokenListsAreTold(t *testing.T) {
	for name, c := range map[string]struct {
		format.Format
		src, titles, told string
	}{
		"BibTeX that ends in a value":   {BibTeXFormat(), "@book{a, title={A}}\n@book{b, title={B", "A B", "`b` was left out: the entry breaks off"},
		"BibTeX that ends in an entry":  {BibTeXFormat(), "@book{a, title={A},", "A", "`a` was left out: the entry breaks off"},
		"BibTeX with a brace too few":   {BibTeXFormat(), "@book{a, title={A}\n@book{b, title={B}}\n@book{c, title={C}}", "A B C", "`a` was left out: the entry breaks off"},
		"BibTeX with a value too long":  {BibTeXFormat(), "@book{a, title={A\n}, note={{x}\n@book{b, title={B}}", "A B", "`a` was left out: the entry breaks off"},
		"BibTeX with words between":     {BibTeXFormat(), "one\n@book{a, title={A}}\ntwo\n@comment{three}", "A", "`one` was left out: it is a comment of its author (3 times: `one` in line 1, `two` in line 3, `@comment{three}` in line 4)"},
		"RIS that ends in an entry":     {RISFormat(), "TY  - BOOK\nTI  - A\n", "A", "it never ends"},
		"RIS with an end too few":       {RISFormat(), "TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n", "A B", "it never ends"},
		"RIS behind remarks":            {RISFormat(), "% by hand\nProvider: P\n\nTY  - BOOK\nTI  - A\nER  - \n", "A", "`Provider: P` in line 2"},
		"CSL with parts that are none":  {CSLFormat(), `[{"type":"book","title":"A","issued":{"date-parts":[["1953","one"]]}}]`, "A", "`date as written`"},
		"CSL with names of other kinds": {CSLFormat(), `[{"type":"book","title":"A","categories":["x","y"],"title-short":"a","custom":{"mine":{"z":1}}}]`, "A", "`title-short` was left out"},
	} {
		if !c.Detect([]byte(c.src)) {
			t.Errorf("%s is not detected", name)
		}
		doc, problems := c.Read(format.Input{Name: "a", Source: []byte(c.src)})
		var titles, told []string
		for _, s := range doc.Sources {
			titles = append(titles, s.Title)
		}
		for _, p := range problems {
			told = append(told, p.Message)
		}
		if got := strings.Join(titles, " "); got != c.titles || !strings.Contains(strings.Join(told, "\n"), c.told) {
			t.Errorf("%s: %s, told %q", name, got, told)
		}
	}
}

// Names in braces are taken as they are, and letters in braces are none.
func TestBracedNames(t *testing.T) {
	s := one(t, BibTeXFormat(), `@book{a, title = {T}, author = {{\"O}z, {\'E}mile and {The Harbour, and Docks}}}`)
	if s.Author != "Öz, Émile; The Harbour, and Docks" {
		t.Error(s.Author)
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
	if s.Title != "On rivers" || s.Author != "Ada Weaver; Ben Miller" || s.Date != "1953-07-27" || s.Address() != "https://doi.org/10.1/x" || s.DOI != "10.1/x" || s.Publisher != "Rivers" || s.Pages != "1–9" {
		t.Errorf("%+v", s)
	}
	for year, kept := range map[string]int{"1953": 0, "1953///": 0, "1953/07//": 0, "1954": 1} {
		s := one(t, RISFormat(), "TY  - BOOK\nTI  - On rivers\nPY  - "+year+"\nDA  - 1953/07/27\nER  - \n")
		if s.Date != "1953-07-27" || len(s.Extra) != kept {
			t.Errorf("%s beside the day: %+v", year, s)
		}
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

// A name keeps which of it is the family's, in every list, and is written with it again; one of
// which nobody says it stays whole.
func TestFamilyNames(t *testing.T) {
	for name, want := range map[string]string{
		"García Márquez, Gabriel":    "García Márquez, Gabriel",
		"Weaver, Anna":               "Anna Weaver",
		"van der Berg, Anna":         "Anna van der Berg",
		"Shen, Zhihua":               "Shen, Zhihua",
		"King, Jr., Martin":          "Martin King Jr.",
		"García Márquez, Gabriel J.": "Gabriel J. García Márquez",
	} {
		bib := "@book{a, title = {A}, author = {" + name + "}}"
		parts := strings.Split(name, ", ")
		csl := fmt.Sprintf(`[{"id": "a", "type": "book", "title": "A", "author": [{"family": %q, "given": %q, "suffix": %q}]}]`, parts[0], parts[len(parts)-1], strings.Join(parts[1:len(parts)-1], ""))
		for _, list := range []struct {
			format.Format
			src string
		}{{BibTeXFormat(), bib}, {CSLFormat(), csl}} {
			doc, _ := list.Read(format.Input{Name: "a", Source: []byte(list.src)})
			if got := doc.Sources[0].Author; got != want {
				t.Errorf("%s: %s is %q, want %q", list.ID, name, got, want)
			}
			var b strings.Builder
			_, _ = list.Write(&b, doc)
			if again, _ := list.Read(format.Input{Name: "a", Source: []byte(b.String())}); again.Sources[0].Author != want {
				t.Errorf("%s: %s comes back as %q:\n%s", list.ID, name, again.Sources[0].Author, b.String())
			}
		}
	}
}

// Those who wrote one work stand in one way, and each known name of a family is written as one.
func TestSeveralNamesStandInOneWay(t *testing.T) {
	for list, want := range map[string]string{
		"Weaver, Anna and Shen, Zhihua and {Harbour Board}": "Weaver, Anna; Shen, Zhihua; Harbour Board",
		"Weaver, Anna and King, Jr., Martin":                "Anna Weaver; Martin King Jr.",
		"Shen, Zhihua and King, Jr., Martin":                "Shen, Zhihua; King, Martin, Jr.",
	} {
		if s := one(t, BibTeXFormat(), `@book{a, title = {T}, author = {`+list+`}}`); s.Author != want {
			t.Errorf("%s is read as %s", list, s.Author)
		}
	}
	doc, _ := timeline.New(timeline.Document{Sources: []timeline.Source{{ID: "a", Title: "T", Author: "Weaver, Anna; Shen, Zhihua"}}})
	for _, f := range []struct {
		format.Format
		want string
	}{{BibTeXFormat(), "{Weaver, Anna and Shen, Zhihua}"}, {CSLFormat(), `"family": "Weaver"`}} {
		var b strings.Builder
		if _, _ = f.Write(&b, doc); !strings.Contains(b.String(), f.want) {
			t.Errorf("%s has not %s:\n%s", f.ID, f.want, b.String())
		}
	}
}

// Of two entries with one key the second gets another, which is told.
func TestAKeyThatIsThereTwice(t *testing.T) {
	doc, problems := BibTeXFormat().Read(format.Input{Name: "a", Source: []byte("@book{a, title = {A}}\n@book{a, title = {B}}\n")})
	if len(doc.Sources) != 2 || doc.Sources[1].ID != "a-2" || len(problems) != 1 || !strings.Contains(problems[0].Message, "so that this one is a-2") {
		t.Errorf("%+v %v", doc.Sources, problems)
	}
}
