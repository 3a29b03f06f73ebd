package cite

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

// casesPage has a source in each block, and below it how it is cited.
const casesPage = "../../docs/citations.md"

var (
	caseOf = regexp.MustCompile("(?s)```yaml\n- (.*?)\n```\n\n(?:- \\*\\*.*?\n\n)?")
	marked = strings.NewReplacer("*", `\*`, "_", `\_`, "[", `\[`)
)

// markdown writes a citation with its italics.
func markdown(c Citation) string {
	var b strings.Builder
	for _, r := range c {
		text := marked.Replace(r.Text)
		switch {
		case r.Address != "":
			text = "<" + r.Text + ">"
		case r.Italic:
			text = "*" + text + "*"
		}
		b.WriteString(text)
	}
	return b.String()
}

// sourcesOf reads sources, each as an item of a list in YAML.
func sourcesOf(t testing.TB, items ...string) (all []*timeline.Source) {
	t.Helper()
	doc, problems := file.Parse("x", []byte("tideline: 1\ntitle: T\nsources:\n  - "+strings.Join(items, "\n  - ")+"\nevents: [{id: a, date: 1953, title: A}]\n"))
	for _, p := range problems {
		t.Errorf("%v", p)
	}
	for i := range doc.Sources {
		all = append(all, &doc.Sources[i])
	}
	return all
}

// The page of cases says how sources of every kind are cited.
func TestSourcesOfEveryKindAsTheManualsAsk(t *testing.T) {
	page, err := os.ReadFile(casesPage)
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	got := caseOf.ReplaceAllStringFunc(string(page), func(block string) string {
		count++
		yaml := caseOf.FindStringSubmatch(block)[1]
		s := sourcesOf(t, yaml)[0]
		line := func(name string, c Citation) string { return "- **" + name + ":** " + markdown(c) + "\n" }
		return "```yaml\n- " + yaml + "\n```\n\n" +
			line("Chicago, note", Writer{Style: Chicago}.Note(s, "")) + line("Chicago, bibliography", Writer{Style: Chicago}.Entry(s)) +
			line("MLA", Writer{Style: MLA}.Entry(s)) + line("APA", Writer{Style: APA}.Entry(s)) + "\n"
	})
	if count < 20 {
		t.Errorf("the page has %d cases", count)
	}
	golden.Equal(t, casesPage, got)
}

func TestPlaceInASource(t *testing.T) {
	s := sourcesOf(t,
		`{id: a, kind: primary, title: Korean Armistice Agreement, author: United Nations Command, publisher: National Archives, date: 1953-07-27, url: "https://example.org/a_b", seen: 2023-10-02}`,
		`{id: b, kind: scholarly, title: On Rivers, author: "Weaver, Ada", publisher: Nature, volume: 3, date: 1953}`,
		`{id: c_1, kind: data, title: Figures, date: 2023-09~}`)
	for _, c := range []struct {
		style   Style
		source  *timeline.Source
		locator string
		want    string
	}{
		{Chicago, s[0], "preamble", "United Nations Command, “Korean Armistice Agreement,” National Archives, July 27, 1953, preamble, https://example.org/a_b."},
		{Chicago, s[1], "p. 7", "Ada Weaver, “On Rivers,” Nature 3 (1953): 7."},
		{Chicago, s[1], "table 2", "Ada Weaver, “On Rivers,” Nature 3 (1953), table 2."},
		{MLA, s[0], "preamble", "United Nations Command. “Korean Armistice Agreement.” National Archives, 27 July 1953, preamble, https://example.org/a_b. Accessed 2 Oct. 2023."},
		{APA, s[0], "preamble", "United Nations Command. (1953, July 27). Korean Armistice Agreement (preamble). National Archives. https://example.org/a_b"},
		{BibTeX, s[1], "p. 7", "@article{b,\n  author = {Weaver, Ada},\n  title = {On Rivers},\n  journaltitle = {Nature},\n  volume = {3},\n  date = {1953},\n  note = {p. 7}\n}"},
		{BibTeX, s[2], "", "@dataset{c_1,\n  title = {Figures},\n  date = {2023-09~}\n}"}, // as biblatex reads dates
	} {
		if got := (Writer{Style: c.style}).Note(c.source, c.locator).String(); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.style.Key(), got, c.want)
		}
	}
}

