package handout_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"tideline/assets/locale"
	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/handout"
)

// element is an element of a page, with its attributes.
type element struct {
	*html.Node
	attr map[string]string
}

// elements returns all elements in the order of the page.
func elements(root *html.Node) []element {
	var all []element
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			e := element{n, map[string]string{}}
			for _, a := range n.Attr {
				e.attr[a.Key] = a.Val
			}
			all = append(all, e)
		}
	}
	return all
}

// checkPage parses a page and holds what every handout promises: it runs and
// fetches nothing, every link within it leads somewhere, its headings make an
// outline, and its pictures have words.
func checkPage(t interface{ Errorf(string, ...any) }, page string) *html.Node {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Errorf("the page cannot be parsed: %v", err)
		return &html.Node{}
	}
	checkBalanced(t, page)
	if i := strings.IndexFunc(page, forbidden); i >= 0 || !utf8.ValidString(page) {
		t.Errorf("the page has characters that HTML forbids: valid UTF-8 is %v, the first at %d", utf8.ValidString(page), i)
	}
	all := elements(root)
	ids := map[string]bool{}
	for _, e := range all {
		if id, ok := e.attr["id"]; ok {
			if id == "" || ids[id] || strings.ContainsFunc(id, unicode.IsSpace) {
				t.Errorf("the id %q is empty, double or has a space", id)
			}
			ids[id] = true
		}
	}
	for _, e := range all {
		checkHarmless(t, e)
		checkReferences(t, e, ids)
		checkWords(t, e)
	}
	checkOutline(t, all)
	return root
}

// forbidden reports whether HTML has no place for a character.
func forbidden(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// checkBalanced holds that every element ends where it should: a reader of HTML
// mends what does not, each in its own way.
func checkBalanced(t interface{ Errorf(string, ...any) }, page string) {
	empty := []string{"meta", "br", "img", "hr"}
	var open []string
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) || len(open) > 0 {
				t.Errorf("the page ends within %v, %v", open, z.Err())
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); !slices.Contains(empty, string(name)) {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Errorf("</%s> stands within %v", name, open)
				return
			}
			open = open[:len(open)-1]
		}
	}
}

// checkHarmless holds that an element neither runs nor fetches anything.
func checkHarmless(t interface{ Errorf(string, ...any) }, e element) {
	if slices.Contains([]string{"script", "iframe", "object", "embed", "link", "base", "form", "input", "audio", "video", "source", "image", "use", "animate", "foreignObject"}, e.Data) {
		t.Errorf("the page has a %s", e.Data)
	}
	for name, value := range e.attr {
		switch {
		case strings.HasPrefix(name, "on"):
			t.Errorf("%s has %s", e.Data, name)
		case name == "src" && !strings.HasPrefix(value, "data:image/"):
			t.Errorf("%s fetches %s", e.Data, value)
		case name == "href" && (e.Data != "a" || !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "http://") && !strings.HasPrefix(value, "https://")):
			t.Errorf("%s leads to %s", e.Data, value)
		case slices.Contains([]string{"srcset", "style", "action", "data", "ping", "background", "poster"}, name):
			t.Errorf("%s has %s=%q", e.Data, name, value)
		}
	}
	if e.Data == "style" {
		if css := textOf(e.Node); strings.Contains(css, "url(") || strings.Contains(css, "@import") {
			t.Errorf("the style sheet fetches something")
		}
	}
}

// checkReferences holds that whatever an element points at is in the page.
func checkReferences(t interface{ Errorf(string, ...any) }, e element, ids map[string]bool) {
	if to, ok := strings.CutPrefix(e.attr["href"], "#"); ok && !ids[to] {
		t.Errorf("a link leads to #%s, which is nowhere", to)
	}
	if by, ok := e.attr["aria-labelledby"]; ok && !ids[by] {
		t.Errorf("%s is named by %s, which is nowhere", e.Data, by)
	}
	for _, name := range []string{"fill", "stroke"} {
		if to, ok := strings.CutPrefix(e.attr[name], "url(#"); ok && !ids[strings.TrimSuffix(to, ")")] {
			t.Errorf("%s is painted with %s, which is nowhere", e.Data, e.attr[name])
		}
	}
}

// checkWords holds that what is read aloud has words, and says in what language.
func checkWords(t interface{ Errorf(string, ...any) }, e element) {
	switch e.Data {
	case "html":
		if e.attr["lang"] == "" {
			t.Errorf("the page has no language")
		}
	case "img":
		if strings.TrimSpace(e.attr["alt"]) == "" {
			t.Errorf("a picture has no words")
		}
	case "a", "h1", "h2", "h3", "h4", "title":
		if strings.TrimSpace(textOf(e.Node)) == "" {
			t.Errorf("there is a %s without words, with %v", e.Data, e.attr)
		}
	}
	if lang, ok := e.attr["lang"]; ok && lang == "" {
		t.Errorf("%s has an empty language", e.Data)
	}
}

