package handout

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// hostile are parts of texts that make the rules of Markdown work for the square
// of their length.
func hostile() []string {
	return []string{
		"_a*", "*a_", "**a ", "*a**b", "**a__b", "~~a ", "a ~", "*_", "***", "`", "``a` ", "`a``", "[", "![", "[a](", "[a][", "[a](<b", "[a](b 'c",
		"[[a](b)](c)", "](", "[[a]]", "[]()", "<", "<a", "<http://", "<a@b.c>", "&", "\\", ">", "> ", "> - ", "- > ", ">- a\n\n", "- ", "1. ", "- a\n",
		"- a\n\n  - b\n", "|", "| a ", "|a|\n|-|\n", "a|b\n-|-\n", "[a]: b\n", "[a]: b\n'c\n", "[a]: <", "[x]:\n", "a\n\n", "a\n=\n", "#", "# a\n",
		"```\n", "    a\n", "\n", "\t", "a", "\x00", "\xff",
	}
}

// Whatever somebody writes again and again is written at once: a megabyte takes
// half a second at most. What is allowed here is for slow machines; without the
// bounds these texts take from a quarter of a minute to many minutes.
func TestHostileMarkdownIsWrittenAtOnce(t *testing.T) {
	const size, most = 200_000, 5 * time.Second
	for _, part := range hostile() {
		for _, paragraph := range []int{size, 5000} {
			text := strings.Repeat(strings.Repeat(part, 1+paragraph/len(part))+"\n\n", 1+size/(paragraph+2))
			start := time.Now()
			out := newTexts().html(text, 4)
			if took := time.Since(start); took > most {
				t.Errorf("%q in paragraphs of %d bytes took %v", part, paragraph, took)
			}
			if len(out) > 10*size {
				t.Errorf("%q in paragraphs of %d bytes became %d bytes", part, paragraph, len(out))
			}
		}
	}
}

func TestTablesAndListsAsWideAsTheyAreLong(t *testing.T) {
	wide := strings.Repeat("a|", 20_000) + "\n" + strings.Repeat("-|", 20_000) + "\n" + strings.Repeat("a\n", 40_000)
	narrow := strings.Repeat("a|", 10) + "\n" + strings.Repeat("-|", 10) + "\n" + strings.Repeat("a\n", 30) + "\n"
	var deep strings.Builder
	for i := range 800 {
		deep.WriteString(strings.Repeat(" ", i) + "- a\n")
	}
	for _, text := range []string{wide, strings.Repeat(narrow, 2000), deep.String()} {
		if out := newTexts().html(text, 4); len(out) > 6*len(text) {
			t.Errorf("%.20q… of %d bytes became %d bytes", text, len(text), len(out))
		}
	}
}

// Beyond the bounds a text loses its looks and no word.
func TestNoWordIsLost(t *testing.T) {
	var table, list strings.Builder
	table.WriteString("| a | b |\n|---|---|\n")
	for i := range 30_000 {
		fmt.Fprintf(&table, "| w%d | *x* |\n", i)
		fmt.Fprintf(&list, "- *w%d* [x](https://example.org/)\n\n", i)
	}
	texts := []string{table.String(), list.String()}
	for _, part := range []string{"_w*", "*w_", "**w ", "*w**x", "> w", ">- w\n\n", "- w\n", "``w` ", "[w ", "[w]", "w|x\n-|-\n", "w\n\n", "    w\n", "<w", "\\w", "~~w "} {
		texts = append(texts, strings.Repeat(part, 20_000))
	}
	for _, text := range texts {
		if got, want := strings.Count(wordsIn(t, string(newTexts().html(text, 4))), "w"), strings.Count(text, "w"); got != want {
			t.Errorf("of %d words of %.20q… %d are written", want, text, got)
		}
	}
}

func wordsIn(t *testing.T, page string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// The bounds lie far beyond what people write: all of this keeps its looks.
func TestLongTextsKeepTheirLooks(t *testing.T) {
	texts := newTexts()
	paragraph := strings.Repeat("Some words with *stress*, `code`, **more** of it and a [link](https://example.org/a). ", 30)
	table := "| Name | Born | Died |\n|---|---|---|\n" + strings.Repeat("| *Name* | 1900 | 1980 |\n", 300)
	list := strings.Repeat("- an item with a [link](https://example.org/)\n    - and a *smaller* one\n        - and one\n", 200)
	definitions := "See [1] and [300].\n\n"
	for i := range 300 {
		definitions += fmt.Sprintf("[%d]: https://example.org/%d\n", i+1, i+1)
	}
	text := strings.Join([]string{paragraph, table, list, definitions, "> A quotation\n>\n> > within one\n"}, "\n\n")
	for range 100 {
		page := string(texts.html(text, 4))
		for what, want := range map[string]int{
			"<em>": 30 + 300 + 200, "<strong>": 30, "<code>": 30, "<a ": 30 + 200 + 2, "<table>": 1, "<td>": 900, "<li>": 600, "<blockquote>": 2,
		} {
			if got := strings.Count(page, what); got != want {
				t.Fatalf("%d × %s, want %d", got, what, want)
			}
		}
	}
}

// What makes the parser fall over costs the looks of a text, not the page.
func TestParagraphsAsTheyStand(t *testing.T) {
	if got := paragraphs("a <b>\r\n\r\nc\nd\n\n\n"); got != "<p>a &lt;b&gt;</p>\n<p>c\nd</p>\n" {
		t.Errorf("the paragraphs are %q", got)
	}
}
