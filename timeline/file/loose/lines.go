package loose

import (
	"regexp"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// editorLines cuts a text into lines as editors count them.
func editorLines(text string) []string {
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
}

// beforeItem matches what precedes an item of a list in a text.
var beforeItem = regexp.MustCompile(`^(?:[-•‣◦▪–—*·]\s*|\(?\d{1,2}[.)]\s+)`)

// DatedLines makes a list of a text whose lines, which YAML joins to one text, all begin
// with dates. Any other text is returned as it is.
func (l *Lists) DatedLines(n *values.Node) *values.Node {
	lines := l.linesOf(n)
	if !n.Plain || len(lines) == 0 {
		return n
	}
	events := &values.Node{Kind: values.List, Pos: n.Pos, Weight: n.Weight}
	var texts []string
	for i, line := range lines {
		text := character.TrimBlank(line)
		if text == "" {
			continue
		}
		texts = append(texts, text)
		item := strings.TrimSpace(beforeItem.ReplaceAllString(text, ""))
		if !dateBefore.MatchString(item[:min(len(item), 1000)]) {
			return n
		}
		column := 1 + len([]rune(line)) - len([]rune(strings.TrimLeft(line, " \t")))
		events.Items = append(events.Items, &values.Node{Kind: values.Scalar, Text: item, Plain: true, Pos: diag.Pos{Line: n.Pos.Line + i, Column: column}, Weight: 1})
	}
	if _, ok := outline.TableOf(texts, l.words); ok || len(events.Items) < 2 {
		return n
	}
	return events
}

// linesOf returns the lines of the file that the text of a node was made of, nil when they
// are not found.
func (l *Lists) linesOf(n *values.Node) []string {
	if l.lines == nil {
		l.lines = editorLines(l.text)
	}
	want := strings.Fields(n.Text)
	for i := n.Pos.Line - 1; i >= 0 && i < len(l.lines); i++ {
		words := strings.Fields(l.lines[i])
		if len(words) > len(want) {
			return nil
		}
		for j, word := range words {
			if word != want[j] {
				return nil
			}
		}
		if want = want[len(words):]; len(want) == 0 {
			return l.lines[n.Pos.Line-1 : i+1]
		}
	}
	return nil
}
