// Package loose reads lists that were not written as lists: without hyphens, keyed by name
// or by date, as lines that begin with dates, or as names with commas. It changes values
// to what was meant, before records are read from them, and counts what it changed.
package loose

import (
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/tally"
)

// Lists reads the lists of one file.
type Lists struct {
	*tally.Tally
	Cuts map[*values.Node]values.Cut // texts of which a “#” took the end

	text  string   // of the file
	lines []string // of text, split on first use
	words outline.Vocabulary
}

// New returns the lists of a file with a text. The words are the keys of the format.
func New(t *tally.Tally, text string, words outline.Vocabulary) *Lists {
	return &Lists{Tally: t, text: text, words: words}
}
