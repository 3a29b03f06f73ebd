package file

import (
	"regexp"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// editorLines cuts a text into lines as editors count them.
func editorLines(text string) []string {
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
}

// beforeItem is what stands before an item of a list in a text.
var beforeItem = regexp.MustCompile(`^(?:[-•‣◦▪–—*·]\s*|\(?\d{1,2}[.)]\s+)`)

// datedLines makes a list of a text whose lines all begin with dates: of the
// lines that YAML joins to one text. What is no such text is returned as it is.
func (r *reader) datedLines(n *syntax.Node) *syntax.Node {
	lines := r.linesOf(n)
	if !n.Plain || len(lines) == 0 {
		return n
	}
	events := &syntax.Node{Kind: syntax.List, Pos: n.Pos, Weight: n.Weight}
	var texts []string
	for i, line := range lines {
		text := syntax.TrimBlank(line)
		if text == "" {
			continue
		}
		texts = append(texts, text)
		item := strings.TrimSpace(beforeItem.ReplaceAllString(text, ""))
		if !dateBefore.MatchString(item[:min(len(item), 1000)]) {
			return n
		}
		column := 1 + len([]rune(line)) - len([]rune(strings.TrimLeft(line, " \t")))
		events.Items = append(events.Items, &syntax.Node{Kind: syntax.Scalar, Text: item, Plain: true, Pos: diag.Pos{Line: n.Pos.Line + i, Column: column}, Weight: 1})
	}
	if _, ok := syntax.TableOf(texts, allWords()); ok || len(events.Items) < 2 {
		return n
	}
	return events
}

// linesOf returns the lines of the file that the text of a node was made of;
// nil when they are not found.
func (r *reader) linesOf(n *syntax.Node) []string {
	if r.lines == nil {
		r.lines = editorLines(r.source)
	}
	want := strings.Fields(n.Text)
	for i := n.Pos.Line - 1; i >= 0 && i < len(r.lines); i++ {
		words := strings.Fields(r.lines[i])
		if len(words) > len(want) {
			return nil
		}
		for j, word := range words {
			if word != want[j] {
				return nil
			}
		}
		if want = want[len(words):]; len(want) == 0 {
			return r.lines[n.Pos.Line-1 : i+1]
		}
	}
	return nil
}