// checkOutline holds that there is one h1, that no level is skipped, and that
// the page has its landmarks.
func checkOutline(t interface{ Errorf(string, ...any) }, all []element) {
	count, last := map[string]int{}, 0
	for _, e := range all {
		count[e.Data]++
		if len(e.Data) == 2 && e.Data[0] == 'h' && e.Data[1] >= '1' && e.Data[1] <= '6' {
			level := int(e.Data[1] - '0')
			if level > last+1 {
				t.Errorf("an h%d follows an h%d", level, last)
			}
			last = level
		}
	}
	if count["h1"] != 1 || count["main"] != 1 || count["title"] < 1 || count["header"] != 1 {
		t.Errorf("the page has %v", count)
	}
}

// textOf returns the text of an element and all below it.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// wordsOf returns the words of a page that is read, each run of spaces as one.
func wordsOf(t testing.TB, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "text" {
			words = append(words, strings.Fields(n.Data)...)
		}
	}
	return strings.Join(words, " ")
}

func textsOf(root *html.Node, name string) []string {
	var texts []string
	for _, e := range elements(root) {
		if e.Data == name {
			texts = append(texts, textOf(e.Node))
		}
	}
	return texts
}

// A file is written by anybody: what looks like a script is text.
func TestHostileTexts(t *testing.T) {
	const bad = `"</style><script>alert(1)</script>'><img src=x onerror=alert(1)> {{.}}"`
	quoted := strings.ReplaceAll(bad, `"`, `\"`)
	field := func(name string) string { return name + `: "` + quoted + `"` }
	doc := parsed(t, `{tideline: 1, `+field("title")+`, `+field("description")+`, lang: en,
		lanes: [{id: a, `+field("name")+`}], people: [{id: p, `+field("name")+`, `+field("native")+`}],
		sources: [{id: s, `+field("title")+`, `+field("author")+`, url: "javascript:alert(1)", seen: 2023-10-02}, {id: s2, title: T, url: "https://example.org/\"onclick=alert(1)"}],
		events: [{`+field("id")+`, date: 1953, `+field("title")+`, `+field("text")+`, `+field("place")+`, image: {`+field("file")+`, `+field("alt")+`},
		sources: [{id: s, `+field("locator")+`}, s2], quotes: [{by: p, `+field("text")+`, source: s, original: {lang: ru, `+field("text")+`}, checked: {at: "javascript:alert(1)"}}],
		claims: [{`+field("text")+`, correction: {`+field("text")+`}}], unknown: {x: "`+quoted+`"}}],
		stories: [{`+field("name")+`, steps: [{event: "`+quoted+`", `+field("ask")+`}]}]}`)
	if len(doc.Events) != 1 || len(doc.Stories) != 1 || len(doc.Stories[0].Steps) != 1 {
		t.Fatal("the file of the test was not read")
	}
	o := options(t, doc)
	page, _ := written(t, doc, o)
	checkPage(t, page)
	o.Story = &doc.Stories[0]
	page, _ = written(t, doc, o)
	checkPage(t, page)
	words := wordsOf(t, page)
	// Titles and names are read without marks of web pages, all other texts with them.
	if strings.Count(words, "alert(1)") < 30 || !strings.Contains(words, "<script>alert(1)</script>") {
		t.Error("the texts of the file are not on the page as they stand")
	}
}

func TestHostileMarkdown(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<script>alert(1)</script>", "<script>alert(1)</script>"},
		{"a <b onclick=x>b</b>", "a <b onclick=x>b</b>"},
		{"[words](javascript:alert(1))", "words"},
		{"[words](data:text/html,x)", "words"},
		{"[words](#event-x)", "words"},
		{"<javascript:alert(1)>", "javascript:alert(1)"},
		{"![words](https://example.org/x.png)", "words"},
		{"[![words](x.png)](https://example.org/)", "words"},
		{"[](https://example.org/)", "https://example.org/"},
		{"<https://example.org/>", "https://example.org/"},
		{"###### Deep\n\n# High", "Deep High"},
		{"# ![](x)\n\n#", ""},
		{"- [x] done", "[x] done"},
		{"| a | b |\n| :- | -: |\n| c | d |", "a b c d"},
		{"[words][1]\n\n[1]: vbscript:x", "words"},
	} {
		doc := parsed(t, "tideline: 1\ntitle: T\nevents: [{date: 1953, title: E}]\n")
		doc.Events[0].Text = c.text
		doc.Description = c.text
		page, _ := written(t, doc, options(t, doc))
		root := checkPage(t, page)
		if t.Failed() {
			t.Fatalf("with %q", c.text)
		}
		for _, e := range elements(root) {
			if e.attr["class"] == "text" {
				if got := strings.Join(strings.Fields(textOf(e.Node)), " "); got != c.want {
					t.Errorf("%q says %q, want %q", c.text, got, c.want)
				}
			}
		}
	}
}