func TestNamesOfAuthors(t *testing.T) {
	for written, want := range map[string]string{
		"":                                          "",
		"Weaver, Ada":                               "Weaver, Ada",
		"Ada Weaver":                                "Weaver, Ada",
		"Chas W. Freeman Jr.":                       "Freeman, Chas W., Jr.",
		"Charles de Gaulle":                         "de Gaulle, Charles",
		"Shen Zhihua":                               "Shen Zhihua",
		"Li Zhisui":                                 "Li Zhisui",
		"Kim Gamel":                                 "Kim Gamel",
		"V. I. Ivanov":                              "Ivanov, V. I.",
		"Central Committee of the CPSU":             "Central Committee of the CPSU",
		"Ministry of Trade and Industry":            "Ministry of Trade and Industry",
		"Uli Schmetzer and Vincent J. Smith":        "Schmetzer, Uli|Smith, Vincent J.",
		"Shen Zhihua and Dong Jie":                  "Shen Zhihua|Dong Jie",
		"Ada Weaver, Ben Cole and Dan Miles":        "Weaver, Ada|Cole, Ben|Miles, Dan",
		"García Márquez, Gabriel":                   "García Márquez, Gabriel",
		"Weaver, Ada, and Ben Cole":                 "Weaver, Ada|Cole, Ben",
		"Department of State, Office of History":    "Department of State, Office of History",
		"Ada Weaver; The Harbour and Docks Board":   "Weaver, Ada|The Harbour and Docks Board",
		"Zhihua Shen, Yafeng Xia":                   "Zhihua Shen, Yafeng Xia",
		"Government of the People's Republic of Xx": "Government of the People's Republic of Xx",
	} {
		var got []string
		for _, a := range readAuthors(written).all {
			got = append(got, a.turned())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is turned to %q, want %q", written, got, want)
		}
	}
}

func TestOrderOfTheList(t *testing.T) {
	all := sourcesOf(t,
		`{id: z, title: The Alps, publisher: Hill, date: 1950}`,
		`{id: y, title: Rivers, author: "Weaver, Ada", publisher: Hill, date: 1953}`,
		`{id: x, title: Bridges, author: "Weaver, Ada", publisher: Hill, date: 1953-02}`,
		`{id: w, title: Boats, author: "Weaver, Ada", publisher: Hill, date: 1960}`,
		`{id: v, title: Notes, author: "Öhman, Eva", publisher: Hill}`)
	for style, want := range map[Style]string{
		Chicago: "The Alps. Hill, 1950.|Öhman, Eva. Notes. Hill.|Weaver, Ada. Boats. Hill, 1960.|Weaver, Ada. Bridges. Hill, 1953.|Weaver, Ada. Rivers. Hill, 1953.",
		MLA:     "The Alps. Hill, 1950.|Öhman, Eva. Notes. Hill.|Weaver, Ada. Boats. Hill, 1960.|---. Bridges. Hill, 1953.|---. Rivers. Hill, 1953.",
		APA:     "Hill. (1950). The Alps.|Öhman, E. (n.d.). Notes. Hill.|Weaver, A. (1953a). Bridges. Hill.|Weaver, A. (1953b). Rivers. Hill.|Weaver, A. (1960). Boats. Hill.",
	} {
		var got []string
		for _, c := range (Writer{Style: style}).List(all) {
			got = append(got, c.String())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s:\ngot  %s\nwant %s", style.Key(), strings.Join(got, "|"), want)
		}
	}
}

func TestEventAsText(t *testing.T) {
	doc, _ := file.Parse("x", []byte(`tideline: 1
title: T
sources: [{id: s, kind: press, title: Report, publisher: Daily}, {id: q, kind: press, title: Speech}]
events:
  - {id: a, date: 1953-07-27, title: Signed, place: Panmunjom, text: "They **sign** it.", sources: [{id: s, locator: p. 1}, {id: s, locator: p. 9}], quotes: [{by: X, text: Words, source: q}]}
  - {id: b, date: soon, title: Later}
`))
	for id, want := range map[string]string{
		"a": "27 July 1953: Signed\nPanmunjom\n\nThey sign it.\n\nSources:\n“Report,” Daily, p. 1; p. 9.\n“Speech.”\n",
		"b": "soon: Later\n",
	} {
		e, _ := doc.Event(id)
		if got := (Writer{Dates: edtf.English()}).Event(e, doc); got != want {
			t.Errorf("%s:\ngot  %q\nwant %q", id, got, want)
		}
	}
}
