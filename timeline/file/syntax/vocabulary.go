package syntax

import "tideline/timeline/diag"

// Vocabulary is the words that are keys of a format and those that people write
// for them, all of them folded. What a broken line was meant as is told by them.
type Vocabulary struct {
	Keys   map[string]bool
	Lists  map[string]bool // keys whose value is a list
	Titles map[string]bool // what an event's title is called
}

// Known reports whether a word is one of them.
func (v Vocabulary) Known(s string) bool {
	return s != "" && len(s) <= LongestKey && v.Keys[diag.Fold(s)]
}

// ofList reports whether a word is a key whose value is a list.
func (v Vocabulary) ofList(s string) bool {
	return s != "" && len(s) <= LongestKey && v.Lists[diag.Fold(s)]
}

// title reports whether a word is what an event's title is called.
func (v Vocabulary) title(s string) bool {
	if s == "" || len(s) > LongestKey {
		return false
	}
	plain, _ := PlainSigns(s)
	return v.Titles[diag.Fold(TrimBlank(plain))]
}