// What holds of a page holds of every file that can be read at all.
func TestEveryCaseFile(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "file", "testdata", "files", "*.yaml"))
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	found, err := filepath.Glob(filepath.Join("..", "file", "testdata", "fuzz", "FuzzParse", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, found...) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, filepath.Base(file), src)
	}
}

// checkDocument writes all handouts of a file.
func checkDocument(t *testing.T, name string, src []byte) {
	t.Helper()
	doc, _ := file.Parse(name, src)
	o := options(t, doc)
	page, _ := written(t, doc, o)
	checkPage(t, page)
	for i := range doc.Stories {
		o.Story = &doc.Stories[i]
		page, _ = written(t, doc, o)
		checkPage(t, page)
	}
	if t.Failed() {
		t.Fatalf("with %s", name)
	}
}

// Any text may stand anywhere.
func TestAnyTextAnywhere(t *testing.T) {
	measure := options(t, &timeline.Document{}).Measure
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", " ", "# x", "<!--", "]]>", "</title>", "</svg>", "\x00", "a\u202Eb", "[a](<x y>)", "***"}))
		draw := func(name string) string { return text.Draw(t, name) }
		doc := &timeline.Document{
			Title: draw("title"), Description: draw("description"), Lang: rapid.SampledFrom([]string{"", "en", "de", "ar"}).Draw(t, "lang"),
		}
		var src strings.Builder
		src.WriteString("tideline: 1\nevents:\n")
		for range rapid.IntRange(0, 6).Draw(t, "events") {
			src.WriteString("  - {date: " + rapid.SampledFrom([]string{"1953", "1953-07", "196X", "../1953", "soon", "0000", "-0044-03-15", "1953-07-27T10:00:00Z"}).Draw(t, "date") + ", title: E, quotes: [{text: q}], claims: [c], image: {file: x.png}}\n")
		}
		read, _ := file.Parse("x", []byte(src.String()))
		read.Title, read.Description, read.Lang = doc.Title, doc.Description, doc.Lang
		doc = read
		for i := range doc.Events {
			e := &doc.Events[i]
			e.Title, e.Text, e.Place.Name, e.Image.Alt = draw("event"), draw("text"), draw("place"), draw("alt")
			e.Quotes[0].Text, e.Quotes[0].Speaker, e.Claims[0].Text, e.Claims[0].By = draw("quote"), draw("speaker"), draw("claim"), draw("by")
			if strings.TrimSpace(e.Title) == "" {
				e.Title = "E" // as the parser leaves none empty
			}
		}
		o := handout.Options{Dates: locale.Set{}.For(doc.Lang).Dates(), Phrases: locale.Set{}.For(doc.Lang).Phrases(), Measure: measure}
		o.Mode = rapid.SampledFrom(axis.Modes()).Draw(t, "mode")
		var out strings.Builder
		if _, err := handout.Write(&out, doc, o); err != nil {
			t.Fatal(err)
		}
		checkPage(t, out.String())
	})
}

// An event whose date is not known stands at the end, and says so in words.
func TestUnknownDatesAreSaidInWords(t *testing.T) {
	doc := parsed(t, `tideline: 1
title: T
events:
  - {id: a, date: 1953, title: Dated}
  - {id: b, date: unknown, title: Not known, leads_to: [a]}
  - {id: c, title: Not known and why, unknown: {date: the page is lost}}
`)
	page, _ := written(t, doc, options(t, doc))
	if n := strings.Count(page, "undated"); n < 2 {
		t.Errorf("“undated” stands there %d times", n)
	}
	for _, want := range []string{"the page is lost", "What led here"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(page, "Date as written") {
		t.Error("a date that is not known is given as written")
	}
}

// The licence of a file stands on the page, as a text whatever it holds; without one nothing is
// said.
func TestTheLicenceStandsOnThePage(t *testing.T) {
	for licence, want := range map[string]string{"": "", "CC BY 4.0": "Licence: CC BY 4.0", "mine < A & B": "Licence: mine &lt; A &amp; B"} {
		doc := parsed(t, "tideline: 1\ntitle: T\nlicense: '"+licence+"'\nevents: [{id: a, date: 1953, title: A}]\n")
		page, _ := written(t, doc, options(t, doc))
		if want == "" && strings.Contains(page, "Licence") || !strings.Contains(page, want) {
			t.Errorf("of the licence %q the page does not say %q", licence, want)
		}
	}
}
