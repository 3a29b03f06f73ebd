package file

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// joinCommas rejoins unquoted texts in braces that a comma has split: to YAML,
// {title: Paris, France} has a second key, France.
func (s *shape[T]) joinCommas(r *reader, n *values.Node) {
	if !n.Flow || !slices.ContainsFunc(n.Pairs, func(p values.Pair) bool { return p.Key.Alone }) {
		return
	}
	kept := make([]values.Pair, 0, len(n.Pairs))
	for _, p := range n.Pairs {
		if !p.Key.Alone || len(kept) == 0 || !s.holdsText(kept[len(kept)-1], p.Key.Text) {
			kept = append(kept, p)
			continue
		}
		last := &kept[len(kept)-1]
		if s.fields[s.index[last.Key.Text]].kind != "date" { // whose guess is reported anyway
			r.Add(diag.CodeYAMLComma, p.Key.Pos, p.Key.Text)
		}
		last.Value = joined(last.Value, p.Key)
	}
	n.Pairs = kept
}

// holdsText reports whether a pair is a field of text that has a value without
// quotes, to which more can belong: July 27, 1953.
func (s *shape[T]) holdsText(p values.Pair, more string) bool {
	i, known := s.index[p.Key.Text]
	if !known || p.Value.Kind != values.Scalar || !p.Value.Plain {
		return false
	}
	switch s.fields[i].kind {
	case "text", "Markdown":
		return true
	case "date":
		return outline.IsLooseDate(p.Value.Text + ", " + more)
	case "place":
		return true
	}
	return false
}

// joined returns two texts joined by the comma that separated them.
func joined(text, tail *values.Node) *values.Node {
	whole := *text
	comma := ", "
	end := text.Pos.Column + utf8.RuneCountInString(text.Text)
	if tail.Pos.Line == text.Pos.Line && tail.Pos.Column == end+1 && !strings.Contains(text.Text, "\n") {
		comma = ","
	}
	whole.Text += comma + tail.Text
	return &whole
}
