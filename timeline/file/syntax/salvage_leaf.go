package syntax

import (
	"strings"

	"tideline/timeline/diag"
)

// leaf takes a broken value as the text it looks like, which is nearly always
// what was meant: quotes are the thing people forget. Only brackets that do
// not fit, and what cannot be understood, are left out.
func (s *salvage) leaf(from, to int) *Node {
	words := make([]string, 0, to-from)
	for _, line := range s.lines[from:to] {
		words = append(words, strings.Fields(line)...)
	}
	text := strings.Join(words, " ")
	code, value := leafText(text)
	if code == diag.CodeYAMLBracket {
		return s.flow(from, to)
	}
	at := s.placeIn(from, 0)
	text, value = s.unmask(text), s.unmask(value)
	s.report.Add(code, at, text)
	if value == "" {
		return nil
	}
	return &Node{Kind: Scalar, Text: value, Pos: at, Weight: 1}
}

// leafText says what is wrong with a value and which text was meant, "" when
// that cannot be told.
func leafText(text string) (code, value string) {
	switch first := text[:1]; {
	case strings.Contains(`"'`, first):
		return diag.CodeYAMLQuote, strings.Trim(text, first)
	case strings.Contains("[{", first):
		if end := strings.LastIndexAny(text, "]}"); end < 0 || end == len(text)-1 {
			return diag.CodeYAMLBracket, ""
		}
		return diag.CodeYAMLStart, text // as in: [Korean History] In 1994
	case strings.Contains("@`%&*!|>,]}?-", first):
		return diag.CodeYAMLStart, text
	case strings.Contains(text, ": ") || strings.HasSuffix(text, ":"):
		text, _, _ = strings.Cut(text, " # ")
		return diag.CodeYAMLColon, text
	case strings.Contains(text, " #"):
		return diag.CodeHashRead, text
	}
	return diag.CodeYAMLSyntax, ""
}
