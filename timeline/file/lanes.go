package file

import (
	"regexp"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
)

var betweenNames = regexp.MustCompile(`\s*[,;，、/&+]\s*|\s+(?:and|und|et|y|e|en|og|och|i|и)\s+`)

// listedOr cuts a text also at words and signs that join names.
func listedOr(text string) (parts []string) {
	if len(text) > diag.LongestText*4 {
		return nil
	}
	for _, part := range betweenNames.Split(text, -1) {
		if part = character.TrimBlank(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// lanesOf returns the ids of the lanes that a text names: one of them, or
// several with commas between.
func (r *reader) lanesOf(n *values.Node, text string) (ids []string) {
	if lanes := r.idTables["lanes"]; lanes.Has(text) {
		return []string{text}
	}
	if parts := listedOr(text); len(parts) > 1 {
		for _, part := range parts {
			if id, ok := r.idTables["lanes"].Meant(part); ok {
				ids = append(ids, id)
			}
		}
		if len(ids) == len(parts) {
			r.Add(diag.CodeCommaList, n.Pos, "lanes", strings.Join(ids, ", "))
			return ids
		}
	}
	if id, ok := r.resolve(n, text, toLane()); ok {
		return []string{id}
	}
	return nil
}
