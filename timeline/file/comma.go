package file

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// joinCommas gives a text without quotes between braces back what a comma has
// cut off from it: {title: Paris, France} has to YAML a second key, France.
func (s *shape[T]) joinCommas(r *reader, n *syntax.Node) {
	if !n.Flow || !slices.ContainsFunc(n.Pairs, func(p syntax.Pair) bool { return p.Key.Alone }) {
		return
	}
	kept := make([]syntax.Pair, 0, len(n.Pairs))
	for _, p := range n.Pairs {
		if !p.Key.Alone || len(kept) == 0 || !s.holdsText(kept[len(kept)-1], p.Key.Text) {
			kept = append(kept, p)
			continue
		}
		last := &kept[len(kept)-1]
		if s.fields[s.index[last.Key.Text]].kind != "date" { // of which it is told as what it was read
			r.Add(diag.CodeYAMLComma, p.Key.Pos, p.Key.Text)
		}
		last.Value = joined(last.Value, p.Key)
	}
	n.Pairs = kept
}

// holdsText says whether a pair is a field of text that has a value without
// quotes, to which more can belong: July 27, 1953.
func (s *shape[T]) holdsText(p syntax.Pair, more string) bool {
	i, known := s.index[p.Key.Text]
	if !known || p.Value.Kind != syntax.Scalar || !p.Value.Plain {
		return false
	}
	switch s.fields[i].kind {
	case "text", "Markdown":
		return true
	case "date":
		return syntax.IsLooseDate(p.Value.Text + ", " + more)
	case "place":
		return true
	}
	return false
}

// joined returns a text with another behind it, and the comma that stands
// between them.
func joined(text, tail *syntax.Node) *syntax.Node {
	whole := *text
	comma := ", "
	end := text.Pos.Column + utf8.RuneCountInString(text.Text)
	if tail.Pos.Line == text.Pos.Line && tail.Pos.Column == end+1 && !strings.Contains(text.Text, "\n") {
		comma = ","
	}
	whole.Text += comma + tail.Text
	return &whole
}
