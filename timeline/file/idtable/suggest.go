package idtable

import (
	"strings"

	"tideline/timeline/diag"
)

// SuggestNamed returns the id of the record that was probably meant, by a similar id or a
// similar name, "" when none is close.
func (t *Table) SuggestNamed(by string) string {
	if t.asked++; t.asked > maxSuggestions {
		return ""
	}
	if IsSlug(by) {
		return diag.Closest(by, t.ids)
	}
	named := t.lookup().named
	names := make([]string, 0, len(named))
	for name := range named {
		names = append(names, name)
	}
	return named[diag.Closest(by, names)]
}

// IsSlug reports whether a text looks like an id: without capitals and spaces, which
// names of people and institutions have.
func IsSlug(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' }) < 0
}
