package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// joinCommas gives a text without quotes between braces back what a comma has
// cut off from it: {title: Paris, France} has to YAML a second key, France.
func (s *shape[T]) joinCommas(r *reader, n *node) {
	if !n.flow || !slices.ContainsFunc(n.pairs, func(p pair) bool { return p.key.alone }) {
		return
	}
	kept := make([]pair, 0, len(n.pairs))
	for _, p := range n.pairs {
		if !p.key.alone || len(kept) == 0 || !s.holdsText(kept[len(kept)-1], p.key.text) {
			kept = append(kept, p)
			continue
		}
		last := &kept[len(kept)-1]
		if s.fields[s.index[last.key.text]].kind != "date" { // of which it is told as what it was read
			r.add(CodeYAMLComma, p.key.pos, p.key.text)
		}
		last.value = joined(last.value, p.key)
	}
	n.pairs = kept
}

// holdsText says whether a pair is a field of text that has a value without
// quotes, to which more can belong: July 27, 1953.
func (s *shape[T]) holdsText(p pair, more string) bool {
	i, known := s.index[p.key.text]
	if !known || p.value.kind != scalar || !p.value.plain {
		return false
	}
	switch s.fields[i].kind {
	case "text", "Markdown":
		return true
	case "date":
		return isLooseDate(p.value.text + ", " + more)
	case "place":
		return true
	}
	return false
}

// joined returns a text with another behind it, and the comma that stands
// between them.
func joined(text, tail *node) *node {
	whole := *text
	comma := ", "
	end := text.pos.Column + utf8.RuneCountInString(text.text)
	if tail.pos.Line == text.pos.Line && tail.pos.Column == end+1 && !strings.Contains(text.text, "\n") {
		comma = ","
	}
	whole.text += comma + tail.text
	return &whole
}
