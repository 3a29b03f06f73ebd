package outline

import (
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
)

// Vocabulary is the keys of a format and the words that people write for them, all of
// them folded (see diag.Fold). They show what a broken line was meant as.
type Vocabulary struct {
	Keys   map[string]bool
	Lists  map[string]bool // keys whose value is a list
	Titles map[string]bool // what an event's title is called
}

// Known reports whether a word is one of them.
func (v Vocabulary) Known(s string) bool {
	return s != "" && len(s) <= LongestKey && v.Keys[diag.Fold(s)]
}

// IsList reports whether a word is a key whose value is a list.
func (v Vocabulary) IsList(s string) bool {
	return s != "" && len(s) <= LongestKey && v.Lists[diag.Fold(s)]
}

// IsTitle reports whether a word is what an event's title is called.
func (v Vocabulary) IsTitle(s string) bool {
	if s == "" || len(s) > LongestKey {
		return false
	}
	plain, _ := character.Plain(s)
	return v.Titles[diag.Fold(character.TrimBlank(plain))]
}
