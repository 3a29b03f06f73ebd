package recovery

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// scalar takes a broken value as the text it looks like, which is nearly always what was
// meant: people forget quotes. Only brackets that do not match, and what cannot be
// understood, are left out.
func (r *reader) scalar(from, to int) *values.Node {
	words := make([]string, 0, to-from)
	for _, line := range r.lines[from:to] {
		words = append(words, strings.Fields(line)...)
	}
	text := strings.Join(words, " ")
	code, value := scalarFault(text)
	if code == diag.CodeYAMLBracket {
		return r.flow(from, to)
	}
	at := r.placeIn(from, 0)
	text, value = r.Masked.Undo(text), r.Masked.Undo(value)
	r.Report.Add(code, at, text)
	if value == "" {
		return nil
	}
	return &values.Node{Kind: values.Scalar, Text: value, Pos: at, Weight: 1}
}

// scalarFault returns what is wrong with a value, and the text that was meant, "" when
// that is not known.
func scalarFault(text string) (code, value string) {
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
